//! Tools a person leaves to their sessions with a counselor: their own choice, undone by them at once and alone.
//!
//! Help now, time-outs, boundaries and what keeps somebody safe are no such tools, and can't be left to anything.

use super::draft::DraftPlace;

/// A tool that can be left to sessions, with a stable id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HomeTool {
    /// Guided talks.
    Talk,
    /// Check-ins and their ratings.
    CheckIns,
    /// Letters of apology.
    Apology,
    /// Questions and answers.
    Questions,
    /// The whole account, and something more to tell.
    Account,
    /// The closeness menu.
    Closeness,
}

impl HomeTool {
    /// All of them, in the order of the sidebar.
    pub const ALL: [Self; 6] = [Self::Talk, Self::Apology, Self::Questions, Self::Account, Self::Closeness, Self::CheckIns];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::CheckIns => "check-ins",
            Self::Apology => "apology",
            Self::Questions => "questions",
            Self::Account => "account",
            Self::Closeness => "closeness",
        }
    }

    /// The tool a draft is written in, where it is one of these.
    pub fn of_draft(place: DraftPlace) -> Option<Self> {
        match place {
            DraftPlace::NewQuestion | DraftPlace::QuestionWording(_) | DraftPlace::QuestionHeard(_) | DraftPlace::Answer(_) => {
                Some(Self::Questions)
            }
            DraftPlace::NextRepair(_) => Some(Self::Apology),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_has_an_id_of_its_own() {
        let ids: BTreeSet<_> = HomeTool::ALL.into_iter().map(HomeTool::id).collect();
        assert_eq!(ids.len(), HomeTool::ALL.len());
    }

    #[test]
    fn drafts_of_other_places_are_never_left_out() {
        for place in [DraftPlace::NewTopic, DraftPlace::NewBoundary, DraftPlace::NewHold, DraftPlace::SayIt, DraftPlace::NewWave] {
            assert_eq!(HomeTool::of_draft(place), None);
        }
        assert_eq!(HomeTool::of_draft(DraftPlace::NewQuestion), Some(HomeTool::Questions));
    }
}
