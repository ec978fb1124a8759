//! Goals as the screen shows them.

use crate::domain::day::Stamp;
use crate::domain::goal::{DayState, Due, Goal, Mark, StrengthWord, Tally, Week};
use crate::domain::id::PersonId;
use crate::session::command::Home;

/// One owner's record of one goal.
#[derive(Debug, Clone)]
pub struct OwnerRecord {
    /// Whose.
    pub owner: PersonId,
    /// 28 days, Monday of three weeks ago to Sunday of this week.
    pub stones: Vec<DayState>,
    /// Smoothed record, 0 to 1.
    pub strength: f64,
    /// Its word.
    pub word: StrengthWord,
    /// Whether it asks them for an answer today.
    pub due_today: Due,
    /// Today's answer, if there is one.
    pub today: Option<Mark>,
    /// Up to 60 newest marks, newest first.
    pub recent: Vec<Mark>,
    /// Its answers by week, in order; only weeks that hold one.
    pub weeks: Vec<Week>,
    /// Since the goal began.
    pub tally: Tally,
}

/// One goal with its record.
#[derive(Debug, Clone)]
pub struct GoalRow {
    /// Where it lives.
    pub home: Home,
    /// The goal.
    pub goal: Goal,
    /// One record an owner.
    pub records: Vec<OwnerRecord>,
    /// The person here (or either, with both here) owns it.
    pub mine: bool,
    /// Shared at this moment; within ten minutes it can be taken back.
    pub shared_at: Option<Stamp>,
}

/// Goals by where they stand.
#[derive(Debug, Clone, Default)]
pub struct GoalsModel {
    /// Running, resting or still to start.
    pub current: Vec<GoalRow>,
    /// Over.
    pub ended: Vec<GoalRow>,
    /// In the trash of those here.
    pub trash: Vec<GoalRow>,
}
