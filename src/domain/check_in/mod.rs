//! Check-ins: when they are, what is asked, and each one's sheet of answers, covered until both are in.
//!
//! Pure. A missed check-in is nothing here: there is no row for it and no count.

mod answers;
mod plan;
#[cfg(test)]
mod tests;

pub use answers::{Sheet, Stand};
pub use plan::{CheckInPlan, Schedule};

use super::day::{Day, Stamp};
use super::id::{CheckInId, GoalId, PersonId};
use serde::{Deserialize, Serialize};

/// The name under which each says yes to a line for thanks in the weekly check-in, beside consent to sections.
pub const APPRECIATIONS: &str = "appreciations";

/// How often a kind of check-in comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// About a quarter of an hour, on any days.
    Daily,
    /// Once or a few times a week, with a plan at the end.
    Weekly,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agenda {
    /// While it is raw: how I am, what was done about it, one need, a plan.
    #[default]
    Early,
    /// Later: what worked, what was hard, one ask, a plan.
    Later,
    /// The same with a line for thanks first; of a check-in that began while everybody had turned that on. A plan never
    /// says it: it would tell who has.
    LaterWithThanks,
}

/// One question of a check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// How I am.
    HowIAm,
    /// What I did about it. For whoever wants to speak of it; it names no role.
    WhatIDid,
    /// One thing I need.
    OneNeed,
    /// What I am thankful for. Only ever asked of those who each turned it on.
    Thanks,
    /// What worked.
    Worked,
    /// What was hard.
    Hard,
    /// One thing I ask.
    OneAsk,
    /// What I will do: a line that can become a goal.
    Plan,
}

impl Agenda {
    /// Its questions in order. A daily one is shorter.
    pub fn parts(self, rhythm: Rhythm) -> &'static [Part] {
        match (self, rhythm) {
            (Self::Early, Rhythm::Weekly) => &[Part::HowIAm, Part::WhatIDid, Part::OneNeed, Part::Plan],
            (Self::Later, Rhythm::Weekly) => &[Part::Worked, Part::Hard, Part::OneAsk, Part::Plan],
            (Self::LaterWithThanks, Rhythm::Weekly) => &[Part::Thanks, Part::Worked, Part::Hard, Part::OneAsk, Part::Plan],
            (Self::Early, Rhythm::Daily) => &[Part::HowIAm, Part::OneNeed],
            (Self::Later | Self::LaterWithThanks, Rhythm::Daily) => &[Part::HowIAm, Part::OneAsk],
        }
    }
}

/// One check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// Daily or weekly.
    pub rhythm: Rhythm,
    /// What is asked in it.
    pub agenda: Agenda,
    /// The day it was begun on.
    pub day: Day,
    /// When it was begun.
    pub begun: Stamp,
    /// Who leads it; nobody where one person is alone.
    pub leader: Option<PersonId>,
    /// Who has put their sheet in, in order. It shows to nobody before it is opened.
    pub put_in: Vec<PersonId>,
    /// Sheets that lie here in plain: for two, only the later one, still covered; for one alone, what is being written.
    pub plain: Vec<(PersonId, Sheet)>,
    /// Every sheet, once all are in. Nothing is shown before.
    pub opened: Option<Vec<(PersonId, Sheet)>>,
    /// Lines of a plan that have become goals, by whose line it was.
    #[serde(default)]
    pub goals: Vec<(PersonId, GoalId)>,
}
