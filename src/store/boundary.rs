//! Boundaries.

use super::{Db, StoreError, Tx, document};
use crate::domain::boundary::Boundary;
use crate::domain::id::BoundaryId;

const TABLE: &str = "boundary";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Boundary>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: BoundaryId) -> Result<Option<Boundary>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Boundary) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: BoundaryId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
