//! Check-ins, when they are, and pulse.

use super::row::{day, id, json, to_json};
use super::{Db, StoreError, Tx, document};
use crate::domain::check_in::{CheckIn, CheckInPlan};
use crate::domain::day::Day;
use crate::domain::id::{CheckInId, PersonId};
use rusqlite::OptionalExtension;

const TABLE: &str = "check_in";

/// All of them, oldest first.
///
/// # Errors
/// Whatever the disk says.
pub fn list(db: Db<'_>) -> Result<Vec<CheckIn>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT doc FROM check_in ORDER BY day, n")?;
    let values = statement.query_map([], |row| json(row, 0))?;
    Ok(values.collect::<Result<_, _>>()?)
}

/// One of them.
///
/// # Errors
/// Whatever the disk says.
pub fn get(db: Db<'_>, id: CheckInId) -> Result<Option<CheckIn>, StoreError> {
    document::get(db, TABLE, id.0)
}

/// Keeps it, new or changed.
///
/// # Errors
/// Whatever the disk says.
pub fn put(tx: &Tx<'_>, value: &CheckIn) -> Result<(), StoreError> {
    let sql = "INSERT INTO check_in (id, day, doc, device, seq) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (id) DO UPDATE SET day = ?2, doc = ?3, device = ?4, seq = ?5";
    let doc = to_json(value, TABLE)?;
    tx.conn.prepare_cached(sql)?.execute((value.id.0.as_bytes(), value.day.to_string(), doc, tx.device(), tx.next_sequence()))?;
    Ok(())
}

/// Removes it without a trace.
///
/// # Errors
/// Whatever the disk says.
pub fn remove(tx: &Tx<'_>, id: CheckInId) -> Result<(), StoreError> {
    document::remove(tx, TABLE, id.0)
}

/// When check-ins are; the empty plan until somebody set one.
///
/// # Errors
/// Whatever the disk says.
pub fn plan(db: Db<'_>) -> Result<CheckInPlan, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT doc FROM check_in_plan WHERE n = 1")?;
    Ok(statement.query_row([], |row| json(row, 0)).optional()?.unwrap_or_default())
}

/// Keeps when check-ins are.
///
/// # Errors
/// Whatever the disk says.
pub fn put_plan(tx: &Tx<'_>, plan: &CheckInPlan) -> Result<(), StoreError> {
    let sql = "INSERT INTO check_in_plan (n, doc, device, seq) VALUES (1, ?1, ?2, ?3)
               ON CONFLICT (n) DO UPDATE SET doc = ?1, device = ?2, seq = ?3";
    tx.conn.prepare_cached(sql)?.execute((to_json(plan, "check_in_plan")?, tx.device(), tx.next_sequence()))?;
    Ok(())
}

/// One rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulse {
    /// Whose.
    pub person: PersonId,
    /// Of what, by content id.
    pub item: String,
    /// On which day.
    pub day: Day,
    /// 0 to 10.
    pub value: u8,
}

/// The ratings this notebook holds of one day.
///
/// # Errors
/// Whatever the disk says.
pub fn pulse_on(db: Db<'_>, of: Day) -> Result<Vec<Pulse>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT person, item, day, value FROM pulse WHERE day = ?1 ORDER BY n")?;
    let rows = statement
        .query_map([of.to_string()], |row| Ok(Pulse { person: id(row, 0)?, item: row.get(1)?, day: day(row, 2)?, value: row.get(3)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every rating this notebook holds, in the order of their days.
///
/// # Errors
/// Whatever the disk says.
pub fn all_pulse(db: Db<'_>) -> Result<Vec<Pulse>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT person, item, day, value FROM pulse ORDER BY day, n")?;
    let rows =
        statement.query_map([], |row| Ok(Pulse { person: id(row, 0)?, item: row.get(1)?, day: day(row, 2)?, value: row.get(3)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a rating; the one of the same person, thing and day is replaced.
///
/// # Errors
/// Whatever the disk says; a value above 10.
pub fn put_pulse(tx: &Tx<'_>, pulse: &Pulse) -> Result<(), StoreError> {
    let sql = "INSERT INTO pulse (person, item, day, value, device, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (person, item, day) DO UPDATE SET value = ?4, device = ?5, seq = ?6";
    tx.conn.prepare_cached(sql)?.execute((
        pulse.person.0.as_bytes(),
        &pulse.item,
        pulse.day.to_string(),
        pulse.value,
        tx.device(),
        tx.next_sequence(),
    ))?;
    Ok(())
}

/// Removes a rating.
///
/// # Errors
/// Whatever the disk says.
pub fn clear_pulse(tx: &Tx<'_>, person: PersonId, item: &str, day: Day) -> Result<(), StoreError> {
    let sql = "DELETE FROM pulse WHERE person = ?1 AND item = ?2 AND day = ?3";
    if tx.conn.prepare_cached(sql)?.execute((person.0.as_bytes(), item, day.to_string()))? > 0 {
        tx.next_sequence();
    }
    Ok(())
}
