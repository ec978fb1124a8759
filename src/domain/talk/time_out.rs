//! A break with a return time. Instants are UTC, so midnight and a change to or from daylight saving change nothing.

use crate::domain::day::Stamp;
use crate::domain::id::PersonId;
use serde::{Deserialize, Serialize};

/// The shortest break, in minutes. A body that is flooded needs about that long to settle (Gottman and Levenson, 1988;
/// Gottman and Silver, 1999).
pub const LEAST_MINUTES: u16 = 20;
/// What a break is given unless somebody says otherwise, in minutes.
pub const DEFAULT_MINUTES: u16 = 30;
/// The longest one, in minutes; beyond it there is "stop for tonight".
pub const MOST_MINUTES: u16 = 180;

/// A break. Who asked for it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeOut {
    began: Stamp,
    minutes: u16,
    until: Stamp,
    back: Vec<PersonId>,
    may_show: Vec<PersonId>,
}

impl TimeOut {
    /// A break of `minutes`, brought between [`LEAST_MINUTES`] and [`MOST_MINUTES`]. `offset_at` tells the local offset
    /// (minutes east of UTC) in force at an instant, for showing the return time as clocks will show it then.
    pub fn begin(now: Stamp, minutes: u16, offset_at: impl Fn(i64) -> i32) -> Self {
        let mut time_out = Self { began: now, minutes: 0, until: now, back: Vec::new(), may_show: Vec::new() };
        time_out.set_minutes(minutes, offset_at);
        time_out
    }

    /// Another length, counted from the beginning. Whoever was back is asked again.
    pub fn set_minutes(&mut self, minutes: u16, offset_at: impl Fn(i64) -> i32) {
        self.minutes = minutes.clamp(LEAST_MINUTES, MOST_MINUTES);
        let utc_ms = self.began.utc_ms + i64::from(self.minutes) * 60_000;
        self.until = Stamp { utc_ms, offset_minutes: offset_at(utc_ms) };
        self.back.clear();
    }

    /// How long it was given.
    pub fn minutes(&self) -> u16 {
        self.minutes
    }

    /// When it is over.
    pub fn until(&self) -> Stamp {
        self.until
    }

    /// Seconds left, rounded up; 0 when the time has come. A clock set back never makes it longer than it was given.
    pub fn left_s(&self, now: Stamp) -> u32 {
        let given_ms = i64::from(self.minutes) * 60_000;
        let left_ms = (self.until.utc_ms - now.utc_ms).clamp(0, given_ms);
        u32::try_from((left_ms + 999) / 1000).unwrap_or(0)
    }

    /// Somebody says for themselves that they are back, or no longer are.
    pub fn set_back(&mut self, person: PersonId, back: bool) {
        set(&mut self.back, person, back);
    }

    /// That person is back.
    pub fn is_back(&self, person: PersonId) -> bool {
        self.back.contains(&person)
    }

    /// The return time may stand on the locked screen, as far as `person` is concerned.
    pub fn set_may_show(&mut self, person: PersonId, yes: bool) {
        set(&mut self.may_show, person, yes);
    }

    /// What that person chose.
    pub fn may_show(&self, person: PersonId) -> bool {
        self.may_show.contains(&person)
    }

    /// Each of `people` chose that the return time may stand on the locked screen.
    pub fn all_may_show(&self, people: &[PersonId]) -> bool {
        people.iter().all(|person| self.may_show(*person))
    }

    /// Each of `people` is back, and the shortest break has passed. Nobody can be pressed back sooner.
    pub fn is_over(&self, people: &[PersonId], now: Stamp) -> bool {
        people.iter().all(|person| self.is_back(*person)) && self.least_left_s(now) == 0
    }

    /// Seconds until the shortest break has passed; 0 once it has.
    pub fn least_left_s(&self, now: Stamp) -> u32 {
        let least_ms = i64::from(LEAST_MINUTES) * 60_000;
        let left_ms = (self.began.utc_ms + least_ms - now.utc_ms).clamp(0, least_ms);
        u32::try_from((left_ms + 999) / 1000).unwrap_or(0)
    }
}

fn set(list: &mut Vec<PersonId>, person: PersonId, yes: bool) {
    list.retain(|one| *one != person);
    if yes {
        list.push(person);
    }
}
