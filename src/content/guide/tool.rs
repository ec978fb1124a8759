//! The tools an article can end in. A name that is none of these does not load, so no button leads nowhere.

use serde::Deserialize;

/// A place of the app where what was read can be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is named after the page it opens")]
pub enum Tool {
    Today,
    Hold,
    Rules,
    Agreements,
    SayIt,
    Listen,
    Talks,
    TimeOut,
    Apology,
    Needs,
    Questions,
    Account,
    EndingContact,
    Goals,
    Closeness,
    Exercises,
    CheckIns,
    Journal,
    JournalNew,
    Replay,
    HardDates,
    Happened,
    Beneath,
    Timeline,
    Standing,
    Learned,
    Body,
    Progress,
    Moments,
    Summary,
    Signs,
    Candidates,
    Confidants,
    Help,
}

impl Tool {
    /// It is one person's own; with both here no button leads there.
    pub fn is_for_one(self) -> bool {
        matches!(
            self,
            Self::Hold
                | Self::Needs
                | Self::Account
                | Self::EndingContact
                | Self::JournalNew
                | Self::Replay
                | Self::HardDates
                | Self::Happened
                | Self::Beneath
                | Self::Timeline
                | Self::Standing
                | Self::Learned
                | Self::Body
                | Self::Summary
                | Self::Signs
                | Self::Candidates
                | Self::Confidants
        )
    }
}
