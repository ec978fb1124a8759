//! What a person is copying into Shared: noted in Private before, closed after, so that a crash leaves no half.

use super::row::{id, stamp};
use super::{Db, StoreError, Tx};
use crate::domain::day::Stamp;
use uuid::Uuid;

/// One copy under way or done.
#[derive(Clone, PartialEq, Eq)]
pub struct ShareNote {
    /// The id of the copy in Shared.
    pub copy: Uuid,
    /// The id of what was copied.
    pub source: Uuid,
    /// "entry", "goal" or "letter".
    pub noun: String,
    /// The copy itself as JSON, so that it can be finished after a crash.
    pub doc: String,
    /// When it was shared.
    pub at: Stamp,
    /// It lies in Shared.
    pub done: bool,
}

impl std::fmt::Debug for ShareNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ShareNote").field("copy", &self.copy).field("noun", &self.noun).field("done", &self.done).finish_non_exhaustive()
    }
}

const SELECT: &str = "SELECT copy, source, noun, doc, at_ms, at_offset, done FROM share_note";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<ShareNote> {
    Ok(ShareNote { copy: id(row, 0)?, source: id(row, 1)?, noun: row.get(2)?, doc: row.get(3)?, at: stamp(row, 4)?, done: row.get(6)? })
}

/// Notes a copy before it is made.
///
/// # Errors
/// Whatever the disk says.
pub fn begin(tx: &Tx<'_>, note: &ShareNote) -> Result<(), StoreError> {
    let sql = "INSERT OR IGNORE INTO share_note (copy, source, noun, doc, at_ms, at_offset, done, device, seq)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8)";
    tx.conn.prepare_cached(sql)?.execute((
        note.copy.as_bytes(),
        note.source.as_bytes(),
        &note.noun,
        &note.doc,
        note.at.utc_ms,
        note.at.offset_minutes,
        tx.device(),
        tx.next_sequence(),
    ))?;
    Ok(())
}

/// Closes a note: the copy lies in Shared, its words need not be kept twice.
///
/// # Errors
/// Whatever the disk says.
pub fn done(tx: &Tx<'_>, copy: Uuid) -> Result<(), StoreError> {
    let sql = "UPDATE share_note SET done = 1, doc = '{}', seq = ?2 WHERE copy = ?1";
    tx.conn.prepare_cached(sql)?.execute((copy.as_bytes(), tx.next_sequence()))?;
    Ok(())
}

/// Notes of copies that may not lie in Shared yet.
///
/// # Errors
/// Whatever the disk says.
pub fn open(db: Db<'_>) -> Result<Vec<ShareNote>, StoreError> {
    let mut statement = db.0.prepare_cached(&format!("{SELECT} WHERE done = 0 ORDER BY n"))?;
    let notes = statement.query_map([], read)?;
    Ok(notes.collect::<Result<_, _>>()?)
}

/// All notes, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<ShareNote>, StoreError> {
    let mut statement = db.0.prepare_cached(&format!("{SELECT} ORDER BY n"))?;
    let notes = statement.query_map([], read)?;
    Ok(notes.collect::<Result<_, _>>()?)
}

/// The note of a copy.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, copy: Uuid) -> Result<Option<ShareNote>, StoreError> {
    Ok(list(db)?.into_iter().find(|note| note.copy == copy))
}

/// Forgets a note: the copy was taken back.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, copy: Uuid) -> Result<(), StoreError> {
    tx.conn.prepare_cached("DELETE FROM share_note WHERE copy = ?1")?.execute([copy.as_bytes()])?;
    tx.next_sequence();
    Ok(())
}
