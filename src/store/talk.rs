//! Guided talks, and what one person noted about them (in their Private alone).

use super::{Db, StoreError, Tx, document};
use crate::domain::id::TalkId;
use crate::domain::talk::{Talk, TalkNote};

const TABLE: &str = "talk";
const NOTES: &str = "talk_note";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Talk>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: TalkId) -> Result<Option<Talk>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Talk) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it without a trace.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: TalkId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}

/// Removes it for good.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: TalkId) -> Result<(), StoreError> {
    document::purge(tx, TABLE, id.0)
}

/// One person's own notes, in the order they were first kept.
///
/// # Errors
/// Whatever the disk says.
pub fn notes(db: Db<'_>) -> Result<Vec<TalkNote>, StoreError> {
    document::list(db, NOTES)
}

/// One's own note of one talk.
///
/// # Errors
/// Whatever the disk says.
pub fn note(db: Db<'_>, talk: TalkId) -> Result<Option<TalkNote>, StoreError> {
    document::get(db, NOTES, talk.0)
}

/// Keeps one's own note.
///
/// # Errors
/// Whatever the disk says.
pub fn put_note(tx: &Tx<'_>, note: &TalkNote) -> Result<(), StoreError> {
    document::put(tx, NOTES, note.talk.0, note)
}
