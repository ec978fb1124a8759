//! What was told about questions.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::ToldId;
use crate::domain::question::Told;

const TABLE: &str = "told";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Told>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: ToldId) -> Result<Option<Told>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Told) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back while its step is known.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: ToldId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
