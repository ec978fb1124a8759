//! Moments, as the screens show them.

use crate::domain::id::MomentId;
use crate::domain::moment::Moment;

/// One's own moment.
#[derive(Debug, Clone)]
pub struct MomentRow {
    /// The moment.
    pub moment: Moment,
    /// The copy the other can see.
    pub shown: Option<MomentId>,
}

/// Moments, newest day first.
#[derive(Debug, Clone, Default)]
pub struct MomentsModel {
    /// My own; empty with both here.
    pub mine: Vec<MomentRow>,
    /// Copies in Shared that are nobody's own here: of the other; with both here those of both.
    pub shown: Vec<Moment>,
    /// My own that lie in Shared alone, because they were written with both here.
    pub together: Vec<Moment>,
    /// Small wins of everyone's that may be seen here, oldest first: the stones of the wall.
    pub wall: Vec<Moment>,
    /// In my trash, latest first.
    pub trash: Vec<Moment>,
}
