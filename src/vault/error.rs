//! What can go wrong in a vault, without any private text, and what a person is told about it.

use super::{NotebookFault, NotebookId};
use crate::platform::{FileTrouble, LockError};
use crate::problem::Problem;
use crate::tr;

/// Why something in the vault could not be done. Nothing was lost in any of these cases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// There is no vault in that folder.
    #[error("no vault in this folder")]
    NoVault,
    /// There are notebooks, but the folder with the people who open them is gone.
    #[error("the people folder is missing")]
    KeysMissing,
    /// A vault is already there, or the folder holds other things.
    #[error("the folder already holds something")]
    FolderTaken,
    /// Another window or program has the vault open.
    #[error("the vault is open elsewhere")]
    InUse,
    /// No slot opened. The same for every passphrase.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// No recovery slot, or not the invite, opened.
    #[error("wrong words")]
    WrongWords,
    /// No slot opened, and at least one could not be tried because its file is damaged.
    #[error("nothing opened, and a slot is damaged")]
    SlotDamaged,
    /// Too easy to guess, or not to be used here.
    #[error("passphrase too weak")]
    WeakPassphrase,
    /// Asked to stop before it was done.
    #[error("cancelled")]
    Cancelled,
    /// This needs a passphrase set first, because a second person is involved.
    #[error("the vault has no passphrase yet")]
    NeedsPassphrase,
    /// The vault has a passphrase, so it does not open without.
    #[error("the vault has a passphrase")]
    HasPassphrase,
    /// The slot found belongs to another person's folder; writing there could cost them their way in.
    #[error("a slot lies in the wrong folder")]
    SlotMisplaced,
    /// Two people use this vault already.
    #[error("two people already")]
    Full,
    /// The invite opens, but no notebook is waiting for it: it was used or withdrawn.
    #[error("the invite is no longer valid")]
    InviteSpent,
    /// `key.age` of a notebook cannot be read.
    #[error("the key file of {0} is damaged")]
    KeyDamaged(NotebookId),
    /// The notebook's files are not as they should be.
    #[error(transparent)]
    Notebook(#[from] NotebookFault),
    /// Encrypted to someone else.
    #[error("encrypted to someone else")]
    NotForYou,
    /// Something encrypted with age is cut or changed.
    #[error("an encrypted file is damaged")]
    AgeDamaged,
    /// Nobody would be able to open the result.
    #[error("nobody to encrypt to")]
    NoOpeners,
    /// The disk.
    #[error(transparent)]
    File(#[from] FileTrouble),
    /// The system has no random bytes to give.
    #[error("no randomness available")]
    Randomness,
}

impl From<std::io::Error> for VaultError {
    fn from(error: std::io::Error) -> Self {
        Self::File(error.into())
    }
}

impl From<LockError> for VaultError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held => Self::InUse,
            LockError::File(trouble) => Self::File(trouble),
        }
    }
}

/// Builds a [`Problem`] from the three messages named `vault-<stem>-title`, `-detail` and `-recovery`.
macro_rules! problem {
    ($severity:ident, $title:literal, $detail:literal, $recovery:literal) => {
        Problem::$severity(tr!($title), tr!($detail), tr!($recovery))
    };
}

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::NoVault => problem!(notice, "vault-none-title", "vault-none-detail", "vault-none-recovery"),
            VaultError::KeysMissing => {
                problem!(damage, "vault-keys-missing-title", "vault-keys-missing-detail", "vault-keys-missing-recovery")
            }
            VaultError::FolderTaken => {
                problem!(notice, "vault-taken-title", "vault-taken-detail", "vault-taken-recovery")
            }
            VaultError::InUse => problem!(notice, "vault-in-use-title", "vault-in-use-detail", "vault-in-use-recovery"),
            VaultError::WrongPassphrase => {
                problem!(notice, "vault-wrong-passphrase-title", "vault-wrong-passphrase-detail", "vault-wrong-passphrase-recovery")
            }
            VaultError::WrongWords => {
                problem!(notice, "vault-wrong-words-title", "vault-wrong-words-detail", "vault-wrong-words-recovery")
            }
            VaultError::SlotDamaged => {
                problem!(damage, "vault-slot-damaged-title", "vault-slot-damaged-detail", "vault-slot-damaged-recovery")
            }
            VaultError::WeakPassphrase => {
                problem!(notice, "vault-weak-title", "vault-weak-detail", "vault-weak-recovery")
            }
            VaultError::Cancelled => {
                problem!(notice, "vault-cancelled-title", "vault-cancelled-detail", "vault-cancelled-recovery")
            }
            VaultError::NeedsPassphrase => {
                problem!(notice, "vault-needs-passphrase-title", "vault-needs-passphrase-detail", "vault-needs-passphrase-recovery")
            }
            VaultError::HasPassphrase => {
                problem!(notice, "vault-has-passphrase-title", "vault-has-passphrase-detail", "vault-has-passphrase-recovery")
            }
            VaultError::SlotMisplaced => {
                problem!(warning, "vault-misplaced-title", "vault-misplaced-detail", "vault-misplaced-recovery")
            }
            VaultError::Full => problem!(notice, "vault-full-title", "vault-full-detail", "vault-full-recovery"),
            VaultError::InviteSpent => {
                problem!(notice, "vault-invite-spent-title", "vault-invite-spent-detail", "vault-invite-spent-recovery")
            }
            VaultError::KeyDamaged(_) | VaultError::NotForYou | VaultError::AgeDamaged | VaultError::NoOpeners => {
                problem!(damage, "vault-key-damaged-title", "vault-key-damaged-detail", "vault-key-damaged-recovery")
            }
            VaultError::Notebook(fault) => fault.into(),
            VaultError::File(trouble) => disk(trouble),
            VaultError::Randomness => {
                problem!(warning, "vault-randomness-title", "vault-randomness-detail", "vault-randomness-recovery")
            }
        }
    }
}

