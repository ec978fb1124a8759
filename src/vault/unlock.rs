//! From a passphrase to the keys of the notebooks it opens.

use super::layout::Person;
use super::slot::{self, Trial};
use super::{Identity, NotebookId, NotebookKey, Passphrase, PersonFolder, Presence, Recipient, Vault, VaultError};
use super::{key_file, presence};
use crate::platform::read_limited;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// A notebook and the key that opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenNotebook {
    /// Its folder.
    pub id: NotebookId,
    /// Its database's key.
    pub key: NotebookKey,
}

/// One person, let in. Drop it to forget the keys.
#[derive(Debug, Clone)]
pub struct Unlocked {
    /// The folder whose slot opened.
    pub person: PersonFolder,
    /// The person's identity.
    pub identity: Identity,
    /// The notebooks this person opens, by folder name. Which is Private and which Shared is written inside them.
    pub notebooks: Vec<OpenNotebook>,
    /// Notebooks whose `key.age` cannot be read; not necessarily this person's.
    pub damaged: Vec<NotebookId>,
}

impl Unlocked {
    /// The public half of the person's identity.
    pub fn recipient(&self) -> Recipient {
        self.identity.recipient()
    }
}

impl Vault {
    /// Tries `passphrase` on every slot, each in full, and opens the keys of whoever it belongs to.
    ///
    /// Takes about 0.7 s per person in the vault, whether and whichever slot opens: run it on a job thread. `cancel`
    /// is looked at before each slot. Should two people's slots open with one passphrase (which is refused when
    /// choosing), the first folder by name is taken. A vault without a passphrase opens whatever was typed.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] always alike; [`VaultError::SlotDamaged`] instead when a slot could not be
    /// tried, which does not depend on the passphrase; [`VaultError::Cancelled`].
    pub fn unlock(&self, passphrase: &Passphrase, cancel: &AtomicBool) -> Result<Unlocked, VaultError> {
        if presence(self.folder())? == Presence::Clear {
            return self.open_clear();
        }
        let trials = self.try_slots(passphrase.expose(), Person::unlock, None, cancel)?;
        let (person, identity) = self.pick(trials, VaultError::WrongPassphrase)?;
        self.finish_adding_passphrase(person, &identity)?;
        self.enter(person, identity)
    }

    /// Opens a vault whose one person chose no passphrase.
    ///
    /// # Errors
    /// [`VaultError::HasPassphrase`] when there is one; [`VaultError::SlotDamaged`] when the identity is unreadable.
    pub fn open_clear(&self) -> Result<Unlocked, VaultError> {
        let people = self.layout.list_people()?;
        let ([person], Presence::Clear) = (people.as_slice(), presence(self.folder())?) else {
            return Err(VaultError::HasPassphrase);
        };
        let bytes = read_limited(&self.layout.person(*person).clear(), super::layout::MAX_SLOT_BYTES)?;
        let identity = Identity::from_file(&bytes).ok_or(VaultError::SlotDamaged)?;
        self.enter(*person, identity)
    }

    /// Reads the key of every notebook `identity` opens.
    pub(super) fn enter(&self, person: PersonFolder, identity: Identity) -> Result<Unlocked, VaultError> {
        let (mut notebooks, mut damaged) = (Vec::new(), Vec::new());
        for id in self.layout.list_notebooks()? {
            match key_file::read(&self.layout.notebook(id), id, &identity) {
                Ok(Some(key)) => notebooks.push(OpenNotebook { id, key }),
                Ok(None) => {}
                Err(_) => damaged.push(id),
            }
        }
        Ok(Unlocked { person, identity, notebooks, damaged })
    }

    /// Tries `secret` on the file `which` of every person but `except`.
    pub(super) fn try_slots(
        &self,
        secret: &str,
        which: fn(&Person) -> PathBuf,
        except: Option<PersonFolder>,
        cancel: &AtomicBool,
    ) -> Result<Trials, VaultError> {
        let mut trials = Trials { opened: Vec::new(), damaged: 0 };
        for person in self.layout.list_people()?.into_iter().filter(|person| Some(*person) != except) {
            if cancel.load(Ordering::Relaxed) {
                return Err(VaultError::Cancelled);
            }
            match slot::try_file(&which(&self.layout.person(person)), secret) {
                Trial::Opened(identity) => trials.opened.push((person, identity)),
                Trial::Shut => {}
                Trial::Damaged => trials.damaged += 1,
            }
        }
        if cancel.load(Ordering::Relaxed) {
            return Err(VaultError::Cancelled);
        }
        Ok(trials)
    }

    /// The slot to go by: one lying in its own folder before one that was put elsewhere.
    pub(super) fn pick(&self, trials: Trials, shut: VaultError) -> Result<(PersonFolder, Identity), VaultError> {
        let Trials { mut opened, damaged } = trials;
        let home = opened.iter().position(|(person, identity)| self.is_home(*person, identity));
        match (opened.is_empty(), damaged) {
            (false, _) => Ok(opened.swap_remove(home.unwrap_or(0))),
            (true, 0) => Err(shut),
            (true, _) => Err(VaultError::SlotDamaged),
        }
    }

    /// Whether the folder's public half is this identity's; an unreadable one says nothing and counts as such.
    pub(super) fn is_home(&self, person: PersonFolder, identity: &Identity) -> bool {
        let written = read_limited(&self.layout.person(person).recipient(), super::layout::MAX_SLOT_BYTES).ok();
        let written = written.and_then(|bytes| String::from_utf8(bytes).ok()).and_then(|text| text.parse().ok());
        written.is_none_or(|recipient: Recipient| recipient == identity.recipient())
    }
}

/// What trying every slot came to.
#[derive(Debug)]
pub(super) struct Trials {
    pub opened: Vec<(PersonFolder, Identity)>,
    pub damaged: usize,
}
