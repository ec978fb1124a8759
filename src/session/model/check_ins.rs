//! Check-ins as the screen shows them.

use crate::domain::check_in::{Agenda, CheckInPlan, Rhythm, Sheet, Stand};
use crate::domain::day::Day;
use crate::domain::id::{CheckInId, GoalId, PersonId};
use chrono::NaiveDateTime;

/// When check-ins are, those under way, and those that were opened.
#[derive(Debug, Clone, Default)]
pub struct CheckInsModel {
    /// When they are.
    pub plan: CheckInPlan,
    /// The next one by the plan, by the clock on the wall.
    pub next: Option<(Rhythm, NaiveDateTime)>,
    /// Not opened yet, newest first. With both here: those of both.
    pub under_way: Vec<UnderWay>,
    /// Opened, newest first.
    pub opened: Vec<Opened>,
    /// The one here, if they turned a line for thanks on; nobody with both here, and nothing says whether the other did.
    pub thanks: Vec<PersonId>,
    /// Today's ratings that those here may see.
    pub pulse: Vec<PulseRow>,
}

/// A check-in that is not opened.
#[derive(Debug, Clone)]
pub struct UnderWay {
    /// Its id.
    pub id: CheckInId,
    /// Daily or weekly.
    pub rhythm: Rhythm,
    /// What is asked.
    pub agenda: Agenda,
    /// The day it was begun on.
    pub day: Day,
    /// Who leads it.
    pub leader: Option<PersonId>,
    /// The sheets of those here alone; a covered one of another is in no model.
    pub mine: Vec<OwnSheet>,
}

/// Somebody's own sheet.
#[derive(Debug, Clone)]
pub struct OwnSheet {
    /// Whose.
    pub person: PersonId,
    /// Where it stands.
    pub stand: Stand,
    /// What is in it. With both here a sheet that is in is empty here: it is covered for both.
    pub sheet: Sheet,
    /// It may be taken back to writing.
    pub may_take_back: bool,
}

/// A check-in everybody's sheet of is open.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its id.
    pub id: CheckInId,
    /// Daily or weekly.
    pub rhythm: Rhythm,
    /// What was asked.
    pub agenda: Agenda,
    /// The day it was begun on.
    pub day: Day,
    /// Everyone's sheet.
    pub sheets: Vec<(PersonId, Sheet)>,
    /// Lines of a plan that became goals.
    pub goals: Vec<(PersonId, GoalId)>,
}

/// One rating of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PulseRow {
    /// Whose.
    pub person: PersonId,
    /// Of what, by content id.
    pub item: String,
    /// 0 to 10.
    pub value: u8,
    /// The other may see it.
    pub shown: bool,
}
