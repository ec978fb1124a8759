//! An export as a folder, out and in.

use super::json::{self, Refused};
use super::sheets::{Named, sheets};
use super::{ABOUT, ABOUT_FILE, JSON_FILE, MAX_WHOLE_BYTES};
use crate::domain::whole::Whole;
use crate::platform::{FileTrouble, ManyTrouble, read_limited, write_folder};
use std::path::Path;

/// Why an export is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WholeTrouble {
    /// Nothing of this form, or more than is read.
    #[error("not an export")]
    NotOurs,
    /// A later version of the form.
    #[error("an export of a later version")]
    Newer,
    /// The disk.
    #[error(transparent)]
    Disk(#[from] FileTrouble),
}

/// Every file of an export, by its name beside the folder.
pub(super) fn files(whole: &Whole, named: &Named<'_>) -> Vec<(String, String)> {
    let mut files = vec![(ABOUT_FILE.to_owned(), ABOUT.to_owned()), (JSON_FILE.to_owned(), json::write(whole))];
    let shared = whole.shared.as_ref().map(|shared| ("shared", &shared.tables));
    for (folder, tables) in [("mine", &whole.private)].into_iter().chain(shared) {
        files.extend(sheets(tables, named).into_iter().map(|sheet| (format!("{folder}/{}", sheet.file), sheet.text)));
    }
    files
}

/// Writes an export into a folder that is empty or not there: all of it or nothing. `go_on` hears how far it is, 0 to 1,
/// and says whether to go on.
///
/// # Errors
/// [`ManyTrouble`]; nothing is left then.
pub fn write_whole(path: &Path, whole: &Whole, named: &Named<'_>, mut go_on: impl FnMut(f32) -> bool) -> Result<(), ManyTrouble> {
    if !go_on(0.0) {
        return Err(ManyTrouble::Stopped);
    }
    let files = files(whole, named);
    let all = files.len().max(1);
    #[allow(clippy::cast_precision_loss, reason = "a bar needs no more")]
    write_folder(path, files.into_iter(), |written| go_on(written as f32 / all as f32))
}

/// Reads the export in a folder, or the JSON file itself. Nothing is kept.
///
/// # Errors
/// [`WholeTrouble`].
pub fn read_whole(path: &Path) -> Result<Whole, WholeTrouble> {
    let file = if path.is_dir() { path.join(JSON_FILE) } else { path.to_path_buf() };
    let bytes = read_limited(&file, MAX_WHOLE_BYTES).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => WholeTrouble::NotOurs,
        std::io::ErrorKind::NotFound if path.is_dir() => WholeTrouble::NotOurs,
        _ => WholeTrouble::Disk(error.into()),
    })?;
    json::read(&bytes).map_err(|refused| match refused {
        Refused::NotOurs => WholeTrouble::NotOurs,
        Refused::Newer => WholeTrouble::Newer,
    })
}
