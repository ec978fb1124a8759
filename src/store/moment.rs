//! Moments, one's own and shown.

use super::{Db, StoreError, Tx, document, draft, share_note};
use crate::domain::draft::DraftPlace;
use crate::domain::id::MomentId;
use crate::domain::moment::Moment;

const TABLE: &str = "moment";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Moment>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: MomentId) -> Result<Option<Moment>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Moment) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes a copy from Shared; can be taken back while its step is known.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: MomentId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}

/// Removes one's own for good, with other words for it that were not kept yet, and the notes of what was shown of it. The caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: MomentId) -> Result<(), StoreError> {
    for note in share_note::list(tx.db())?.iter().filter(|note| note.source == id.0) {
        share_note::remove(tx, note.copy)?;
    }
    draft::discard(tx, DraftPlace::MomentWording(id))?;
    document::purge(tx, TABLE, id.0)
}
