//! One wording of a rule and who agreed to it when.

use crate::domain::day::Stamp;
use crate::domain::id::PersonId;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// Somebody's yes to one wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// Who agreed, under their own unlock or with both here.
    pub person: PersonId,
    /// When.
    pub at: Stamp,
}

/// One wording; never changed after it was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleVersion {
    /// From 1.
    pub number: u32,
    /// The rule.
    pub words: Words,
    /// Who proposed this wording; none when it was proposed with both here.
    pub proposed_by: Option<PersonId>,
    /// When it was proposed.
    pub proposed_at: Stamp,
    /// Who agreed, in order.
    pub agreed: Vec<Agreed>,
}

impl RuleVersion {
    /// Everyone in `people` has agreed. Nobody's yes is never enough.
    pub fn is_agreed_by_all(&self, people: &[PersonId]) -> bool {
        !people.is_empty() && people.iter().all(|p| self.agreed.iter().any(|a| a.person == *p))
    }

    /// The moment it came into force: the last yes.
    pub fn in_force_since(&self) -> Option<Stamp> {
        self.agreed.iter().map(|a| a.at).max()
    }
}
