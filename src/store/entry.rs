//! Journal entries. Full-text search follows by triggers in the schema.

use super::row::{day, id, json, stamp, stamp_opt, to_json, words};
use super::{Db, StoreError, Tx, document};
use crate::domain::day::{Day, Stamp};
use crate::domain::id::{EntryId, PersonId};
use crate::domain::journal::{Entry, EntryHead, Page, PromptTaken};
use crate::domain::words::Words;
use rusqlite::{OptionalExtension, Row};
use std::collections::BTreeMap;

/// Characters of the first line that stand in for a missing title.
const HEAD_CHARACTERS: usize = 80;

pub(super) const HEAD_COLUMNS: &str = "entry.id, author, day, written_ms, written_offset,
    CASE WHEN trim(entry.title) <> '' THEN entry.title
        ELSE substr(ltrim(entry.body, ' ' || char(9) || char(10) || char(13)), 1, 80) END,
    feelings, entry.pinned";

pub(super) fn read_head(row: &Row<'_>) -> rusqlite::Result<EntryHead> {
    let title = words(row, 5)?;
    let line: String = title.lines().next().unwrap_or_default().chars().take(HEAD_CHARACTERS).collect();
    Ok(EntryHead {
        id: id(row, 0)?,
        author: id(row, 1)?,
        day: day(row, 2)?,
        written: stamp(row, 3)?,
        title: Words::new(line).unwrap_or_default(),
        feelings: json(row, 6)?,
        pinned: row.get(7)?,
    })
}

/// One whole entry, in the trash or not.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, entry: EntryId) -> Result<Option<Entry>, StoreError> {
    let sql = "SELECT id, author, day, written_ms, written_offset, changed_ms, changed_offset, title, body, feelings, tags,
               prompt_id, prompt_words, deleted_ms, deleted_offset FROM entry WHERE id = ?1";
    let mut statement = db.0.prepare_cached(sql)?;
    let read = |row: &Row<'_>| {
        let library_id: Option<String> = row.get(11)?;
        let prompt = match library_id {
            Some(library_id) => Some(PromptTaken { library_id, words: words(row, 12)? }),
            None => None,
        };
        let tags = words(row, 10)?.lines().filter_map(|tag| Words::new(tag).ok()).collect();
        Ok(Entry {
            id: id(row, 0)?,
            author: id(row, 1)?,
            day: day(row, 2)?,
            written: stamp(row, 3)?,
            changed: stamp(row, 5)?,
            page: Page { title: words(row, 7)?, body: words(row, 8)?, feelings: json(row, 9)?, tags, prompt },
            deleted: stamp_opt(row, 13)?,
        })
    };
    Ok(statement.query_row([entry.0.as_bytes()], read).optional()?)
}

/// Keeps an entry, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, entry: &Entry) -> Result<(), StoreError> {
    let sql = "INSERT INTO entry (id, author, day, written_ms, written_offset, changed_ms, changed_offset, title, body,
                   feelings, tags, prompt_id, prompt_words, deleted_ms, deleted_offset, device, seq)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
               ON CONFLICT (id) DO UPDATE SET day = ?3, changed_ms = ?6, changed_offset = ?7, title = ?8, body = ?9,
                   feelings = ?10, tags = ?11, prompt_id = ?12, prompt_words = ?13, deleted_ms = ?14, deleted_offset = ?15,
                   device = ?16, seq = ?17";
    let page = &entry.page;
    // Tags hold no line ends (a tag is one line), so a line each keeps them searchable as plain text.
    let tags = page.tags.iter().map(|tag| tag.replace(['\n', '\r'], " ")).collect::<Vec<_>>().join("\n");
    tx.conn.prepare_cached(sql)?.execute(rusqlite::params![
        entry.id.0.as_bytes(),
        entry.author.0.as_bytes(),
        entry.day.to_string(),
        entry.written.utc_ms,
        entry.written.offset_minutes,
        entry.changed.utc_ms,
        entry.changed.offset_minutes,
        page.title.as_str(),
        page.body.as_str(),
        to_json(&page.feelings, "entry")?,
        tags,
        page.prompt.as_ref().map(|p| p.library_id.as_str()),
        page.prompt.as_ref().map(|p| p.words.as_str()),
        entry.deleted.map(|at| at.utc_ms),
        entry.deleted.map(|at| at.offset_minutes),
        tx.device(),
        tx.next_sequence(),
    ])?;
    Ok(())
}

/// Puts it into the trash, or takes it out.
///
/// # Errors
/// Whatever the disk says.
pub fn set_deleted(tx: &Tx<'_>, entry: EntryId, deleted: Option<Stamp>) -> Result<(), StoreError> {
    let sql = "UPDATE entry SET deleted_ms = ?2, deleted_offset = ?3, seq = ?4 WHERE id = ?1";
    tx.conn.prepare_cached(sql)?.execute((
        entry.0.as_bytes(),
        deleted.map(|at| at.utc_ms),
        deleted.map(|at| at.offset_minutes),
        tx.next_sequence(),
    ))?;
    Ok(())
}

