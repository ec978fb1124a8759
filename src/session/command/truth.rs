//! Commands about needs, questions and what is told, and how an apology landed.

use crate::domain::day::Day;
use crate::domain::id::{ApologyId, LandedId, NeedId, QuestionId, ToldId};
use crate::domain::question::{Telling, Wish};
use crate::domain::words::Words;

/// Something to do with what one needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NeedCommand {
    /// Writes one, or other words for it. A shown copy follows. `Done::made` is a new one's id.
    Write(Option<NeedId>, Words),
    /// Shows a copy to the other. `Done::made` is the copy's id.
    Show(NeedId),
    /// No longer shows that copy, without a trace.
    Hide(NeedId),
    /// Removes it from one's own; it has to be hidden first.
    Delete(NeedId),
}

/// Something to do with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionCommand {
    /// Writes one, or other words or another wish. A shown copy follows. `Done::made` is a new one's id.
    Write(Option<QuestionId>, Words, Wish),
    /// Shows a copy to the other. `Done::made` is the copy's id.
    Show(QuestionId),
    /// Takes a shown one back. What was told about it is kept with one's own first.
    Withdraw(QuestionId),
    /// Notes what one was told.
    Heard(QuestionId, Day, Words),
    /// Removes it from one's own; it has to be taken back first.
    Delete(QuestionId),
    /// Tells something about a question the other showed. `Done::made` is its id.
    Tell(QuestionId, Telling),
    /// Within ten minutes, takes back what one told; an answer is a draft again.
    TakeBack(ToldId),
}

/// Something to do with a note on how an apology landed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LandedCommand {
    /// Keeps a note, new or changed. `Done::made` is a new one's id; of nothing none is made.
    Save {
        /// Which note; none for a new one.
        id: Option<LandedId>,
        /// The letter it is about.
        letter: Option<ApologyId>,
        /// What is written.
        words: Words,
    },
    /// Removes it.
    Delete(LandedId),
}
