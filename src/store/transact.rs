//! One immediate transaction: run, commit, and what it touched.

use super::undo::Step;
use super::{Changes, Db, Mode, Notebook, StoreError, meta};
use rusqlite::{Connection, TransactionBehavior};
use std::cell::Cell;
use uuid::Uuid;

/// A transaction under way. Noun modules write through it.
pub struct Tx<'a> {
    pub(super) conn: &'a Connection,
    pub(super) device: Uuid,
    sequence: Cell<i64>,
}

impl std::fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tx")
    }
}

impl<'a> Tx<'a> {
    /// One over a transaction begun elsewhere, of a notebook that is only being made.
    pub(super) fn begin(conn: &'a Connection, device: Uuid) -> Self {
        Self { conn, device, sequence: Cell::new(0) }
    }
}

impl Tx<'_> {
    /// For reading within the transaction.
    pub fn db(&self) -> Db<'_> {
        Db(self.conn)
    }

    /// The next place in the order of this device's changes.
    pub(super) fn next_sequence(&self) -> i64 {
        self.sequence.set(self.sequence.get() + 1);
        self.sequence.get()
    }

    /// How far the order has come.
    pub(super) fn sequence(&self) -> i64 {
        self.sequence.get()
    }

    /// The device id as stored.
    pub(super) fn device(&self) -> [u8; 16] {
        *self.device.as_bytes()
    }
}

impl Notebook {
    /// Runs `run` in one immediate transaction: all of it is on disk afterwards, or none of it.
    ///
    /// # Errors
    /// Those of `run` and of the disk; nothing is changed then.
    pub fn transact<T, E: From<StoreError>>(&mut self, run: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<(T, Changes, Step), E> {
        if self.mode() == Mode::ReadOnly {
            return Err(StoreError::ReadOnly.into());
        }
        let device = self.device;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let before = meta::get(Db(&tx), meta::SEQUENCE)?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let work = Tx { conn: &tx, device, sequence: Cell::new(before) };
        let outcome = run(&work)?;
        let after = work.sequence.get();
        if after != before {
            meta::put(Db(&tx), meta::SEQUENCE, &after.to_string())?;
        }
        let logged = super::undo::take(&tx)?;
        tx.commit().map_err(StoreError::from)?;
        let changes = logged.changes();
        let step = self.undo.push(logged);
        Ok((outcome, changes, step))
    }
}
