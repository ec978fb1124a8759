//! The only reader of the wall clock. Everything else is handed a [`Clock`], so tests fix time.

use chrono::{DateTime, FixedOffset, Local};
use std::sync::Mutex;

/// Tells the time with the local offset in force.
pub trait Clock: Send + Sync {
    /// Now, local time with its offset.
    fn now(&self) -> DateTime<FixedOffset>;

    /// Minutes east of UTC in force here at an instant (milliseconds since 1970), which may lie beyond a change of the
    /// clocks.
    fn offset_minutes_at(&self, utc_ms: i64) -> i32 {
        let _ = utc_ms;
        self.now().offset().local_minus_utc() / 60
    }
}

/// The computer's clock and time zone.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<FixedOffset> {
        #[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
        Local::now().fixed_offset()
    }

    fn offset_minutes_at(&self, utc_ms: i64) -> i32 {
        let at = DateTime::<chrono::Utc>::from_timestamp_millis(utc_ms).unwrap_or_default();
        at.with_timezone(&Local).offset().local_minus_utc() / 60
    }
}

/// A clock that stands still until moved; for tests, the demo and pictures.
#[derive(Debug)]
pub struct FixedClock(Mutex<DateTime<FixedOffset>>);

impl FixedClock {
    /// A clock standing at `at`.
    pub fn at(at: DateTime<FixedOffset>) -> Self {
        Self(Mutex::new(at))
    }

    /// A clock standing at an RFC 3339 instant.
    ///
    /// # Errors
    /// When `text` is not RFC 3339.
    pub fn parse(text: &str) -> Result<Self, chrono::ParseError> {
        DateTime::parse_from_rfc3339(text).map(Self::at)
    }

    /// Moves the clock to `at`, forwards or back.
    pub fn set(&self, at: DateTime<FixedOffset>) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = at;
    }

    /// Moves the clock by `by`, which may be negative.
    pub fn advance(&self, by: chrono::Duration) {
        let mut now = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *now += by;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<FixedOffset> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
