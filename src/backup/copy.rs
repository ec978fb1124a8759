//! Copying an open notebook aside: the one step for which saves wait, half a second after ten years.

use super::BackupError;
use super::format::Kind;
use crate::platform::Scrap;
use crate::store::Notebook;
use crate::vault::{OpenNotebook, inspect_database};
use std::path::Path;
use uuid::Uuid;

/// A copy of one notebook on its way into a backup, under its own key. Dropping it removes it.
#[derive(Debug)]
pub struct Copied {
    pub(super) open: OpenNotebook,
    pub(super) kind: Kind,
    pub(super) device: Uuid,
    pub(super) sequence: i64,
    pub(super) database: Scrap,
}

/// Copies `notebook` into `folder`, asserting that the copy is encrypted.
///
/// # Errors
/// The disk's, or the notebook's.
pub fn copy(notebook: &Notebook, open: &OpenNotebook, kind: Kind, folder: &Path) -> Result<Copied, BackupError> {
    let (device, sequence) = notebook.place()?;
    let database = Scrap::in_folder(folder)?;
    notebook.copy_to(database.path())?;
    crate::platform::private_mode(database.path())?;
    inspect_database(database.path())?;
    Ok(Copied { open: open.clone(), kind, device, sequence, database })
}
