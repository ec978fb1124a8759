//! Putting a notebook of a backup in the place of the one in the vault: prepared beside, so that what is there stays open and
//! whole until the session swaps the two.

use super::body;
use super::envelope::Envelope;
use super::meter::Meter;
use super::restore::unpack_anew;
use super::verify::look_over;
use super::{BackupError, Kind, Taker};
use crate::domain::person::Person;
use crate::jobs::Control;
use crate::store::{Notebook, StoreError, meta, person};
use crate::vault::{NotebookId, Recipient, Replacement, Vault};
use std::path::Path;
use uuid::Uuid;

/// What of the notebook there now goes on in the one that takes its place.
#[derive(Debug, Clone)]
pub struct Current {
    /// Its folder.
    pub id: NotebookId,
    /// Whose.
    pub kind: Kind,
    /// Whoever is named in it, with what they open it by now: a backup may be of a time before they had a passphrase.
    pub people: Vec<Person>,
    /// Whoever opens it.
    pub openers: Vec<Recipient>,
    /// Its place in the order of changes, which only goes on.
    pub sequence: i64,
    /// What it remembers that is not anybody's words: when backups were taken, and how often something was deleted for good.
    pub remembered: Vec<(String, String)>,
}

/// Prepares one notebook of the backup at `file` to take the place of the one in `vault`.
///
/// # Errors
/// What is wrong with the backup, [`BackupError::OtherVault`] when it is of another one, or the disk's. Nothing is left then.
pub fn prepare(file: &Path, vault: &Vault, taker: &Taker, current: &Current, control: &Control) -> Result<Replacement, BackupError> {
    let envelope = Envelope::open(file)?;
    let manifest = body::manifest(&envelope, &taker.identity)?;
    // Shared alone could be anybody's who knows both; one's own notebook says which vault it is of.
    if envelope.person != taker.person {
        return Err(BackupError::OtherVault);
    }
    let held = manifest.of(current.kind).ok_or(BackupError::NoShared)?;
    if held.notebook() != Some(current.id) {
        return Err(BackupError::OtherVault);
    }
    body::check(&envelope, &taker.identity, &mut Meter::new(control, 0.0, 0.3, envelope.body_bytes))?;
    vault.prepare_replacement(current.id, &current.openers, |new| {
        let mut meter = Meter::new(control, 0.3, 0.8, envelope.body_bytes);
        let mut notebook = unpack_anew(&envelope, &taker.identity, current.kind, new, &mut meter)?;
        go_on(&mut notebook, current)?;
        look_over(&mut notebook, control)?;
        Ok(notebook.close()?)
    })
}

/// The words are those of then; who opens it, and what is remembered of backups, are those of now.
fn go_on(notebook: &mut Notebook, current: &Current) -> Result<(), BackupError> {
    let known = person::list(notebook.db())?;
    if !known.iter().any(|then| current.people.iter().any(|now| now.id == then.id)) {
        return Err(BackupError::OtherVault);
    }
    notebook.transact::<_, StoreError>(|tx| {
        for now in &current.people {
            let name = known.iter().find(|then| then.id == now.id).map_or_else(|| now.name.clone(), |then| then.name.clone());
            person::put(tx, &Person { name, ..now.clone() })?;
        }
        Ok(())
    })?;
    notebook.become_another_copy(Uuid::new_v4(), current.sequence)?;
    for (key, value) in &current.remembered {
        meta::put(notebook.db(), key, value)?;
    }
    Ok(())
}
