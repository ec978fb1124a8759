//! What a notebook's files must look like before the database is touched: a damaged one must never be taken for a
//! new one, and a crash must be rolled back before anything is measured.

use super::layout::NotebookFolder;
use crate::platform::FileTrouble;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// SQLCipher's page size, which every database is a whole number of.
const PAGE_BYTES: u64 = 4096;
/// How an unencrypted SQLite database begins.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// How a sound notebook is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inspection {
    /// Sizes and header are as they should be.
    Sound,
    /// A journal was left by a crash: open read-write, let SQLite roll back, then [`inspect_settled`].
    RollBackFirst,
}

/// Why a notebook must not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotebookFault {
    /// There is no database (a journal alone is no database either).
    #[error("the database is missing")]
    Missing,
    /// The database has no bytes at all.
    #[error("the database is empty")]
    Empty,
    /// The size, in bytes, is not a whole number of pages.
    #[error("the database has an odd size of {0} bytes")]
    OddSize(u64),
    /// The database is not encrypted.
    #[error("the database is not encrypted")]
    Unencrypted,
    /// There is no `key.age`.
    #[error("the key file is missing")]
    NoKeyFile,
    /// A journal is there where none may be: the notebook was not closed cleanly.
    #[error("a journal is left over")]
    Unfinished,
    /// The disk.
    #[error(transparent)]
    File(#[from] FileTrouble),
}

/// Checks the files of the notebook in `folder` before opening it. Reads 16 bytes at most, writes nothing.
///
/// # Errors
/// The [`NotebookFault`] found first. Never repair, replace or delete because of one.
pub fn inspect(folder: &Path) -> Result<Inspection, NotebookFault> {
    let files = NotebookFolder(folder.to_path_buf());
    if !files.key_file().is_file() {
        return Err(NotebookFault::NoKeyFile);
    }
    if exists(&files.journal())? {
        let database = exists(&files.database())?;
        return if database { Ok(Inspection::RollBackFirst) } else { Err(NotebookFault::Missing) };
    }
    check_database(&files.database()).map(|()| Inspection::Sound)
}

/// [`inspect`] where no journal may be any more: after a roll back, before a swap, on a fresh copy.
///
/// # Errors
/// As [`inspect`], and [`NotebookFault::Unfinished`] for a journal.
pub fn inspect_settled(folder: &Path) -> Result<(), NotebookFault> {
    match inspect(folder)? {
        Inspection::Sound => Ok(()),
        Inspection::RollBackFirst => Err(NotebookFault::Unfinished),
    }
}

/// Checks one database by itself, as [`inspect`] does: a copy in a backup, or on its way into one.
///
/// # Errors
/// The [`NotebookFault`] found first.
pub fn inspect_database(path: &Path) -> Result<(), NotebookFault> {
    check_database(path)
}

fn check_database(path: &Path) -> Result<(), NotebookFault> {
    if !exists(path)? {
        return Err(NotebookFault::Missing);
    }
    let mut file = File::open(path).map_err(FileTrouble::from)?;
    let size = file.metadata().map_err(FileTrouble::from)?.len();
    if size == 0 {
        return Err(NotebookFault::Empty);
    }
    if size < PAGE_BYTES || size % PAGE_BYTES != 0 {
        return Err(NotebookFault::OddSize(size));
    }
    let mut header = [0; PLAIN_HEADER.len()];
    file.read_exact(&mut header).map_err(FileTrouble::from)?;
    if &header == PLAIN_HEADER {
        return Err(NotebookFault::Unencrypted);
    }
    Ok(())
}

fn exists(path: &Path) -> Result<bool, NotebookFault> {
    match fs::symlink_metadata(path) {
        Ok(meta) => Ok(meta.is_file()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(NotebookFault::File(error.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::write_atomic;

    struct Files {
        key: bool,
        database: Option<Vec<u8>>,
        journal: bool,
    }

    #[test]
    fn each_damaged_form_is_told_apart() {
        let plain = || {
            let mut bytes = vec![0; 4096];
            bytes[..16].copy_from_slice(PLAIN_HEADER);
            Some(bytes)
        };
        let cases = [
            (Files { key: true, database: Some(vec![7; 4096]), journal: false }, Ok(Inspection::Sound)),
            (Files { key: true, database: Some(vec![7; 3 * 4096]), journal: false }, Ok(Inspection::Sound)),
            (Files { key: true, database: Some(vec![7; 4096]), journal: true }, Ok(Inspection::RollBackFirst)),
            // A crash while the file grew leaves an odd size; the journal cuts it back, so it is not measured.
            (Files { key: true, database: Some(vec![7; 5000]), journal: true }, Ok(Inspection::RollBackFirst)),
            (Files { key: true, database: None, journal: true }, Err(NotebookFault::Missing)),
            (Files { key: true, database: None, journal: false }, Err(NotebookFault::Missing)),
            (Files { key: true, database: Some(vec![]), journal: false }, Err(NotebookFault::Empty)),
            (Files { key: true, database: Some(vec![7; 4095]), journal: false }, Err(NotebookFault::OddSize(4095))),
            (Files { key: true, database: Some(vec![7; 5000]), journal: false }, Err(NotebookFault::OddSize(5000))),
            (Files { key: true, database: plain(), journal: false }, Err(NotebookFault::Unencrypted)),
            (Files { key: false, database: Some(vec![7; 4096]), journal: false }, Err(NotebookFault::NoKeyFile)),
            (Files { key: false, database: Some(vec![7; 4096]), journal: true }, Err(NotebookFault::NoKeyFile)),
        ];
        for (number, (files, expected)) in cases.into_iter().enumerate() {
            let dir = tempfile::tempdir().unwrap();
            let at = NotebookFolder(dir.path().to_path_buf());
            if files.key {
                write_atomic(&at.key_file(), b"key").unwrap();
            }
            if let Some(bytes) = &files.database {
                write_atomic(&at.database(), bytes).unwrap();
            }
            if files.journal {
                write_atomic(&at.journal(), b"journal").unwrap();
            }
            assert_eq!(inspect(dir.path()), expected, "case {number}");
            let settled = match expected {
                Ok(Inspection::Sound) => Ok(()),
                Ok(Inspection::RollBackFirst) => Err(NotebookFault::Unfinished),
                Err(fault) => Err(fault),
            };
            assert_eq!(inspect_settled(dir.path()), settled, "case {number}, settled");
            if let Some(bytes) = files.database {
                assert_eq!(fs::read(at.database()).unwrap(), bytes, "looking changed nothing");
            }
        }
    }
}
