//! The parts of an apology, in the one order used everywhere.

use serde::{Deserialize, Serialize};

/// One part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What I did.
    Act,
    /// What it did to you.
    Impact,
    /// It was my choice.
    Ownership,
    /// What I regret.
    Regret,
    /// What I told myself; optional, only if asked for.
    Explanation,
    /// What I will put right.
    Repair,
    /// What I do differently from now on.
    Change,
    /// You owe me nothing for this.
    Freedom,
}

impl Part {
    /// All parts in order.
    pub const ALL: [Self; 8] =
        [Self::Act, Self::Impact, Self::Ownership, Self::Regret, Self::Explanation, Self::Repair, Self::Change, Self::Freedom];

    /// The stable id used in content and storage.
    pub fn id(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Impact => "impact",
            Self::Ownership => "ownership",
            Self::Regret => "regret",
            Self::Explanation => "explanation",
            Self::Repair => "repair",
            Self::Change => "change",
            Self::Freedom => "freedom",
        }
    }

    /// The part with that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }

    /// The letter is whole without it.
    pub fn is_optional(self) -> bool {
        self == Self::Explanation
    }
}
