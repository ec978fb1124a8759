//! Numbered, append-only migrations, each one transaction.

use super::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// The schema this program writes.
pub const LATEST_SCHEMA: i64 = 6;

/// Marks a database as a Groundwork notebook ("GWNB").
pub(super) const APPLICATION_ID: i64 = 0x4757_4E42;

const MIGRATIONS: &[&str] = &[
    include_str!("schema/001.sql"),
    include_str!("schema/002.sql"),
    include_str!("schema/003.sql"),
    include_str!("schema/004.sql"),
    include_str!("schema/005.sql"),
    include_str!("schema/006.sql"),
];

/// The schema a notebook has, refused where it is not ours or newer than ours.
pub(super) fn version(conn: &Connection) -> Result<i64, StoreError> {
    let application: i64 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::NotOurs);
    }
    let theirs: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if theirs > LATEST_SCHEMA {
        return Err(StoreError::NewerSchema { theirs, ours: LATEST_SCHEMA });
    }
    Ok(theirs)
}

/// Brings a notebook from schema `from` to the latest, a step at a time.
pub(super) fn run(conn: &mut Connection, from: i64) -> Result<(), StoreError> {
    run_to(conn, from, LATEST_SCHEMA)
}

/// The same up to schema `to`: what an earlier version wrote is taken in as that version left it, and migrated from there.
pub(super) fn run_to(conn: &mut Connection, from: i64, to: i64) -> Result<(), StoreError> {
    for (step, sql) in (1..=to).zip(MIGRATIONS).skip(usize::try_from(from).unwrap_or(0)) {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", step)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.commit()?;
    }
    Ok(())
}
