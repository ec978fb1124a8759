//! A date or a place that is hard, with a plan for it.

use crate::domain::day::Day;
use crate::domain::words::Words;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A line on Today comes so many days before.
pub const NEAR_DAYS: i64 = 7;

/// One such date or place. Every part may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HardDate {
    /// What it is, in one's own words.
    pub what: Words,
    /// The date; the first one where it comes every year.
    pub date: Option<Day>,
    /// It comes every year.
    pub yearly: bool,
    /// Where.
    pub place: Words,
    /// What I'll do.
    pub plan: Words,
    /// Who is there for me.
    pub support: Words,
    /// What I'd ask of the other.
    pub ask: Words,
    /// A line on Today says so some days before. Off until wanted.
    pub on_today: bool,
}

impl HardDate {
    /// Nothing is written or chosen on it.
    pub fn is_blank(&self) -> bool {
        let words = [&self.what, &self.place, &self.plan, &self.support, &self.ask];
        words.iter().all(|words| words.is_blank()) && self.date.is_none()
    }

    /// The next time it comes, `today` included; none where it has no date or lies behind.
    pub fn next(&self, today: Day) -> Option<Day> {
        let date = self.date?;
        if !self.yearly || date >= today {
            return (date >= today).then_some(date);
        }
        // A date of leap years comes on the day before where there is none.
        let in_year = |year| {
            let same = NaiveDate::from_ymd_opt(year, date.month(), date.day());
            same.or_else(|| NaiveDate::from_ymd_opt(year, date.month(), date.day() - 1))
        };
        [today.year(), today.year() + 1].into_iter().filter_map(in_year).find(|day| *day >= today)
    }

    /// Sets the order of several: what comes next first, then what has no date, then what lies behind, the last first.
    pub fn turn(&self, today: Day) -> (u8, i64) {
        match (self.next(today), self.date) {
            (Some(next), _) => (0, (next - today).num_days()),
            (None, None) => (1, 0),
            (None, Some(gone)) => (2, (today - gone).num_days()),
        }
    }

    /// A line on Today was asked for, and it is time for it.
    pub fn is_near(&self, today: Day) -> bool {
        self.on_today && self.next(today).is_some_and(|day| (day - today).num_days() <= NEAR_DAYS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn on(date: &str, yearly: bool) -> HardDate {
        HardDate { date: Some(day(date)), yearly, on_today: true, ..HardDate::default() }
    }

    #[test]
    fn the_next_time_is_found() {
        for (date, yearly, today, next) in [
            ("2026-11-30", false, "2026-11-12", Some("2026-11-30")),
            ("2026-11-12", false, "2026-11-12", Some("2026-11-12")),
            ("2026-11-11", false, "2026-11-12", None),
            ("2025-11-11", true, "2026-11-12", Some("2027-11-11")),
            ("2025-11-12", true, "2026-11-12", Some("2026-11-12")),
            ("2030-01-01", true, "2026-11-12", Some("2030-01-01")),
            ("2024-02-29", true, "2026-02-01", Some("2026-02-28")),
            ("2024-02-29", true, "2027-12-31", Some("2028-02-29")),
        ] {
            assert_eq!(on(date, yearly).next(day(today)), next.map(day), "{date} {today}");
        }
        assert_eq!(HardDate::default().next(day("2026-11-12")), None);
    }

    #[test]
    fn what_comes_next_stands_first_and_what_is_over_last() {
        let place = HardDate { place: Words::new("The station").unwrap(), ..HardDate::default() };
        let mut dates =
            [on("2026-10-01", false), place.clone(), on("2026-12-24", false), on("2020-11-20", true), on("2026-11-01", false)];
        dates.sort_by_key(|date| date.turn(day("2026-11-12")));
        let order: Vec<_> = dates.iter().map(|date| date.date.map(|date| date.to_string())).collect();
        let expected = ["2020-11-20", "2026-12-24", "", "2026-11-01", "2026-10-01"];
        assert_eq!(order.iter().map(|date| date.as_deref().unwrap_or_default()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn today_says_so_a_week_before_and_only_when_asked() {
        let date = on("2026-11-20", false);
        for (today, near) in [("2026-11-12", false), ("2026-11-13", true), ("2026-11-20", true), ("2026-11-21", false)] {
            assert_eq!(date.is_near(day(today)), near, "{today}");
        }
        assert!(!HardDate { on_today: false, ..date }.is_near(day("2026-11-20")));
    }

    #[test]
    fn what_an_older_version_kept_is_read() {
        assert_eq!(serde_json::from_str::<HardDate>("{}").unwrap(), HardDate::default());
    }

    proptest! {
        #[test]
        fn a_yearly_date_always_comes_within_a_year(first in 0_i64..20_000, today in 0_i64..20_000) {
            let start = day("1990-01-01");
            let (first, today) = (start + chrono::Duration::days(first), start + chrono::Duration::days(today));
            let date = HardDate { date: Some(first), yearly: true, ..HardDate::default() };
            let next = date.next(today).unwrap();
            prop_assert!(next >= today && (first > today || (next - today).num_days() <= 366));
        }
    }
}
