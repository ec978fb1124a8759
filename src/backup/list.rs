//! Which backups there are: only one's own.

use super::body;
use super::envelope::Envelope;
use super::format::{ENDING, Manifest};
use super::{BackupError, Taker};
use std::path::{Path, PathBuf};

/// One backup of one's own.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Where.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// What opens it lies in it in the clear.
    pub is_clear: bool,
    /// What it holds, or why that can't be said.
    pub manifest: Result<Manifest, BackupError>,
}

/// The backups of `taker` in `folder`, newest first; those that can't be read come last. A little of each is decrypted.
///
/// # Errors
/// The disk's. A folder that is not there holds none.
pub fn list(folder: &Path, taker: &Taker) -> Result<Vec<Listed>, BackupError> {
    let mut found: Vec<Listed> = envelopes(folder)?
        .into_iter()
        .filter_map(|(file, envelope)| {
            let envelope = envelope.ok().filter(|envelope| envelope.person == taker.person)?;
            let manifest = body::manifest(&envelope, &taker.identity);
            Some(Listed { file, bytes: envelope.bytes, is_clear: envelope.slots.is_clear(), manifest })
        })
        .collect();
    let number = |listed: &Listed| listed.manifest.as_ref().map(|manifest| manifest.number).ok();
    found.sort_by(|a, b| number(b).cmp(&number(a)).then_with(|| a.file.cmp(&b.file)));
    Ok(found)
}

/// A file and what could be seen of it.
type Seen = (PathBuf, Result<Envelope, BackupError>);

/// Every backup in `folder`, whoever took it, as far as it can be seen without a key.
pub(super) fn envelopes(folder: &Path) -> Result<Vec<Seen>, BackupError> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let file = entry.path();
        if file.extension().is_some_and(|ending| ending == ENDING) && entry.file_type()?.is_file() {
            let envelope = Envelope::open(&file);
            found.push((file, envelope));
        }
    }
    Ok(found)
}
