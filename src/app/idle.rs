//! Locking by itself after quiet minutes. Counts by the wall clock, so that time asleep counts too.

use chrono::{DateTime, Duration, FixedOffset};

/// What is read aloud counts as somebody being there until so long past its end.
const AFTER_READING: Duration = Duration::minutes(5);

/// When something was last typed, pressed or moved.
#[derive(Debug, Clone, Copy)]
pub struct Idle {
    last: DateTime<FixedOffset>,
    /// Somebody reads aloud, and counts as there until then.
    reading: Option<DateTime<FixedOffset>>,
}

impl Idle {
    /// Starts counting now.
    pub fn new(now: DateTime<FixedOffset>) -> Self {
        Self { last: now, reading: None }
    }

    /// Somebody did something.
    pub fn active(&mut self, now: DateTime<FixedOffset>) {
        *self = Self::new(now);
    }

    /// Somebody begins to read something aloud that takes so long. Whatever they do next ends it.
    pub fn reads(&mut self, now: DateTime<FixedOffset>, seconds: u32) {
        self.reading = Some(now + Duration::seconds(i64::from(seconds)) + AFTER_READING);
    }

    /// How long until the vault locks; zero when it is time.
    ///
    /// A clock set back starts the count anew instead of never ending it.
    pub fn left(&mut self, now: DateTime<FixedOffset>, limit_seconds: u32) -> std::time::Duration {
        if now < self.last {
            *self = Self::new(now);
        }
        if let Some(until) = self.reading {
            self.last = now.min(until);
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
    fn reading_aloud_counts_until_five_minutes_past_its_end() {
        let mut idle = Idle::new(at("2026-11-12T21:00:00+01:00"));
        idle.reads(at("2026-11-12T21:00:00+01:00"), 240);
        for (minute, left) in [("04", 300), ("09", 300), ("10", 240), ("13", 60), ("14", 0)] {
            assert_eq!(idle.left(at(&format!("2026-11-12T21:{minute}:00+01:00")), 300).as_secs(), left, "{minute}");
        }
        // Whatever is pressed ends it: the quiet minutes begin anew.
        idle.reads(at("2026-11-12T21:20:00+01:00"), 240);
        idle.active(at("2026-11-12T21:21:00+01:00"));
        assert!(idle.left(at("2026-11-12T21:26:00+01:00"), 300).is_zero());
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
