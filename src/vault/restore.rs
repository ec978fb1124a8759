//! A new vault around what comes back from a backup: its one person, under the slots they had, and their notebooks under
//! new keys that they alone open.

use super::create::claim;
use super::layout::Layout;
use super::slot::{self, Trial};
use super::stage::{self, NewNotebook};
use super::{Identity, NotebookId, Passphrase, PersonFolder, Unlocked, Vault, VaultError, Words};
use crate::platform::{read_limited, write_atomic};
use std::fs;
use std::path::Path;
use zeroize::Zeroizing;

/// What opens one person's identity, as it lies in their folder.
#[derive(Clone, Default)]
pub struct Slots {
    /// Under the passphrase.
    pub unlock: Option<Vec<u8>>,
    /// Under the recovery words.
    pub recovery: Option<Vec<u8>>,
    /// In the clear, where no passphrase was chosen.
    pub clear: Option<Zeroizing<Vec<u8>>>,
}

impl Slots {
    /// The names of a person's files, with what each holds.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &[u8])> {
        let clear = self.clear.as_ref().map(|bytes| bytes.as_slice());
        let all = [("unlock.age", self.unlock.as_deref()), ("recovery.age", self.recovery.as_deref()), ("identity.txt", clear)];
        all.into_iter().filter_map(|(name, bytes)| Some((name, bytes?)))
    }

    /// Takes in one file; `false` when it is none of theirs, or was there already.
    pub fn take(&mut self, name: &str, bytes: Vec<u8>) -> bool {
        let slot = match name {
            "unlock.age" => &mut self.unlock,
            "recovery.age" => &mut self.recovery,
            "identity.txt" if self.clear.is_none() => {
                self.clear = Some(Zeroizing::new(bytes));
                return true;
            }
            _ => return false,
        };
        slot.replace(bytes).is_none()
    }

    /// No passphrase was chosen: whoever has this can open everything.
    pub fn is_clear(&self) -> bool {
        self.clear.is_some() && self.unlock.is_none()
    }

    /// Tries a passphrase; where none was chosen, anything opens.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] always alike, [`VaultError::SlotDamaged`] when it could not be tried.
    pub fn open(&self, passphrase: &Passphrase) -> Result<Identity, VaultError> {
        if let (Some(clear), None) = (&self.clear, &self.unlock) {
            return Identity::from_file(clear).ok_or(VaultError::SlotDamaged);
        }
        try_slot(self.unlock.as_deref(), passphrase.expose(), VaultError::WrongPassphrase)
    }

    /// Tries recovery words.
    ///
    /// # Errors
    /// [`VaultError::WrongWords`] always alike, [`VaultError::SlotDamaged`] when they could not be tried.
    pub fn open_by_words(&self, words: &Words) -> Result<Identity, VaultError> {
        try_slot(self.recovery.as_deref(), words.expose(), VaultError::WrongWords)
    }
}

impl std::fmt::Debug for Slots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Slots(…)")
    }
}

fn try_slot(bytes: Option<&[u8]>, secret: &str, shut: VaultError) -> Result<Identity, VaultError> {
    match bytes.map(|bytes| slot::try_bytes(bytes, secret)) {
        Some(Trial::Opened(identity)) => Ok(identity),
        Some(Trial::Damaged) => Err(VaultError::SlotDamaged),
        Some(Trial::Shut) | None => Err(shut),
    }
}

/// Somebody coming back, with what opens their identity.
#[derive(Debug, Clone)]
pub struct Returning {
    /// The folder name they had.
    pub person: PersonFolder,
    /// Opened from one of the slots.
    pub identity: Identity,
    /// Kept as they were.
    pub slots: Slots,
}

impl Vault {
    /// What opens a person's identity here, for a backup to carry along.
    ///
    /// # Errors
    /// The disk's, and [`VaultError::SlotDamaged`] when there is nothing to open.
    pub fn slots(&self, person: PersonFolder) -> Result<Slots, VaultError> {
        let folder = self.person_folder(person);
        let mut slots = Slots::default();
        for name in ["unlock.age", "recovery.age", "identity.txt"] {
            match read_limited(&folder.join(name), super::layout::MAX_SLOT_BYTES) {
                Ok(bytes) => {
                    slots.take(name, bytes);
                }
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        if slots.named().next().is_none() { Err(VaultError::SlotDamaged) } else { Ok(slots) }
    }

    /// Makes a vault in `folder`, which is absent or empty, for one person and their `notebooks`; `fill` makes each database.
    ///
    /// The steps come in the order of [`Vault::create`]: until the person's folder has its name there is no vault and all
    /// of it can be repeated, from then on there is a whole one. What did not work is removed again.
    ///
    /// # Errors
    /// [`VaultError::FolderTaken`], [`VaultError::InUse`], the disk's, or `fill`'s.
    pub fn restore<E: From<VaultError>>(
        folder: &Path,
        who: &Returning,
        notebooks: &[NotebookId],
        fill: impl FnMut(&NewNotebook<'_>) -> Result<(), E>,
    ) -> Result<(Self, Unlocked), E> {
        let was_there = folder.exists();
        let vault = claim(folder)?;
        let filled = fill_all(&vault.layout, who, notebooks, fill);
        match filled {
            Ok(unlocked) => Ok((vault, unlocked)),
            Err(error) => {
                let layout = vault.layout.clone();
                // The lock's file can be removed only once it is let go.
                drop(vault);
                take_back(&layout, was_there);
                Err(error)
            }
        }
    }
}

fn fill_all<E: From<VaultError>>(
    layout: &Layout,
    who: &Returning,
    notebooks: &[NotebookId],
    mut fill: impl FnMut(&NewNotebook<'_>) -> Result<(), E>,
) -> Result<Unlocked, E> {
    let openers = [who.identity.recipient()];
    let mut ready = Vec::new();
    for id in notebooks {
        ready.push(stage::prepare_as(layout, *id, &openers, None, &mut fill)?);
    }
    stage::publish_person_as(layout, who.person, &who.identity, |files| {
        who.slots.named().try_for_each(|(name, bytes)| Ok(write_atomic(&files.0.join(name), bytes)?))
    })?;
    let notebooks = ready.into_iter().map(|notebook| stage::publish(layout, notebook)).collect::<Result<_, _>>()?;
    Ok(Unlocked { person: who.person, identity: who.identity.clone(), notebooks, damaged: Vec::new() })
}

/// Removes the beginnings of a vault that came to nothing, and its folder if it was not there before. Once the person's
/// folder has its name the vault is there, and stays.
fn take_back(layout: &Layout, was_there: bool) {
    if !layout.list_people().is_ok_and(|people| people.is_empty()) {
        return;
    }
    // What can't be removed is in nobody's way: the same restore can be tried again.
    let _ = stage::discard(layout);
    for file in [layout.readme(), layout.lock()] {
        let _ = fs::remove_file(file);
    }
    for folder in [layout.people(), layout.notebooks(), layout.backups()] {
        let _ = fs::remove_dir(folder);
    }
    if !was_there {
        let _ = fs::remove_dir(layout.top());
    }
}
