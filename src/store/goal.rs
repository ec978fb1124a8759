//! Goals. Their marks are in `mark`.

use super::{Db, StoreError, Tx, document, draft};
use crate::domain::draft::DraftPlace;
use crate::domain::goal::Goal;
use crate::domain::id::GoalId;

const TABLE: &str = "goal";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Goal>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: GoalId) -> Result<Option<Goal>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Goal) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it, its marks and another plan for it that was not kept yet for good; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: GoalId) -> Result<(), StoreError> {
    draft::discard(tx, DraftPlace::GoalPlan(id))?;
    document::purge(tx, TABLE, id.0)
}

/// Removes it and its marks without a trace: a shared one taken back. The caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: GoalId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
