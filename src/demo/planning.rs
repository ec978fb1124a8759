//! Exercises that are on a day to come: one each in their own, and one both put there.

use super::year::Year;
use crate::domain::id::PlannedId;
use crate::domain::planned::Planned;
use crate::problem::Problem;
use crate::store::{Tx, planned};
use serde::Deserialize;

/// One exercise on a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldPlanned {
    /// "maya", "jonah" or "both".
    pub by: String,
    pub exercise: String,
    /// Days after the last day of the story.
    pub after: i64,
}

impl Year<'_> {
    /// What `by` put on a day.
    pub(super) fn planned(&self, tx: &Tx<'_>, by: &str) -> Result<(), Problem> {
        for told in self.script.planned.iter().filter(|told| told.by == by) {
            let made = self.stamp(1, "20:15");
            let id = PlannedId(self.chance(&told.exercise).id(made.utc_ms));
            planned::put(tx, &Planned { id, exercise: told.exercise.clone(), day: self.day(-told.after), made })?;
        }
        Ok(())
    }
}
