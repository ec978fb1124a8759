//! Memories that come by themselves: what set one off, how strong it was, what helped. In a Private and nowhere else;
//! nothing here counts them, draws them over time or says how often.

use super::day::{Day, Stamp};
use super::id::ReplayId;
use super::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// After so many written on one day it is time for the body. The number itself is never said.
const ENOUGH: usize = 3;
/// The greatest strength.
pub const STRONGEST: u8 = 10;

/// A text of one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReplayText {
    /// What set it off.
    SetOff,
    /// What helped, in own words.
    Helped,
    /// A sentence one may want to say to somebody.
    Tell,
}

impl ReplayText {
    /// All of them, in the order they are asked.
    pub const ALL: [Self; 3] = [Self::SetOff, Self::Helped, Self::Tell];
}

/// One time a memory came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replay {
    /// Its id.
    pub id: ReplayId,
    /// The day it came.
    pub day: Day,
    /// What set it off.
    #[serde(default)]
    set_off: Words,
    /// How strong it was as it came, 0 to 10.
    #[serde(default)]
    pub before: Option<u8>,
    /// How strong it was later, 0 to 10.
    #[serde(default)]
    pub after: Option<u8>,
    /// What helped, by content ids; of what is no longer offered they are kept too.
    #[serde(default)]
    pub helped: BTreeSet<String>,
    #[serde(default)]
    helped_words: Words,
    #[serde(default)]
    tell: Words,
    /// When it was begun.
    pub since: Stamp,
    /// In the trash since then.
    #[serde(default)]
    pub deleted: Option<Stamp>,
}

impl Replay {
    /// An empty page of today.
    pub fn new(id: ReplayId, day: Day, now: Stamp) -> Self {
        Self {
            id,
            day,
            set_off: Words::default(),
            before: None,
            after: None,
            helped: BTreeSet::new(),
            helped_words: Words::default(),
            tell: Words::default(),
            since: now,
            deleted: None,
        }
    }

    /// What stands there.
    pub fn text(&self, which: ReplayText) -> &Words {
        match which {
            ReplayText::SetOff => &self.set_off,
            ReplayText::Helped => &self.helped_words,
            ReplayText::Tell => &self.tell,
        }
    }

    /// Other words.
    pub fn set_text(&mut self, which: ReplayText, words: Words) {
        match which {
            ReplayText::SetOff => self.set_off = words,
            ReplayText::Helped => self.helped_words = words,
            ReplayText::Tell => self.tell = words,
        }
    }

    /// Nothing is written or chosen on it.
    pub fn is_blank(&self) -> bool {
        ReplayText::ALL.into_iter().all(|which| self.text(which).is_blank())
            && self.before.is_none()
            && self.after.is_none()
            && self.helped.is_empty()
    }
}

/// So much was written today that the writing may stop. What was deleted since was written too.
pub fn enough_today<'a>(pages: impl Iterator<Item = &'a Replay>, today: Day) -> bool {
    pages.filter(|page| page.since.day() == today && !page.is_blank()).nth(ENOUGH - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Days};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn at(day: Day) -> Stamp {
        Stamp::of(DateTime::parse_from_rfc3339(&format!("{day}T21:00:00+01:00")).unwrap())
    }

    fn page(n: u128, written: Day) -> Replay {
        let mut page = Replay::new(ReplayId(Uuid::from_u128(n)), written, at(written));
        page.before = Some(7);
        page
    }

    fn day(n: u64) -> Day {
        "2028-02-20".parse::<Day>().unwrap() + Days::new(n)
    }

    #[test]
    fn anything_at_all_makes_it_a_page_and_taking_it_away_makes_it_blank() {
        let words = || Words::new("The ringtone").unwrap();
        type Change = fn(&mut Replay);
        let changes: [(Change, Change); 3] = [
            (|page| page.before = Some(0), |page| page.before = None),
            (|page| page.after = Some(10), |page| page.after = None),
            (|page| page.helped.extend(["cold-water".to_owned()]), |page| page.helped.clear()),
        ];
        for (there, away) in changes {
            let mut page = Replay::new(ReplayId(Uuid::nil()), day(0), at(day(0)));
            there(&mut page);
            assert!(!page.is_blank());
            away(&mut page);
            assert!(page.is_blank());
        }
        for which in ReplayText::ALL {
            let mut page = Replay::new(ReplayId(Uuid::nil()), day(0), at(day(0)));
            page.set_text(which, words());
            assert_eq!(page.text(which).as_str(), "The ringtone");
            let others = ReplayText::ALL.into_iter().filter(|other| *other != which);
            assert!(!page.is_blank() && others.into_iter().all(|other| page.text(other).is_blank()));
            page.set_text(which, Words::new(" \n").unwrap());
            assert!(page.is_blank());
        }
    }

    #[test]
    fn it_is_enough_after_what_was_written_that_day_and_not_before() {
        let today = day(9);
        let blank = |n| Replay::new(ReplayId(Uuid::from_u128(n)), today, at(today));
        let of_before = |n| Replay { day: day(1), ..page(n, today) };
        let gone = |n| Replay { deleted: Some(at(today)), ..page(n, today) };
        for (pages, enough) in [
            (vec![], false),
            (vec![page(1, today), page(2, today)], false),
            (vec![page(1, today), page(2, today), blank(3)], false),
            (vec![page(1, today), page(2, today), page(3, day(8))], false),
            (vec![page(1, today), page(2, today), page(3, today)], true),
            // About another day, written today; and deleted again: it was written all the same.
            (vec![page(1, today), of_before(2), gone(3)], true),
        ] {
            assert_eq!(enough_today(pages.iter(), today), enough, "{pages:?}");
        }
    }

    #[test]
    fn what_is_written_after_midnight_belongs_to_the_night_before() {
        let late = |n, clock: &str| {
            let since = Stamp::of(DateTime::parse_from_rfc3339(&format!("2028-02-29T{clock}:00+01:00")).unwrap());
            Replay { since, ..page(n, day(9)) }
        };
        let pages = [late(1, "00:10"), late(2, "02:00"), late(3, "03:59")];
        assert!(enough_today(pages.iter(), day(8)) && !enough_today(pages.iter(), day(9)));
    }

    #[test]
    fn a_page_of_an_earlier_version_still_reads() {
        let doc = r#"{"id":"00000000-0000-0000-0000-000000000001","day":"2026-11-12","since":{"utc_ms":0,"offset_minutes":0}}"#;
        assert!(serde_json::from_str::<Replay>(doc).unwrap().is_blank());
    }

    proptest! {
        #[test]
        fn only_what_was_written_today_makes_it_enough(days in proptest::collection::vec(0_u64..4, 0..12), today in 0_u64..4) {
            let pages: Vec<Replay> = days.iter().zip(0..).map(|(on, n)| page(n, day(*on))).collect();
            let written = days.iter().filter(|on| **on == today).count();
            prop_assert_eq!(enough_today(pages.iter(), day(today)), written >= ENOUGH);
        }

        #[test]
        fn a_page_is_stored_and_read_the_same(before in proptest::option::of(0_u8..=10), text in ".{0,40}", helped in ".{0,12}") {
            let mut one = page(1, day(9));
            one.before = before;
            one.set_text(ReplayText::Tell, Words::new(text.as_str()).unwrap());
            one.helped.insert(helped);
            let again: Replay = serde_json::from_str(&serde_json::to_string(&one).unwrap()).unwrap();
            prop_assert_eq!(again, one);
        }
    }
}
