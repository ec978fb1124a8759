//! Making a new vault for one person.

use super::layout::{Layout, TOP};
use super::stage::{self, NewNotebook};
use super::{Identity, NewPassphrase, Presence, Unlocked, Vault, VaultError, WorkFactor, presence, slot};
use crate::platform::{create_private_folder, private_mode, write_atomic};
use std::path::Path;
use std::time::Duration;

/// The steps for opening everything by hand, written into each vault.
const README: &str = include_str!("../../assets/content/en/vault-readme.txt");

/// How the first person's identity is kept.
#[derive(Debug, Clone, Copy)]
pub enum Protection<'a> {
    /// Under a passphrase.
    Passphrase(&'a NewPassphrase),
    /// In the clear: whoever has the files can read everything. Only while one person uses the vault.
    None,
}

impl Vault {
    /// Makes a vault in `folder` with one person and their empty Private, and opens it.
    ///
    /// `fill` makes the database of Private. The person's folder is published last but one, after the database is on
    /// the disk: a crash before leaves no vault and can simply be repeated, a crash after leaves a whole one.
    ///
    /// # Errors
    /// [`VaultError::FolderTaken`] unless the folder is absent or empty, [`VaultError::InUse`], the disk's, or `fill`'s.
    pub fn create<E: From<VaultError>>(
        folder: &Path,
        protection: Protection<'_>,
        work: WorkFactor,
        fill: impl FnOnce(&NewNotebook<'_>) -> Result<(), E>,
    ) -> Result<(Self, Unlocked), E> {
        let vault = claim(folder)?;
        let layout = &vault.layout;
        let identity = Identity::generate();
        let slot = match protection {
            Protection::Passphrase(passphrase) => Some(slot::seal(&identity, passphrase.expose(), work)?),
            Protection::None => None,
        };
        let ready = stage::prepare(layout, &[identity.recipient()], None, fill)?;
        let person = stage::publish_person(layout, &identity, |files| {
            match &slot {
                Some(bytes) => write_atomic(&files.unlock(), bytes)?,
                None => write_atomic(&files.clear(), identity.to_file().as_bytes())?,
            }
            Ok(())
        })?;
        let private = stage::publish(layout, ready)?;
        Ok((vault, Unlocked { person, identity, notebooks: vec![private], damaged: Vec::new() }))
    }

    /// Makes one more notebook, which `who` alone opens; its database by `fill`.
    ///
    /// # Errors
    /// The disk's, or `fill`'s; nothing is left then.
    pub fn add_notebook<E: From<VaultError>>(
        &self,
        who: &mut Unlocked,
        fill: impl FnOnce(&NewNotebook<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let ready = stage::prepare(&self.layout, &[who.recipient()], None, fill)?;
        who.notebooks.push(stage::publish(&self.layout, ready)?);
        Ok(())
    }

    /// Writes the by-hand steps again, as they are in this version.
    ///
    /// # Errors
    /// The disk's.
    pub fn write_readme(&self) -> Result<(), VaultError> {
        Ok(write_atomic(&self.layout.readme(), README.as_bytes())?)
    }
}

/// Makes the folder and its sub-folders and takes the lock, refusing a folder in any other use.
pub(super) fn claim(folder: &Path) -> Result<Vault, VaultError> {
    refuse_taken(folder)?;
    create_private_folder(folder)?;
    private_mode(folder)?;
    let vault = Vault::hold(folder, Duration::ZERO)?;
    // Looked at again under the lock: another program may have been quicker.
    refuse_taken(folder)?;
    let layout = &vault.layout;
    for inside in [layout.people(), layout.notebooks(), layout.backups()] {
        create_private_folder(&inside)?;
    }
    stage::discard(layout)?;
    vault.write_readme()?;
    Ok(vault)
}

fn refuse_taken(folder: &Path) -> Result<(), VaultError> {
    let layout = Layout::new(folder);
    let entries = match std::fs::read_dir(layout.top()) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    for entry in entries {
        // Someone's own folder keeps its modes and its contents to itself.
        if !entry?.file_name().to_str().is_some_and(|name| TOP.contains(&name) || name.starts_with(".groundwork-")) {
            return Err(VaultError::FolderTaken);
        }
    }
    if presence(folder)? != Presence::Absent {
        return Err(VaultError::FolderTaken);
    }
    Ok(())
}
