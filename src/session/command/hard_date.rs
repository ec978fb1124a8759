//! Commands about hard dates and places. There is none that shows one.

use crate::domain::day::Day;
use crate::domain::hard_date::HardDateText;
use crate::domain::id::HardDateId;
use crate::domain::words::Words;

/// Something to do with a hard date or place; only for one person here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HardDateCommand {
    /// Begins one; an empty one that is there is taken. `Done::made` is its id.
    Begin,
    /// Keeps a text as it is typed.
    Write(HardDateId, HardDateText, Words),
    /// Its day, or none.
    Day(HardDateId, Option<Day>),
    /// Whether it comes every year.
    Yearly(HardDateId, bool),
    /// Whether Today may say that something is near.
    OnToday(HardDateId, bool),
    /// Puts it into the trash for 30 days.
    Delete(HardDateId),
    /// Takes it out of the trash.
    Restore(HardDateId),
    /// Removes it for good.
    Purge(HardDateId),
}
