//! Breaks as the window knows them: F8 from anywhere, the line on the locked screen, and how long a talk keeps it open.

use super::{GroundworkApp, Scene};
use crate::domain::day::Stamp;
use crate::domain::talk::{DEFAULT_MINUTES, Step, Talk};
use crate::session::Command;
use crate::session::command::TalkCommand;
use crate::ui::say;
use crate::ui::view::{After, Place, Room};

/// A turn that is over counts as somebody being there for so long, in seconds.
const AFTER_A_TURN_S: u32 = 5 * 60;
/// A return time is no longer shown so long after it, in milliseconds.
const SHOWN_AFTER_MS: i64 = 60 * 60 * 1000;

impl GroundworkApp {
    /// F8: a break in the talk under way, or one that is kept nowhere.
    pub(super) fn time_out(&mut self, ctx: &egui::Context) {
        let in_room = self.desk.nav.here() == Place::TalkRoom(Room::Talk);
        if in_room && self.desk.models.talks.open.is_some() {
            self.flush_here(ctx);
            let already = self.desk.models.talks.open.as_ref().is_some_and(|talk| talk.time_out.is_some());
            if !already {
                self.desk.out.command(Command::Talk(TalkCommand::TimeOut(DEFAULT_MINUTES)), After::Quiet);
            }
        } else {
            self.go(ctx, Place::TalkRoom(Room::TimeOut));
        }
    }

    /// When both come back, if each chose that the locked screen may tell.
    pub(super) fn return_time(&self) -> Option<Stamp> {
        let Scene::Open(views) = &self.scene else { return None };
        let people: Vec<_> = self.desk.models.here.people.iter().map(|person| person.id).collect();
        let in_talk = self.desk.models.talks.open.as_ref().and_then(|talk| talk.time_out.as_ref());
        let alone = self.desk.models.here.me().map(|me| vec![me.id]);
        let outside = views.pause().filter(|pause| pause.all_may_show(alone.as_deref().unwrap_or(&people)));
        in_talk.filter(|time_out| time_out.all_may_show(&people)).or(outside).map(crate::domain::talk::TimeOut::until)
    }

    /// "Back at 9:40", while that is still of use.
    pub(super) fn return_line(&self) -> Option<String> {
        let now = Stamp::of(self.desk.clock.now());
        let until = self.back_at.filter(|until| now.utc_ms < until.utc_ms + SHOWN_AFTER_MS)?;
        Some(crate::tr!("talk-back-at", time = say::clock(until)))
    }

    /// A talk in which somebody is speaking or being heard is no quiet window, whatever the mouse does.
    pub(super) fn someone_speaks(&self) -> bool {
        let now = Stamp::of(self.desk.clock.now());
        self.desk.nav.here() == Place::TalkRoom(Room::Talk)
            && self.desk.models.talks.open.as_ref().is_some_and(|talk| keeps_open(talk, now))
    }
}

/// While a turn runs, and for five minutes past its end; saying back what was heard has the time of the whole talk.
fn keeps_open(talk: &Talk, now: Stamp) -> bool {
    match talk.step {
        _ if !talk.is_running() => false,
        Step::Speaking { .. } => talk.turn.over_s(now) < AFTER_A_TURN_S,
        Step::Hearing { .. } | Step::Next => talk.whole.over_s(now) == 0,
        Step::Closing => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{PersonId, TalkId};
    use crate::domain::talk::{Setting, TalkKind, TimeOut};
    use uuid::Uuid;

    fn at(minutes: i64) -> Stamp {
        Stamp { utc_ms: minutes * 60_000, offset_minutes: 0 }
    }

    #[test]
    fn a_turn_keeps_the_window_open_until_five_minutes_past_its_end() {
        let people = [PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2))];
        let setting = Setting { kind: TalkKind::Impact, topic: Default::default(), people, turn_minutes: 4, whole_minutes: 30 };
        let mut talk = Talk::begin(TalkId(Uuid::from_u128(3)), setting, at(0));
        for (minute, open) in [(0, true), (4, true), (8, true), (9, false), (60, false)] {
            assert_eq!(keeps_open(&talk, at(minute)), open, "{minute}");
        }
        talk.finish_speaking(at(4));
        assert!(keeps_open(&talk, at(20)) && !keeps_open(&talk, at(31)));
        talk.take_time_out(TimeOut::begin(at(5), 30, |_| 0), at(5));
        assert!(!keeps_open(&talk, at(6)), "a break locks");
    }
}
