//! Holds.

use super::{Db, StoreError, Tx, document};
use crate::domain::hold::Hold;
use crate::domain::id::HoldId;

const TABLE: &str = "hold";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Hold>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: HoldId) -> Result<Option<Hold>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Hold) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: HoldId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
