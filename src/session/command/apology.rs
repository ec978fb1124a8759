//! Commands about apologies.

use crate::domain::apology::{HowGiven, Part, Receiving};
use crate::domain::day::Day;
use crate::domain::goal::Cadence;
use crate::domain::id::{ApologyId, RepairId, VersionId};
use crate::domain::words::Words;

/// A repair as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepairInput {
    /// None for a new one.
    pub id: Option<RepairId>,
    /// The action.
    pub words: Words,
    /// How often.
    pub cadence: Cadence,
}

/// Something to do with an apology.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApologyCommand {
    /// Begins one. `Done::made` is its id.
    Begin,
    /// Begins a second one for the same thing as one that was given. `Done::made` is its id.
    BeginAfter(ApologyId),
    /// Keeps a part of a draft.
    SavePart(ApologyId, Part, Words),
    /// Keeps the repairs of a draft, in order.
    SaveRepairs(ApologyId, Vec<RepairInput>),
    /// A sentence went from one part of a draft to another: what both hold now. One step back takes it back whole.
    Move {
        /// Which draft.
        id: ApologyId,
        /// The part it came from, without it.
        from: (Part, Words),
        /// The part it went to, with it.
        to: (Part, Words),
    },
    /// Keeps the present wording of a draft. `Done::made` is the wording's id; one that is kept already is not kept twice.
    KeepWording(ApologyId),
    /// Goes back to a kept wording of a draft; the present one is kept first.
    GoBack(VersionId),
    /// Removes a kept wording for good.
    PurgeWording(VersionId),
    /// Marks it given; each repair becomes a goal.
    Give {
        /// Which draft.
        id: ApologyId,
        /// How. [`HowGiven::LeftHere`] also copies the letter into Shared.
        how: HowGiven,
        /// On which day; not after today. A letter left here is given today.
        day: Day,
        /// Its goals are made in Shared, for the other to see.
        goals_shared: bool,
    },
    /// Adds one further small repair to a letter that was given; it is a private goal at once.
    AddRepair(ApologyId, RepairInput),
    /// Makes a repair of a given letter a private goal anew, because its goal is gone.
    GoalAnew(ApologyId, RepairId),
    /// Takes a letter left in Shared back without a trace within ten minutes.
    TakeBack(ApologyId),
    /// Puts a draft into the trash for 30 days.
    Delete(ApologyId),
    /// Takes it out of the trash.
    Restore(ApologyId),
    /// Removes it for good.
    Purge(ApologyId),
    /// Chooses what to do with a letter from the other; kept in my Private alone.
    Receive(ApologyId, Receiving),
}
