//! Agreements: understandings both agree to, in versions that never change, each with a start, a review and an end.
//!
//! **Openness and ending contact are written by their giver alone**; nobody proposes them for somebody else. Either person
//! withdraws alone, and then nothing of the agreement is left.

mod agree;
mod terms;
#[cfg(test)]
mod tests;

pub use agree::AgreementRefused;
pub use terms::{StepDown, Terms, TermsRefused};

use super::day::{Day, Stamp};
use super::id::{AgreementId, PersonId};
use super::rule::Agreed;
use serde::{Deserialize, Serialize};

/// What an agreement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgreementKind {
    /// What its giver shows of their own accord.
    Openness,
    /// How contact was ended, by whoever had it.
    EndingContact,
    /// Money.
    Money,
    /// Phones and screens.
    Phones,
    /// Time: together, and for talking.
    Time,
    /// Room to oneself.
    Space,
    /// Time apart: sleeping, money, children, contact.
    TimeApart,
    /// Children.
    Children,
    /// What happened, in words each can live with.
    Account,
}

/// Openness lapses by itself after so many days unless its giver renews it.
pub const OPENNESS_DAYS: i64 = 28;

impl AgreementKind {
    /// All kinds in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::Openness,
        Self::EndingContact,
        Self::Money,
        Self::Phones,
        Self::Time,
        Self::Space,
        Self::TimeApart,
        Self::Children,
        Self::Account,
    ];

    /// Only its giver writes it.
    pub fn has_giver(self) -> bool {
        matches!(self, Self::Openness | Self::EndingContact)
    }
}

/// One version; never changed after it was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementVersion {
    /// From 1.
    pub number: u32,
    /// What is agreed.
    pub terms: Terms,
    /// Who proposed it; none when it was proposed with both here.
    pub proposed_by: Option<PersonId>,
    /// When.
    pub proposed_at: Stamp,
    /// Who agreed, in order.
    pub agreed: Vec<Agreed>,
}

/// One agreement through its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// What it is about.
    pub kind: AgreementKind,
    /// Who gives it, where it has a giver.
    pub giver: Option<PersonId>,
    /// The library text it began as; its words are kept here all the same.
    pub library_id: Option<String>,
    /// Oldest first; never empty.
    pub versions: Vec<AgreementVersion>,
}

/// Where an agreement stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementState<'a> {
    /// Waiting for somebody's yes; nothing is in force.
    Proposed(&'a AgreementVersion),
    /// Agreed, and its end has not passed; `changed` is a newer version that waits.
    InForce {
        /// What everyone agreed to.
        version: &'a AgreementVersion,
        /// A newer version not agreed by everyone.
        changed: Option<&'a AgreementVersion>,
    },
    /// Agreed, and over: it lapsed on its last day.
    Ended(&'a AgreementVersion),
}

impl AgreementVersion {
    /// Everyone in `people` has agreed. Nobody's yes is never enough.
    pub fn is_agreed_by_all(&self, people: &[PersonId]) -> bool {
        !people.is_empty() && people.iter().all(|person| self.agreed.iter().any(|agreed| agreed.person == *person))
    }

    /// The moment everyone had agreed.
    pub fn agreed_since(&self) -> Option<Stamp> {
        self.agreed.iter().map(|agreed| agreed.at).max()
    }
}

impl Agreement {
    /// Where it stands on `today` among `people`.
    pub fn state(&self, people: &[PersonId], today: Day) -> AgreementState<'_> {
        let newest = &self.versions[self.versions.len() - 1];
        match self.versions.iter().rev().find(|version| version.is_agreed_by_all(people)) {
            None => AgreementState::Proposed(newest),
            Some(version) if version.terms.is_over(today) && newest.number == version.number => AgreementState::Ended(version),
            Some(version) if version.terms.is_over(today) => AgreementState::Proposed(newest),
            Some(version) => AgreementState::InForce { version, changed: (newest.number != version.number).then_some(newest) },
        }
    }

    /// `person` may write it: anyone, unless it has a giver.
    pub fn may_write(&self, person: PersonId) -> bool {
        self.giver.is_none_or(|giver| giver == person)
    }
}
