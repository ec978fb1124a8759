//! Drafts: what is being typed and would otherwise be seen by another, kept in its writer's own notebook.
//!
//! A private entry or an apology is saved as itself and needs no draft.

use super::day::Stamp;
use super::id::{ApologyId, EntryId, GoalId, MomentId, NeedId, QuestionId, RuleId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// Where a draft belongs; one draft a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "id")]
pub enum DraftPlace {
    /// A page for the shared journal that is not there yet.
    NewSharedEntry,
    /// A change to one's own shared page.
    SharedEntry(EntryId),
    /// A rule being written.
    NewRule,
    /// New words for a rule.
    RuleWording(RuleId),
    /// A boundary being written.
    NewBoundary,
    /// A goal being written.
    NewGoal,
    /// A goal's plan being changed.
    GoalPlan(GoalId),
    /// A hold being written.
    NewHold,
    /// A topic for the counselor being written.
    NewTopic,
    /// An agreement being written, new or changed.
    Agreement,
    /// A sentence being made.
    SayIt,
    /// Something one needs, being written.
    NewNeed,
    /// Other words for a need.
    NeedWording(NeedId),
    /// A question being written.
    NewQuestion,
    /// Other words for a question.
    QuestionWording(QuestionId),
    /// What one was told about a question.
    QuestionHeard(QuestionId),
    /// An answer to a shown question.
    Answer(QuestionId),
    /// A small promise for one day.
    SmallPromise,
    /// A further repair for a letter that was given.
    NextRepair(ApologyId),
    /// A moment being written, of any good kind.
    NewMoment,
    /// A wave of old pain being written.
    NewWave,
    /// A moment being changed.
    MomentWording(MomentId),
}

/// A draft as last kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Where it belongs.
    pub place: DraftPlace,
    /// The fields of the form in a form the screen chooses (JSON where there is more than one).
    pub body: Words,
    /// When it was kept.
    pub kept_at: Stamp,
}
