//! What a backup looks like: names, bounds, and the manifest.

use super::BackupError;
use crate::domain::backup::Point;
use crate::domain::day::Stamp;
use crate::store::LATEST_SCHEMA;
use crate::vault::NotebookId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use uuid::Uuid;

/// How the names of backups end.
pub const ENDING: &str = "groundwork-backup";

/// The form this version writes and reads.
pub(super) const FORMAT: u32 = 1;
/// Steps to open one by hand, written into each.
pub(super) const README: &str = include_str!("../../assets/content/en/backup-readme.txt");
/// The first file in it.
pub(super) const README_NAME: &str = "README.txt";
/// The last file in it.
pub(super) const BODY_NAME: &str = "body.age";
/// The first file in the body.
pub(super) const MANIFEST_NAME: &str = "manifest.json";
/// Largest file in it besides the body and the databases. Real ones are a few hundred bytes to a few thousand.
pub(super) const MAX_SMALL: u64 = 64 * 1024;
/// Zeros that may follow the last file: tar fills up to 10 KiB.
pub(super) const MAX_PADDING: u64 = 64 * 1024;
/// A person opens their own notebook and the shared one.
const MAX_NOTEBOOKS: usize = 3;
/// A database is whole pages of so many bytes.
const PAGE: u64 = 4096;

/// What the body holds, in the order in which it follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form.
    pub format: u32,
    /// The version that took it.
    pub app: String,
    /// The newest schema among its notebooks.
    pub schema: i64,
    /// When it was taken, by the clock.
    pub made: Stamp,
    /// Its number among its taker's; they count up, whatever the clock says.
    pub number: u64,
    /// How often its taker had deleted something for good.
    pub purges: u64,
    /// The notebooks.
    pub notebooks: Vec<Held>,
}

/// One notebook in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Its folder's name.
    pub id: String,
    /// Whose.
    pub kind: Kind,
    /// Which copy of the vault wrote it.
    pub device: Uuid,
    /// Its place in the order of changes.
    pub sequence: i64,
    /// Its key, encrypted to the taker.
    pub key: FileMark,
    /// Its database.
    pub database: FileMark,
}

/// Whose a notebook is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One person's.
    Private,
    /// Of both.
    Shared,
    /// What was shared with somebody once and is kept for reading.
    Kept,
}

impl Kind {
    /// As a notebook says it of itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Shared => "shared",
            Self::Kept => "kept",
        }
    }
}

/// One file in the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMark {
    /// Its size.
    pub bytes: u64,
    /// SHA-256 in hex digits.
    pub sha256: String,
}

impl Held {
    /// The notebook's folder name.
    pub fn notebook(&self) -> Option<NotebookId> {
        self.id.parse().ok()
    }

    /// Its files, in the order in which they follow. Their names come from the id alone.
    pub(super) fn files(&self) -> [(String, &FileMark); 2] {
        [(format!("notebooks/{}/key.age", self.id), &self.key), (format!("notebooks/{}/notebook.db", self.id), &self.database)]
    }
}

impl Manifest {
    /// Reads one, refusing what this version can't restore or what can't be true of a body of at most `most` bytes.
    pub(super) fn read(bytes: &[u8], most: u64) -> Result<Self, BackupError> {
        /// What every form has.
        #[derive(Deserialize)]
        struct AnyForm {
            format: u32,
            #[serde(default)]
            app: String,
        }
        let any: AnyForm = serde_json::from_slice(bytes).map_err(|_| BackupError::Strange)?;
        let app = harmless(&any.app);
        if any.format > FORMAT {
            return Err(BackupError::NewerFormat { theirs: any.format, ours: FORMAT, app });
        }
        let manifest: Self = serde_json::from_slice(bytes).map_err(|_| BackupError::Strange)?;
        if manifest.schema > LATEST_SCHEMA {
            return Err(BackupError::NewerSchema { theirs: manifest.schema, ours: LATEST_SCHEMA, app });
        }
        if manifest.is_possible(most) { Ok(manifest) } else { Err(BackupError::Strange) }
    }

    fn is_possible(&self, most: u64) -> bool {
        let privates = self.notebooks.iter().filter(|held| held.kind == Kind::Private).count();
        let mut left = Some(most);
        for held in &self.notebooks {
            let small = held.key.bytes <= MAX_SMALL;
            let pages = held.database.bytes >= PAGE && held.database.bytes.is_multiple_of(PAGE);
            if held.notebook().is_none() || !small || !pages {
                return false;
            }
            left = left.and_then(|left| left.checked_sub(held.database.bytes));
        }
        let distinct = self.notebooks.iter().enumerate().all(|(at, held)| self.notebooks[..at].iter().all(|other| other.id != held.id));
        self.format == FORMAT && privates == 1 && self.notebooks.len() <= MAX_NOTEBOOKS && distinct && left.is_some()
    }

    /// One's own notebook in it; there always is one.
    pub fn private(&self) -> Option<&Held> {
        self.of(Kind::Private)
    }

    /// The notebook of a kind.
    pub fn of(&self, kind: Kind) -> Option<&Held> {
        self.notebooks.iter().find(|held| held.kind == kind)
    }

    /// How far its notebooks had got.
    pub fn point(&self) -> Point {
        let notebooks = self.notebooks.iter().map(|held| (held.kind.name().to_owned(), (held.device, held.sequence)));
        Point { notebooks: notebooks.collect(), purges: self.purges }
    }

    /// Bytes of all files in it.
    pub(super) fn bytes(&self) -> u64 {
        self.notebooks.iter().map(|held| held.key.bytes.saturating_add(held.database.bytes)).sum()
    }
}

/// A version as it may be shown: the file it came from may be anybody's.
fn harmless(app: &str) -> String {
    app.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+')).take(24).collect()
}

/// The hex digits of a finished hash.
pub(super) fn digits(hash: Sha256) -> String {
    let mut text = String::with_capacity(64);
    for byte in hash.finalize() {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
