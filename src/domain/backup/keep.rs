//! Which backups are kept: the last ten, and one for each of the last 14 days, 8 weeks and 12 months that have one.

use crate::domain::day::{Day, week_start};
use chrono::Datelike;
use std::collections::BTreeSet;

const LAST: usize = 10;
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 12;

/// One backup, as far as keeping it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// They count up in the order they were taken, whatever the clock said.
    pub number: u64,
    /// The day the clock said.
    pub day: Day,
}

/// Positions in `all` of those that are not kept. The newest always is.
///
/// The order is that of the numbers. A day, week or month counts where it is first met going back, and keeps its last one;
/// so a clock that was wrong for a while only adds days of its own, and takes no place from another.
pub fn to_drop(all: &[Kept]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(all[*at].number));
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut dropped = Vec::new();
    for (place, at) in order.into_iter().enumerate() {
        let day = all[at].day;
        let is_last = place < LAST;
        let of_a_day = days.len() < DAYS && days.insert(day);
        let of_a_week = weeks.len() < WEEKS && weeks.insert(week_start(day));
        let of_a_month = months.len() < MONTHS && months.insert((day.year(), day.month()));
        if !(is_last || of_a_day || of_a_week || of_a_month) {
            dropped.push(at);
        }
    }
    dropped.sort_unstable();
    dropped
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use proptest::prelude::*;

    fn first() -> Day {
        "2026-01-01".parse().unwrap()
    }

    /// Taken one after the other, thinned each time, as it goes in life.
    fn life(days: impl IntoIterator<Item = Day>) -> Vec<Kept> {
        let mut held: Vec<Kept> = Vec::new();
        for (number, day) in (1..).zip(days) {
            held.push(Kept { number, day });
            let dropped = to_drop(&held);
            held = held.iter().enumerate().filter(|(at, _)| !dropped.contains(at)).map(|(_, kept)| *kept).collect();
        }
        held
    }

    #[test]
    fn few_are_all_kept() {
        let all: Vec<Kept> = (1..=10).map(|number| Kept { number, day: first() }).collect();
        assert_eq!(to_drop(&all), Vec::<usize>::new());
        assert_eq!(to_drop(&[]), Vec::<usize>::new());
    }

    #[test]
    fn of_many_in_one_day_the_last_ten_stay() {
        let all: Vec<Kept> = (1..=25).map(|number| Kept { number, day: first() }).collect();
        assert_eq!(to_drop(&all), (0..15).collect::<Vec<_>>());
    }

    #[test]
    fn three_a_day_for_two_years_leave_days_weeks_and_months_without_a_gap() {
        let held = life((0..730 * 3).map(|n| first() + Duration::days(n / 3)));
        let last = first() + Duration::days(729);
        for back in 0..14 {
            assert!(held.iter().any(|kept| kept.day == last - Duration::days(back)), "{back} days back");
        }
        for back in 0..8 {
            let week = week_start(last) - Duration::weeks(back);
            assert!(held.iter().any(|kept| week_start(kept.day) == week), "{back} weeks back");
        }
        let months: BTreeSet<_> = held.iter().map(|kept| (kept.day.year(), kept.day.month())).collect();
        assert_eq!(months.len(), 12);
        assert!(held.len() <= 40, "{}", held.len());
    }

    #[test]
    fn a_clock_set_back_loses_nothing_that_was_kept_before() {
        let before = life((0..60).map(|n| first() + Duration::days(n)));
        // A year in the past for a week, then right again.
        let wrong = (0..7).map(|n| first() - Duration::days(365 - n));
        let after = life((0..60).map(|n| first() + Duration::days(n)).chain(wrong));
        let days = |held: &[Kept]| held.iter().map(|kept| kept.number).collect::<BTreeSet<_>>();
        let gone: Vec<_> = days(&before).difference(&days(&after)).copied().collect();
        // Seven days, two weeks and a month of their own push out as many of each, as an ordinary week and more would.
        assert!(gone.len() <= 10, "{gone:?}");
        assert!(after.iter().any(|kept| kept.number == 60), "the last one before the clock went wrong");
    }

    proptest! {
        #[test]
        fn the_newest_stays_ten_stay_and_thinning_twice_drops_nothing_more(days in prop::collection::vec(-4000i64..4000, 0..120)) {
            let all: Vec<Kept> = (1..).zip(&days).map(|(number, n)| Kept { number, day: first() + Duration::days(*n) }).collect();
            let dropped = to_drop(&all);
            prop_assert!(dropped.iter().all(|at| at + 10 < all.len()));
            let held: Vec<Kept> = all.iter().enumerate().filter(|(at, _)| !dropped.contains(at)).map(|(_, kept)| *kept).collect();
            prop_assert!(held.len() <= LAST + DAYS + WEEKS + MONTHS);
            prop_assert_eq!(to_drop(&held), Vec::<usize>::new());
        }

        #[test]
        fn the_order_they_are_listed_in_does_not_matter(days in prop::collection::vec(0i64..400, 1..60), turn in 0usize..60) {
            let all: Vec<Kept> = (1..).zip(&days).map(|(number, n)| Kept { number, day: first() + Duration::days(*n) }).collect();
            let mut turned = all.clone();
            turned.rotate_left(turn % all.len());
            let numbers = |list: &[Kept]| to_drop(list).into_iter().map(|at| list[at].number).collect::<BTreeSet<_>>();
            prop_assert_eq!(numbers(&all), numbers(&turned));
        }
    }
}
