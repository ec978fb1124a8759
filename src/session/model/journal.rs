//! Journal lists. Entries are read whole one at a time, on request.

use crate::domain::day::Stamp;
use crate::domain::id::EntryId;
use crate::domain::journal::EntryHead;
use std::sync::Arc;

/// One notebook's entries.
#[derive(Debug, Clone, Default)]
pub struct EntryList {
    /// Newest first.
    pub heads: Arc<Vec<EntryHead>>,
    /// In the trash, newest first.
    pub trash: Arc<Vec<EntryHead>>,
    /// Shared within the last ten minutes by the person here: entry and moment.
    pub can_take_back: Vec<(EntryId, Stamp)>,
}

/// Both journals, as far as they are open.
#[derive(Debug, Clone, Default)]
pub struct JournalModel {
    /// None with both here.
    pub private: Option<EntryList>,
    /// None in a one-person vault.
    pub shared: Option<EntryList>,
    /// After a sitting that ended without being locked: the private page that was changed last, and when it was kept.
    pub recovered: Option<(EntryHead, Stamp)>,
}
