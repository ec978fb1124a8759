//! Quiet pages of the year, each in its writer's Private.

use super::year::{Year, words};
use crate::domain::id::{OwnPageId, PersonId};
use crate::domain::own::{OwnKind, OwnPage, Shape};
use crate::problem::Problem;
use crate::store::{Tx, own_page};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One page.
#[derive(Debug, Deserialize)]
pub(super) struct ToldPage {
    by: String,
    #[serde(flatten)]
    kind: OwnKind,
    day: i64,
    #[serde(default)]
    pattern: bool,
    came_out: Option<i64>,
    answers: BTreeMap<String, String>,
}

impl ToldPage {
    /// The questions it answers.
    #[cfg(test)]
    pub(super) fn answered(&self) -> impl Iterator<Item = &str> {
        self.answers.keys().map(String::as_str)
    }
}

impl Year<'_> {
    /// What one person wrote for themselves.
    pub(super) fn quiet(&self, tx: &Tx<'_>, person: PersonId) -> Result<(), Problem> {
        for told in self.script.quiet.iter().filter(|told| self.by(&told.by) == person) {
            let since = self.stamp(told.day, "22:15");
            let id = OwnPageId(self.chance(&format!("{:?}", told.kind)).id(since.utc_ms));
            let mut page = OwnPage::new(id, told.kind.clone(), since);
            for (question, text) in &told.answers {
                page.set_answer(question, words(text));
            }
            page.shape = told.pattern.then_some(Shape::Pattern);
            page.came_out = told.came_out.map(|day| self.day(day));
            own_page::put(tx, &page)?;
        }
        Ok(())
    }
}