/// Keeps it at the top, or no longer.
///
/// # Errors
/// Whatever the disk says.
pub fn set_pinned(tx: &Tx<'_>, entry: EntryId, pinned: bool) -> Result<(), StoreError> {
    let sql = "UPDATE entry SET pinned = ?2, seq = ?3 WHERE id = ?1";
    tx.conn.prepare_cached(sql)?.execute((entry.0.as_bytes(), pinned, tx.next_sequence()))?;
    Ok(())
}

/// Removes it for good, its words in search too. The caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, entry: EntryId) -> Result<(), StoreError> {
    document::purge(tx, "entry", entry.0)
}

/// Removes it without a trace: a copy taken back. The caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, entry: EntryId) -> Result<(), StoreError> {
    document::remove(tx, "entry", entry.0)
}

/// Heads of all entries not in the trash: newest day first, within a day newest written first.
///
/// # Errors
/// Whatever the disk says.
pub fn heads(db: Db<'_>) -> Result<Vec<EntryHead>, StoreError> {
    let sql = format!("SELECT {HEAD_COLUMNS} FROM entry WHERE deleted_ms IS NULL ORDER BY day DESC, written_ms DESC");
    let mut statement = db.0.prepare_cached(&sql)?;
    let heads = statement.query_map([], read_head)?;
    Ok(heads.collect::<Result<_, _>>()?)
}

/// The head of one entry; none where it is in the trash or gone.
///
/// # Errors
/// Whatever the disk says.
pub fn head(db: Db<'_>, entry: EntryId) -> Result<Option<EntryHead>, StoreError> {
    let sql = format!("SELECT {HEAD_COLUMNS} FROM entry WHERE id = ?1 AND deleted_ms IS NULL");
    Ok(db.0.prepare_cached(&sql)?.query_row([entry.0.as_bytes()], read_head).optional()?)
}

/// Heads of the trash, last deleted first.
///
/// # Errors
/// Whatever the disk says.
pub fn trash(db: Db<'_>) -> Result<Vec<EntryHead>, StoreError> {
    let sql = format!("SELECT {HEAD_COLUMNS} FROM entry WHERE deleted_ms IS NOT NULL ORDER BY deleted_ms DESC");
    let mut statement = db.0.prepare_cached(&sql)?;
    let heads = statement.query_map([], read_head)?;
    Ok(heads.collect::<Result<_, _>>()?)
}

/// Heads of a span of days, both ends included, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn between(db: Db<'_>, from: Day, to: Day) -> Result<Vec<EntryHead>, StoreError> {
    let sql = format!("SELECT {HEAD_COLUMNS} FROM entry WHERE deleted_ms IS NULL AND day BETWEEN ?1 AND ?2 ORDER BY day, written_ms");
    let mut statement = db.0.prepare_cached(&sql)?;
    let heads = statement.query_map((from.to_string(), to.to_string()), read_head)?;
    Ok(heads.collect::<Result<_, _>>()?)
}

/// The entry `author` last changed, the trash left out, and when.
///
/// # Errors
/// Whatever the disk says.
pub fn last_changed(db: Db<'_>, author: PersonId) -> Result<Option<(EntryHead, Stamp)>, StoreError> {
    let sql = format!(
        "SELECT {HEAD_COLUMNS}, changed_ms, changed_offset FROM entry WHERE deleted_ms IS NULL AND author = ?1
         ORDER BY changed_ms DESC LIMIT 1"
    );
    let read = |row: &Row<'_>| Ok((read_head(row)?, stamp(row, 8)?));
    Ok(db.0.prepare_cached(&sql)?.query_row([author.0.as_bytes()], read).optional()?)
}

/// Tags in use outside the trash, by their letters; of those that differ in capital letters alone, the first that comes.
///
/// # Errors
/// Whatever the disk says.
pub fn tags(db: Db<'_>) -> Result<Vec<Words>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT DISTINCT tags FROM entry WHERE deleted_ms IS NULL AND tags <> ''")?;
    let lists = statement.query_map([], |row| words(row, 0))?;
    let mut found = BTreeMap::new();
    for list in lists {
        for tag in list?.lines().map(str::trim).filter(|tag| !tag.is_empty()) {
            if let Ok(tag) = Words::new(tag) {
                // As the query language folds letters.
                found.entry(tag.to_ascii_lowercase()).or_insert(tag);
            }
        }
    }
    Ok(found.into_values().collect())
}

/// `author` wrote an entry about `day`.
///
/// # Errors
/// Whatever the disk says.
pub fn wrote_on(db: Db<'_>, day: Day, author: PersonId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE deleted_ms IS NULL AND day = ?1 AND author = ?2)";
    Ok(db.0.prepare_cached(sql)?.query_row((day.to_string(), author.0.as_bytes()), |row| row.get(0))?)
}

/// How many entries there are, without the trash. For tests and measures; never shown.
///
/// # Errors
/// Whatever the disk says.
pub fn count(db: Db<'_>) -> Result<i64, StoreError> {
    Ok(db.0.query_row("SELECT count(*) FROM entry WHERE deleted_ms IS NULL", [], |row| row.get(0))?)
}

/// An entry of that id is or was there.
///
/// # Errors
/// Whatever the disk says.
pub fn exists_or_purged(db: Db<'_>, entry: EntryId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?1) OR EXISTS (SELECT 1 FROM tombstone WHERE id = ?1)";
    Ok(db.0.prepare_cached(sql)?.query_row([entry.0.as_bytes()], |row| row.get(0))?)
}
