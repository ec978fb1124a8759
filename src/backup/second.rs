//! A second folder, such as a stick: each checked backup is brought there too, whenever it is in reach.

use super::envelope::Envelope;
use super::meter::{Meter, Through, look, pump};
use super::{BackupError, Taker, keep};
use crate::jobs::Control;
use crate::platform::{Unfinished, remove_unfinished, write_atomic};
use std::fs::File;
use std::io::sink;
use std::path::{Path, PathBuf};

/// By this file the folder is known again. An empty place where a stick is usually found is not the stick.
const MARK: &str = "About these backups.txt";
const MARK_WORDS: &str = include_str!("../../assets/content/en/second-folder.txt");

/// A second folder and where backups come from.
#[derive(Debug, Clone)]
pub struct SecondFolder {
    /// Where copies go.
    pub folder: PathBuf,
    /// How often something was deleted for good up to now.
    pub purges: u64,
    /// Names of files begun here.
    pub begun: Vec<String>,
}

/// Makes `folder` a second folder.
///
/// # Errors
/// The disk's.
pub fn mark(folder: &Path) -> Result<(), BackupError> {
    Ok(write_atomic(&folder.join(MARK), MARK_WORDS.as_bytes())?)
}

/// The folder is in reach.
pub fn is_there(folder: &Path) -> bool {
    folder.join(MARK).is_file()
}

/// Brings `backup` to the second folder unless it is there, compares the two, and removes what need not be kept there.
///
/// # Errors
/// The disk's, [`BackupError::NotVerified`] when the copy does not read back.
pub fn bring(backup: &Path, second: &SecondFolder, taker: &Taker, control: &Control) -> Result<(), BackupError> {
    let name = backup.file_name().ok_or(BackupError::NotABackup)?;
    let to = second.folder.join(name);
    remove_unfinished(&second.folder);
    let mut meter = Meter::new(control, 0.0, 1.0, backup.metadata()?.len() * 3);
    let there = to.is_file() && hash(&to, &mut meter)? == hash(backup, &mut meter)?;
    if !there {
        let mut file = Unfinished::begin(&second.folder)?;
        let mut through = Through::new(File::open(backup)?, &mut meter);
        let copied = pump(&mut through, &mut file);
        look(control)?;
        copied?;
        let mark = through.mark();
        file.settle()?;
        if hash(file.path(), &mut meter)? != mark {
            return Err(BackupError::NotVerified);
        }
        // Cut off half-way by an earlier hand, it is no backup; anything else by that name stays.
        if to.exists() && Envelope::open(&to).is_err() {
            crate::platform::remove_file_if_there(&to)?;
        }
        file.keep_as(&to)?;
    }
    keep(&second.folder, taker, second.purges, &second.begun)?;
    Ok(())
}

fn hash(file: &Path, meter: &mut Meter<'_>) -> Result<super::format::FileMark, BackupError> {
    let control = meter.control;
    let mut through = Through::new(File::open(file)?, meter);
    let read = pump(&mut through, &mut sink());
    look(control)?;
    read?;
    Ok(through.mark())
}
