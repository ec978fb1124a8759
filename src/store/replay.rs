//! Memories that came by themselves. They lie in a Private and nowhere else.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::ReplayId;
use crate::domain::replay::Replay;

const TABLE: &str = "replay";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Replay>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: ReplayId) -> Result<Option<Replay>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Replay) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it for good; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: ReplayId) -> Result<(), StoreError> {
    document::purge(tx, TABLE, id.0)
}
