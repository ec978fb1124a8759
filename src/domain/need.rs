//! What one needs from the other, in the words of the one who was hurt. Asking is no duty, and nothing here waits.

use super::day::Stamp;
use super::id::{NeedId, PersonId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One need, kept in its owner's Private; in Shared only a copy its owner chose to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// "I need …", in the owner's words.
    pub words: Words,
    /// When it was first written.
    pub since: Stamp,
    /// Whose it is, in a copy that is shown; none in one's own.
    #[serde(default)]
    pub owner: Option<PersonId>,
}
