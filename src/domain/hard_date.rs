//! Dates and places that are hard, with a plan for them. In a Private and nowhere else.

use super::day::{Day, Stamp};
use super::id::HardDateId;
use super::words::Words;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Today may say that something is near from so many days before.
const NEAR_DAYS: i64 = 7;

/// A text of one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HardDateText {
    /// What it is.
    What,
    /// Where it is.
    Place,
    /// What I will do.
    Plan,
    /// Who supports me.
    Support,
    /// What I could ask for.
    Ask,
}

impl HardDateText {
    /// All of them, in the order they are asked.
    pub const ALL: [Self; 5] = [Self::What, Self::Place, Self::Plan, Self::Support, Self::Ask];
}

/// A hard date, a hard place, or both in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HardDate {
    /// Its id.
    pub id: HardDateId,
    /// Its day, where it has one.
    #[serde(default)]
    pub day: Option<Day>,
    /// It comes again every year.
    #[serde(default)]
    pub yearly: bool,
    /// Today may say that something is near; off until chosen.
    #[serde(default)]
    pub on_today: bool,
    #[serde(default)]
    what: Words,
    #[serde(default)]
    place: Words,
    #[serde(default)]
    plan: Words,
    #[serde(default)]
    support: Words,
    #[serde(default)]
    ask: Words,
    /// When it was begun.
    pub since: Stamp,
    /// In the trash since then.
    #[serde(default)]
    pub deleted: Option<Stamp>,
}

impl HardDate {
    /// An empty page.
    pub fn new(id: HardDateId, now: Stamp) -> Self {
        Self {
            id,
            day: None,
            yearly: false,
            on_today: false,
            what: Words::default(),
            place: Words::default(),
            plan: Words::default(),
            support: Words::default(),
            ask: Words::default(),
            since: now,
            deleted: None,
        }
    }

    /// What stands there.
    pub fn text(&self, which: HardDateText) -> &Words {
        match which {
            HardDateText::What => &self.what,
            HardDateText::Place => &self.place,
            HardDateText::Plan => &self.plan,
            HardDateText::Support => &self.support,
            HardDateText::Ask => &self.ask,
        }
    }

    /// Other words.
    pub fn set_text(&mut self, which: HardDateText, words: Words) {
        match which {
            HardDateText::What => self.what = words,
            HardDateText::Place => self.place = words,
            HardDateText::Plan => self.plan = words,
            HardDateText::Support => self.support = words,
            HardDateText::Ask => self.ask = words,
        }
    }

    /// Nothing is written on it and it has no day.
    pub fn is_blank(&self) -> bool {
        self.day.is_none() && HardDateText::ALL.into_iter().all(|which| self.text(which).is_blank())
    }

    /// When it comes next, `today` included; none where it has no day, or has gone by.
    pub fn next(&self, today: Day) -> Option<Day> {
        let day = self.day?;
        if day >= today {
            return Some(day);
        }
        let years = [today.year(), today.year().saturating_add(1)];
        years.into_iter().filter(|_| self.yearly).filter_map(|year| in_year(day, year)).find(|day| *day >= today)
    }

    /// Its day has gone by and does not come again.
    pub fn is_over(&self, today: Day) -> bool {
        self.day.is_some() && self.next(today).is_none()
    }

    /// Today says that something is near, if its owner chose that.
    pub fn is_near(&self, today: Day) -> bool {
        let days = self.next(today).map(|day| (day - today).num_days());
        self.on_today && self.deleted.is_none() && days.is_some_and(|days| days <= NEAR_DAYS)
    }
}

/// The same day of another year; for 29 February the day before where a year has none.
fn in_year(day: Day, year: i32) -> Option<Day> {
    day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
}

