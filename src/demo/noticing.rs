//! Ratings and moments of the year, in their owners' Private, and the copies that were shown.

use super::year::{Year, words};
use crate::domain::id::{MomentId, PersonId};
use crate::domain::moment::{Moment, MomentKind};
use crate::problem::Problem;
use crate::store::check_in::{Pulse, put_pulse};
use crate::store::share_note::{self, ShareNote};
use crate::store::{StoreError, Tx, moment};
use serde::Deserialize;

/// Ratings are made on Sundays, about; this many days lie between two of them.
const WEEK: i64 = 7;
/// Ratings are repeated so often when measuring.
const WEEKS_A_YEAR: i64 = 52;

/// One person's ratings of one thing, a week each.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldPulse {
    by: String,
    item: String,
    shown: usize,
    values: Vec<i64>,
}

/// A moment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldMoment {
    by: String,
    kind: MomentKind,
    day: i64,
    #[serde(default)]
    shown: bool,
    words: String,
    #[serde(default)]
    helped: String,
    #[serde(default)]
    next: String,
}

impl Year<'_> {
    /// What one person rated and noted, and the notes of what they showed.
    pub(super) fn noticing_private(&self, tx: &Tx<'_>, person: PersonId) -> Result<(), Problem> {
        for told in self.script.pulse.iter().filter(|told| self.by(&told.by) == person) {
            for (_, pulse) in self.ratings(told) {
                put_pulse(tx, &pulse)?;
            }
        }
        for (told, one) in self.moments().filter(|(told, _)| self.by(&told.by) == person) {
            moment::put(tx, &one)?;
            if told.shown {
                let copy = self.copy(&one, person);
                let doc = serde_json::to_string(&copy).map_err(|_| StoreError::Value("share"))?;
                let note = ShareNote { copy: copy.id.0, source: one.id.0, noun: "moment".to_owned(), doc, at: one.made, done: true };
                share_note::begin(tx, &note)?;
                share_note::done(tx, note.copy)?;
            }
        }
        Ok(())
    }

    /// What was shown of it.
    pub(super) fn noticing_shared(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        for told in &self.script.pulse {
            let shown = told.values.len() - told.shown.min(told.values.len());
            for (at, pulse) in self.ratings(told) {
                if at >= shown {
                    put_pulse(tx, &pulse)?;
                }
            }
        }
        for (told, one) in self.moments().filter(|(told, _)| told.shown) {
            moment::put(tx, &self.copy(&one, self.by(&told.by)))?;
        }
        Ok(())
    }

    pub(super) fn by(&self, name: &str) -> PersonId {
        if name == "maya" { self.maya } else { self.jonah }
    }

    /// The ratings of one line with their place in it; of a longer demo the last year is told, the ones before repeat it.
    fn ratings(&self, told: &ToldPulse) -> impl Iterator<Item = (usize, Pulse)> {
        let years = i64::from(self.demo.years.max(1));
        let last = i64::try_from(told.values.len()).unwrap_or(0) - 1;
        (0..years).flat_map(move |year| {
            told.values.iter().enumerate().filter_map(move |(at, value)| {
                let weeks = last - i64::try_from(at).unwrap_or(0) + year * WEEKS_A_YEAR;
                let value = u8::try_from(*value).ok()?;
                let day = self.day(weeks * WEEK + 4);
                // Only the last year's ratings were shown.
                let place = if year == 0 { at } else { 0 };
                Some((place, Pulse { person: self.by(&told.by), item: told.item.clone(), day, value }))
            })
        })
    }

    fn moments(&self) -> impl Iterator<Item = (&ToldMoment, Moment)> {
        self.script.moment.iter().map(|told| {
            let made = self.stamp(told.day, "21:00");
            let one = Moment {
                id: MomentId(self.chance(&told.words).id(made.utc_ms)),
                kind: told.kind,
                day: self.day(told.day),
                words: words(&told.words),
                helped: words(&told.helped),
                next: words(&told.next),
                made,
                owner: None,
                deleted: None,
            };
            (told, one)
        })
    }

    fn copy(&self, one: &Moment, owner: PersonId) -> Moment {
        one.copy(MomentId(self.chance("shown").id(one.made.utc_ms)), owner)
    }
}
