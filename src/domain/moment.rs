//! Moments: something that was good, or a wave of old pain. They are dated and told apart, and never counted.

use super::day::{Day, Stamp};
use super::id::{MomentId, PersonId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// What kind of moment it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MomentKind {
    /// Something that was reached.
    Milestone,
    /// Thanks to the other, for something they did.
    Thanks,
    /// Something small that went well.
    SmallWin,
    /// A sign of progress that was noticed, in oneself or between the two.
    Sign,
    /// A wave of old pain, a hard week. On anything but its owner's own page it says that and no more.
    OldPain,
}

/// One moment, kept in its owner's Private; in Shared only a copy its owner chose to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Its id.
    pub id: MomentId,
    /// Its kind.
    pub kind: MomentKind,
    /// The day it belongs to.
    pub day: Day,
    /// What it was, in its owner's words. Empty in the copy of a wave of old pain.
    pub words: Words,
    /// What helped in a wave of old pain; never in a copy.
    #[serde(default)]
    pub helped: Words,
    /// What comes next after one; never in a copy.
    #[serde(default)]
    pub next: Words,
    /// When it was written down.
    pub made: Stamp,
    /// Whose it is, in a copy that is shown; none in one's own.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// In the trash since then; a copy is never there.
    #[serde(default)]
    pub deleted: Option<Stamp>,
}

impl MomentKind {
    /// All of them, good ones first.
    pub const ALL: [Self; 5] = [Self::Milestone, Self::Thanks, Self::SmallWin, Self::Sign, Self::OldPain];

    /// The stable name, as on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Milestone => "milestone",
            Self::Thanks => "thanks",
            Self::SmallWin => "small-win",
            Self::Sign => "sign",
            Self::OldPain => "old-pain",
        }
    }

    /// The kind of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Something that was good.
    pub fn is_good(self) -> bool {
        self != Self::OldPain
    }
}

impl Moment {
    /// What a copy for the other would hold: a wave of old pain keeps its words.
    #[must_use]
    pub fn copy(&self, id: MomentId, owner: PersonId) -> Self {
        let words = if self.kind == MomentKind::OldPain { Words::default() } else { self.words.clone() };
        Self { id, words, helped: Words::default(), next: Words::default(), owner: Some(owner), deleted: None, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn moment(kind: MomentKind) -> Moment {
        let words = |text: &str| Words::new(text).unwrap();
        Moment {
            id: MomentId(Uuid::from_u128(1)),
            kind,
            day: "2026-11-12".parse().unwrap(),
            words: words("The song came on in the car"),
            helped: words("Walking"),
            next: words("Call Ana"),
            made: Stamp { utc_ms: 0, offset_minutes: 0 },
            owner: None,
            deleted: None,
        }
    }

    #[test]
    fn names_are_their_own_way_back_and_stored_the_same() {
        for kind in MomentKind::ALL {
            assert_eq!(MomentKind::from_id(kind.id()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.id()));
        }
        assert_eq!(MomentKind::from_id("hard-week"), None);
    }

    #[test]
    fn a_copy_of_old_pain_holds_no_words() {
        let copy = moment(MomentKind::OldPain).copy(MomentId(Uuid::from_u128(2)), PersonId(Uuid::from_u128(3)));
        assert!(copy.words.is_blank() && copy.helped.is_blank() && copy.next.is_blank());
        assert_eq!(copy.owner, Some(PersonId(Uuid::from_u128(3))));
    }

    #[test]
    fn a_copy_of_anything_good_holds_its_words_alone() {
        for kind in MomentKind::ALL.into_iter().filter(|kind| kind.is_good()) {
            let copy = moment(kind).copy(MomentId(Uuid::from_u128(2)), PersonId(Uuid::from_u128(3)));
            assert_eq!(copy.words.as_str(), "The song came on in the car");
            assert!(copy.helped.is_blank() && copy.next.is_blank());
        }
    }
}
