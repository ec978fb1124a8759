//! Where each file of a vault lies. Nothing here reads or writes, except for listing folders.

use super::{NotebookId, PersonFolder, VaultError};
use crate::platform::is_real_folder;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// What a vault's folder may hold at the top; anything else means the folder is someone's own.
pub(super) const TOP: [&str; 8] = ["lock", "README.txt", "people", "notebooks", "backups", "invite.age", "settings.toml", ".DS_Store"];

/// Largest file read as a slot, a key or an invite. Real ones are a few hundred bytes.
pub(super) const MAX_SLOT_BYTES: u64 = 64 * 1024;

/// Paths inside one vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout(PathBuf);

impl Layout {
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_path_buf())
    }

    pub fn top(&self) -> &Path {
        &self.0
    }

    pub fn lock(&self) -> PathBuf {
        self.0.join("lock")
    }

    pub fn readme(&self) -> PathBuf {
        self.0.join("README.txt")
    }

    pub fn invite(&self) -> PathBuf {
        self.0.join("invite.age")
    }

    pub fn people(&self) -> PathBuf {
        self.0.join("people")
    }

    pub fn notebooks(&self) -> PathBuf {
        self.0.join("notebooks")
    }

    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    pub fn person(&self, person: PersonFolder) -> Person {
        Person(self.people().join(person.to_string()))
    }

    pub fn notebook(&self, id: NotebookId) -> NotebookFolder {
        NotebookFolder(self.notebooks().join(id.to_string()))
    }

    /// People's folders in a fixed order; strays, links and files are passed over.
    pub fn list_people(&self) -> Result<Vec<PersonFolder>, VaultError> {
        named_folders(&self.people(), "")
    }

    /// Notebooks' folders in a fixed order.
    pub fn list_notebooks(&self) -> Result<Vec<NotebookId>, VaultError> {
        named_folders(&self.notebooks(), "")
    }
}

/// Folders directly in `folder` named `start` and then one of our names, sorted by name.
pub(super) fn named_folders<T: FromStr + Ord>(folder: &Path, start: &str) -> Result<Vec<T>, VaultError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().and_then(|name| name.strip_prefix(start)).and_then(|name| name.parse().ok());
        if let Some(name) = name
            && is_real_folder(&entry.path())
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Paths inside one person's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person(pub PathBuf);

impl Person {
    /// The identity under the passphrase.
    pub fn unlock(&self) -> PathBuf {
        self.0.join("unlock.age")
    }

    /// The identity under the recovery words.
    pub fn recovery(&self) -> PathBuf {
        self.0.join("recovery.age")
    }

    /// The public half.
    pub fn recipient(&self) -> PathBuf {
        self.0.join("recipient.txt")
    }

    /// That this person is leaving, and which notebooks go with them: being removed, or left so by a cut.
    pub fn leaving(&self) -> PathBuf {
        self.0.join("leaving")
    }

    /// The identity in the clear: only where one person chose no passphrase.
    pub fn clear(&self) -> PathBuf {
        self.0.join("identity.txt")
    }
}

/// Paths inside one notebook's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotebookFolder(pub(super) PathBuf);

impl NotebookFolder {
    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The SQLCipher database.
    pub fn database(&self) -> PathBuf {
        self.0.join("notebook.db")
    }

    /// The rollback journal, there only during a transaction or after a crash.
    pub fn journal(&self) -> PathBuf {
        self.0.join("notebook.db-journal")
    }

    /// The database's key, encrypted to its openers.
    pub fn key_file(&self) -> PathBuf {
        self.0.join("key.age")
    }
}
