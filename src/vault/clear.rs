//! From no passphrase to one. Whoever copied the clear identity must not be able to open what is written from now
//! on, so the identity and every notebook's key are made anew.

use super::stage::{self, ReplacedNotebook};
use super::{Identity, NewPassphrase, NotebookKey, OpenNotebook, PersonFolder, Presence, Recipient, Unlocked, Vault};
use super::{VaultError, WorkFactor, key_file, presence, slot};
use crate::platform::{remove_file_if_there, write_atomic};

impl Vault {
    /// Protects a vault that had no passphrase: new identity, new keys, new databases.
    ///
    /// `copy` is called for each notebook, all of which must be closed. Each half-way state still opens: until the new
    /// slot is written without a passphrase, from then on with it; the rest is then finished here or at the next
    /// [`Vault::unlock`].
    ///
    /// # Errors
    /// [`VaultError::HasPassphrase`], [`VaultError::Notebook`] when one is not cleanly closed, the disk's, or `copy`'s.
    pub fn add_passphrase<E: From<VaultError>>(
        &self,
        who: &Unlocked,
        new: &NewPassphrase,
        work: WorkFactor,
        mut copy: impl FnMut(&ReplacedNotebook<'_>) -> Result<(), E>,
    ) -> Result<Unlocked, E> {
        if presence(self.folder())? != Presence::Clear {
            return Err(VaultError::HasPassphrase.into());
        }
        let identity = Identity::generate();
        let slot_bytes = slot::seal(&identity, new.expose(), work)?;
        // Their key files open to the old identity too for now, and `copy` names both inside: whichever slot is there after a
        // cut opens them, and whoever unlocks next leaves the one that does.
        let (openers, old) = ([identity.recipient()], who.recipient());
        for notebook in &who.notebooks {
            stage::replace(&self.layout, notebook, &openers, Some(&old), &mut copy)?;
        }
        let files = self.layout.person(who.person);
        write_atomic(&files.unlock(), &slot_bytes).map_err(VaultError::from)?;
        self.finish_adding_passphrase(who.person, &identity)?;
        Ok(self.enter(who.person, identity)?)
    }

    /// Gives one notebook a new key and database ("replace key"). It must be closed; `openers` were read inside it.
    ///
    /// # Errors
    /// [`VaultError::Notebook`] when it is not cleanly closed, the disk's, or `copy`'s. The old one is then in place.
    pub fn replace_key<E: From<VaultError>>(
        &self,
        notebook: &OpenNotebook,
        openers: &[Recipient],
        copy: impl FnOnce(&ReplacedNotebook<'_>) -> Result<(), E>,
    ) -> Result<NotebookKey, E> {
        stage::replace(&self.layout, notebook, openers, None, copy)
    }

    /// Takes the old clear identity out of use, if it is still there after its passphrase was set. The clear file goes
    /// last: it is what tells that this is unfinished.
    pub(super) fn finish_adding_passphrase(&self, person: PersonFolder, identity: &Identity) -> Result<(), VaultError> {
        let files = self.layout.person(person);
        if !files.clear().exists() || self.layout.list_people()? != [person] {
            return Ok(());
        }
        let openers = [identity.recipient()];
        write_atomic(&files.recipient(), format!("{}\n", openers[0]).as_bytes())?;
        for id in self.layout.list_notebooks()? {
            let folder = self.layout.notebook(id);
            if let Ok(Some(key)) = key_file::read(&folder, id, identity) {
                key_file::write(&folder.key_file(), &key, &openers)?;
            }
        }
        Ok(remove_file_if_there(&files.clear())?)
    }
}
