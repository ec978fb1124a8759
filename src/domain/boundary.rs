//! A boundary: what I will do to be well or safe. Mine; it needs no one's yes.

use super::day::Stamp;
use super::id::BoundaryId;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One boundary, kept in its owner's Private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boundary {
    /// Its id.
    pub id: BoundaryId,
    /// "If … I will …", in the owner's words.
    pub words: Words,
    /// When it was first written.
    pub since: Stamp,
}
