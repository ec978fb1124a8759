//! What can go wrong with a backup, without any private text, and what a person is told about it.

use crate::platform::FileTrouble;
use crate::problem::Problem;
use crate::store::StoreError;
use crate::tr;
use crate::vault::{NotebookFault, VaultError};

/// Why a backup could not be taken, read or restored. Nothing was changed in any of these cases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// The file is something else.
    #[error("not a backup")]
    NotABackup,
    /// It holds what no backup holds: other names, links, sizes that can't be.
    #[error("holds something a backup does not hold")]
    Strange,
    /// It is cut, or bytes of it were changed.
    #[error("cut or changed")]
    Damaged,
    /// Somebody else's, or the passphrase or words are wrong: the two are not told apart.
    #[error("not yours, or the wrong passphrase")]
    NotYours,
    /// Written in a form this version does not know.
    #[error("form {theirs} of Groundwork {app}; this version reads up to {ours}")]
    NewerFormat {
        /// Its form.
        theirs: u32,
        /// The newest this program reads.
        ours: u32,
        /// The version that wrote it.
        app: String,
    },
    /// Its notebooks are newer than this version.
    #[error("schema {theirs} of Groundwork {app}; this version reads up to {ours}")]
    NewerSchema {
        /// Its schema.
        theirs: i64,
        /// The newest this program reads.
        ours: i64,
        /// The version that wrote it.
        app: String,
    },
    /// It is of another vault, so it can't take the place of what is here.
    #[error("of another vault")]
    OtherVault,
    /// It holds no shared notebook.
    #[error("no shared notebook in it")]
    NoShared,
    /// A file by that name is there already.
    #[error("the name is taken")]
    NameTaken,
    /// What was written did not read back as it should; it was thrown away.
    #[error("did not read back")]
    NotVerified,
    /// Asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// A notebook.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(VaultError),
}

impl BackupError {
    /// An error while reading a backup: what the parsers say counts as damage, the disk's own troubles stay themselves.
    pub(super) fn reading(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::Other | Kind::InvalidData | Kind::InvalidInput | Kind::UnexpectedEof => Self::Damaged,
            _ => Self::Vault(error.into()),
        }
    }
}

impl From<VaultError> for BackupError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::WrongPassphrase | VaultError::WrongWords | VaultError::NotForYou => Self::NotYours,
            VaultError::AgeDamaged | VaultError::SlotDamaged | VaultError::KeyDamaged(_) => Self::Damaged,
            VaultError::Cancelled => Self::Cancelled,
            other => Self::Vault(other),
        }
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::AlreadyExists => Self::NameTaken,
            _ => Self::Vault(error.into()),
        }
    }
}

impl From<FileTrouble> for BackupError {
    fn from(trouble: FileTrouble) -> Self {
        Self::Vault(trouble.into())
    }
}

impl From<NotebookFault> for BackupError {
    fn from(fault: NotebookFault) -> Self {
        match fault {
            NotebookFault::File(trouble) => trouble.into(),
            _ => Self::Damaged,
        }
    }
}

/// Builds a [`Problem`] from the three messages named `backup-<stem>-title`, `-detail` and `-recovery`.
macro_rules! problem {
    ($severity:ident, $title:literal, $detail:literal, $recovery:literal) => {
        Problem::$severity(tr!($title), tr!($detail), tr!($recovery))
    };
}

impl From<BackupError> for Problem {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::NotABackup => {
                problem!(notice, "backup-other-file-title", "backup-other-file-detail", "backup-other-file-recovery")
            }
            BackupError::Strange => problem!(warning, "backup-strange-title", "backup-strange-detail", "backup-strange-recovery"),
            BackupError::Damaged => problem!(damage, "backup-damaged-title", "backup-damaged-detail", "backup-damaged-recovery"),
            BackupError::NotYours => problem!(notice, "backup-not-yours-title", "backup-not-yours-detail", "backup-not-yours-recovery"),
            BackupError::NewerFormat { theirs, ours, app } => newer(i64::from(theirs), i64::from(ours), app),
            BackupError::NewerSchema { theirs, ours, app } => newer(theirs, ours, app),
            BackupError::OtherVault => {
                problem!(notice, "backup-other-vault-title", "backup-other-vault-detail", "backup-other-vault-recovery")
            }
            BackupError::NoShared => problem!(notice, "backup-no-shared-title", "backup-no-shared-detail", "backup-no-shared-recovery"),
            BackupError::NameTaken => {
                problem!(notice, "backup-name-taken-title", "backup-name-taken-detail", "backup-name-taken-recovery")
            }
            BackupError::NotVerified => {
                problem!(damage, "backup-not-verified-title", "backup-not-verified-detail", "backup-not-verified-recovery")
            }
            BackupError::Cancelled => {
                problem!(notice, "backup-cancelled-title", "backup-cancelled-detail", "backup-cancelled-recovery")
            }
            BackupError::Store(error) => error.into(),
            BackupError::Vault(error) => error.into(),
        }
    }
}

fn newer(theirs: i64, ours: i64, app: String) -> Problem {
    Problem::notice(
        tr!("backup-newer-title"),
        tr!("backup-newer-detail", app = app, theirs = theirs, version = env!("CARGO_PKG_VERSION"), ours = ours),
        tr!("backup-newer-recovery"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_tells_what_and_what_to_do() {
        let app = || "9.9.9".to_owned();
        for error in [
            BackupError::NotABackup,
            BackupError::Strange,
            BackupError::Damaged,
            BackupError::NotYours,
            BackupError::NewerFormat { theirs: 2, ours: 1, app: app() },
            BackupError::NewerSchema { theirs: 99, ours: 5, app: app() },
            BackupError::OtherVault,
            BackupError::NoShared,
            BackupError::NameTaken,
            BackupError::NotVerified,
            BackupError::Cancelled,
        ] {
            let problem = Problem::from(error.clone());
            for text in [&problem.title, &problem.detail, &problem.recovery] {
                assert!(text.ends_with('.') && !text.contains('!') && !text.contains("backup-"), "{error:?}: {text}");
            }
        }
        let newer = Problem::from(BackupError::NewerSchema { theirs: 99, ours: 5, app: app() }).to_string();
        for part in ["9.9.9", "99", env!("CARGO_PKG_VERSION"), "5"] {
            assert!(newer.contains(part), "{newer}");
        }
    }
}
