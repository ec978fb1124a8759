//! A wording of a draft that its writer chose to keep, or that was there before going back to an earlier one.

use super::{Apology, Part, Repair, letter};
use crate::domain::day::Stamp;
use crate::domain::id::{ApologyId, VersionId};
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One kept wording, in its writer's Private alone. It has no name but its moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// The draft it is a wording of.
    pub apology: ApologyId,
    /// When it was kept.
    pub kept: Stamp,
    /// The parts as they were.
    pub parts: BTreeMap<Part, Words>,
    /// The repairs as they were.
    pub repairs: Vec<Repair>,
}

impl Version {
    /// The wording of `draft` as it is now.
    pub fn of(draft: &Apology, id: VersionId, kept: Stamp) -> Self {
        Self { id, apology: draft.id, kept, parts: draft.parts.clone(), repairs: draft.repairs.clone() }
    }

    /// The letter as it was.
    pub fn letter(&self) -> String {
        letter::join(&self.parts, &self.repairs)
    }

    /// `draft` says the same.
    pub fn is_wording_of(&self, draft: &Apology) -> bool {
        let said = |repairs: &[Repair]| repairs.iter().map(|r| (r.words.clone(), r.cadence)).collect::<Vec<_>>();
        self.apology == draft.id && self.parts == draft.parts && said(&self.repairs) == said(&draft.repairs)
    }

    /// `draft` with this wording; nothing else of it changes.
    #[must_use]
    pub fn over(&self, draft: Apology) -> Apology {
        Apology { parts: self.parts.clone(), repairs: self.repairs.clone(), ..draft }
    }
}
