//! Topics saved for a counselor.

use super::day::Stamp;
use super::id::TopicId;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One thing its writer most wants to talk about, kept in their Private, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// One line.
    pub words: Words,
    /// When it was saved.
    pub since: Stamp,
}
