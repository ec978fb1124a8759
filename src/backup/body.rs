//! The inside of a backup, read in one pass: the manifest, then each file it names, in its order and with its hash.

use super::BackupError;
use super::envelope::Envelope;
use super::format::{MANIFEST_NAME, MAX_PADDING, MAX_SMALL, Manifest};
use super::meter::{Meter, Through, look, only_padding, pump, small};
use crate::platform::Scrap;
use crate::vault::{Identity, NotebookId, NotebookKey, inspect_database};
use std::io::{Read, sink};
use std::path::Path;
use tar::{Archive, Entries, Entry, EntryType};

/// One file of a notebook, as it comes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// Which notebook.
    pub id: NotebookId,
    /// The database, else the key.
    pub is_database: bool,
}

/// Reads the manifest and nothing else: one piece of the body is decrypted.
pub(super) fn manifest(envelope: &Envelope, identity: &Identity) -> Result<Manifest, BackupError> {
    let mut archive = Archive::new(envelope.decrypt(identity)?);
    let mut entries = archive.entries().map_err(BackupError::reading)?.raw(true);
    first(&mut entries, envelope.body_bytes)
}

/// Reads all of it, handing each file to `visit`, which takes of it what it wants; sizes and hashes are compared as they pass.
///
/// What `visit` kept counts only once this returned: a file that is not as the manifest says is found out at its end.
pub(super) fn read(
    envelope: &Envelope,
    identity: &Identity,
    meter: &mut Meter<'_>,
    mut visit: impl FnMut(Part, &mut dyn Read) -> Result<(), BackupError>,
) -> Result<Manifest, BackupError> {
    let control = meter.control;
    let mut archive = Archive::new(envelope.decrypt(identity)?);
    let mut entries = archive.entries().map_err(BackupError::reading)?.raw(true);
    let manifest = first(&mut entries, envelope.body_bytes)?;
    for held in &manifest.notebooks {
        let id = held.notebook().ok_or(BackupError::Strange)?;
        for ((name, mark), is_database) in held.files().into_iter().zip([false, true]) {
            let entry = next(&mut entries)?.ok_or(BackupError::Damaged)?;
            check_header(&entry, &name, Some(mark.bytes))?;
            let mut through = Through::new(entry, meter);
            let visited = visit(Part { id, is_database }, &mut through).and_then(|()| pump(&mut through, &mut sink()));
            look(control)?;
            visited?;
            if through.mark() != *mark {
                return Err(BackupError::Damaged);
            }
        }
    }
    if next(&mut entries)?.is_some() {
        return Err(BackupError::Strange);
    }
    // To the very end: only there is it known that nothing was cut off.
    only_padding(&mut archive.into_inner(), MAX_PADDING)?;
    Ok(manifest)
}

/// Is it all there, and as it was? Nothing is written.
pub(super) fn check(envelope: &Envelope, identity: &Identity, meter: &mut Meter<'_>) -> Result<Manifest, BackupError> {
    read(envelope, identity, meter, |_, _| Ok(()))
}

/// Writes one notebook's database to `to`, a name that is free, and gives back its key.
pub(super) fn unpack(
    envelope: &Envelope,
    identity: &Identity,
    id: NotebookId,
    to: &Path,
    meter: &mut Meter<'_>,
) -> Result<NotebookKey, BackupError> {
    let mut key = None;
    read(envelope, identity, meter, |part, from| {
        if part.id != id {
            return Ok(());
        }
        if !part.is_database {
            key = Some(small(from, MAX_SMALL)?);
            return Ok(());
        }
        let mut file = Scrap::create_at(to)?;
        pump(from, &mut file)?;
        Ok(file.sync_all()?)
    })?;
    inspect_database(to)?;
    read_key(identity, &key.ok_or(BackupError::Strange)?)
}

/// The key in a `key.age`.
fn read_key(identity: &Identity, bytes: &[u8]) -> Result<NotebookKey, BackupError> {
    let line = identity.decrypt(bytes)?;
    let text = std::str::from_utf8(&line).map_err(|_| BackupError::Damaged)?;
    NotebookKey::from_hex(text.strip_suffix('\n').unwrap_or(text)).ok_or(BackupError::Damaged)
}

fn first<R: Read>(entries: &mut Entries<'_, R>, most: u64) -> Result<Manifest, BackupError> {
    let mut entry = next(entries)?.ok_or(BackupError::Damaged)?;
    check_header(&entry, MANIFEST_NAME, None)?;
    let size = entry.header().entry_size().map_err(BackupError::reading)?;
    let text = small(&mut entry, MAX_SMALL)?;
    if text.len() as u64 != size {
        return Err(BackupError::Damaged);
    }
    Manifest::read(&text, most)
}

fn next<'a, R: Read>(entries: &mut Entries<'a, R>) -> Result<Option<Entry<'a, R>>, BackupError> {
    entries.next().transpose().map_err(BackupError::reading)
}

/// The name and size are those expected, and it is a plain file: no link, no device, no other name in front.
fn check_header<R: Read>(entry: &Entry<'_, R>, name: &str, bytes: Option<u64>) -> Result<(), BackupError> {
    let header = entry.header();
    let size = header.entry_size().map_err(BackupError::reading)?;
    let as_expected = matches!(header.entry_type(), EntryType::Regular)
        && *header.path_bytes() == *name.as_bytes()
        && bytes.is_none_or(|bytes| bytes == size);
    if as_expected { Ok(()) } else { Err(BackupError::Strange) }
}
