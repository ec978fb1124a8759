//! Turning domain values into columns and back.

use super::StoreError;
use crate::domain::day::{Day, Stamp};
use crate::domain::words::Words;
use rusqlite::types::Type;
use rusqlite::{Connection, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A notebook's connection as the noun modules read it; only `store` can make one.
#[derive(Clone, Copy)]
pub struct Db<'a>(pub(super) &'a Connection);

impl std::fmt::Debug for Db<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Db")
    }
}

fn unreadable(column: usize) -> rusqlite::Error {
    // The value itself stays out of the error.
    rusqlite::Error::InvalidColumnType(column, String::new(), Type::Null)
}

/// A 16-byte id.
pub(super) fn id<T: From<Uuid>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let bytes: [u8; 16] = row.get(column)?;
    Ok(T::from(Uuid::from_bytes(bytes)))
}

/// A text somebody wrote.
pub(super) fn words(row: &Row<'_>, column: usize) -> rusqlite::Result<Words> {
    Words::new(row.get::<_, String>(column)?).map_err(|_| unreadable(column))
}

/// A civil day.
pub(super) fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Day> {
    row.get_ref(column)?.as_str().ok().and_then(|text| text.parse().ok()).ok_or_else(|| unreadable(column))
}

/// An instant from two columns, milliseconds then offset.
pub(super) fn stamp(row: &Row<'_>, column: usize) -> rusqlite::Result<Stamp> {
    Ok(Stamp { utc_ms: row.get(column)?, offset_minutes: row.get(column + 1)? })
}

/// An instant that may not be there.
pub(super) fn stamp_opt(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Stamp>> {
    let utc_ms: Option<i64> = row.get(column)?;
    let offset_minutes: Option<i32> = row.get(column + 1)?;
    Ok(utc_ms.map(|utc_ms| Stamp { utc_ms, offset_minutes: offset_minutes.unwrap_or(0) }))
}

/// A value stored as JSON.
pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str().map_err(|_| unreadable(column))?;
    serde_json::from_str(text).map_err(|_| unreadable(column))
}

/// A value as JSON.
pub(super) fn to_json<T: Serialize>(value: &T, noun: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Value(noun))
}
