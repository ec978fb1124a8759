//! Commands about apologies.

use crate::domain::apology::{HowGiven, Part, Receiving};
use crate::domain::goal::Cadence;
use crate::domain::id::{ApologyId, RepairId};
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
    /// Keeps a part of a draft.
    SavePart(ApologyId, Part, Words),
    /// Keeps the repairs of a draft, in order.
    SaveRepairs(ApologyId, Vec<RepairInput>),
    /// Marks it given; each repair becomes a goal.
    Give {
        /// Which draft.
        id: ApologyId,
        /// How. [`HowGiven::LeftHere`] also copies the letter into Shared.
        how: HowGiven,
        /// Its goals are made in Shared, for the other to see.
        goals_shared: bool,
    },
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
