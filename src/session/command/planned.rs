//! Commands about exercises on a day.

use super::Home;
use crate::domain::day::Day;
use crate::domain::id::PlannedId;

/// Something to do with an exercise on a day. What both put there either may move or take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlannedCommand {
    /// Puts an exercise, by its id in the library, on a day not gone by: into one's own, or with both here into Shared.
    /// `Done::made` is its id; where it is on that day already, that one's.
    Put(String, Day),
    /// Puts it on another day not gone by.
    Move(Home, PlannedId, Day),
    /// Takes it away.
    Remove(Home, PlannedId),
}
