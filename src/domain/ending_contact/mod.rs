//! How contact with a third person was ended: written by the one who ended it, looked at again, never tracked.
//!
//! Nothing here counts meetings or messages, proves anything, or holds a way to reach anybody.

#[cfg(test)]
mod tests;

use super::day::{Day, Stamp};
use super::id::{EndingContactId, PersonId};
use super::words::Words;
use chrono::Days;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Days until it is looked at again, unless its writer chooses another day.
pub const REVIEW_AFTER_DAYS: u64 = 28;

/// What the page says, in the one order used everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactPart {
    /// How it was ended.
    HowEnded,
    /// What can't be avoided: work, children.
    Exceptions,
    /// What I will do if we meet by chance, or they write.
    ChanceMeetings,
    /// When I will tell you of it.
    ToldBy,
}

impl ContactPart {
    /// All parts in order.
    pub const ALL: [Self; 4] = [Self::HowEnded, Self::Exceptions, Self::ChanceMeetings, Self::ToldBy];

    /// The stable id used in content and storage.
    pub fn id(self) -> &'static str {
        match self {
            Self::HowEnded => "how-ended",
            Self::Exceptions => "exceptions",
            Self::ChanceMeetings => "chance-meetings",
            Self::ToldBy => "told-by",
        }
    }
}

/// The words of the page. None of the parts is ever blank.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContactParts(BTreeMap<ContactPart, Words>);

impl ContactParts {
    /// Other words for one part; blank words take it away.
    pub fn set(&mut self, part: ContactPart, words: Words) {
        if words.is_blank() {
            self.0.remove(&part);
        } else {
            self.0.insert(part, words);
        }
    }

    /// The words of one part.
    pub fn get(&self, part: ContactPart) -> Option<&Words> {
        self.0.get(&part).filter(|words| !words.is_blank())
    }

    /// The parts that have words, in order.
    pub fn written(&self) -> impl Iterator<Item = (ContactPart, &Words)> {
        ContactPart::ALL.into_iter().filter_map(|part| Some((part, self.get(part)?)))
    }

    /// Nothing was written yet.
    pub fn is_blank(&self) -> bool {
        self.written().next().is_none()
    }
}

/// One page, kept in its writer's Private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndingContact {
    /// Its id.
    pub id: EndingContactId,
    /// What it says.
    pub parts: ContactParts,
    /// The day its writer looks at it again; theirs alone, no copy has it.
    pub review: Day,
    /// When it was begun.
    pub since: Stamp,
    /// When its words were last changed.
    pub changed: Stamp,
    /// In the trash since then.
    pub deleted: Option<Stamp>,
}

/// A copy its writer chose to show, in Shared. It has the words and nothing of how the page came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownContact {
    /// The copy's own id.
    pub id: EndingContactId,
    /// Whose page it is.
    pub owner: PersonId,
    /// What it said when it was shown.
    pub parts: ContactParts,
    /// When it was shown.
    pub at: Stamp,
}

impl EndingContact {
    /// An empty page.
    pub fn new(id: EndingContactId, now: Stamp, today: Day) -> Self {
        Self { id, parts: ContactParts::default(), review: next_review(today), since: now, changed: now, deleted: None }
    }

    /// The copy to show; none while there is nothing to be seen.
    pub fn shown_as(&self, id: EndingContactId, owner: PersonId, at: Stamp) -> Option<ShownContact> {
        (!self.parts.is_blank()).then(|| ShownContact { id, owner, parts: self.parts.clone(), at })
    }

    /// Its writer is to look at it again.
    pub fn review_is_near(&self, today: Day) -> bool {
        self.deleted.is_none() && self.review <= today
    }

    /// It still stands: it is looked at again in four weeks.
    pub fn still_stands(&mut self, today: Day) {
        self.review = next_review(today);
    }
}

fn next_review(today: Day) -> Day {
    today.checked_add_days(Days::new(REVIEW_AFTER_DAYS)).unwrap_or(today)
}
