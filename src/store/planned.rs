//! Exercises on a day.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::PlannedId;
use crate::domain::planned::Planned;

const TABLE: &str = "planned";

/// All of them, in the order they were made.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Planned>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: PlannedId) -> Result<Option<Planned>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or on another day.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Planned) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back while its step is known.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: PlannedId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}

/// Removes it for good. The caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: PlannedId) -> Result<(), StoreError> {
    document::purge(tx, TABLE, id.0)
}
