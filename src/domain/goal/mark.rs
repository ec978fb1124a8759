//! A person's own answer for one day of one goal.

use crate::domain::day::{Day, Stamp};
use crate::domain::id::{GoalId, PersonId};
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// What its owner says of a day. No answer is not an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Done.
    Kept,
    /// Done in part.
    Partly,
    /// Not done.
    Missed,
}

impl Answer {
    /// Its weight in the record: 1, ½ or 0.
    pub fn weight(self) -> f64 {
        match self {
            Self::Kept => 1.0,
            Self::Partly => 0.5,
            Self::Missed => 0.0,
        }
    }
}

/// One answer. There is at most one a goal, day and owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The goal.
    pub goal: GoalId,
    /// Whose answer it is.
    pub owner: PersonId,
    /// The civil day it speaks of.
    pub day: Day,
    /// The answer.
    pub answer: Answer,
    /// A note, may be empty.
    pub note: Words,
    /// When it was given or last changed.
    pub at: Stamp,
}
