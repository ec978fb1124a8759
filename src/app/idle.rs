//! Locking by itself after quiet minutes. Counts by the wall clock, so that time asleep counts too.

use chrono::{DateTime, Duration, FixedOffset};

/// When something was last typed, pressed or moved.
#[derive(Debug, Clone, Copy)]
pub struct Idle {
    last: DateTime<FixedOffset>,
}

impl Idle {
    /// Starts counting now.
    pub fn new(now: DateTime<FixedOffset>) -> Self {
        Self { last: now }
    }

    /// Somebody did something.
    pub fn active(&mut self, now: DateTime<FixedOffset>) {
        self.last = now;
    }

    /// How long until the vault locks; zero when it is time.
    ///
    /// A clock set back starts the count anew instead of never ending it.
    pub fn left(&mut self, now: DateTime<FixedOffset>, limit_seconds: u32) -> std::time::Duration {
        if now < self.last {
            self.last = now;
        }
        let due = self.last + Duration::seconds(i64::from(limit_seconds));
        (due - now).to_std().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn quiet_minutes_add_up_and_sleep_counts() {
        let mut idle = Idle::new(at("2026-11-12T21:00:00+01:00"));
        assert_eq!(idle.left(at("2026-11-12T21:04:00+01:00"), 300).as_secs(), 60);
        assert!(idle.left(at("2026-11-12T21:05:00+01:00"), 300).is_zero());
        assert!(idle.left(at("2026-11-13T07:00:00+01:00"), 300).is_zero());
        idle.active(at("2026-11-12T21:04:59+01:00"));
        assert_eq!(idle.left(at("2026-11-12T21:05:00+01:00"), 300).as_secs(), 299);
    }

    #[test]
    fn a_clock_set_back_never_keeps_the_vault_open() {
        let mut idle = Idle::new(at("2026-11-12T21:00:00+01:00"));
        assert_eq!(idle.left(at("2026-11-12T09:00:00+01:00"), 300).as_secs(), 300);
        assert!(idle.left(at("2026-11-12T09:05:00+01:00"), 300).is_zero());
    }

    #[test]
    fn a_change_of_time_zone_changes_nothing() {
        let mut idle = Idle::new(at("2026-11-12T21:00:00+01:00"));
        assert_eq!(idle.left(at("2026-11-12T15:01:00-05:00"), 300).as_secs(), 240);
    }
}
