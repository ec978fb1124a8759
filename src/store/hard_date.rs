//! Hard dates and places. They lie in a Private and nowhere else.

use super::{Db, StoreError, Tx, document};
use crate::domain::hard_date::HardDate;
use crate::domain::id::HardDateId;

const TABLE: &str = "hard_date";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<HardDate>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: HardDateId) -> Result<Option<HardDate>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &HardDate) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it for good; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: HardDateId) -> Result<(), StoreError> {
    document::purge(tx, TABLE, id.0)
}
