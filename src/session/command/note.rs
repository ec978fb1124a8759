//! Commands about notes for oneself alone. There is none that shows one.

use crate::domain::id::NoteId;
use crate::domain::note::{Note, NoteKind};

/// Something to do with a note; only for one person here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteCommand {
    /// Keeps what is on it; without an id a new one. `Done::made` is its id.
    Write(Option<NoteId>, Box<Note>),
    /// Puts it into the trash for 30 days.
    Delete(NoteKind, NoteId),
    /// Takes it out of the trash.
    Restore(NoteKind, NoteId),
    /// Removes it for good.
    Purge(NoteKind, NoteId),
}
