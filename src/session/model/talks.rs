//! Talks as the screens show them.

use crate::domain::day::Stamp;
use crate::domain::id::TalkId;
use crate::domain::statement::Statement;
use crate::domain::talk::{Heard, Talk, TalkKind, TalkNote};
use crate::domain::words::Words;

/// The talk under way, those that were held, and one's own notes of them.
#[derive(Debug, Clone, Default)]
pub struct TalksModel {
    /// The one under way, if there is one. Shown to whichever of the two is here.
    pub open: Option<Talk>,
    /// Talks that were held, newest first.
    pub held: Vec<TalkHeld>,
    /// Notes that somebody here may read: one's own; with both here only those jotted in the talk under way, to be shown on
    /// their writer's turn alone.
    pub notes: Vec<OwnNote>,
    /// Sentences the one here kept for a talk, oldest first; empty with both here.
    pub statements: Vec<Statement>,
}

/// A talk that was held.
#[derive(Debug, Clone)]
pub struct TalkHeld {
    /// Its id.
    pub id: TalkId,
    /// How it went.
    pub kind: TalkKind,
    /// One topic in a line; may be empty.
    pub topic: Words,
    /// When it began.
    pub begun: Stamp,
    /// What was heard and confirmed, in order.
    pub heard: Vec<Heard>,
}

/// A note and whose it is.
#[derive(Debug, Clone)]
pub struct OwnNote {
    /// Whose.
    pub person: crate::domain::id::PersonId,
    /// What they noted.
    pub note: TalkNote,
}
