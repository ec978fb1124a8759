//! Notes on how an apology landed; in a Private alone.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::LandedId;
use crate::domain::landed::Landed;

const TABLE: &str = "landed";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Landed>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: LandedId) -> Result<Option<Landed>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Landed) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back while its step is known.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: LandedId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
