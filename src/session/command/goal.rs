//! Commands about goals and marks.

use super::Home;
use crate::domain::day::Day;
use crate::domain::goal::{Answer, GoalPlan};
use crate::domain::id::{GoalId, PersonId};
use crate::domain::words::Words;

/// Something to do with a goal. Only its owner may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoalCommand {
    /// Makes a goal. `Done::made` is its id.
    Make {
        /// Where: private unless its owner shows it.
        home: Home,
        /// The plan, checked.
        plan: GoalPlan,
        /// A shared ritual of both; only with both here, in Shared.
        of_both: bool,
        /// The template it began as.
        library_id: Option<String>,
    },
    /// Changes the plan; its marks stay.
    Adjust(Home, GoalId, GoalPlan),
    /// Answers for a day up to today; none clears the answer and its note.
    Mark {
        /// Where.
        home: Home,
        /// Which goal.
        id: GoalId,
        /// Whose answer: the person here; with both here, the one who pressed.
        owner: PersonId,
        /// The day.
        day: Day,
        /// The answer.
        answer: Option<Answer>,
        /// A note; may be empty.
        note: Words,
    },
    /// Rests from today, until a day or until resumed.
    Pause(Home, GoalId, Option<Day>),
    /// Goes on from today.
    Resume(Home, GoalId),
    /// Is over from tomorrow on.
    End(Home, GoalId),
    /// Goes on after it was ended.
    Reopen(Home, GoalId),
    /// Offers openness again until `until`, to be looked at on `review`; its giver alone.
    Renew {
        /// Where.
        home: Home,
        /// Which goal.
        id: GoalId,
        /// The new end.
        until: Day,
        /// The new review.
        review: Day,
    },
    /// Puts it and its marks into the trash for 30 days.
    Delete(Home, GoalId),
    /// Takes it out of the trash.
    Restore(Home, GoalId),
    /// Removes it and its marks for good.
    Purge(Home, GoalId),
    /// Goes on with a private goal in Shared, from today; earlier marks and notes stay private. `Done::made` is its id there.
    Share(GoalId),
    /// Takes a shared goal back without a trace within ten minutes of sharing it.
    TakeBack(GoalId),
}
