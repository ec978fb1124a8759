//! Taking one: write, read back, check everything, and only then let it have its name.

use super::copy::Copied;
use super::format::{ENDING, Manifest};
use super::meter::look;
use super::verify::verify;
use super::{BackupError, write};
use crate::domain::day::Stamp;
use crate::jobs::Control;
use crate::platform::Unfinished;
use crate::vault::{Identity, PersonFolder, Slots};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Whose backup it is, and what opens it later.
#[derive(Debug, Clone)]
pub struct Taker {
    /// Their folder's name.
    pub person: PersonFolder,
    /// Their identity.
    pub identity: Identity,
    /// What opens their identity now; carried along as it is.
    pub slots: Slots,
}

/// What a backup says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Order {
    /// When it is taken.
    pub made: Stamp,
    /// Its number among its taker's.
    pub number: u64,
    /// How often its taker had deleted something for good.
    pub purges: u64,
}

/// A backup that was checked.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Where.
    pub file: PathBuf,
    /// What it holds.
    pub manifest: Manifest,
    /// Its size.
    pub bytes: u64,
}

/// Takes a backup of `copies` to `to`, a name that is free. Beside it and in `scratch` it is written and checked; nothing of
/// that is left, whatever happens, once the next vault is opened here.
///
/// # Errors
/// [`BackupError::NameTaken`], [`BackupError::Cancelled`], [`BackupError::NotVerified`], the disk's or a notebook's.
pub fn take(
    taker: &Taker,
    copies: Vec<Copied>,
    order: &Order,
    to: &Path,
    scratch: &Path,
    control: &Control,
) -> Result<Taken, BackupError> {
    if to.symlink_metadata().is_ok() {
        return Err(BackupError::NameTaken);
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = Unfinished::begin(folder)?;
    let written = write::write(&mut file, taker, &copies, order, control);
    // Asked to stop in the middle, the archive ends in an error of the disk's making.
    look(control)?;
    let manifest = written?;
    file.settle()?;
    // The originals go before the check takes as much room again.
    drop(copies);
    let bytes = file.path().metadata()?.len();
    let read_back = verify(file.path(), &taker.identity, scratch, control).map_err(|error| match error {
        BackupError::Damaged | BackupError::Strange | BackupError::NotABackup | BackupError::NotYours => BackupError::NotVerified,
        other => other,
    })?;
    if read_back != manifest {
        return Err(BackupError::NotVerified);
    }
    look(control)?;
    file.keep_as(to)?;
    control.set_progress(1.0);
    Ok(Taken { file: to.to_path_buf(), manifest, bytes })
}

/// A name in `folder` that says nothing and is free.
///
/// # Errors
/// When the system has no random bytes to give.
pub fn free_name(folder: &Path) -> Result<PathBuf, BackupError> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|_| BackupError::Vault(crate::vault::VaultError::Randomness))?;
    let mut name = String::new();
    for byte in bytes {
        // Writing into a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    Ok(folder.join(format!("{name}.{ENDING}")))
}
