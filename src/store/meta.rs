//! What a notebook knows about itself.

use super::{Db, StoreError};
use rusqlite::OptionalExtension;

/// The random id of this copy of the vault.
pub const DEVICE: &str = "device";
/// "yes" in the demo vault.
pub const DEMO: &str = "demo";
/// "yes" after an orderly close.
pub const CLEAN_CLOSE: &str = "clean-close";
/// What a notebook is: `private` or `shared`.
pub const KIND: &str = "kind";
/// What its owner's backups came to, in their Private.
pub const BACKUPS: &str = "backups";
/// How often something was deleted for good; of a person in Shared, their id follows.
pub const PURGES: &str = "purges";
/// The civil day of the last whole health check.
pub const HEALTH_DAY: &str = "health-day";
pub(super) const SEQUENCE: &str = "sequence";

/// The value of `key`.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

/// Sets `key`.
///
/// # Errors
/// Whatever the disk says.
pub fn put(db: Db<'_>, key: &str, value: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";
    db.0.prepare_cached(sql)?.execute([key, value])?;
    Ok(())
}
