//! Ratings over time, as Progress draws them. Goals and moments have models of their own.

use crate::domain::id::PersonId;
use crate::domain::progress::Rating;

/// One person's ratings of one thing, in the order of their days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PulseLine {
    /// Whose.
    pub person: PersonId,
    /// Of what, by content id.
    pub item: String,
    /// The ratings.
    pub ratings: Vec<Rating>,
}

/// Lines that those here may see.
#[derive(Debug, Clone, Default)]
pub struct ProgressModel {
    /// My own, shared or not; empty with both here.
    pub mine: Vec<PulseLine>,
    /// What the other shared; with both here what each of them did.
    pub shared: Vec<PulseLine>,
}
