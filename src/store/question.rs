//! Questions, one's own and shown.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::QuestionId;
use crate::domain::question::Question;

const TABLE: &str = "question";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Question>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: QuestionId) -> Result<Option<Question>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Question) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back while its step is known.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: QuestionId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
