//! Notes for oneself alone, each kind in a table of its own. They lie in a Private and nowhere else.

use super::{Db, StoreError, Tx, document};
use crate::domain::day::Stamp;
use crate::domain::id::NoteId;
use crate::domain::note::{Candidate, Confidant, HardDate, NoteKind, Noted, Replay, Visit};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of note, and where it lies.
pub trait Kept: Serialize + DeserializeOwned + Clone + PartialEq {
    /// Which kind.
    const KIND: NoteKind;
}

impl Kept for Replay {
    const KIND: NoteKind = NoteKind::Replay;
}

impl Kept for HardDate {
    const KIND: NoteKind = NoteKind::HardDate;
}

impl Kept for Candidate {
    const KIND: NoteKind = NoteKind::Candidate;
}

impl Kept for Confidant {
    const KIND: NoteKind = NoteKind::Confidant;
}

impl Kept for Visit {
    const KIND: NoteKind = NoteKind::Visit;
}

fn table(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Replay => "replay",
        NoteKind::HardDate => "hard_date",
        NoteKind::Candidate => "candidate",
        NoteKind::Confidant => "confidant",
        NoteKind::Visit => "visit",
    }
}

/// All of a kind, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list<T: Kept>(db: Db<'_>) -> Result<Vec<Noted<T>>, StoreError> {
    document::list(db, table(T::KIND))
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get<T: Kept>(db: Db<'_>, id: NoteId) -> Result<Option<Noted<T>>, StoreError> {
    document::get(db, table(T::KIND), id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put<T: Kept>(tx: &Tx<'_>, value: &Noted<T>) -> Result<(), StoreError> {
    document::put(tx, table(T::KIND), value.id.0, value)
}

/// Removes it for good; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, kind: NoteKind, id: NoteId) -> Result<(), StoreError> {
    document::purge(tx, table(kind), id.0)
}

/// Removes what was deleted before `before`, of every kind; answers how many.
pub(super) fn empty_old_trash(tx: &Tx<'_>, before: Stamp) -> Result<usize, StoreError> {
    let first = empty::<Replay>(tx, before)? + empty::<HardDate>(tx, before)? + empty::<Candidate>(tx, before)?;
    Ok(first + empty::<Confidant>(tx, before)? + empty::<Visit>(tx, before)?)
}

fn empty<T: Kept>(tx: &Tx<'_>, before: Stamp) -> Result<usize, StoreError> {
    let mut removed = 0;
    for note in list::<T>(tx.db())?.iter().filter(|note| note.deleted.is_some_and(|at| at.utc_ms < before.utc_ms)) {
        purge(tx, T::KIND, note.id)?;
        removed += 1;
    }
    Ok(removed)
}
