//! Restoring beside: into a folder of its own, never over what is there.

use super::body;
use super::envelope::Envelope;
use super::format::Manifest;
use super::meter::{Meter, look};
use super::verify::{is_of, look_over};
use super::{BackupError, Kind, Opening};
use crate::domain::backup::BackupState;
use crate::domain::day::Stamp;
use crate::jobs::Control;
use crate::store::{Mode, Notebook, StoreError, meta, person, rekey};
use crate::vault::{Identity, NewNotebook, Returning, Unlocked, Vault};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where.
    pub folder: PathBuf,
    /// When the backup was taken.
    pub made: Stamp,
    /// The shared notebook came along.
    pub with_shared: bool,
}

/// Restores the backup at `file` into `into`, which is absent or empty, and closes it again.
///
/// Everything is read and compared before anything is written. What comes back has keys of its own, which only its taker
/// opens, and goes on as another copy; its taker's passphrase and recovery words are those of then.
///
/// # Errors
/// What is wrong with it, [`BackupError::NotYours`] for a wrong secret too, a folder that is taken, or the disk's.
pub fn restore_beside(file: &Path, into: &Path, opening: &Opening, control: &Control) -> Result<Restored, BackupError> {
    let envelope = Envelope::open(file)?;
    let identity = opening.identity(&envelope)?;
    look(control)?;
    let (manifest, vault, _) = restore(&envelope, identity, into, control)?;
    Ok(Restored { folder: vault.folder().to_path_buf(), made: manifest.made, with_shared: manifest.of(Kind::Shared).is_some() })
}

/// The same for whoever has the identity already, left open.
pub(super) fn restore(
    envelope: &Envelope,
    identity: Identity,
    into: &Path,
    control: &Control,
) -> Result<(Manifest, Vault, Unlocked), BackupError> {
    let bytes = envelope.body_bytes;
    let manifest = body::check(envelope, &identity, &mut Meter::new(control, 0.0, 0.3, bytes))?;
    let mut notebooks = Vec::new();
    for held in &manifest.notebooks {
        notebooks.push(held.notebook().ok_or(BackupError::Strange)?);
    }
    let who = Returning { person: envelope.person, identity, slots: envelope.slots.clone() };
    let parts = notebooks.len() as f32;
    let mut at = 0.0;
    let (vault, unlocked) = Vault::restore(into, &who, &notebooks, |new| {
        let from = 0.3 + 0.7 * at / parts;
        at += 1.0;
        let mut meter = Meter::new(control, from, from + 0.5 / parts, bytes);
        let held = manifest.notebooks.iter().find(|held| held.notebook() == Some(new.id)).ok_or(BackupError::Strange)?;
        let mut notebook = unpack_anew(envelope, &who.identity, held.kind, new, &mut meter)?;
        let mine = who.identity.recipient().to_string();
        if !person::list(notebook.db())?.iter().any(|person| person.is_opened_by(&mine)) {
            return Err(BackupError::NotYours);
        }
        if held.kind == Kind::Private {
            forget_second_folder(&mut notebook)?;
        }
        notebook.become_another_copy(Uuid::new_v4(), 0)?;
        // None of its backups lies in the new vault yet; only their count goes on.
        let state = BackupState { number: manifest.number, ..BackupState::default() };
        if held.kind == Kind::Private
            && let Ok(text) = serde_json::to_string(&state)
        {
            meta::put(notebook.db(), meta::BACKUPS, &text)?;
        }
        look_over(&mut notebook, control)?;
        Ok(notebook.close()?)
    })?;
    control.set_progress(1.0);
    Ok((manifest, vault, unlocked))
}

/// The second folder stays with the vault the backup was taken from: what the new one deletes for good would take backups
/// with it there that hold more than it ever had. It is chosen anew.
fn forget_second_folder(notebook: &mut Notebook) -> Result<(), StoreError> {
    const SECOND_FOLDER: &str = "second_folder";
    let Some(mut preferences) = person::preferences::<Map<String, Value>>(notebook.db())? else { return Ok(()) };
    if preferences.insert(SECOND_FOLDER.to_owned(), "".into()).is_none_or(|was| was == "") {
        return Ok(());
    }
    let ((), _, step) = notebook.transact::<_, StoreError>(|tx| person::put_preferences(tx, &preferences))?;
    notebook.forget_step(step);
    Ok(())
}

/// One notebook of a backup, unpacked into its new place and put under its new key. Whoever made the file knew the old one.
pub(super) fn unpack_anew(
    envelope: &Envelope,
    identity: &Identity,
    kind: Kind,
    new: &NewNotebook<'_>,
    meter: &mut Meter<'_>,
) -> Result<Notebook, BackupError> {
    let old_key = body::unpack(envelope, identity, new.id, new.database, meter)?;
    rekey(new.database, old_key.as_bytes(), new.key.as_bytes())?;
    look(meter.control)?;
    let notebook = Notebook::open(new.database, new.key.as_bytes(), Mode::ReadWrite)?;
    if is_of(&notebook, kind)? { Ok(notebook) } else { Err(BackupError::Damaged) }
}
