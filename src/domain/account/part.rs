//! The parts of a whole account, in the one order used everywhere.

use serde::{Deserialize, Serialize};

/// One part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountPart {
    /// What happened.
    What,
    /// From when to when.
    When,
    /// Who knows of it.
    WhoKnows,
    /// What it cost, and whose money it was.
    Money,
    /// Whether anybody's health is at risk. Told at once, before the rest.
    HealthRisk,
    /// What still goes on.
    WhatContinues,
}

impl AccountPart {
    /// All parts in order.
    pub const ALL: [Self; 6] = [Self::What, Self::When, Self::WhoKnows, Self::Money, Self::HealthRisk, Self::WhatContinues];

    /// The stable id used in content and storage.
    pub fn id(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::When => "when",
            Self::WhoKnows => "who-knows",
            Self::Money => "money",
            Self::HealthRisk => "health-risk",
            Self::WhatContinues => "what-continues",
        }
    }
}
