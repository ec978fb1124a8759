//! "When … I felt … because … I ask …": a sentence kept to be brought to a talk. Its owner's alone.

use super::day::Stamp;
use super::id::StatementId;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One kept sentence, as it read when it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// The sentence.
    pub words: Words,
    /// When it was kept.
    pub kept: Stamp,
}
