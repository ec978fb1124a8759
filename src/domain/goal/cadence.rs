//! How often a goal is due.

use crate::domain::day::Day;
use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};

/// A set of weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b001_1111);

    /// The set of `days`.
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |set, day| set | 1 << day.num_days_from_monday()))
    }

    /// Whether `day` is in it.
    pub fn has(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }

    /// The same set with `day` put in or taken out.
    #[must_use]
    pub fn toggled(self, day: Weekday) -> Self {
        Self(self.0 ^ (1 << day.num_days_from_monday()))
    }

    /// No day at all.
    pub fn is_empty(self) -> bool {
        self.0 & 0b111_1111 == 0
    }

    /// Its days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        WEEK.into_iter().filter(move |day| self.has(*day))
    }
}

/// How often a goal is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "every", content = "on")]
pub enum Cadence {
    /// Every day.
    Daily,
    /// On chosen weekdays.
    Weekdays(Weekdays),
    /// On any days of a week, 1 to 7 of them.
    PerWeek(u8),
    /// On one weekday.
    Weekly(Weekday),
    /// On one day of the month, 1 to 31; on the month's last day where it is shorter.
    Monthly(u8),
    /// Once.
    Once(Day),
}

/// Whether a goal asks for an answer on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It does.
    Yes,
    /// It may be answered on this day or another one of its week.
    AnyDay,
    /// It does not.
    No,
}

impl Cadence {
    /// It can ever be due.
    pub fn names_a_day(self) -> bool {
        match self {
            Self::Weekdays(days) => !days.is_empty(),
            Self::PerWeek(times) => (1..=7).contains(&times),
            Self::Monthly(day) => (1..=31).contains(&day),
            Self::Daily | Self::Weekly(_) | Self::Once(_) => true,
        }
    }

    /// Whether it is due on `day`.
    pub fn due(self, day: Day) -> Due {
        let yes = match self {
            Self::Daily => true,
            Self::Weekdays(days) => days.has(day.weekday()),
            Self::PerWeek(_) => return Due::AnyDay,
            Self::Weekly(weekday) => day.weekday() == weekday,
            Self::Monthly(n) => day.day() == u32::from(n).min(last_of_month(day)),
            Self::Once(date) => day == date,
        };
        if yes { Due::Yes } else { Due::No }
    }
}

fn last_of_month(day: Day) -> u32 {
    let (year, month) = if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
    Day::from_ymd_opt(year, month, 1).and_then(|first| first.pred_opt()).map_or(31, |last| last.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn due_days() {
        for (cadence, date, due) in [
            (Cadence::Daily, "2026-11-12", Due::Yes),
            (Cadence::Weekdays(Weekdays::WORKING), "2026-11-13", Due::Yes),
            (Cadence::Weekdays(Weekdays::WORKING), "2026-11-14", Due::No),
            (Cadence::PerWeek(3), "2026-11-14", Due::AnyDay),
            (Cadence::Weekly(Weekday::Sun), "2026-11-15", Due::Yes),
            (Cadence::Weekly(Weekday::Sun), "2026-11-16", Due::No),
            (Cadence::Monthly(31), "2026-11-30", Due::Yes),
            (Cadence::Monthly(31), "2026-12-30", Due::No),
            (Cadence::Monthly(29), "2024-02-29", Due::Yes),
            (Cadence::Monthly(29), "2026-02-28", Due::Yes),
            (Cadence::Monthly(31), "2026-12-31", Due::Yes),
            (Cadence::Once(day("2026-11-20")), "2026-11-20", Due::Yes),
            (Cadence::Once(day("2026-11-20")), "2026-11-21", Due::No),
        ] {
            assert_eq!(cadence.due(day(date)), due, "{cadence:?} on {date}");
        }
    }

    #[test]
    fn a_cadence_without_days_is_seen() {
        for cadence in [Cadence::Weekdays(Weekdays::default()), Cadence::PerWeek(0), Cadence::PerWeek(8), Cadence::Monthly(0)] {
            assert!(!cadence.names_a_day(), "{cadence:?}");
        }
    }

    #[test]
    fn toggling_a_weekday_twice_changes_nothing() {
        let days = Weekdays::of(&[Weekday::Mon, Weekday::Thu]);
        assert_eq!(days.toggled(Weekday::Sun).toggled(Weekday::Sun), days);
        assert_eq!(days.iter().collect::<Vec<_>>(), [Weekday::Mon, Weekday::Thu]);
    }
}
