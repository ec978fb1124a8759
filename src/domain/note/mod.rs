//! Notes for oneself alone: memories that come by themselves, hard dates, who might help, and sessions with a counselor. They
//! lie in a Private and nowhere else; no form of them could be shown.

mod candidate;
mod confidant;
mod hard_date;
mod replay;
mod visit;

pub use candidate::{Candidate, CandidateStand};
pub use confidant::Confidant;
pub use hard_date::{HardDate, NEAR_DAYS};
pub use replay::Replay;
pub use visit::{Homework, MOST_HOMEWORK, Visit, VisitKind, last_visit, next_visit};

use super::day::Stamp;
use super::id::NoteId;
use serde::{Deserialize, Serialize};

/// A note with what every kind of it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted<T> {
    /// Its id.
    pub id: NoteId,
    /// When it was begun.
    pub made: Stamp,
    /// When it was last written on.
    pub changed: Stamp,
    /// In the trash since then.
    #[serde(default)]
    pub deleted: Option<Stamp>,
    /// What it holds.
    pub note: T,
}

/// One of the kinds, with what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A memory that came by itself.
    Replay(Replay),
    /// A date or place that is hard.
    HardDate(HardDate),
    /// A counselor one thinks of seeing.
    Candidate(Candidate),
    /// Somebody one can tell.
    Confidant(Confidant),
    /// A session with a counselor.
    Visit(Visit),
}

/// Which kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after its note")]
pub enum NoteKind {
    Replay,
    HardDate,
    Candidate,
    Confidant,
    Visit,
}

impl NoteKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Replay, Self::HardDate, Self::Candidate, Self::Confidant, Self::Visit];
}

impl Note {
    /// Its kind.
    pub fn kind(&self) -> NoteKind {
        match self {
            Self::Replay(_) => NoteKind::Replay,
            Self::HardDate(_) => NoteKind::HardDate,
            Self::Candidate(_) => NoteKind::Candidate,
            Self::Confidant(_) => NoteKind::Confidant,
            Self::Visit(_) => NoteKind::Visit,
        }
    }

    /// Nothing is written or chosen on it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Replay(replay) => replay.is_blank(),
            Self::HardDate(date) => date.is_blank(),
            Self::Candidate(candidate) => candidate.is_blank(),
            Self::Confidant(confidant) => confidant.is_blank(),
            Self::Visit(visit) => visit.is_blank(),
        }
    }
}
