//! One open notebook.

use super::undo::UndoLog;
use super::{Db, Mode, StoreError, meta, open};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// One open notebook: a connection, its device id and what can be undone. Owned by the session thread alone.
pub struct Notebook {
    pub(super) conn: Connection,
    pub(super) device: Uuid,
    pub(super) undo: UndoLog,
    mode: Mode,
    was_clean: bool,
}

/// What a new notebook is told about itself.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    /// A random id for this copy of the vault.
    pub device: Uuid,
    /// It belongs to the demo.
    pub demo: bool,
}

impl std::fmt::Debug for Notebook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Notebook").field("mode", &self.mode).finish_non_exhaustive()
    }
}

impl Notebook {
    /// Makes an empty notebook at `path` under the raw 256-bit `key`.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn create(path: &Path, key: &[u8; 32], origin: Origin) -> Result<Self, StoreError> {
        let conn = open::create(path, key)?;
        meta::put(Db(&conn), meta::DEVICE, &origin.device.to_string())?;
        if origin.demo {
            meta::put(Db(&conn), meta::DEMO, "yes")?;
        }
        Self::ready(conn, Mode::ReadWrite)
    }

    /// Opens an existing notebook; never makes one.
    ///
    /// # Errors
    /// [`StoreError::WrongKeyOrDamaged`], [`StoreError::NotOurs`], [`StoreError::NewerSchema`] and whatever the disk says.
    pub fn open(path: &Path, key: &[u8; 32], mode: Mode) -> Result<Self, StoreError> {
        Self::ready(open::open(path, key, mode)?, mode)
    }

    /// One whose bytes a test can read.
    #[cfg(test)]
    pub(super) fn create_in_the_clear(path: &Path) -> Result<Self, StoreError> {
        Self::ready(open::create_in_the_clear(path)?, Mode::ReadWrite)
    }

    fn ready(conn: Connection, mode: Mode) -> Result<Self, StoreError> {
        let device = meta::get(Db(&conn), meta::DEVICE)?.and_then(|text| text.parse().ok()).unwrap_or_else(Uuid::nil);
        let undo = if mode == Mode::ReadWrite { UndoLog::start(&conn)? } else { UndoLog::default() };
        // A new notebook has nothing to be unclean about.
        let was_clean = meta::get(Db(&conn), meta::CLEAN_CLOSE)?.is_none_or(|value| value == "yes");
        if mode == Mode::ReadWrite {
            meta::put(Db(&conn), meta::CLEAN_CLOSE, "no")?;
        }
        Ok(Self { conn, device, undo, mode, was_clean })
    }

    /// For reading.
    pub fn db(&self) -> Db<'_> {
        Db(&self.conn)
    }

    /// Its file.
    pub fn file(&self) -> Option<PathBuf> {
        self.conn.path().map(PathBuf::from)
    }

    /// How it was opened.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The last one to open it closed it in order.
    pub fn was_closed_cleanly(&self) -> bool {
        self.was_clean
    }

    /// Writes nothing from now on; reading goes on.
    pub fn make_read_only(&mut self) {
        self.mode = Mode::ReadOnly;
    }

    /// Writes nothing from now on, and is closed in order as it is: a notebook kept for reading.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn keep_for_reading(&mut self) -> Result<(), StoreError> {
        if self.mode == Mode::ReadWrite {
            meta::put(Db(&self.conn), meta::CLEAN_CLOSE, "yes")?;
        }
        self.mode = Mode::ReadOnly;
        Ok(())
    }

    /// A verified-by-caller copy of the whole notebook under the same key, at `path`, which must not exist.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        let path = path.to_str().ok_or(StoreError::Disk)?;
        self.conn.execute("VACUUM INTO ?1", [path])?;
        Ok(())
    }

    /// How far it has got: this copy's id, and its place in the order of changes.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn place(&self) -> Result<(Uuid, i64), StoreError> {
        let sequence = meta::get(self.db(), meta::SEQUENCE)?.and_then(|text| text.parse().ok()).unwrap_or(0);
        Ok((self.device, sequence))
    }

    /// Goes on as another copy, from a place no earlier than `at_least`: what is written from now on must not be taken for
    /// what the notebook it came from wrote.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn become_another_copy(&mut self, device: Uuid, at_least: i64) -> Result<(), StoreError> {
        let (_, sequence) = self.place()?;
        meta::put(self.db(), meta::DEVICE, &device.to_string())?;
        meta::put(self.db(), meta::SEQUENCE, &sequence.max(at_least).to_string())?;
        self.device = device;
        Ok(())
    }

    /// Closes it and leaves no journal behind. Dropping does the same without the clean mark.
    ///
    /// # Errors
    /// Whatever the disk says; the notebook is closed all the same.
    pub fn close(self) -> Result<(), StoreError> {
        if self.mode == Mode::ReadWrite {
            meta::put(Db(&self.conn), meta::CLEAN_CLOSE, "yes")?;
        }
        self.conn.close().map_err(|(_, error)| error.into())
    }
}
