//! Lines of ratings: one's own, and what was shared.

use crate::domain::id::PersonId;
use crate::domain::progress::Rating;
use crate::session::model::{ProgressModel, PulseLine};
use crate::session::open::Open;
use crate::store::check_in::{Pulse, all_pulse};
use crate::store::{StoreError, check_in};
use std::collections::BTreeMap;

pub(super) fn read(open: &Open) -> Result<ProgressModel, StoreError> {
    let shared = open.shared.as_ref().map_or(Ok(Vec::new()), |notebook| all_pulse(notebook.db()))?;
    let Some(private) = &open.private else {
        return Ok(ProgressModel { mine: Vec::new(), shared: lines(shared) });
    };
    let me = open.speaker();
    let (own, theirs): (Vec<_>, Vec<_>) = shared.into_iter().partition(|row| row.person == me);
    // A rating made with both here lies in Shared alone, and came after one's own of the same day.
    let own = check_in::all_pulse(private.db())?.into_iter().filter(|row| row.person == me).chain(own);
    Ok(ProgressModel { mine: lines(own), shared: lines(theirs) })
}

fn lines(rows: impl IntoIterator<Item = Pulse>) -> Vec<PulseLine> {
    let mut all: BTreeMap<(PersonId, String), BTreeMap<_, u8>> = BTreeMap::new();
    for row in rows {
        all.entry((row.person, row.item)).or_default().insert(row.day, row.value);
    }
    let line = |((person, item), ratings): (_, BTreeMap<_, u8>)| PulseLine {
        person,
        item,
        ratings: ratings.into_iter().collect::<Vec<Rating>>(),
    };
    all.into_iter().map(line).collect()
}
