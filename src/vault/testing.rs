//! Small vaults for the tests here: a database is one page of bytes naming its key, so that tests can see who holds
//! which.

use super::{
    NewNotebook, NewPassphrase, NotebookFolder, NotebookKey, Passphrase, Protection, ReplacedNotebook, Unlocked, Vault, VaultError,
    WorkFactor,
};
use crate::platform::{after_step, write_atomic};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

pub const QUICK: WorkFactor = WorkFactor::new(10);
pub static GO_ON: AtomicBool = AtomicBool::new(false);
pub const FIRST: &str = "maya test passphrase";
pub const SECOND: &str = "jonah test passphrase";

/// A folder for one test, and the vault in it.
pub struct Home {
    _dir: tempfile::TempDir,
    pub folder: PathBuf,
}

impl Home {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("Groundwork");
        Self { _dir: dir, folder }
    }

    /// A vault of one person with the passphrase [`FIRST`], closed again.
    pub fn of_one() -> Self {
        let home = Self::new();
        Vault::create(&home.folder, Protection::Passphrase(&chosen(FIRST)), QUICK, fill).unwrap();
        home
    }

    /// A vault of one person without a passphrase, closed again.
    pub fn clear() -> Self {
        let home = Self::new();
        Vault::create(&home.folder, Protection::None, QUICK, fill).unwrap();
        home
    }

    /// A vault of two, [`FIRST`] and [`SECOND`], closed again.
    pub fn of_two() -> Self {
        let home = Self::of_one();
        let vault = home.open();
        let first = unlock(&vault, FIRST).unwrap();
        let invite = vault.invite_first(&first, QUICK, fill).unwrap();
        let opened = vault.open_invite(&invite.file, &invite.words, &GO_ON).unwrap();
        let second = vault.join(&opened, &[first.recipient()], &chosen(SECOND), QUICK, &GO_ON, fill).unwrap();
        vault.close_invite(&invite.shared, &[first.recipient(), second.recipient()]).unwrap();
        drop(vault);
        home
    }

    pub fn open(&self) -> Vault {
        Vault::open(&self.folder, Duration::ZERO).unwrap()
    }

    /// Every file below the vault's folder with its bytes, sorted: equal before and after means untouched.
    pub fn contents(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut all = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                } else {
                    all.push((entry.path(), fs::read(entry.path()).unwrap()));
                }
            }
        }
        all.sort();
        all
    }

    /// Paths of the folders in `people` or `notebooks`, sorted.
    pub fn folders(&self, inside: &str) -> Vec<PathBuf> {
        let mut all: Vec<_> = fs::read_dir(self.folder.join(inside)).unwrap().map(|entry| entry.unwrap().path()).collect();
        all.sort();
        all
    }
}

/// A copy as it lies on the disk now, as after a crash.
fn copy_of(folder: &Path) -> Home {
    let copy = Home::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(from) = folders.pop() {
        let to = copy.folder.join(from.strip_prefix(folder).unwrap());
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(&from).unwrap().flatten() {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
    }
    copy
}

pub fn chosen(text: &str) -> NewPassphrase {
    NewPassphrase::choose(text, &[]).unwrap()
}

pub fn unlock(vault: &Vault, text: &str) -> Result<Unlocked, VaultError> {
    vault.unlock(&Passphrase::new(text), &GO_ON)
}

/// Runs `work` and gives back, with its result, the folder as it lay on the disk after each step of it.
pub fn each_crash<T>(home: &Home, work: impl FnOnce() -> T) -> (T, Vec<Home>) {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (into, folder) = (Rc::clone(&seen), home.folder.clone());
    let done = after_step::watch(move || into.borrow_mut().push(copy_of(&folder)), work);
    (done, seen.take())
}

/// One page that only `key` matches.
pub fn page(key: &NotebookKey) -> Vec<u8> {
    key.to_hex().as_bytes().repeat(64)
}

pub fn fill(new: &NewNotebook<'_>) -> Result<(), VaultError> {
    Ok(write_atomic(new.database, &page(new.key))?)
}

pub fn copy(replaced: &ReplacedNotebook<'_>) -> Result<(), VaultError> {
    assert_eq!(fs::read(replaced.old_database).unwrap(), page(replaced.old_key));
    Ok(write_atomic(replaced.new_database, &page(replaced.new_key))?)
}

/// Whether every notebook this person was given opens with the key it was given with.
pub fn all_fit(vault: &Vault, who: &Unlocked) -> bool {
    who.damaged.is_empty()
        && who.notebooks.iter().all(|open| {
            let files: NotebookFolder = vault.notebook(open.id);
            fs::read(files.database()).is_ok_and(|bytes| bytes == page(&open.key))
        })
}
