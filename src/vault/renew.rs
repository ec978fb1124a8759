//! New keys for one person: another identity under another passphrase, and another key for each of their notebooks. For
//! when a passphrase or a copy of the vault may have come into other hands.
//!
//! In this order, so that every half-way state opens by the old slot or by the new one, whichever is there:
//!
//! 1. [`Vault::begin_renewal`]: the identity and its slot are made; nothing is on the disk.
//! 2. Each notebook names both identities inside (its caller's work) and opens to both ([`Vault::set_openers`]).
//! 3. [`Vault::take_up`]: the new slot replaces the old one. From here on the new passphrase opens everything.
//! 4. [`Vault::settle_person`]: recovery words of the old identity go, and the public half is the new one's.
//! 5. Each notebook gets a new key and database for the new identity alone ([`Vault::replace_key`]).

use super::{Identity, NewPassphrase, OpenNotebook, Recipient, Unlocked, Vault, VaultError, WorkFactor, key_file, slot};
use crate::platform::{remove_file_if_there, write_atomic};
use std::sync::atomic::AtomicBool;

/// An identity about to take the place of another.
pub struct Renewal {
    identity: Identity,
    slot: Vec<u8>,
}

impl Renewal {
    /// The public half of the new identity.
    pub fn recipient(&self) -> Recipient {
        self.identity.recipient()
    }
}

impl std::fmt::Debug for Renewal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Renewal(…)")
    }
}

impl Vault {
    /// Makes the new identity and its slot under `new`. Slow; nothing is written.
    ///
    /// # Errors
    /// As [`Vault::change_passphrase`].
    pub fn begin_renewal(
        &self,
        who: &Unlocked,
        new: &NewPassphrase,
        work: WorkFactor,
        cancel: &AtomicBool,
    ) -> Result<Renewal, VaultError> {
        self.need_passphrase(who.person)?;
        self.own_folder(who.person, &who.identity)?;
        self.refuse_other_persons(new, Some(who.person), cancel)?;
        let identity = Identity::generate();
        let slot = slot::seal(&identity, new.expose(), work)?;
        Ok(Renewal { identity, slot })
    }

    /// Makes a notebook open to exactly `openers`, read inside it.
    ///
    /// # Errors
    /// [`VaultError::NoOpeners`], or the disk's.
    pub fn set_openers(&self, notebook: &OpenNotebook, openers: &[Recipient]) -> Result<(), VaultError> {
        key_file::write(&self.layout.notebook(notebook.id).key_file(), &notebook.key, openers)
    }

    /// Puts the new slot in the place of the old one. Every notebook opens to both by now. What comes back opens by the new
    /// identity.
    ///
    /// # Errors
    /// The disk's; the old slot is then in place.
    pub fn take_up(&self, who: &Unlocked, renewal: Renewal) -> Result<Unlocked, VaultError> {
        let files = self.own_folder(who.person, &who.identity)?;
        write_atomic(&files.unlock(), &renewal.slot)?;
        Ok(Unlocked { identity: renewal.identity, ..who.clone() })
    }

    /// Recovery words that opened another identity than this one go, before anything stops opening to that; then the folder
    /// is this identity's. Does nothing where it is already.
    ///
    /// # Errors
    /// The disk's.
    pub fn settle_person(&self, who: &Unlocked) -> Result<(), VaultError> {
        if self.is_home(who.person, &who.identity) {
            return Ok(());
        }
        let files = self.layout.person(who.person);
        remove_file_if_there(&files.recovery())?;
        Ok(write_atomic(&files.recipient(), format!("{}\n", who.recipient()).as_bytes())?)
    }
}
