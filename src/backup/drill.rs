//! Trying one out: restored into a folder aside as it would be on the day it is needed, opened, looked over, removed.

use super::envelope::Envelope;
use super::restore::restore;
use super::tidy::{DRILL, remove_drill};
use super::verify::look_over;
use super::{BackupError, Taker};
use crate::jobs::Control;
use crate::platform::create_private_folder;
use crate::store::{Mode, Notebook};
use crate::vault::PersonFolder;
use std::path::Path;

/// Restores the backup at `file` into a folder in `scratch`, opens every notebook as if anew, and removes it all again.
///
/// # Errors
/// What is wrong with it; then it would not have helped.
pub fn drill(file: &Path, taker: &Taker, scratch: &Path, control: &Control) -> Result<(), BackupError> {
    let envelope = Envelope::open(file)?;
    // A random name of the same form will do.
    let aside = scratch.join(format!("{DRILL}{}", PersonFolder::random()?));
    create_private_folder(&aside)?;
    let tried = try_out(&envelope, taker, &aside, control);
    remove_drill(&aside);
    tried
}

fn try_out(envelope: &Envelope, taker: &Taker, aside: &Path, control: &Control) -> Result<(), BackupError> {
    let (manifest, vault, unlocked) = restore(envelope, taker.identity.clone(), aside, control)?;
    if unlocked.notebooks.len() != manifest.notebooks.len() {
        return Err(BackupError::Damaged);
    }
    for open in &unlocked.notebooks {
        let mut notebook = Notebook::open(&vault.notebook(open.id).database(), open.key.as_bytes(), Mode::ReadWrite)?;
        look_over(&mut notebook, control)?;
        notebook.close()?;
    }
    Ok(())
}
