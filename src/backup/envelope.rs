//! The outside of a backup: what can be seen of it without a key. Reads headers only, writes nothing.

use super::BackupError;
use super::format::{BODY_NAME, MAX_PADDING, MAX_SMALL, README_NAME};
use super::meter::{only_padding, small};
use crate::vault::{Identity, PersonFolder, Slots};
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom, Take};
use std::path::Path;
use tar::EntryType;

/// An age header longer than this is no header.
const MAX_AGE_HEADER: u64 = 64 * 1024;
const BLOCK: u64 = 512;

/// A backup, opened as far as it goes without a key.
pub(super) struct Envelope {
    file: File,
    /// The taker's folder name.
    pub person: PersonFolder,
    /// What opens the taker's identity.
    pub slots: Slots,
    /// Of the whole file.
    pub bytes: u64,
    body_at: u64,
    /// Of the encrypted body.
    pub body_bytes: u64,
}

impl Envelope {
    /// Reads the outside of the backup at `path`, refusing whatever a backup does not hold.
    pub fn open(path: &Path) -> Result<Self, BackupError> {
        let meta = std::fs::symlink_metadata(path)?;
        // Someone may have put a link to their backup on their own stick; what it leads to is what counts.
        let meta = if meta.is_symlink() { std::fs::metadata(path)? } else { meta };
        if !meta.is_file() {
            return Err(BackupError::NotABackup);
        }
        let file = File::open(path)?;
        Self::read(file, meta.len())
    }

    fn read(file: File, bytes: u64) -> Result<Self, BackupError> {
        let mut archive = tar::Archive::new(BufReader::new(file.try_clone()?));
        let mut found = Found::default();
        // Raw: no long names, no extensions, nothing that lies outside the plain headers.
        for entry in archive.entries_with_seek().map_err(BackupError::reading)?.raw(true) {
            let mut entry = entry.map_err(|_| found.unreadable())?;
            let header = entry.header();
            let size = header.entry_size().map_err(BackupError::reading)?;
            let name = header.path_bytes().into_owned();
            if !matches!(header.entry_type(), EntryType::Regular) || found.body.is_some() {
                return Err(found.strange());
            }
            if name == BODY_NAME.as_bytes() {
                found.body = Some((entry.raw_file_position(), size));
            } else {
                if size > MAX_SMALL {
                    return Err(found.strange());
                }
                let contents = small(&mut entry, MAX_SMALL)?;
                if contents.len() as u64 != size {
                    return Err(BackupError::Damaged);
                }
                found.take(&name, contents)?;
            }
        }
        let (Some(person), Some((body_at, body_bytes))) = (found.person, found.body) else {
            return Err(if found.readme { BackupError::Damaged } else { BackupError::NotABackup });
        };
        if found.slots.named().next().is_none() {
            return Err(BackupError::Damaged);
        }
        let end = body_at.checked_add(body_bytes).and_then(|end| end.checked_next_multiple_of(BLOCK));
        // A size that the file can't have is a lie, or the file is cut.
        let Some(end) = end.filter(|end| *end <= bytes) else { return Err(BackupError::Damaged) };
        let mut rest = file.try_clone()?;
        rest.seek(SeekFrom::Start(end))?;
        only_padding(&mut rest, MAX_PADDING)?;
        Ok(Self { file, person, slots: found.slots, bytes, body_at, body_bytes })
    }

    /// The body, decrypted as it is read.
    pub fn decrypt<'a>(&self, identity: &Identity) -> Result<Box<dyn Read + 'a>, BackupError> {
        self.check_age_header()?;
        Ok(identity.decrypting(BufReader::with_capacity(64 * 1024, self.body()?))?)
    }

    fn body(&self) -> Result<Take<File>, BackupError> {
        let mut file = self.file.try_clone()?;
        file.seek(SeekFrom::Start(self.body_at))?;
        Ok(file.take(self.body_bytes))
    }

    /// The header is read whole into memory, so it must end soon.
    fn check_age_header(&self) -> Result<(), BackupError> {
        let start = small(&mut self.body()?.take(MAX_AGE_HEADER), MAX_AGE_HEADER)?;
        let ends = start.windows(5).any(|five| five == b"\n--- ");
        if ends { Ok(()) } else { Err(BackupError::Damaged) }
    }
}

/// What the headers showed so far.
#[derive(Default)]
struct Found {
    readme: bool,
    person: Option<PersonFolder>,
    slots: Slots,
    body: Option<(u64, u64)>,
}

impl Found {
    fn take(&mut self, name: &[u8], contents: Vec<u8>) -> Result<(), BackupError> {
        let name = std::str::from_utf8(name).map_err(|_| self.strange())?;
        if !self.readme {
            // Always the first, so that whoever looks into the file knows what it is.
            self.readme = name == README_NAME;
            return if self.readme { Ok(()) } else { Err(BackupError::NotABackup) };
        }
        let mut parts = name.split('/');
        let (Some("people"), Some(folder), Some(file), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
            return Err(BackupError::Strange);
        };
        let person: PersonFolder = folder.parse().map_err(|_| BackupError::Strange)?;
        if *self.person.get_or_insert(person) != person || !self.slots.take(file, contents) {
            return Err(BackupError::Strange);
        }
        Ok(())
    }

    /// Of a file that may be anything until its first entry was seen.
    fn strange(&self) -> BackupError {
        if self.readme { BackupError::Strange } else { BackupError::NotABackup }
    }

    fn unreadable(&self) -> BackupError {
        if self.readme { BackupError::Damaged } else { BackupError::NotABackup }
    }
}
