//! Backups of the one person here.

use crate::domain::day::Stamp;
use crate::problem::Problem;
use std::path::PathBuf;

/// What is remembered of the backups of the one person here; nothing with both here.
#[derive(Debug, Clone, Default)]
pub struct BackupsModel {
    /// When the last one was taken and checked.
    pub last: Option<Stamp>,
    /// When one was last restored to a folder aside and looked over.
    pub tested: Option<Stamp>,
    /// Where they lie.
    pub folder: PathBuf,
    /// When the second folder was last in reach.
    pub second_seen: Option<Stamp>,
    /// Why the last one that nobody asked for was not taken, tried out or brought.
    pub trouble: Option<Problem>,
}
