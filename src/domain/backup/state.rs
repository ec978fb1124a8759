//! What is remembered of one person's backups, in their own notebook.

use crate::domain::day::Stamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How far the notebooks had got: two alike hold the same words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Point {
    /// For each notebook by what it is: which copy of it, and the place in its order of changes.
    pub notebooks: BTreeMap<String, (Uuid, i64)>,
    /// How often their owner had deleted something for good.
    pub purges: u64,
}

/// The last one that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newest {
    /// Its file's name, which says nothing.
    pub file: String,
    /// When it was taken.
    pub at: Stamp,
    /// What it holds.
    pub point: Point,
}

/// What is remembered of one person's backups.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupState {
    /// The number of the last one; they count up, whatever the clock says.
    pub number: u64,
    /// The last one that was checked.
    pub newest: Option<Newest>,
    /// Names of the last files begun here, whatever became of them: by them one's own are known that no key of now opens.
    pub begun: Vec<String>,
    /// When one was last restored to a folder aside and looked over.
    pub tested: Option<Stamp>,
    /// When the second folder was last there.
    pub second_seen: Option<Stamp>,
    /// The last file that was copied to it and compared.
    pub second_has: Option<String>,
}
