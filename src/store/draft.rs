//! Drafts, one a place.

use super::row::{stamp, to_json, words};
use super::{Db, StoreError, Tx};
use crate::domain::draft::{Draft, DraftPlace};

/// All of them, newest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Draft>, StoreError> {
    let sql = "SELECT place, body, kept_ms, kept_offset FROM draft ORDER BY seq DESC";
    let mut statement = db.0.prepare_cached(sql)?;
    let drafts =
        statement.query_map([], |row| Ok(Draft { place: super::row::json(row, 0)?, body: words(row, 1)?, kept_at: stamp(row, 2)? }))?;
    Ok(drafts.collect::<Result<_, _>>()?)
}

/// Keeps it in its place.
///
/// # Errors
/// Whatever the disk says.
pub fn keep(tx: &Tx<'_>, draft: &Draft) -> Result<(), StoreError> {
    let sql = "INSERT INTO draft (place, body, kept_ms, kept_offset, device, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (place) DO UPDATE SET body = ?2, kept_ms = ?3, kept_offset = ?4, device = ?5, seq = ?6";
    let place = to_json(&draft.place, "draft")?;
    tx.conn.prepare_cached(sql)?.execute((
        place,
        draft.body.as_str(),
        draft.kept_at.utc_ms,
        draft.kept_at.offset_minutes,
        tx.device(),
        tx.next_sequence(),
    ))?;
    Ok(())
}

/// Forgets the draft of a place.
///
/// # Errors
/// Whatever the disk says.
pub fn discard(tx: &Tx<'_>, place: DraftPlace) -> Result<(), StoreError> {
    let place = to_json(&place, "draft")?;
    if tx.conn.prepare_cached("DELETE FROM draft WHERE place = ?1")?.execute([place])? > 0 {
        tx.next_sequence();
    }
    Ok(())
}
