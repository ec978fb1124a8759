//! How contact was ended: pages in a Private, and copies of them in Shared. Each notebook holds one kind.

use super::{Db, StoreError, Tx, document, share_note};
use crate::domain::day::Stamp;
use crate::domain::ending_contact::{EndingContact, ShownContact};
use crate::domain::id::EndingContactId;
use serde::Deserialize;

const TABLE: &str = "ending_contact";

/// All pages of a Private, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<EndingContact>, StoreError> {
    document::list(db, TABLE)
}

/// One page of a Private.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: EndingContactId) -> Result<Option<EndingContact>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps a page in a Private, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &EndingContact) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes a page for good, with the notes of its copies; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: EndingContactId) -> Result<(), StoreError> {
    for note in share_note::list(tx.db())?.iter().filter(|note| note.source == id.0) {
        share_note::remove(tx, note.copy)?;
    }
    document::purge(tx, TABLE, id.0)
}

/// Pages in the trash and since when. It may be asked of either notebook: a copy in Shared has no trash.
///
/// # Errors
/// Whatever the disk says.
pub fn in_trash(db: Db<'_>) -> Result<Vec<(EndingContactId, Stamp)>, StoreError> {
    #[derive(Deserialize)]
    struct Put {
        id: EndingContactId,
        #[serde(default)]
        deleted: Option<Stamp>,
    }
    let put: Vec<Put> = document::list(db, TABLE)?;
    Ok(put.into_iter().filter_map(|put| Some((put.id, put.deleted?))).collect())
}

/// The copies in Shared, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn shown(db: Db<'_>) -> Result<Vec<ShownContact>, StoreError> {
    document::list(db, TABLE)
}

/// Puts a copy into Shared.
///
/// # Errors
/// Whatever the disk says.
pub fn put_shown(tx: &Tx<'_>, copy: &ShownContact) -> Result<(), StoreError> {
    document::put(tx, TABLE, copy.id.0, copy)
}

/// Removes a copy from Shared without a trace.
///
/// # Errors
/// Whatever the disk says.
pub fn hide(tx: &Tx<'_>, copy: EndingContactId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, copy.0)
}