/// What comes first, the nearest first; then what has no day, then what has gone by, the latest first.
pub fn in_order(pages: &mut [HardDate], today: Day) {
    pages.sort_by_key(|page| match (page.next(today), page.day) {
        (Some(next), _) => (0, Some(next), Reverse(None), page.since, page.id),
        (None, None) => (1, None, Reverse(None), page.since, page.id),
        (None, Some(day)) => (2, None, Reverse(Some(day)), page.since, page.id),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn on(text: &str, yearly: bool) -> HardDate {
        let stamp = Stamp { utc_ms: 0, offset_minutes: 0 };
        HardDate { day: Some(day(text)), yearly, on_today: true, ..HardDate::new(HardDateId(Uuid::nil()), stamp) }
    }

    #[test]
    fn once_or_every_year_and_the_29_of_february_too() {
        for (set, yearly, today, next) in [
            ("2026-11-30", false, "2026-11-12", Some("2026-11-30")),
            ("2026-11-30", false, "2026-11-30", Some("2026-11-30")),
            ("2026-11-30", false, "2026-12-01", None),
            ("2023-11-30", true, "2026-11-12", Some("2026-11-30")),
            ("2023-11-30", true, "2026-12-01", Some("2027-11-30")),
            // A first time that is years away.
            ("2030-11-30", true, "2026-11-12", Some("2030-11-30")),
            ("2024-02-29", true, "2026-01-01", Some("2026-02-28")),
            ("2024-02-29", true, "2026-02-28", Some("2026-02-28")),
            ("2024-02-29", true, "2026-03-01", Some("2027-02-28")),
            ("2024-02-29", true, "2027-03-01", Some("2028-02-29")),
            ("2024-02-29", true, "2028-02-28", Some("2028-02-29")),
            ("2024-02-29", true, "2028-02-29", Some("2028-02-29")),
            // No leap year in 2100.
            ("2096-02-29", true, "2099-03-01", Some("2100-02-28")),
            ("2024-02-29", false, "2028-02-29", None),
            ("2025-12-31", true, "2027-01-01", Some("2027-12-31")),
        ] {
            assert_eq!(on(set, yearly).next(day(today)), next.map(day), "{set} {yearly} {today}");
            assert_eq!(on(set, yearly).is_over(day(today)), next.is_none(), "{set} {yearly} {today}");
        }
    }

    #[test]
    fn near_is_a_week_before_and_its_day_only_where_it_was_chosen() {
        for (today, near) in [
            ("2026-11-22", false),
            ("2026-11-23", true),
            ("2026-11-29", true),
            ("2026-11-30", true),
            ("2026-12-01", false),
            ("2027-11-23", false),
        ] {
            assert_eq!(on("2026-11-30", false).is_near(day(today)), near, "{today}");
            let off = HardDate { on_today: false, ..on("2026-11-30", false) };
            let gone = HardDate { deleted: Some(off.since), ..on("2026-11-30", false) };
            assert!(!off.is_near(day(today)) && !gone.is_near(day(today)), "{today}");
        }
        // Over the turn of the year, and before a 29 February that a year has not.
        assert!(on("2020-01-03", true).is_near(day("2026-12-28")));
        assert!(on("2024-02-29", true).is_near(day("2026-02-21")) && !on("2024-02-29", true).is_near(day("2026-02-20")));
    }

    #[test]
    fn a_place_has_no_day_and_is_never_near_or_over() {
        let place = HardDate { day: None, yearly: true, ..on("2026-11-30", true) };
        assert!(!place.is_near(day("2026-11-30")) && !place.is_over(day("2026-11-30")));
    }

    #[test]
    fn each_text_is_its_own_and_a_day_alone_is_a_page() {
        for which in HardDateText::ALL {
            let mut one = HardDate { day: None, ..on("2026-11-30", false) };
            assert!(one.is_blank());
            one.set_text(which, Words::new("The hotel by the station").unwrap());
            assert!(!one.is_blank());
            let written = HardDateText::ALL.into_iter().filter(|other| !one.text(*other).is_blank());
            assert_eq!(written.collect::<Vec<_>>(), [which]);
        }
        assert!(!on("2026-11-30", false).is_blank());
    }

    #[test]
    fn what_comes_is_first_then_places_then_what_has_gone_by() {
        let none = HardDate { day: None, ..on("2026-11-30", false) };
        let mut pages = vec![
            on("2026-01-01", false),
            none,
            on("2026-12-24", false),
            on("2026-03-01", false),
            on("2020-11-20", true),
            on("2026-11-30", false),
        ];
        in_order(&mut pages, day("2026-11-12"));
        let days: Vec<_> = pages.iter().map(|page| page.day.map_or_else(|| "none".to_owned(), |day| day.to_string())).collect();
        assert_eq!(days, ["2020-11-20", "2026-11-30", "2026-12-24", "none", "2026-03-01", "2026-01-01"]);
    }

    proptest! {
        #[test]
        fn a_yearly_day_comes_within_a_year_and_never_before_today(set in 0_i64..30_000, now in 0_i64..30_000) {
            let from = |days| day("1990-01-01") + chrono::Duration::days(days);
            let one = HardDate { day: Some(from(set)), ..on("2026-11-30", true) };
            let next = one.next(from(now)).unwrap();
            prop_assert!(next >= from(now) && next >= from(set));
            prop_assert!(next == from(set) || (next - from(now)).num_days() <= 366);
            let same = next.month() == from(set).month() && next.day() == from(set).day();
            prop_assert!(same || (from(set).month(), from(set).day()) == (2, 29) && (next.month(), next.day()) == (2, 28));
        }

        #[test]
        fn a_page_is_stored_and_read_the_same(text in ".{0,40}", yearly: bool, on_today: bool) {
            let mut one = HardDate { yearly, on_today, ..on("2028-02-29", false) };
            one.set_text(HardDateText::Plan, Words::new(text.as_str()).unwrap());
            let again: HardDate = serde_json::from_str(&serde_json::to_string(&one).unwrap()).unwrap();
            prop_assert_eq!(again, one);
        }
    }
}
