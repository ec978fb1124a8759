//! Agreements.

use super::{Db, StoreError, Tx, document};
use crate::domain::agreement::Agreement;
use crate::domain::id::AgreementId;

const TABLE: &str = "agreement";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Agreement>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: AgreementId) -> Result<Option<Agreement>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Agreement) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it without a trace; can be taken back while its step is known.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: AgreementId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}
