//! People, and one person's own choices.

use super::row::{id, json, to_json, words};
use super::{Db, StoreError, Tx};
use crate::domain::person::{Person, Seat};
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Everyone this notebook knows, first person first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<Person>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT id, seat, name, recipient FROM person ORDER BY seat")?;
    let people = statement.query_map([], |row| {
        let second = row.get_ref(1)?.as_str() == Ok("second");
        Ok(Person {
            id: id(row, 0)?,
            seat: if second { Seat::Second } else { Seat::First },
            name: words(row, 2)?,
            recipient: row.get(3)?,
        })
    })?;
    Ok(people.collect::<Result<_, _>>()?)
}

/// Keeps a person, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, person: &Person) -> Result<(), StoreError> {
    let seat = match person.seat {
        Seat::First => "first",
        Seat::Second => "second",
    };
    let sql = "INSERT INTO person (id, seat, name, recipient, device, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (id) DO UPDATE SET seat = ?2, name = ?3, recipient = ?4, device = ?5, seq = ?6";
    tx.conn.prepare_cached(sql)?.execute((
        person.id.0.as_bytes(),
        seat,
        person.name.as_str(),
        &person.recipient,
        tx.device(),
        tx.next_sequence(),
    ))?;
    Ok(())
}

/// The person's own choices; none until they made one.
///
/// # Errors
/// [`StoreError::Value`] when they can't be read.
pub fn preferences<T: DeserializeOwned>(db: Db<'_>) -> Result<Option<T>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT doc FROM preference WHERE n = 1")?;
    Ok(statement.query_row([], |row| json(row, 0)).optional()?)
}

/// Keeps the person's own choices.
///
/// # Errors
/// Whatever the disk says.
pub fn put_preferences<T: Serialize>(tx: &Tx<'_>, preferences: &T) -> Result<(), StoreError> {
    let sql = "INSERT INTO preference (n, doc, device, seq) VALUES (1, ?1, ?2, ?3)
               ON CONFLICT (n) DO UPDATE SET doc = ?1, device = ?2, seq = ?3";
    let doc = to_json(preferences, "preference")?;
    tx.conn.prepare_cached(sql)?.execute((doc, tx.device(), tx.next_sequence()))?;
    Ok(())
}
