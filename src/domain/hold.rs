//! A hold: my own "no big decisions until …". Its owner ends it at once, alone.

use super::day::{Day, Stamp};
use super::id::{HoldId, PersonId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One hold, kept in its owner's Private; in Shared only a copy its owner chose to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Its id.
    pub id: HoldId,
    /// What can wait, in the owner's words. What it may never list is refused before it gets here.
    pub what: Words,
    /// The last day it holds.
    pub until: Day,
    /// When it was set.
    pub since: Stamp,
    /// Whose it is, in a copy that is shown to both; none in one's own.
    #[serde(default)]
    pub owner: Option<PersonId>,
}

impl Hold {
    /// It still holds on `today`.
    pub fn is_on(&self, today: Day) -> bool {
        today <= self.until
    }
}
