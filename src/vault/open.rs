//! A vault held open: its folder and the lock that keeps others out until it is dropped.

use super::layout::Layout;
use super::{NotebookFolder, NotebookId, PersonFolder, VaultError, leave, stage};
use crate::platform::{self, LockFile};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// What lies in a folder, as far as can be seen without opening it. Never how many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// No vault; one may be made here.
    Absent,
    /// Notebooks without anyone to open them: the `people` folder was lost. Offer backups, never a new vault.
    KeysMissing,
    /// One person's vault without a passphrase: opens with [`Vault::open_clear`].
    Clear,
    /// Opens with a passphrase.
    Passphrase,
}

/// Looks at `folder` without taking the lock or changing anything.
///
/// # Errors
/// [`VaultError::File`] when the folder is there but cannot be read.
pub fn presence(folder: &Path) -> Result<Presence, VaultError> {
    let layout = Layout::new(folder);
    let people = layout.list_people()?;
    Ok(match people.as_slice() {
        [] if layout.list_notebooks()?.is_empty() => Presence::Absent,
        [] => Presence::KeysMissing,
        [only] if layout.person(*only).clear().is_file() && !layout.person(*only).unlock().exists() => Presence::Clear,
        _ => Presence::Passphrase,
    })
}

/// A vault whose lock this program holds. Dropping it lets go. Everything here may run on any one thread.
#[derive(Debug)]
pub struct Vault {
    pub(super) layout: Layout,
    _lock: LockFile,
}

impl Vault {
    /// Takes the lock of the vault in `folder`, waiting up to `patience` for another window or program, and
    /// finishes or removes what a crash left half-made. Opens no notebook.
    ///
    /// # Errors
    /// [`VaultError::NoVault`], [`VaultError::InUse`], or [`VaultError::File`] (a read-only folder cannot be locked).
    pub fn open(folder: &Path, patience: Duration) -> Result<Self, VaultError> {
        match presence(folder)? {
            Presence::Absent => return Err(VaultError::NoVault),
            Presence::KeysMissing => return Err(VaultError::KeysMissing),
            Presence::Clear | Presence::Passphrase => {}
        }
        let vault = Self::hold(folder, patience)?;
        stage::tidy(&vault.layout)?;
        leave::finish_all(&vault.layout)?;
        if presence(folder)? == Presence::Absent {
            // Somebody's leaving was cut off, and is finished now.
            vault.dissolve();
            return Err(VaultError::NoVault);
        }
        for path in [vault.layout.top().to_path_buf(), vault.layout.people(), vault.layout.notebooks()] {
            // A vault copied from elsewhere may have come with other modes; where they cannot be set it still opens.
            let _ = platform::private_mode(&path);
        }
        Ok(vault)
    }

    /// Takes the lock only.
    pub(super) fn hold(folder: &Path, patience: Duration) -> Result<Self, VaultError> {
        let layout = Layout::new(folder);
        let lock = LockFile::acquire(&layout.lock(), patience)?;
        Ok(Self { layout, _lock: lock })
    }

    /// The vault's own folder.
    pub fn folder(&self) -> &Path {
        self.layout.top()
    }

    /// Where the notebook `id` keeps its files.
    pub fn notebook(&self, id: NotebookId) -> NotebookFolder {
        self.layout.notebook(id)
    }

    /// Where a person keeps their slots; a backup carries its taker's along.
    pub fn person_folder(&self, person: PersonFolder) -> std::path::PathBuf {
        self.layout.person(person).0
    }

    /// Where backups go unless another place was chosen.
    pub fn backups(&self) -> std::path::PathBuf {
        self.layout.backups()
    }

    /// Sets the times of all notebooks, slots, backups and their folders to `at`, so that none tells who wrote last.
    /// Call at each lock, after everything is closed. Returns how many could not be set.
    pub fn level_times(&self, at: SystemTime) -> usize {
        let layout = &self.layout;
        let below = [layout.people(), layout.notebooks(), layout.backups()];
        let missed: usize = below.iter().map(|folder| platform::level_times_under(folder, at)).sum();
        let top = [layout.invite(), layout.readme(), layout.lock(), layout.top().to_path_buf()];
        missed + platform::level_times(top.iter().filter(|path| path.exists()), at)
    }
}
