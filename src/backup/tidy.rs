//! Removing what was not finished when the program ended.

use crate::platform::{is_real_folder, remove_unfinished};
use std::fs;
use std::path::Path;

/// Start of the names of folders in which a backup is tried out.
pub(super) const DRILL: &str = "drill-";

/// Removes what a crash left half-made in the folder of backups. Call while holding the vault's lock.
pub fn tidy(folder: &Path) {
    remove_unfinished(folder);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(DRILL)) {
            remove_drill(&entry.path());
        }
    }
}

/// Everything in it came out of a backup a moment ago. Links are not followed.
pub(super) fn remove_drill(folder: &Path) {
    if is_real_folder(folder) {
        // What can't be removed now is removed at the next start.
        let _ = fs::remove_dir_all(folder);
    }
}
