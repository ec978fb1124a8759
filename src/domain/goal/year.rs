//! One civil year of a goal, in whole weeks.

use super::{Answer, DayState, Goal, history};
use crate::domain::day::{Day, week_start};
use crate::domain::id::PersonId;
use chrono::{Datelike, Duration};
use std::ops::RangeInclusive;

/// The days of one year, from the Monday its first day lies in the week of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearDays {
    /// A Monday.
    pub first: Day,
    /// Whole weeks; none for a day of another year.
    pub days: Vec<Option<DayState>>,
}

/// `year` of `owner`'s part. `answers` may hold any days, in any order.
pub fn year_days(goal: &Goal, owner: PersonId, answers: &[(Day, Answer)], today: Day, year: i32) -> YearDays {
    let (first, last) = year_span(year);
    let (first, last) = (week_start(first), week_start(last) + Duration::days(6));
    let count = usize::try_from((last - first).num_days() + 1).unwrap_or(0);
    let states = history(goal, owner, answers, today, last, count);
    let of_year = |(day, state): (Day, DayState)| (day.year() == year).then_some(state);
    YearDays { first, days: first.iter_days().zip(states).map(of_year).collect() }
}

/// The first and the last day of `year`.
pub fn year_span(year: i32) -> (Day, Day) {
    let of = |month, day| Day::from_ymd_opt(year, month, day).unwrap_or_default();
    (of(1, 1), of(12, 31))
}

/// The years a goal can be looked at in: from its first day's to this one, or the one it was over in, or the one of its
/// newest answer where the clock was moved back since.
pub fn years(goal: &Goal, newest: Option<Day>, today: Day) -> RangeInclusive<i32> {
    let first = goal.first_day().year();
    let now = goal.last_day().map_or(today, |last| last.min(today)).year();
    let last = newest.map_or(now, |day| now.max(day.year()));
    first.min(newest.map_or(first, |day| day.year()))..=last.max(first)
}

#[cfg(test)]
mod tests {
    use super::super::{Cadence, GoalPlan};
    use super::*;
    use crate::domain::day::Stamp;
    use crate::domain::id::GoalId;
    use crate::domain::words::Words;
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use uuid::Uuid;

    const ME: PersonId = PersonId(Uuid::nil());

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn goal(start: Day, end: Option<Day>) -> Goal {
        let empty = Words::default;
        let plan = GoalPlan { title: empty(), when: empty(), then: empty(), cadence: Cadence::Daily, start, end, openness: None };
        Goal::new(GoalId(Uuid::nil()), vec![ME], plan, Stamp { utc_ms: 0, offset_minutes: 0 })
    }

    #[test]
    fn a_goal_is_looked_at_in_its_own_years() {
        let today = day("2026-11-12");
        for (start, end, newest, years_said) in [
            ("2026-11-09", None, None, 2026..=2026),
            ("2016-02-29", None, Some("2026-11-12"), 2016..=2026),
            ("2019-01-01", Some("2020-05-01"), Some("2020-04-01"), 2019..=2020),
            // It begins next year.
            ("2027-01-01", None, None, 2027..=2027),
            // The clock was moved back.
            ("2026-11-09", None, Some("2027-01-02"), 2026..=2027),
        ] {
            assert_eq!(years(&goal(day(start), end.map(day)), newest.map(day), today), years_said, "{start}");
        }
    }

    #[test]
    fn an_empty_year_has_its_days_and_no_answer() {
        let empty = year_days(&goal(day("2020-01-01"), Some(day("2020-12-31"))), ME, &[], day("2026-11-12"), 2024);
        assert_eq!(empty.days.iter().flatten().count(), 366);
        assert!(empty.days.iter().flatten().all(|state| *state == DayState::NotDue));
    }

    proptest! {
        /// Every day of the year once, in its place, with the answer that was given for it.
        #[test]
        fn every_day_stands_once(year in 1990_i32..2060, marks in prop::collection::btree_map(0_i64..30_000, 0_u8..3, 0..2000)) {
            let answer = |kind: u8| [Answer::Kept, Answer::Partly, Answer::Missed][usize::from(kind)];
            let marks: BTreeMap<Day, Answer> = marks.into_iter().map(|(n, kind)| (day("1985-01-01") + Duration::days(n), answer(kind))).collect();
            let answers: Vec<_> = marks.iter().map(|(day, answer)| (*day, *answer)).collect();
            let today = day("2030-06-01");
            let made = year_days(&goal(day("1985-01-01"), None), ME, &answers, today, year);
            prop_assert_eq!((made.first.weekday(), made.days.len() % 7), (chrono::Weekday::Mon, 0));
            let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            prop_assert_eq!(made.days.iter().flatten().count(), if leap { 366 } else { 365 });
            for (n, state) in (0..).zip(&made.days) {
                let on = made.first + Duration::days(n);
                let expected = (on.year() == year).then(|| match marks.get(&on) {
                    Some(answer) => DayState::Answered(*answer),
                    None if on > today => DayState::Future,
                    None if on == today => DayState::Open,
                    None => DayState::Unanswered,
                });
                prop_assert_eq!(*state, expected, "{}", on);
            }
        }
    }
}
