//! The time a chart speaks of: whole weeks, Monday to Sunday, ending with this one.

use crate::domain::day::{Day, week_start};
use chrono::Duration;

/// How far back a chart goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Range {
    /// 13 weeks.
    ThreeMonths,
    /// 26 weeks.
    #[default]
    SixMonths,
    /// From the first thing there is.
    All,
}

impl Range {
    /// All of them, shortest first.
    pub const EVERY: [Self; 3] = [Self::ThreeMonths, Self::SixMonths, Self::All];
}

/// Fewer weeks than this are drawn as if there were so many: one point alone would lie at both ends.
const FEWEST_WEEKS: i64 = 4;

/// Whole weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// A Monday.
    pub first: Day,
    /// A Sunday.
    pub last: Day,
}

impl Span {
    /// The span of `range` on `today`; `earliest` is the day of the first thing there is. A day after today (the clock
    /// was moved) does not shift it.
    pub fn of(range: Range, earliest: Option<Day>, today: Day) -> Self {
        let this_week = week_start(today);
        let last = this_week + Duration::days(6);
        let weeks = match range {
            Range::ThreeMonths => 13,
            Range::SixMonths => 26,
            Range::All => earliest.map_or(1, |day| (this_week - week_start(day)).num_weeks() + 1),
        };
        Self { first: this_week - Duration::weeks(weeks.max(FEWEST_WEEKS) - 1), last }
    }

    /// The whole weeks that hold `from` to `to`, which comes after it; for a printed period.
    pub fn between(from: Day, to: Day) -> Self {
        Self { first: week_start(from), last: week_start(to) + Duration::days(6) }
    }

    /// How many weeks, at least 1.
    pub fn weeks(self) -> usize {
        usize::try_from((self.last - self.first).num_weeks() + 1).unwrap_or(1).max(1)
    }

    /// `day` lies in it.
    pub fn holds(self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Where the middle of `day` lies, from 0 at its beginning to 1 at its end.
    pub fn at(self, day: Day) -> f32 {
        let days = (self.last - self.first).num_days() + 1;
        ((day - self.first).num_days() as f32 + 0.5) / days as f32
    }

    /// Its Mondays, in order.
    pub fn mondays(self) -> impl Iterator<Item = Day> {
        self.first.iter_weeks().take(self.weeks())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Weekday};
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn lengths() {
        let today = day("2026-11-12");
        for (range, earliest, weeks) in [
            (Range::ThreeMonths, None, 13),
            (Range::SixMonths, Some("2016-01-01"), 26),
            (Range::All, None, 4),
            (Range::All, Some("2026-11-10"), 4),
            (Range::All, Some("2026-10-12"), 5),
            (Range::All, Some("2024-02-29"), 142),
            (Range::All, Some("2016-11-14"), 522),
            // The clock was moved back: what lies ahead does not make it shorter.
            (Range::All, Some("2027-05-01"), 4),
        ] {
            assert_eq!(Span::of(range, earliest.map(day), today).weeks(), weeks, "{range:?} {earliest:?}");
        }
    }

    proptest! {
        #[test]
        fn it_is_whole_weeks_and_ends_with_this_one(n in 0_i64..8000, back in 0_i64..4000) {
            let today = day("2010-01-01") + Duration::days(n);
            for range in Range::EVERY {
                let span = Span::of(range, Some(today - Duration::days(back)), today);
                prop_assert_eq!(span.first.weekday(), Weekday::Mon);
                prop_assert_eq!(span.last.weekday(), Weekday::Sun);
                prop_assert!(span.holds(today));
                prop_assert!(span.at(span.first) > 0.0 && span.at(span.last) < 1.0);
                prop_assert_eq!(span.mondays().count(), span.weeks());
            }
        }
    }
}
