//! A person goes: their slot, their notebooks, their folder. Only who unlocked goes; nobody is removed by another.
//!
//! First a list of what goes is put into their folder. From then on it is finished, here or at the next start: the slot goes
//! first, then each notebook's key and database, then the folder with the list.

use super::layout::{Layout, MAX_SLOT_BYTES};
use super::stage;
use super::{NotebookId, PersonFolder, Unlocked, Vault, VaultError};
use crate::platform::{read_limited, remove_file_if_there, remove_unfinished, sync_folder, write_atomic};
use std::fs;

impl Vault {
    /// Removes the person who unlocked, with the notebooks named. Those are closed, and open to nobody else.
    ///
    /// # Errors
    /// [`VaultError::SlotMisplaced`], or the disk's. Once the list is written the rest is finished at the next start.
    pub fn leave(&self, who: &Unlocked, notebooks: &[NotebookId]) -> Result<(), VaultError> {
        let files = self.own_folder(who.person, &who.identity)?;
        let list: Vec<String> = notebooks.iter().map(ToString::to_string).collect();
        write_atomic(&files.leaving(), list.join("\n").as_bytes())?;
        finish(&self.layout, who.person)
    }

    /// Everyone who has a place here.
    ///
    /// # Errors
    /// The disk's.
    pub fn people(&self) -> Result<Vec<PersonFolder>, VaultError> {
        self.layout.list_people()
    }

    /// Every notebook here, whoever opens it.
    ///
    /// # Errors
    /// The disk's.
    pub fn notebook_ids(&self) -> Result<Vec<NotebookId>, VaultError> {
        self.layout.list_notebooks()
    }

    /// Takes away what is left once nobody has a place here any more. A folder with anything else in it stays.
    pub fn dissolve(self) {
        let layout = self.layout.clone();
        if !layout.list_people().is_ok_and(|people| people.is_empty()) {
            return;
        }
        for file in [layout.invite(), layout.readme(), layout.lock()] {
            let _ = fs::remove_file(file);
        }
        for folder in [layout.people(), layout.notebooks(), layout.backups()] {
            remove_unfinished(&folder);
            let _ = fs::remove_dir(folder);
        }
        drop(self);
        let _ = fs::remove_dir(layout.top());
    }
}

/// Goes on where a cut ended somebody's leaving.
pub(super) fn finish_all(layout: &Layout) -> Result<(), VaultError> {
    for person in layout.list_people()? {
        let files = layout.person(person);
        if files.leaving().is_file() {
            finish(layout, person)?;
        } else if !files.unlock().exists() {
            // The last step was cut off: their folder, when nothing at all is in it any more.
            let _ = fs::remove_dir(&files.0);
        }
    }
    Ok(())
}

fn finish(layout: &Layout, person: PersonFolder) -> Result<(), VaultError> {
    let files = layout.person(person);
    let list = read_limited(&files.leaving(), MAX_SLOT_BYTES)?;
    let list = String::from_utf8_lossy(&list);
    for slot in [files.unlock(), files.recovery(), files.clear()] {
        remove_file_if_there(&slot)?;
    }
    for id in list.lines().filter_map(|line| line.parse::<NotebookId>().ok()) {
        stage::remove_for_good(layout, id)?;
    }
    remove_unfinished(&files.0);
    for file in [files.recipient(), files.leaving()] {
        remove_file_if_there(&file)?;
    }
    // Something of another program's in it keeps the folder, empty of ours; without a slot it opens nothing.
    let _ = fs::remove_dir(&files.0);
    Ok(sync_folder(&layout.people())?)
}
