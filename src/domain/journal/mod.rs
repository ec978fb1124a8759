//! Journal entries: private or shared, several a day.

mod filter;
mod leaf;

pub use filter::{Filter, KeptFilter, MAX_KEPT_FILTERS, keep as keep_filter};
pub use leaf::Leaf;

use super::day::{Day, Stamp};
use super::id::{EntryId, PersonId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// The most feelings one entry holds.
pub const MAX_FEELINGS: usize = 12;
/// The most tags one entry holds.
pub const MAX_TAGS: usize = 20;
/// Days a deleted entry stays in the trash.
pub const TRASH_DAYS: i64 = 30;

/// A whole entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Who wrote it; only they change or delete it.
    pub author: PersonId,
    /// The day it is about.
    pub day: Day,
    /// When it was first written; sets the order within a day.
    pub written: Stamp,
    /// When it was last changed.
    pub changed: Stamp,
    /// What it holds.
    pub page: Page,
    /// In the trash since then.
    pub deleted: Option<Stamp>,
}

/// What a person fills in on a page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Page {
    /// May be empty.
    pub title: Words,
    /// The text.
    pub body: Words,
    /// Stable feeling ids from the content library, at most [`MAX_FEELINGS`].
    pub feelings: Vec<String>,
    /// The writer's own tags, at most [`MAX_TAGS`].
    pub tags: Vec<Words>,
    /// The prompt as it was worded when it was taken, if one was.
    pub prompt: Option<PromptTaken>,
}

/// A prompt kept as its words at that moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptTaken {
    /// Its id in the library then.
    pub library_id: String,
    /// Its words then.
    pub words: Words,
}

impl Page {
    /// Nothing has been written or chosen.
    pub fn is_blank(&self) -> bool {
        self.title.is_blank() && self.body.is_blank() && self.feelings.is_empty() && self.tags.is_empty()
    }
}

/// An entry as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryHead {
    /// Its id.
    pub id: EntryId,
    /// Who wrote it.
    pub author: PersonId,
    /// The day it is about.
    pub day: Day,
    /// When it was first written.
    pub written: Stamp,
    /// Its title, or the beginning of its first line.
    pub title: Words,
    /// Its feelings.
    pub feelings: Vec<String>,
    /// Its writer keeps it at the top.
    pub pinned: bool,
}

/// An entry found by a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub head: EntryHead,
    /// Text around the first match.
    pub snippet: Words,
    /// Byte ranges of the matches in `snippet`, in order, on character boundaries.
    pub matches: Vec<std::ops::Range<usize>>,
}
