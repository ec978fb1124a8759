//! Commands about memories that come by themselves. There is none that shows one.

use crate::domain::day::Day;
use crate::domain::id::ReplayId;
use crate::domain::replay::ReplayText;
use crate::domain::words::Words;

/// Something to do with a page of the replay log; only for one person here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplayCommand {
    /// Begins one of today; an empty one that is there is taken. `Done::made` is its id.
    Begin,
    /// Keeps a text as it is typed.
    Write(ReplayId, ReplayText, Words),
    /// The day it came; not after today.
    Day(ReplayId, Day),
    /// How strong it was as it came, 0 to 10, or not said.
    Before(ReplayId, Option<u8>),
    /// How strong it was later, 0 to 10, or not said.
    After(ReplayId, Option<u8>),
    /// Something helped, by its content id, or did not.
    Helped(ReplayId, String, bool),
    /// Puts it into the trash for 30 days.
    Delete(ReplayId),
    /// Takes it out of the trash.
    Restore(ReplayId),
    /// Removes it for good.
    Purge(ReplayId),
}
