//! Commands about check-ins. They live in Shared where there are two people, else in Private.

use crate::domain::check_in::{CheckInPlan, Rhythm, Sheet};
use crate::domain::id::{CheckInId, PersonId};

/// Something to do with check-ins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckInCommand {
    /// When they are, and what is asked from now on. Either of two may.
    SetPlan(CheckInPlan),
    /// Begins one today, or goes on with today's of that rhythm; `Done::made` is its id.
    Begin(Rhythm),
    /// What somebody here has written so far: sealed to them alone where there are two.
    Write {
        /// Which check-in.
        id: CheckInId,
        /// Whose sheet.
        person: PersonId,
        /// All of it.
        sheet: Sheet,
    },
    /// Puts in what was written. Can't be undone, so that nothing is uncovered by undo.
    PutIn(CheckInId, PersonId),
    /// Takes one's own sheet back to writing, while the other's is not in.
    TakeBack(CheckInId, PersonId),
    /// Lets a check-in go that was not opened: one's own sheet goes for good.
    LetGo(CheckInId, PersonId),
    /// Removes one's own words from an opened check-in.
    Erase(CheckInId, PersonId),
    /// Makes a goal of one's own plan line. `Done::made` is the goal's id.
    MakeGoal(CheckInId, PersonId),
    /// One's own rating of today, by content id; none clears it. With both here it is set as shared.
    SetPulse {
        /// Whose.
        person: PersonId,
        /// Of what.
        item: String,
        /// 0 to 10.
        value: Option<u8>,
    },
    /// Shows or no longer shows one's own rating of today to the other.
    SharePulse {
        /// Whose.
        person: PersonId,
        /// Of what.
        item: String,
        /// Whether it shows.
        shown: bool,
    },
}
