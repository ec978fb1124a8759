//! Topics for a counselor, in their writer's order.

use super::row::{json, to_json};
use super::{Db, StoreError, Tx, document};
use crate::domain::id::TopicId;
use crate::domain::topic::Topic;

/// All of them, in order.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Topic>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT doc FROM topic ORDER BY place, n")?;
    let topics = statement.query_map([], |row| json(row, 0))?;
    Ok(topics.collect::<Result<_, _>>()?)
}

/// Keeps it at a place in the order.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, topic: &Topic, place: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO topic (id, place, doc, device, seq) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (id) DO UPDATE SET place = ?2, doc = ?3, device = ?4, seq = ?5";
    let doc = to_json(topic, "topic")?;
    tx.conn.prepare_cached(sql)?.execute((topic.id.0.as_bytes(), place, doc, tx.device(), tx.next_sequence()))?;
    Ok(())
}

/// Removes it; can be taken back.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: TopicId) -> Result<(), StoreError> {
    document::remove(tx, "topic", id.0)
}
