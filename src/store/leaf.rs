//! Journal pages on their way out of a notebook and into it. Reads and adds whole pages; changes none that is there.

use super::row::{day, json, stamp, words};
use super::{Db, StoreError, Tx, entry};
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::journal::{Entry, Leaf, Page, PromptTaken};
use crate::domain::words::Words;
use rusqlite::Row;

/// Pages `author` wrote, of a span of days with both ends, the trash left out; oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn written_by(db: Db<'_>, author: PersonId, from: Option<Day>, to: Option<Day>) -> Result<Vec<Leaf>, StoreError> {
    let sql = "SELECT day, written_ms, written_offset, pinned, title, body, feelings, tags, prompt_id, prompt_words FROM entry
               WHERE deleted_ms IS NULL AND author = ?1 AND (?2 IS NULL OR day >= ?2) AND (?3 IS NULL OR day <= ?3)
               ORDER BY day, written_ms, n";
    let mut statement = db.0.prepare_cached(sql)?;
    let span = (author.0.as_bytes(), from.map(|day| day.to_string()), to.map(|day| day.to_string()));
    let leaves = statement.query_map(span, read)?;
    Ok(leaves.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Leaf> {
    let library_id: Option<String> = row.get(8)?;
    let prompt = match library_id {
        Some(library_id) => Some(PromptTaken { library_id, words: words(row, 9)? }),
        None => None,
    };
    let tags = words(row, 7)?.lines().filter_map(|tag| Words::new(tag).ok()).collect();
    let page = Page { title: words(row, 4)?, body: words(row, 5)?, feelings: json(row, 6)?, tags, prompt };
    Ok(Leaf { day: day(row, 0)?, written: stamp(row, 1)?, pinned: row.get(3)?, page })
}

/// The notebook has these words on that day, outside the trash.
///
/// # Errors
/// Whatever the disk says.
pub fn is_here(db: Db<'_>, leaf: &Leaf) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE deleted_ms IS NULL AND day = ?1 AND title = ?2 AND body = ?3)";
    let page = &leaf.page;
    Ok(db.0.prepare_cached(sql)?.query_row((leaf.day.to_string(), page.title.as_str(), page.body.as_str()), |row| row.get(0))?)
}

/// Adds an entry, pinned or not.
///
/// # Errors
/// Whatever the disk says.
pub fn add(tx: &Tx<'_>, page: &Entry, pinned: bool) -> Result<(), StoreError> {
    entry::put(tx, page)?;
    if pinned {
        entry::set_pinned(tx, page.id, true)?;
    }
    Ok(())
}
