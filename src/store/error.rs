//! What can go wrong with a notebook, and how it is told.

use crate::problem::Problem;
use crate::tr;
use rusqlite::ErrorCode;

/// Why a notebook did not do what was asked. Carries no words and no SQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The key does not open it, or its first page is damaged; the two cannot be told apart.
    #[error("the key does not open this notebook, or it is damaged")]
    WrongKeyOrDamaged,
    /// There is no such file.
    #[error("the notebook's file is not there")]
    Missing,
    /// It opens, and is not one of ours.
    #[error("this is not a Groundwork notebook")]
    NotOurs,
    /// A newer Groundwork wrote it.
    #[error("written with schema {theirs}; this version reads up to {ours}")]
    NewerSchema {
        /// Its schema.
        theirs: i64,
        /// The newest this program reads.
        ours: i64,
    },
    /// A page or an index is damaged.
    #[error("the notebook is damaged")]
    Damaged,
    /// It can be read and not written.
    #[error("the notebook cannot be written")]
    ReadOnly,
    /// There is no room left.
    #[error("the disk is full")]
    DiskFull,
    /// Another program holds it.
    #[error("the notebook is in use")]
    Busy,
    /// The disk did not answer.
    #[error("the disk could not be read or written")]
    Disk,
    /// A stored value is not of the form it should have.
    #[error("a stored value of `{0}` can't be read")]
    Value(&'static str),
    /// Anything else, by SQLite's extended code.
    #[error("the database answered with code {0}")]
    Sql(i32),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error() {
            None => Self::Value("row"),
            Some(e) => match e.code {
                ErrorCode::NotADatabase => Self::WrongKeyOrDamaged,
                ErrorCode::DatabaseCorrupt => Self::Damaged,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Self::Busy,
                ErrorCode::CannotOpen => Self::Missing,
                ErrorCode::SystemIoFailure => Self::Disk,
                _ => Self::Sql(e.extended_code),
            },
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::WrongKeyOrDamaged | StoreError::Damaged | StoreError::Value(_) => {
                Self::damage(tr!("store-damaged-title"), tr!("store-damaged-detail"), tr!("store-damaged-recovery"))
            }
            StoreError::Missing | StoreError::NotOurs => {
                Self::damage(tr!("store-missing-title"), tr!("store-missing-detail"), tr!("store-missing-recovery"))
            }
            StoreError::NewerSchema { theirs, ours } => Self::notice(
                tr!("store-newer-title"),
                tr!("store-newer-detail", theirs = theirs, ours = ours),
                tr!("store-newer-recovery"),
            ),
            StoreError::ReadOnly => {
                Self::warning(tr!("store-read-only-title"), tr!("store-read-only-detail"), tr!("store-read-only-recovery"))
            }
            StoreError::DiskFull => Self::warning(tr!("store-full-title"), tr!("store-full-detail"), tr!("store-full-recovery")),
            StoreError::Busy => Self::warning(tr!("store-busy-title"), tr!("store-busy-detail"), tr!("store-busy-recovery")),
            StoreError::Disk => Self::warning(tr!("store-disk-title"), tr!("store-disk-detail"), tr!("store-disk-recovery")),
            StoreError::Sql(code) => {
                Self::warning(tr!("store-sql-title"), tr!("store-sql-detail", code = code), tr!("store-sql-recovery"))
            }
        }
    }
}
