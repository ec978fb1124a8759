//! Commands about boundaries, holds, drafts, topics and consent.

use crate::domain::day::Day;
use crate::domain::draft::DraftPlace;
use crate::domain::id::{BoundaryId, HoldId, PersonId, StatementId, TopicId};
use crate::domain::words::Words;

/// Something to do with one's own boundary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoundaryCommand {
    /// Writes a new one, or new words for `id`.
    Write(Option<BoundaryId>, Words),
    /// Removes it.
    Delete(BoundaryId),
    /// Shows a copy of one's own to the other. Mine stays as it is. `Done::made` is the copy's id.
    Show(BoundaryId),
    /// No longer shows that copy, without a trace.
    Hide(BoundaryId),
}

/// Something to do with one's own hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoldCommand {
    /// Sets or changes it. Refused kindly where it lists what a hold may never list.
    Set {
        /// Which; none makes one.
        id: Option<HoldId>,
        /// What can wait.
        what: Words,
        /// The last day.
        until: Day,
    },
    /// Ends it now, and no longer shows it.
    End(HoldId),
    /// Shows a copy of one's own to the other. `Done::made` is the copy's id.
    Show(HoldId),
    /// No longer shows that copy, without a trace.
    Hide(HoldId),
}

/// Something to do with what is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftCommand {
    /// Keeps it; blank words discard it.
    Keep(DraftPlace, Words),
    /// Forgets it.
    Discard(DraftPlace),
}

/// Something to do with topics for a counselor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TopicCommand {
    /// Saves one at the end. `Done::made` is its id.
    Add(Words),
    /// Changes its words.
    Change(TopicId, Words),
    /// Moves it to a place in the list, from 0.
    Move(TopicId, usize),
    /// Removes it.
    Remove(TopicId),
}

/// Something to do with a sentence kept for a talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementCommand {
    /// Keeps it in one's Private. `Done::made` is its id.
    Keep(Words),
    /// Removes it.
    Delete(StatementId),
}

/// A person's own yes for a section of `Ours`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsentCommand {
    /// Gives or takes back a yes, under one's own unlock or with both here.
    Set {
        /// Whose yes.
        person: PersonId,
        /// The section's stable id.
        section: String,
        /// Whether it may be shown.
        yes: bool,
    },
}
