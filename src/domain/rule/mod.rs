//! Ground rules: rules for how we talk, in versions, in force only while everyone agrees.

mod agree;
mod version;

pub use agree::RuleRefused;
pub use version::{Agreed, RuleVersion};

use super::day::{Day, Stamp};
use super::id::{PersonId, RuleId};
use serde::{Deserialize, Serialize};

/// The five groups of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleGroup {
    /// How we speak.
    Tone,
    /// Where and when.
    PlaceAndTime,
    /// How we listen.
    Listening,
    /// Stopping and coming back.
    Breaks,
    /// What we talk about.
    Topics,
}

impl RuleGroup {
    /// All groups in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Tone, Self::PlaceAndTime, Self::Listening, Self::Breaks, Self::Topics];
}

/// One rule through all its versions. Versions are numbered from 1 and never change once agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// The library rule it began as, if any; its words are kept here all the same.
    pub library_id: Option<String>,
    /// Oldest first; never empty.
    pub versions: Vec<RuleVersion>,
    /// Look at it again on this day.
    pub review: Option<Day>,
    /// Set aside at this moment, by either person alone.
    pub set_aside: Option<Stamp>,
    /// Wordings up to this number were stepped back from: none of them comes into force again by itself.
    #[serde(default)]
    pub stepped_back_from: u32,
}

/// Where a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleState<'a> {
    /// Waiting for somebody's yes; nothing is in force yet.
    Proposed(&'a RuleVersion),
    /// In force; `reworded` is a newer wording waiting for a yes.
    InForce {
        /// The version everyone agreed to.
        version: &'a RuleVersion,
        /// Newer words not agreed by everyone.
        reworded: Option<&'a RuleVersion>,
    },
    /// Stepped back from; can be brought back by proposing it again.
    SetAside,
}

impl Rule {
    /// Where it stands among `people` (everyone whose yes it needs).
    pub fn state(&self, people: &[PersonId]) -> RuleState<'_> {
        if self.set_aside.is_some() {
            return RuleState::SetAside;
        }
        let newest = &self.versions[self.versions.len() - 1];
        let in_force = self.versions.iter().rev().find(|v| v.number > self.stepped_back_from && v.is_agreed_by_all(people));
        match in_force {
            None => RuleState::Proposed(newest),
            Some(version) => RuleState::InForce { version, reworded: (newest.number != version.number).then_some(newest) },
        }
    }
}
