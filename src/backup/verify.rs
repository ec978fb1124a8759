//! Checking one from its bytes on the disk up: read back, decrypted, compared, opened, looked over.

use super::body;
use super::envelope::Envelope;
use super::format::Manifest;
use super::meter::{Meter, look};
use super::{BackupError, Kind};
use crate::jobs::Control;
use crate::platform::Scrap;
use crate::store::health::{Health, Progress};
use crate::store::{Mode, Notebook, meta};
use crate::vault::Identity;
use std::path::Path;

/// Checks the backup at `file` for the one whose `identity` it is. Its notebooks are unpacked into `scratch` meanwhile, still
/// encrypted, and removed again.
///
/// # Errors
/// What is wrong with it.
pub fn verify(file: &Path, identity: &Identity, scratch: &Path, control: &Control) -> Result<Manifest, BackupError> {
    let envelope = Envelope::open(file)?;
    let manifest = body::manifest(&envelope, identity)?;
    let parts = manifest.notebooks.len() as f32;
    for (at, held) in manifest.notebooks.iter().enumerate() {
        // From two fifths of taking one to its end; for checking alone, that is where the bar starts.
        let from = 0.4 + 0.6 * at as f32 / parts;
        let mut meter = Meter::new(control, from, from + 0.4 / parts, manifest.bytes());
        let copy = Scrap::in_folder(scratch)?;
        let id = held.notebook().ok_or(BackupError::Strange)?;
        let key = body::unpack(&envelope, identity, id, copy.path(), &mut meter)?;
        let mut notebook = Notebook::open(copy.path(), key.as_bytes(), Mode::ReadWrite)?;
        let is_it = is_of(&notebook, held.kind)? && notebook.place()? == (held.device, held.sequence);
        look_over(&mut notebook, control)?;
        notebook.close()?;
        if !is_it {
            return Err(BackupError::Damaged);
        }
    }
    Ok(manifest)
}

/// The notebook says of itself that it is of this kind.
pub(super) fn is_of(notebook: &Notebook, kind: Kind) -> Result<bool, BackupError> {
    let says = meta::get(notebook.db(), meta::KIND)?;
    Ok(says.as_deref().unwrap_or(Kind::Private.name()) == kind.name())
}

/// The whole health check, in slices that can be stopped between.
pub(super) fn look_over(notebook: &mut Notebook, control: &Control) -> Result<(), BackupError> {
    let mut health = Health::start(notebook)?;
    loop {
        look(control)?;
        if health.step(notebook)? == Progress::Sound {
            return Ok(());
        }
    }
}
