//! Nouns stored whole as JSON: read and written as one value, never queried inside.

use super::row::{json, to_json};
use super::{Db, StoreError, Tx};
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// All values of `table`, in the order they were made.
pub(super) fn list<T: DeserializeOwned>(db: Db<'_>, table: &'static str) -> Result<Vec<T>, StoreError> {
    let mut statement = db.0.prepare_cached(&format!("SELECT doc FROM {table} ORDER BY n"))?;
    let values = statement.query_map([], |row| json(row, 0))?;
    Ok(values.collect::<Result<_, _>>()?)
}

/// One value.
pub(super) fn get<T: DeserializeOwned>(db: Db<'_>, table: &'static str, id: Uuid) -> Result<Option<T>, StoreError> {
    let mut statement = db.0.prepare_cached(&format!("SELECT doc FROM {table} WHERE id = ?1"))?;
    Ok(statement.query_row([id.as_bytes()], |row| json(row, 0)).optional()?)
}

/// Keeps a value, new or changed.
pub(super) fn put<T: Serialize>(tx: &Tx<'_>, table: &'static str, id: Uuid, value: &T) -> Result<(), StoreError> {
    let sql = format!(
        "INSERT INTO {table} (id, doc, device, seq) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET doc = ?2, device = ?3, seq = ?4"
    );
    let doc = to_json(value, table)?;
    tx.conn.prepare_cached(&sql)?.execute((id.as_bytes(), doc, tx.device(), tx.next_sequence()))?;
    Ok(())
}

/// Removes a row; it can be taken back while its step is known.
pub(super) fn remove(tx: &Tx<'_>, table: &'static str, id: Uuid) -> Result<(), StoreError> {
    tx.conn.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id.as_bytes()])?;
    tx.next_sequence();
    Ok(())
}

/// Removes a row for good and notes that it was there. The caller forgets the undo steps.
pub(super) fn purge(tx: &Tx<'_>, table: &'static str, id: Uuid) -> Result<(), StoreError> {
    remove(tx, table, id)?;
    let sql = "INSERT OR IGNORE INTO tombstone (id, noun, device, seq) VALUES (?1, ?2, ?3, ?4)";
    tx.conn.prepare_cached(sql)?.execute((id.as_bytes(), table, tx.device(), tx.next_sequence()))?;
    Ok(())
}
