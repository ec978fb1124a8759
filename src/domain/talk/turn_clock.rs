//! Time given and time spent. It never ends anything: at zero it stays at zero.

use crate::domain::day::Stamp;
use serde::{Deserialize, Serialize};

/// How much time a turn was given and how much of it is spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnClock {
    given_s: u32,
    spent_ms: i64,
    since: Option<Stamp>,
}

impl TurnClock {
    /// Standing still, with `minutes` given.
    pub fn of(minutes: u8) -> Self {
        Self { given_s: u32::from(minutes) * 60, spent_ms: 0, since: None }
    }

    /// Runs from `now`; running already, it goes on.
    pub fn start(&mut self, now: Stamp) {
        self.since.get_or_insert(now);
    }

    /// Stands still.
    pub fn hold(&mut self, now: Stamp) {
        self.spent_ms = self.spent_ms(now);
        self.since = None;
    }

    /// Writes down what is spent and goes on running.
    pub fn keep(&mut self, now: Stamp) {
        if self.since.is_some() {
            self.hold(now);
            self.start(now);
        }
    }

    /// Stands still with what was last written down: nobody knows how long it ran since.
    pub fn stop_unseen(&mut self) {
        self.since = None;
    }

    /// It runs.
    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// More time; what was over runs again with just that.
    pub fn give(&mut self, minutes: u8, now: Stamp) {
        let over_s = u32::try_from(self.spent_ms(now) / 1000).unwrap_or(u32::MAX).saturating_sub(self.given_s);
        self.given_s = self.given_s.saturating_add(over_s).saturating_add(u32::from(minutes) * 60);
    }

    /// Whole seconds left, rounded up; 0 when it is over.
    pub fn left_s(&self, now: Stamp) -> u32 {
        let left_ms = i64::from(self.given_s) * 1000 - self.spent_ms(now);
        u32::try_from((left_ms.max(0) + 999) / 1000).unwrap_or(0)
    }

    /// Whole seconds gone by since it was over; 0 before.
    pub fn over_s(&self, now: Stamp) -> u32 {
        u32::try_from((self.spent_ms(now) - i64::from(self.given_s) * 1000).max(0) / 1000).unwrap_or(u32::MAX)
    }

    /// Seconds given in all.
    pub fn given_s(&self) -> u32 {
        self.given_s
    }

    /// A clock set back adds nothing and takes nothing away.
    fn spent_ms(&self, now: Stamp) -> i64 {
        self.spent_ms + self.since.map_or(0, |since| (now.utc_ms - since.utc_ms).max(0))
    }
}
