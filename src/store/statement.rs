//! Sentences kept for a talk; in a Private alone.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::StatementId;
use crate::domain::statement::Statement;

const TABLE: &str = "statement";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Statement>, StoreError> {
    document::list(db, TABLE)
}

/// Keeps it.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Statement) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: StatementId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
