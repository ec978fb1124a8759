//! Ground rules.

use super::{Db, StoreError, Tx, document};
use crate::domain::id::RuleId;
use crate::domain::rule::Rule;

const TABLE: &str = "rule";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Rule>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: RuleId) -> Result<Option<Rule>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Rule) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it; can be taken back.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: RuleId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
