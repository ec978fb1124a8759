//! Goals: small, concrete actions their owner commits to, and the record of keeping them.

mod cadence;
mod history;
mod mark;
mod parts;
mod plans;
mod strength;
#[cfg(test)]
mod tests;
mod weeks;
mod year;

pub use cadence::{Cadence, Due, Weekdays};
pub use history::{DayState, Tally, history, state, tally};
pub use mark::{Answer, Mark};
pub use parts::{Pause, Stopped};
pub use plans::PastPlan;
pub use strength::{HALF_LIFE_MARKS, MIN_MARKS, StrengthWord, strength, strength_word};
pub use weeks::{Week, by_week};
pub use year::{YearDays, year_days, year_span, years};

use super::day::{Day, Stamp};
use super::id::{GoalId, PersonId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// Weeks after which an openness goal lapses unless its giver says otherwise.
pub const OPENNESS_WEEKS: i64 = 4;

/// One goal. Its owners alone change and mark it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// One person, or both for a shared ritual. Never empty.
    pub owners: Vec<PersonId>,
    /// What its owner promises now.
    pub plan: GoalPlan,
    /// When it was made.
    pub made: Stamp,
    /// What was promised before, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<PastPlan>,
    /// Days on which it rests, or a part of it.
    pub pauses: Vec<Pause>,
    /// Parts of a goal of both that somebody stopped; the other's goes on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stopped: Vec<Stopped>,
    /// The library template it began as, if any.
    pub library_id: Option<String>,
    /// Ended by its owner on this day.
    pub ended: Option<Day>,
    /// In the trash since then.
    pub deleted: Option<Stamp>,
}

impl Goal {
    /// One that begins.
    pub fn new(id: GoalId, owners: Vec<PersonId>, plan: GoalPlan, made: Stamp) -> Self {
        Self {
            id,
            owners,
            plan,
            made,
            earlier: Vec::new(),
            pauses: Vec::new(),
            stopped: Vec::new(),
            library_id: None,
            ended: None,
            deleted: None,
        }
    }
}

/// What a goal's owner fills in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalPlan {
    /// The action, in the first person.
    pub title: Words,
    /// "If …", may be empty.
    pub when: Words,
    /// "then I …", may be empty.
    pub then: Words,
    /// How often.
    pub cadence: Cadence,
    /// The first day.
    pub start: Day,
    /// The last day, if there is one; always there for openness.
    pub end: Option<Day>,
    /// Set when the goal offers openness.
    pub openness: Option<Openness>,
}

/// Openness a person offers: for a purpose, looked at again, and over by itself at the goal's end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Openness {
    /// What it is for, in the giver's words.
    pub purpose: Words,
    /// The day to look at it again; not after the end.
    pub review: Day,
}

/// Why a plan is not taken as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefused {
    /// No action is named.
    #[error("a goal needs an action")]
    NoTitle,
    /// The end lies before the start.
    #[error("a goal ends on or after its first day")]
    EndsBeforeStart,
    /// The cadence names no day.
    #[error("a goal needs at least one day")]
    NoDays,
    /// Openness without an end.
    #[error("openness has an end")]
    OpennessWithoutEnd,
    /// Openness whose review lies outside its days.
    #[error("openness is looked at again before its end")]
    ReviewOutside,
    /// Openness without a purpose.
    #[error("openness has a purpose")]
    NoPurpose,
}

impl GoalPlan {
    /// Checks the plan as a whole.
    ///
    /// # Errors
    /// The first thing that would need changing.
    pub fn check(&self) -> Result<(), PlanRefused> {
        if self.title.is_blank() {
            return Err(PlanRefused::NoTitle);
        }
        if self.end.is_some_and(|end| end < self.start) {
            return Err(PlanRefused::EndsBeforeStart);
        }
        if !self.cadence.names_a_day() {
            return Err(PlanRefused::NoDays);
        }
        if let Some(openness) = &self.openness {
            let end = self.end.ok_or(PlanRefused::OpennessWithoutEnd)?;
            if openness.purpose.is_blank() {
                return Err(PlanRefused::NoPurpose);
            }
            if openness.review < self.start || openness.review > end {
                return Err(PlanRefused::ReviewOutside);
            }
        }
        Ok(())
    }
}
