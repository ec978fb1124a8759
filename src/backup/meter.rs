//! Moving bytes in pieces: how far it is, whether to stop, and what they hash to is looked at with each.

use super::BackupError;
use super::format::{FileMark, digits};
use crate::jobs::Control;
use sha2::{Digest, Sha256};
use std::io::{self, ErrorKind, Read, Write};

/// Bytes moved at a time.
const PIECE: usize = 64 * 1024;

/// A stretch of a job's progress.
pub(super) struct Meter<'a> {
    pub control: &'a Control,
    from: f32,
    to: f32,
    whole: u64,
    done: u64,
}

impl<'a> Meter<'a> {
    /// From one part of the job to another, over so many bytes.
    pub fn new(control: &'a Control, from: f32, to: f32, whole: u64) -> Self {
        Self { control, from, to, whole, done: 0 }
    }

    fn moved(&mut self, bytes: usize) {
        self.done += bytes as u64;
        if self.whole > 0 {
            let part = (self.done as f64 / self.whole as f64).min(1.0);
            #[allow(clippy::cast_possible_truncation, reason = "0 to 1")]
            self.control.set_progress(self.from + (self.to - self.from) * part as f32);
        }
    }
}

/// Stops here when it was asked for.
pub(super) fn look(control: &Control) -> Result<(), BackupError> {
    if control.is_cancelled() { Err(BackupError::Cancelled) } else { Ok(()) }
}

/// Reads with its meter running and hashes what passes. Asked to stop, it ends in an error; [`look`] tells it apart.
pub(super) struct Through<'a, 'b, R> {
    from: R,
    meter: &'a mut Meter<'b>,
    hash: Sha256,
    bytes: u64,
}

impl<'a, 'b, R: Read> Through<'a, 'b, R> {
    pub fn new(from: R, meter: &'a mut Meter<'b>) -> Self {
        Self { from, meter, hash: Sha256::new(), bytes: 0 }
    }

    /// Size and hash of everything that passed.
    pub fn mark(self) -> FileMark {
        FileMark { bytes: self.bytes, sha256: digits(self.hash) }
    }
}

impl<R: Read> Read for Through<'_, '_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.meter.control.is_cancelled() {
            return Err(io::Error::other("asked to stop"));
        }
        let count = self.from.read(into)?;
        self.hash.update(&into[..count]);
        self.bytes += count as u64;
        self.meter.moved(count);
        Ok(count)
    }
}

/// Moves everything; an error of reading is told apart from one of writing.
pub(super) fn pump(from: &mut dyn Read, to: &mut dyn Write) -> Result<(), BackupError> {
    let mut piece = vec![0; PIECE];
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(count) => to.write_all(&piece[..count])?,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(BackupError::reading(error)),
        }
    }
}

/// Reads all of something small, refusing more than `most` bytes.
pub(super) fn small(from: &mut dyn Read, most: u64) -> Result<Vec<u8>, BackupError> {
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes).map_err(BackupError::reading)?;
    if bytes.len() as u64 > most { Err(BackupError::Strange) } else { Ok(bytes) }
}

/// Only zeros follow, and not many.
pub(super) fn only_padding(from: &mut dyn Read, most: u64) -> Result<(), BackupError> {
    let rest = small(from, most)?;
    if rest.iter().all(|byte| *byte == 0) { Ok(()) } else { Err(BackupError::Strange) }
}
