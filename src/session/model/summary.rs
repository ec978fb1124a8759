//! What the counselor's pages can hold.

use crate::domain::topic::Topic;

/// A section of `Ours` and one's own yes for it. Whether the other said yes is not told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionChoice {
    /// Stable id.
    pub section: String,
    /// The yes of the one person here.
    pub mine: bool,
}

/// One's own topics and choices.
#[derive(Debug, Clone, Default)]
pub struct SummaryModel {
    /// My topics in my order; empty with both here.
    pub topics: Vec<Topic>,
    /// Sections of `Ours`; empty in a one-person vault.
    pub ours: Vec<SectionChoice>,
}
