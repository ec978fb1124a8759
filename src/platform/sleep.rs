//! Hearing from the desktop that the computer goes to sleep or its screen is locked. Only Linux says so here; elsewhere
//! the clock does, which counts time asleep.

/// Which of the system's two message buses to listen on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bus {
    /// logind: sleep, and a session being locked.
    System,
    /// The desktop: its screen saver coming on.
    Session,
}

/// Calls `away` each time the computer goes to sleep or its screen is locked. Returns when there is no such bus.
#[cfg(target_os = "linux")]
pub async fn listen(bus: Bus, away: impl Fn()) {
    // A system without the bus, or one that refuses, leaves the clock to lock by.
    let _ = linux::listen(bus, away).await;
}

/// Calls `away` each time the computer goes to sleep or its screen is locked. Returns at once: nothing says so here.
#[cfg(not(target_os = "linux"))]
pub async fn listen(_bus: Bus, _away: impl Fn()) {}

#[cfg(target_os = "linux")]
mod linux {
    use super::Bus;
    use std::pin::{Pin, pin};
    use zbus::export::futures_core::Stream;
    use zbus::message::Type;
    use zbus::{Connection, MatchRule, Message, MessageStream};

    pub(super) async fn listen(bus: Bus, away: impl Fn()) -> zbus::Result<()> {
        let connection = match bus {
            Bus::System => Connection::system().await?,
            Bus::Session => Connection::session().await?,
        };
        let mut streams = Vec::new();
        for (interface, member) in signals(bus) {
            let rule = MatchRule::builder().msg_type(Type::Signal).interface(*interface)?.member(*member)?.build();
            streams.push(MessageStream::for_match_rule(rule, &connection, Some(4)).await?);
        }
        let mut streams = pin!(streams);
        loop {
            let next = std::future::poll_fn(|context| {
                for stream in streams.iter_mut() {
                    if let std::task::Poll::Ready(message) = Pin::new(stream).poll_next(context) {
                        return std::task::Poll::Ready(message);
                    }
                }
                std::task::Poll::Pending
            });
            match next.await {
                Some(Ok(message)) if begins(&message) => away(),
                Some(_) => {}
                None => return Ok(()),
            }
        }
    }

    fn signals(bus: Bus) -> &'static [(&'static str, &'static str)] {
        match bus {
            Bus::System => &[("org.freedesktop.login1.Manager", "PrepareForSleep"), ("org.freedesktop.login1.Session", "Lock")],
            Bus::Session => &[
                ("org.freedesktop.ScreenSaver", "ActiveChanged"),
                ("org.gnome.ScreenSaver", "ActiveChanged"),
                ("org.cinnamon.ScreenSaver", "ActiveChanged"),
                ("org.mate.ScreenSaver", "ActiveChanged"),
            ],
        }
    }

    /// These signals come at the beginning and at the end; `Lock` comes without a word on which.
    fn begins(message: &Message) -> bool {
        message.body().deserialize::<bool>().unwrap_or(true)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn signal(body: Option<bool>) -> Message {
            let builder = Message::signal("/x", "org.gnome.ScreenSaver", "ActiveChanged").unwrap();
            match body {
                Some(on) => builder.build(&on).unwrap(),
                None => builder.build(&()).unwrap(),
            }
        }

        #[test]
        fn only_the_beginning_counts() {
            assert!(begins(&signal(Some(true))));
            assert!(!begins(&signal(Some(false))));
            assert!(begins(&signal(None)));
        }

        #[test]
        fn every_rule_is_one_the_bus_takes() {
            for (interface, member) in signals(Bus::System).iter().chain(signals(Bus::Session)) {
                let rule = MatchRule::builder().interface(*interface).and_then(|rule| rule.member(*member));
                assert!(rule.is_ok(), "{interface} {member}");
            }
        }
    }
}
