//! When check-ins are. Times are those of the clock on the wall wherever one is: a change to daylight saving or a journey
//! moves none of them.

use super::{Agenda, Rhythm};
use crate::domain::goal::Weekdays;
use chrono::{Datelike, Duration, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// The days and the time of one kind of check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// On which days; at least one.
    pub days: Weekdays,
    /// Minutes after midnight, 0 to 1439, by the clock on the wall.
    pub minute: u16,
}

/// When check-ins are, and what is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckInPlan {
    /// The daily one, if there is one.
    pub daily: Option<Schedule>,
    /// The weekly one, if there is one.
    pub weekly: Option<Schedule>,
    /// What is asked from now on.
    pub agenda: Agenda,
}

impl Schedule {
    /// On `days` at `minute`; none where no day is named.
    pub fn new(days: Weekdays, minute: u16) -> Option<Self> {
        (!days.is_empty()).then_some(Self { days, minute: minute.min(1439) })
    }

    /// The time of day.
    pub fn time(self) -> NaiveTime {
        NaiveTime::from_num_seconds_from_midnight_opt(u32::from(self.minute.min(1439)) * 60, 0).unwrap_or_default()
    }

    /// The next one after `now`, both by the clock on the wall; none where no day is named.
    pub fn next_after(self, now: NaiveDateTime) -> Option<NaiveDateTime> {
        (0..=7)
            .map(|ahead| (now.date() + Duration::days(ahead)).and_time(self.time()))
            .find(|at| *at > now && self.days.has(at.weekday()))
    }
}

impl CheckInPlan {
    /// The schedule of a rhythm.
    pub fn schedule(&self, rhythm: Rhythm) -> Option<Schedule> {
        match rhythm {
            Rhythm::Daily => self.daily,
            Rhythm::Weekly => self.weekly,
        }
    }

    /// The same with another schedule for a rhythm.
    #[must_use]
    pub fn with(mut self, rhythm: Rhythm, schedule: Option<Schedule>) -> Self {
        match rhythm {
            Rhythm::Daily => self.daily = schedule,
            Rhythm::Weekly => self.weekly = schedule,
        }
        self
    }

    /// The next check-in after `now` and which kind it is; a weekly one before a daily one at the same time.
    pub fn next_after(&self, now: NaiveDateTime) -> Option<(Rhythm, NaiveDateTime)> {
        let each = [Rhythm::Weekly, Rhythm::Daily];
        let all = each.into_iter().filter_map(|rhythm| Some((rhythm, self.schedule(rhythm)?.next_after(now)?)));
        all.min_by_key(|(_, at)| *at)
    }
}
