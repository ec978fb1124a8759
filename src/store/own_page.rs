//! Quiet pages of one's own. They lie in a Private and nowhere else.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::OwnPageId;
use crate::domain::own::OwnPage;

const TABLE: &str = "own_page";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<OwnPage>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: OwnPageId) -> Result<Option<OwnPage>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &OwnPage) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it for good; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: OwnPageId) -> Result<(), StoreError> {
    document::purge(tx, TABLE, id.0)
}