impl From<NotebookFault> for Problem {
    fn from(fault: NotebookFault) -> Self {
        match fault {
            NotebookFault::Missing => {
                problem!(damage, "vault-notebook-missing-title", "vault-notebook-missing-detail", "vault-notebook-missing-recovery")
            }
            NotebookFault::Unencrypted => {
                problem!(damage, "vault-notebook-plain-title", "vault-notebook-plain-detail", "vault-notebook-plain-recovery")
            }
            NotebookFault::NoKeyFile => {
                problem!(damage, "vault-key-damaged-title", "vault-key-damaged-detail", "vault-key-damaged-recovery")
            }
            NotebookFault::Unfinished => {
                problem!(warning, "vault-unfinished-title", "vault-unfinished-detail", "vault-unfinished-recovery")
            }
            NotebookFault::Empty | NotebookFault::OddSize(_) => {
                problem!(damage, "vault-notebook-damaged-title", "vault-notebook-damaged-detail", "vault-notebook-damaged-recovery")
            }
            NotebookFault::File(trouble) => disk(trouble),
        }
    }
}

fn disk(trouble: FileTrouble) -> Problem {
    match trouble {
        FileTrouble::DiskFull => problem!(warning, "disk-full-title", "disk-full-detail", "disk-full-recovery"),
        FileTrouble::ReadOnly | FileTrouble::Denied => {
            problem!(warning, "disk-read-only-title", "disk-read-only-detail", "disk-read-only-recovery")
        }
        FileTrouble::Missing => problem!(warning, "disk-missing-title", "disk-missing-detail", "disk-missing-recovery"),
        FileTrouble::Busy => problem!(warning, "disk-busy-title", "disk-busy-detail", "disk-busy-recovery"),
        FileTrouble::Other(_) => problem!(warning, "disk-other-title", "disk-other-detail", "disk-other-recovery"),
    }
}

impl From<FileTrouble> for Problem {
    fn from(trouble: FileTrouble) -> Self {
        disk(trouble)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;

    #[test]
    fn every_error_tells_what_and_what_to_do() {
        let id = NotebookId::random().unwrap();
        let errors = [
            VaultError::NoVault,
            VaultError::KeysMissing,
            VaultError::NoOpeners,
            VaultError::FolderTaken,
            VaultError::InUse,
            VaultError::WrongPassphrase,
            VaultError::WrongWords,
            VaultError::SlotDamaged,
            VaultError::WeakPassphrase,
            VaultError::Cancelled,
            VaultError::NeedsPassphrase,
            VaultError::HasPassphrase,
            VaultError::SlotMisplaced,
            VaultError::Full,
            VaultError::InviteSpent,
            VaultError::KeyDamaged(id),
            VaultError::NotForYou,
            VaultError::AgeDamaged,
            VaultError::Randomness,
            VaultError::File(FileTrouble::DiskFull),
            VaultError::File(FileTrouble::ReadOnly),
            VaultError::File(FileTrouble::Denied),
            VaultError::File(FileTrouble::Missing),
            VaultError::File(FileTrouble::Busy),
            VaultError::File(FileTrouble::Other(ErrorKind::Other)),
            NotebookFault::Missing.into(),
            NotebookFault::Empty.into(),
            NotebookFault::OddSize(5000).into(),
            NotebookFault::Unencrypted.into(),
            NotebookFault::NoKeyFile.into(),
            NotebookFault::Unfinished.into(),
        ];
        for error in errors {
            let problem = Problem::from(error.clone());
            for text in [&problem.title, &problem.detail, &problem.recovery] {
                assert!(text.ends_with('.') && !text.contains('!') && !text.contains("vault-"), "{error:?}: {text}");
            }
            assert!(!problem.to_string().contains(&id.to_string()), "{error:?} names a folder");
        }
    }
}
