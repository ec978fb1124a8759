//! Which are kept and which go. Only one's own are ever touched, and never the newest that was checked.

use super::list::{Listed, envelopes, list};
use super::{BackupError, Taker};
use crate::domain::backup::{Kept, to_drop};
use crate::platform::remove_file_if_there;
use crate::vault::PersonFolder;
use std::path::Path;

/// Removes from `folder` what `taker` need not keep: older ones beyond the last ten, days, weeks and months; and, once there
/// is one taken after it, every one that still holds what was deleted for good, opens without a passphrase that now is, or was
/// begun here and opens by keys of before only.
///
/// `purges` is how often something was deleted for good up to now, `begun` the names of files begun here. Returns how many went.
///
/// # Errors
/// The disk's.
pub fn keep(folder: &Path, taker: &Taker, purges: u64, begun: &[String]) -> Result<usize, BackupError> {
    let all = list(folder, taker)?;
    let protected = !taker.slots.is_clear();
    let holds_too_much = |listed: &Listed| match &listed.manifest {
        Ok(manifest) => manifest.purges < purges || (protected && listed.is_clear),
        // To an identity of before: one that lies open, or one this vault had until its keys were made anew. A file of the
        // same person that came from elsewhere may be newer than anything here, and stays.
        Err(BackupError::NotYours) => protected && (listed.is_clear || is_begun_here(&listed.file, begun)),
        // What can't be read is never deleted.
        Err(_) => false,
    };
    let (stale, sound): (Vec<&Listed>, Vec<&Listed>) = all.iter().partition(|listed| holds_too_much(listed));
    let kept: Vec<(&Listed, Kept)> = sound
        .into_iter()
        .filter_map(|listed| {
            let manifest = listed.manifest.as_ref().ok()?;
            Some((listed, Kept { number: manifest.number, day: manifest.made.day() }))
        })
        .collect();
    let values: Vec<Kept> = kept.iter().map(|(_, value)| *value).collect();
    let mut gone: Vec<&Listed> = to_drop(&values).into_iter().map(|at| kept[at].0).collect();
    if !kept.is_empty() {
        gone.extend(stale);
    }
    for listed in &gone {
        remove_file_if_there(&listed.file)?;
    }
    Ok(gone.len())
}

fn is_begun_here(file: &Path, begun: &[String]) -> bool {
    file.file_name().and_then(|name| name.to_str()).is_some_and(|name| begun.iter().any(|known| known == name))
}

/// Removes every backup of one person from `folder`, also those that can't be opened any more: for someone who leaves.
/// Returns how many went.
///
/// # Errors
/// The disk's.
pub fn remove_all(folder: &Path, person: PersonFolder) -> Result<usize, BackupError> {
    let mut gone = 0;
    for (file, envelope) in envelopes(folder)? {
        if envelope.is_ok_and(|envelope| envelope.person == person) {
            remove_file_if_there(&file)?;
            gone += 1;
        }
    }
    Ok(gone)
}
