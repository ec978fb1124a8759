//! A boundary: what I will do to be well or safe. Mine; it needs no one's yes.

use super::day::Stamp;
use super::id::{BoundaryId, PersonId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One boundary, kept in its owner's Private; in Shared only a copy its owner chose to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boundary {
    /// Its id.
    pub id: BoundaryId,
    /// "If … I will …", in the owner's words.
    pub words: Words,
    /// When it was first written.
    pub since: Stamp,
    /// Whose it is, in a copy that is shown to both; none in one's own.
    #[serde(default)]
    pub owner: Option<PersonId>,
}
