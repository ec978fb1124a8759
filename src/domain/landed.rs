//! How an apology landed: its receiver's own note. It is never shown, and nobody learns that there is one.

use super::day::{Day, Stamp};
use super::id::{ApologyId, LandedId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One note, in a Private alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landed {
    /// Its id.
    pub id: LandedId,
    /// The letter it is about; none for an apology that was spoken or on paper.
    pub letter: Option<ApologyId>,
    /// The day it was begun.
    pub day: Day,
    /// What was written.
    pub words: Words,
    /// When it was last changed.
    pub changed: Stamp,
}
