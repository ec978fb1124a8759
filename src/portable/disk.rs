//! The one place of this part that touches files: a folder written from pages, and a folder or file read into them.

use super::file::{self, Notebook, Reading};
use super::gather::{Found, Gathered, gather};
use super::left_out::WhyLeft;
use super::{MAX_BYTES, MAX_FILE_BYTES, MAX_FILES, is_day_one, is_page};
use crate::domain::journal::Leaf;
use crate::platform::{FoundFile, Limits, ManyTrouble, NotRead, read_many, write_folder};
use std::path::Path;

/// Writes pages, sorted by day, into a folder that is empty or not there: all of them or nothing. `go_on` hears how far it
/// is, 0 to 1, and says whether to go on.
///
/// # Errors
/// [`ManyTrouble`]; nothing is left then.
pub fn export(path: &Path, leaves: &[Leaf], notebook: Notebook, mut go_on: impl FnMut(f32) -> bool) -> Result<(), ManyTrouble> {
    let texts = file::files(leaves).map(|(name, leaf)| (name, file::write(leaf, notebook)));
    write_folder(path, texts, |written| go_on(part(written, leaves.len())))
}

/// Reads the pages of a folder, or of one file, within the bounds of this part. Nothing is kept.
///
/// # Errors
/// [`ManyTrouble`] when there is nothing or too much, or `go_on` said so.
pub fn import(path: &Path, reading: &Reading<'_>, mut go_on: impl FnMut(f32) -> bool) -> Result<Gathered, ManyTrouble> {
    let of_file = |name: &str| match name {
        name if is_page(name) => Some(MAX_FILE_BYTES),
        name if is_day_one(name) => Some(MAX_BYTES),
        _ => None,
    };
    let limits = Limits { of_file: &of_file, files: MAX_FILES, bytes: MAX_BYTES };
    let mut files = 0;
    let found = read_many(path, &limits, |at| {
        files = at + 1;
        go_on(0.0)
    })?;
    let found = found.into_iter().map(known).collect();
    let gathered = gather(found, reading, |at| go_on(part(at, files))).ok_or(ManyTrouble::Stopped)?;
    if gathered.too_many { Err(ManyTrouble::TooMany) } else { Ok(gathered) }
}

fn known(file: FoundFile) -> Found {
    let bytes = file.bytes.map_err(|why| match why {
        NotRead::NotOrdinary => WhyLeft::Link,
        NotRead::OtherKind => WhyLeft::OtherKind,
        NotRead::TooLarge => WhyLeft::TooLarge,
        NotRead::Disk => WhyLeft::Unreadable,
    });
    Found { name: file.name, bytes }
}

#[allow(clippy::cast_precision_loss, reason = "a bar needs no more")]
fn part(done: usize, all: usize) -> f32 {
    done as f32 / all.max(1) as f32
}
