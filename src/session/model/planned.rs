//! Exercises on a day, as the screens show them.

use crate::domain::planned::Planned;
use crate::session::Home;

/// One of them, and where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRow {
    /// Private for one's own, Shared for one of both.
    pub home: Home,
    /// The exercise and its day.
    pub planned: Planned,
}

/// What is planned from today on, the nearest day first. What has gone by is not there.
#[derive(Debug, Clone, Default)]
pub struct PlannedModel {
    /// One's own and those of both; with both here only those.
    pub to_come: Vec<PlannedRow>,
}
