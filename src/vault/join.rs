//! The second person comes in: their own identity and Private, and a way into Shared.

use super::stage::{self, NewNotebook};
use super::{Identity, NewPassphrase, OpenedInvite, Recipient, Unlocked, Vault, VaultError, WorkFactor};
use super::{key_file, slot};
use crate::platform::write_atomic;
use std::sync::atomic::AtomicBool;

impl Vault {
    /// Makes the second person's folder and their empty Private (its database by `fill`), and opens Shared to them.
    ///
    /// `others` are Shared's openers as read inside it. Afterwards note the new person inside Shared and call
    /// [`Vault::close_invite`]. In order: Private is prepared; Shared's key is opened to `others`, the new person and
    /// still the invite; the person's folder is published; Private takes its name. A crash before the person's folder
    /// leaves the invite working, so joining can simply be repeated; after it, the passphrase opens both notebooks.
    ///
    /// # Errors
    /// [`VaultError::Full`], [`VaultError::NeedsPassphrase`], [`VaultError::NoOpeners`],
    /// [`VaultError::WeakPassphrase`] also for the first person's own, [`VaultError::Cancelled`], the disk's, `fill`'s.
    pub fn join<E: From<VaultError>>(
        &self,
        invite: &OpenedInvite,
        others: &[Recipient],
        new: &NewPassphrase,
        work: WorkFactor,
        cancel: &AtomicBool,
        fill: impl FnOnce(&NewNotebook<'_>) -> Result<(), E>,
    ) -> Result<Unlocked, E> {
        match self.layout.list_people()?.as_slice() {
            [first] => self.need_passphrase(*first)?,
            _ => return Err(VaultError::Full.into()),
        }
        if others.is_empty() {
            return Err(VaultError::NoOpeners.into());
        }
        self.refuse_other_persons(new, None, cancel)?;
        let identity = Identity::generate();
        let slot_bytes = slot::seal(&identity, new.expose(), work)?;
        let ready = stage::prepare(&self.layout, &[identity.recipient()], None, fill)?;

        let mut openers = others.to_vec();
        openers.extend([identity.recipient(), invite.one_time.recipient()]);
        key_file::write(&self.layout.notebook(invite.shared.id).key_file(), &invite.shared.key, &openers)?;
        let person = stage::publish_person(&self.layout, &identity, |files| Ok(write_atomic(&files.unlock(), &slot_bytes)?))?;
        let private = stage::publish(&self.layout, ready)?;

        let mut notebooks = vec![private, invite.shared.clone()];
        notebooks.sort_by_key(|notebook| notebook.id);
        Ok(Unlocked { person, identity, notebooks, damaged: Vec::new() })
    }
}
