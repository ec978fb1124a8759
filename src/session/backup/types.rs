//! What may be asked about backups, and what is answered.

use crate::backup::{Kind, Listed};
use crate::domain::day::Stamp;
use crate::platform::Exposure;
use crate::problem::Problem;
use crate::session::Secret;
use std::path::PathBuf;

/// Something about backups.
#[derive(Debug, Clone)]
pub enum BackupRequest {
    /// Takes one now.
    Take,
    /// Which there are, and how the places are where they lie.
    List,
    /// Reads one back and checks everything in it.
    Check(PathBuf),
    /// Restores one into a folder of its own; the vault's own folder where none is named. Also with nothing open.
    Restore {
        /// The backup.
        file: PathBuf,
        /// Absent or empty.
        into: Option<PathBuf>,
        /// What opens it.
        secret: BackupSecret,
    },
    /// Puts the notebooks of one in the place of those here, after a backup of what is here now.
    PutBack {
        /// The backup.
        file: PathBuf,
        /// The passphrase of the person here, once more; none where there is none.
        passphrase: Secret,
        /// The other person's: then the shared notebook is put back too.
        other: Option<Secret>,
    },
    /// Copies go to this folder too, from now on.
    SecondFolder(PathBuf),
}

/// What opens a backup.
#[derive(Debug, Clone)]
pub enum BackupSecret {
    /// The passphrase of then.
    Passphrase(Secret),
    /// The recovery words of then.
    Words(Secret),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum BackupAnswer {
    /// How far it is, 0 to 1.
    Progress(f32),
    /// One was taken and checked.
    Taken(BackupRow),
    /// One's own, newest first.
    List {
        /// The backups.
        rows: Vec<BackupRow>,
        /// Who else reaches the vault's folder.
        vault: Option<Exposure>,
        /// Who else reaches the second folder.
        second: Option<Exposure>,
        /// The second folder is in reach.
        second_there: bool,
    },
    /// It is whole and opens.
    Checked,
    /// It was restored.
    Restored {
        /// Where.
        folder: PathBuf,
        /// When it had been taken.
        made: Stamp,
    },
    /// It is in the place of what was here.
    PutBack,
    /// The second folder is in use, and who else reaches it.
    SecondFolder(Option<Exposure>),
}

/// One backup of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRow {
    /// Where.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// When it was taken, by the clock of then.
    pub made: Option<Stamp>,
    /// The version that took it.
    pub app: String,
    /// The shared notebook is in it.
    pub with_shared: bool,
    /// Why it can't be used.
    pub problem: Option<Problem>,
}

impl From<Listed> for BackupRow {
    fn from(listed: Listed) -> Self {
        let Listed { file, bytes, manifest, .. } = listed;
        match manifest {
            Ok(manifest) => Self {
                file,
                bytes,
                made: Some(manifest.made),
                with_shared: manifest.of(Kind::Shared).is_some(),
                app: manifest.app,
                problem: None,
            },
            Err(error) => Self { file, bytes, made: None, app: String::new(), with_shared: false, problem: Some(error.into()) },
        }
    }
}
