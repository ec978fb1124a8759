//! Commands about journal entries.

use super::Home;
use crate::domain::day::Day;
use crate::domain::id::EntryId;
use crate::domain::journal::{Leaf, Page};
use std::sync::Arc;

/// What may cross into Shared with a copied entry. Nothing but the words crosses unless chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "four switches beside each other, each its own yes")]
pub struct ShareChoice {
    /// The day it was written about; otherwise today's.
    pub day: bool,
    /// Its title.
    pub title: bool,
    /// Its feelings.
    pub feelings: bool,
    /// Its tags.
    pub tags: bool,
}

/// Something to do with an entry. Only its author may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JournalCommand {
    /// Keeps a page: a new entry where `id` is none. `Done::made` is its id.
    Save {
        /// Where.
        home: Home,
        /// Which entry; none makes one.
        id: Option<EntryId>,
        /// The day it is about; none leaves it, or takes today.
        day: Option<Day>,
        /// All of what it holds.
        page: Page,
    },
    /// Puts it into the trash for 30 days.
    Delete(Home, EntryId),
    /// Takes it out of the trash.
    Restore(Home, EntryId),
    /// Removes it for good: words, search and undo. Leaves a tombstone without words.
    Purge(Home, EntryId),
    /// Keeps one's own page at the top of the private journal, or no longer.
    Pin(EntryId, bool),
    /// Copies a private entry into Shared. `Done::made` is the copy's id.
    Share(EntryId, ShareChoice),
    /// Adds pages to the private journal, all at once; what it has already is passed over, and nothing there is changed.
    Import(Arc<Vec<Leaf>>),
    /// Takes a shared copy back without a trace within ten minutes of sharing it.
    TakeBack(EntryId),
}
