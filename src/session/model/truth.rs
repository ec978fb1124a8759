//! Needs, questions and notes on an apology, as the screens show them.

use crate::domain::day::Stamp;
use crate::domain::id::{NeedId, QuestionId, ToldId};
use crate::domain::landed::Landed;
use crate::domain::need::Need;
use crate::domain::question::{Question, Told};

/// One's own need.
#[derive(Debug, Clone)]
pub struct NeedRow {
    /// The need.
    pub need: Need,
    /// The copy the other can see.
    pub shown: Option<NeedId>,
}

/// A question and what was told about it here.
#[derive(Debug, Clone)]
pub struct QuestionRow {
    /// The question: one's own, or a copy the other shows.
    pub question: Question,
    /// The copy that is shown; of the other's it is the copy itself.
    pub shown: Option<QuestionId>,
    /// What was told, oldest first.
    pub told: Vec<Told>,
}

/// What one needs, asks and was told.
#[derive(Debug, Clone, Default)]
pub struct QuestionsModel {
    /// My needs; empty with both here.
    pub needs: Vec<NeedRow>,
    /// Needs the other shows; with both here those of both.
    pub their_needs: Vec<Need>,
    /// My questions; empty with both here.
    pub questions: Vec<QuestionRow>,
    /// Questions the other shows; with both here those of both.
    pub asked: Vec<QuestionRow>,
    /// What I told about questions that were taken back since.
    pub told_before: Vec<Told>,
    /// My notes on how an apology landed, newest first.
    pub landed: Vec<Landed>,
    /// What I told within the last ten minutes, and when.
    pub can_take_back: Vec<(ToldId, Stamp)>,
}
