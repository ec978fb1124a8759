//! Inviting the second person: a one-time identity that opens Shared, under words said or handed over in person.

use super::layout::MAX_SLOT_BYTES;
use super::slot::{self, Trial};
use super::stage::{self, NewNotebook};
use super::{Identity, OpenNotebook, Recipient, Unlocked, Vault, VaultError, Words, WorkFactor, key_file};
use crate::platform::{read_limited, remove_file_if_there, write_atomic};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// An invite just made.
#[derive(Debug, Clone)]
pub struct Invite {
    /// What the second person must know; shown once, stored nowhere.
    pub words: Words,
    /// The bytes of `invite.age`, also in the vault, for handing over as a file.
    pub file: Vec<u8>,
    /// The notebook it opens.
    pub shared: OpenNotebook,
}

/// An invite opened by its words. Opens Shared until the join is finished or the invite withdrawn.
#[derive(Debug)]
pub struct OpenedInvite {
    pub(super) one_time: Identity,
    pub(super) shared: OpenNotebook,
}

impl OpenedInvite {
    /// Shared, for reading inside it who the first person is.
    pub fn shared(&self) -> &OpenNotebook {
        &self.shared
    }
}

impl Vault {
    /// The first invite: makes Shared (its database by `fill`), opened by `who` and by the invite.
    ///
    /// A crash in between leaves a Shared opened by `who` alone; then use [`Vault::invite_again`].
    ///
    /// # Errors
    /// [`VaultError::NeedsPassphrase`], [`VaultError::Full`], the disk's, or `fill`'s.
    pub fn invite_first<E: From<VaultError>>(
        &self,
        who: &Unlocked,
        work: WorkFactor,
        fill: impl FnOnce(&NewNotebook<'_>) -> Result<(), E>,
    ) -> Result<Invite, E> {
        self.may_invite()?;
        let (guest, words, bytes) = one_time(work)?;
        let ready = stage::prepare(&self.layout, &[who.recipient()], Some(&guest.recipient()), fill)?;
        let shared = stage::publish(&self.layout, ready)?;
        write_atomic(&self.layout.invite(), &bytes).map_err(VaultError::from)?;
        Ok(Invite { words, file: bytes, shared })
    }

    /// Another invite to an existing Shared, whose `openers` were read inside it. Earlier invites stop working.
    ///
    /// # Errors
    /// As [`Vault::invite_first`], and [`VaultError::NoOpeners`].
    pub fn invite_again(&self, shared: &OpenNotebook, openers: &[Recipient], work: WorkFactor) -> Result<Invite, VaultError> {
        self.may_invite()?;
        if openers.is_empty() {
            return Err(VaultError::NoOpeners);
        }
        let (guest, words, bytes) = one_time(work)?;
        let mut all = openers.to_vec();
        all.push(guest.recipient());
        key_file::write(&self.layout.notebook(shared.id).key_file(), &shared.key, &all)?;
        write_atomic(&self.layout.invite(), &bytes)?;
        Ok(Invite { words, file: bytes, shared: shared.clone() })
    }

    /// Where the vault keeps its invite.
    pub fn invite_path(&self) -> PathBuf {
        self.layout.invite()
    }

    /// Whether an invite is waiting in the vault.
    pub fn invite_waiting(&self) -> bool {
        self.layout.invite().is_file()
    }

    /// The bytes of the invite waiting in the vault.
    ///
    /// # Errors
    /// [`VaultError::InviteSpent`] when there is none, or the disk's.
    pub fn read_invite(&self) -> Result<Vec<u8>, VaultError> {
        match read_limited(&self.layout.invite(), MAX_SLOT_BYTES) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(VaultError::InviteSpent),
            Err(error) => Err(error.into()),
        }
    }

    /// Opens an invite with its words. Slow, as an unlock is.
    ///
    /// # Errors
    /// [`VaultError::WrongWords`], [`VaultError::AgeDamaged`] for a file that is no invite,
    /// [`VaultError::InviteSpent`] when no notebook waits for it, [`VaultError::Cancelled`].
    pub fn open_invite(&self, file: &[u8], words: &Words, cancel: &AtomicBool) -> Result<OpenedInvite, VaultError> {
        let one_time = match slot::try_bytes(file, words.expose()) {
            Trial::Opened(identity) => identity,
            Trial::Shut => return Err(VaultError::WrongWords),
            Trial::Damaged => return Err(VaultError::AgeDamaged),
        };
        if cancel.load(Ordering::Relaxed) {
            return Err(VaultError::Cancelled);
        }
        for id in self.layout.list_notebooks()? {
            if let Ok(Some(key)) = key_file::read(&self.layout.notebook(id), id, &one_time) {
                return Ok(OpenedInvite { one_time, shared: OpenNotebook { id, key } });
            }
        }
        Err(VaultError::InviteSpent)
    }

    /// Makes Shared open to exactly `openers`, read inside it, and destroys the invite.
    ///
    /// This is the last step of a join, after the second person was noted inside Shared; also how an invite is
    /// withdrawn (with the first person alone), and how an interrupted join is finished at a later unlock, when
    /// [`Vault::invite_waiting`] and Shared already names two.
    ///
    /// # Errors
    /// [`VaultError::NoOpeners`], or the disk's.
    pub fn close_invite(&self, shared: &OpenNotebook, openers: &[Recipient]) -> Result<(), VaultError> {
        // The key first: an invite that opens nothing is harmless, a key still open to a lost invite is not.
        key_file::write(&self.layout.notebook(shared.id).key_file(), &shared.key, openers)?;
        Ok(remove_file_if_there(&self.layout.invite())?)
    }

    fn may_invite(&self) -> Result<(), VaultError> {
        match self.layout.list_people()?.as_slice() {
            [only] => self.need_passphrase(*only),
            _ => Err(VaultError::Full),
        }
    }
}

fn one_time(work: WorkFactor) -> Result<(Identity, Words, Vec<u8>), VaultError> {
    let identity = Identity::generate();
    let words = Words::invite()?;
    let file = slot::seal(&identity, words.expose(), work)?;
    Ok((identity, words, file))
}
