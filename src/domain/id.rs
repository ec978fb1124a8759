//! Ids: one type a noun, so that a goal's id can't be taken for an entry's.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// One person of this vault.
    PersonId,
    /// One journal entry.
    EntryId,
    /// One ground rule, through all its versions.
    RuleId,
    /// One boundary.
    BoundaryId,
    /// One apology, draft or given.
    ApologyId,
    /// One repair inside an apology.
    RepairId,
    /// One goal.
    GoalId,
    /// One hold.
    HoldId,
    /// One topic saved for a counselor.
    TopicId,
    /// One guided talk.
    TalkId,
    /// One check-in.
    CheckInId,
    /// One sentence kept for a talk.
    StatementId,
    /// One agreement, through all its versions.
    AgreementId,
    /// One question one wants answered, or would rather not.
    QuestionId,
    /// One thing told about a question.
    ToldId,
    /// One thing one needs from the other.
    NeedId,
    /// One note on how an apology landed.
    LandedId,
    /// One account, or something more to tell.
    AccountId,
    /// One page on how contact was ended.
    EndingContactId,
    /// One kept wording of a draft.
    VersionId,
    /// One quiet page of one's own.
    OwnPageId,
    /// One moment.
    MomentId,
    /// One exercise put on a day.
    PlannedId,
    /// One note for oneself alone, of any kind.
    NoteId,
}
