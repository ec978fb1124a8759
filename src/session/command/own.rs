//! Commands about quiet pages of one's own. There is none that shows one.

use crate::domain::day::Day;
use crate::domain::id::OwnPageId;
use crate::domain::own::{OwnKind, Shape, Stand};
use crate::domain::words::Words;

/// Something to do with a quiet page; only for one person here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnCommand {
    /// Begins one; where there may be only one and it is there, that one. `Done::made` is its id.
    Begin(OwnKind),
    /// Keeps what is answered to a question, by its content id.
    Answer(OwnPageId, String, Words),
    /// Once, or a pattern, or not said.
    Shape(OwnPageId, Option<Shape>),
    /// The day it came out; not after today.
    CameOut(OwnPageId, Option<Day>),
    /// Where one stands, or not said. What stood there before is gone.
    Stand(OwnPageId, Option<Stand>),
    /// Ticks a line of the practical list, or takes the tick away.
    Tick(OwnPageId, String, bool),
    /// Puts it into the trash for 30 days.
    Delete(OwnPageId),
    /// Takes it out of the trash.
    Restore(OwnPageId),
    /// Removes it for good.
    Purge(OwnPageId),
}
