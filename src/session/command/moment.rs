//! Commands about moments.

use crate::domain::day::Day;
use crate::domain::id::{MomentId, PersonId};
use crate::domain::moment::MomentKind;
use crate::domain::words::Words;

/// What is written of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentInput {
    /// Its kind.
    pub kind: MomentKind,
    /// The day it belongs to; not after today.
    pub day: Day,
    /// What it was. Not blank, but for a wave of old pain.
    pub words: Words,
    /// What helped in a wave of old pain; may be blank.
    pub helped: Words,
    /// What comes next after one; may be blank.
    pub next: Words,
}

impl MomentInput {
    /// A moment of `kind` in plain words.
    pub fn new(kind: MomentKind, day: Day, words: Words) -> Self {
        Self { kind, day, words, helped: Words::default(), next: Words::default() }
    }
}

/// Something to do with a moment. Only its owner may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentCommand {
    /// Writes one into one's own, or changes it; a shown copy follows. `Done::made` is a new one's id.
    Write(Option<MomentId>, MomentInput),
    /// With both here, writes one into Shared in somebody's name; never a wave of old pain. `Done::made` is its id.
    WriteTogether(PersonId, MomentInput),
    /// Shows a copy to the other. `Done::made` is the copy's id.
    Show(MomentId),
    /// No longer shows that copy, without a trace. What was written straight into Shared comes into one's own first.
    Hide(MomentId),
    /// Puts one's own into the trash for 30 days; it is no longer shown.
    Delete(MomentId),
    /// Takes it out of the trash.
    Restore(MomentId),
    /// Removes it for good.
    Purge(MomentId),
}
