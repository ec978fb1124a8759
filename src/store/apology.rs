//! Apologies, the letters given, and what their receiver chose.

use super::{Db, StoreError, Tx, document, draft};
use crate::domain::apology::{Apology, GivenApology, Receiving, Version};
use crate::domain::draft::DraftPlace;
use crate::domain::id::{ApologyId, VersionId};
use std::collections::HashMap;

const TABLE: &str = "apology";
const VERSIONS: &str = "apology_version";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Apology>, StoreError> {
    document::list(db, TABLE)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: ApologyId) -> Result<Option<Apology>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &Apology) -> Result<(), StoreError> {
    document::put(tx, TABLE, value.id.0, value)
}

/// Removes it for good, with every wording kept of it and what was being added to it; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge(tx: &Tx<'_>, id: ApologyId) -> Result<(), StoreError> {
    for version in versions(tx.db())?.iter().filter(|version| version.apology == id) {
        purge_version(tx, version.id)?;
    }
    draft::discard(tx, DraftPlace::NextRepair(id))?;
    document::purge(tx, TABLE, id.0)
}

/// Every wording kept, of all drafts, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn versions(db: Db<'_>) -> Result<Vec<Version>, StoreError> {
    document::list(db, VERSIONS)
}

/// Keeps a wording.
///
/// # Errors
/// Whatever the disk says.
pub fn put_version(tx: &Tx<'_>, version: &Version) -> Result<(), StoreError> {
    document::put(tx, VERSIONS, version.id.0, version)
}

/// Removes a kept wording for good; the caller forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn purge_version(tx: &Tx<'_>, id: VersionId) -> Result<(), StoreError> {
    document::purge(tx, VERSIONS, id.0)
}

/// Letters given, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn letters(db: Db<'_>) -> Result<Vec<GivenApology>, StoreError> {
    document::list(db, "letter")
}

/// Keeps a letter; one that is there already is left as it is.
///
/// # Errors
/// Whatever the disk says.
pub fn put_letter(tx: &Tx<'_>, letter: &GivenApology) -> Result<(), StoreError> {
    if document::get::<GivenApology>(tx.db(), "letter", letter.id.0)?.is_some() {
        return Ok(());
    }
    document::put(tx, "letter", letter.id.0, letter)
}

/// Removes a letter without a trace.
///
/// # Errors
/// Whatever the disk says.
pub fn remove_letter(tx: &Tx<'_>, id: ApologyId) -> Result<(), StoreError> {
    document::remove(tx, "letter", id.0)
}

/// What was chosen for each letter.
///
/// # Errors
/// Whatever the disk says.
pub fn receivings(db: Db<'_>) -> Result<HashMap<ApologyId, Receiving>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT letter, choice FROM receiving")?;
    let rows = statement.query_map([], |row| {
        let choice = match row.get_ref(1)?.as_str() {
            Ok("now") => Receiving::Now,
            Ok("not-at-all") => Receiving::NotAtAll,
            _ => Receiving::Later,
        };
        Ok((super::row::id(row, 0)?, choice))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what was chosen for a letter.
///
/// # Errors
/// Whatever the disk says.
pub fn put_receiving(tx: &Tx<'_>, letter: ApologyId, choice: Receiving) -> Result<(), StoreError> {
    let choice = match choice {
        Receiving::Now => "now",
        Receiving::Later => "later",
        Receiving::NotAtAll => "not-at-all",
    };
    let sql = "INSERT INTO receiving (letter, choice, device, seq) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (letter) DO UPDATE SET choice = ?2, device = ?3, seq = ?4";
    tx.conn.prepare_cached(sql)?.execute((letter.0.as_bytes(), choice, tx.device(), tx.next_sequence()))?;
    Ok(())
}
