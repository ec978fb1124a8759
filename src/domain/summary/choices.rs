//! What somebody chose about their pages the last time. Which pages of the journal went in is not kept: that is chosen anew.

use super::Section;
use crate::domain::day::Day;
use crate::domain::note::{Visit, last_visit};
use crate::domain::words::Words;
use chrono::Duration;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Days the pages speak of where no session went before.
const USUAL_DAYS: i64 = 90;

/// Choices kept in one's own Private.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PageChoices {
    /// Ids of sections left out of one's own pages; none before anything was chosen, see [`PageChoices::left_out`].
    pub without: Option<BTreeSet<String>>,
    /// Initials instead of names.
    pub initials: bool,
    /// The stable id of the paper; A4 where it names none.
    pub paper: String,
    /// Who the pages are for, as it is to be printed; may be blank.
    pub reader: Words,
}

impl PageChoices {
    /// What is left out until somebody chooses: what others may read more into than was meant.
    pub fn left_out(&self) -> BTreeSet<String> {
        let usual = || [Section::GoalsByWeek, Section::Talks].into_iter().map(|section| section.id().to_owned()).collect();
        self.without.clone().unwrap_or_else(usual)
    }
}

/// The first day pages up to `to` speak of: that of the last session, or 90 days before.
pub fn usual_start<'a>(visits: impl IntoIterator<Item = &'a Visit>, to: Day) -> Day {
    last_visit(visits, to).unwrap_or(to - Duration::days(USUAL_DAYS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_go_back_to_the_last_session() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let visit = |text: &str| Visit { day: Some(day(text)), ..Visit::default() };
        assert_eq!(usual_start([], day("2026-11-12")), day("2026-08-14"));
        let all = [visit("2026-10-29"), visit("2026-11-12"), visit("2026-12-01"), Visit::default()];
        assert_eq!(usual_start(&all, day("2026-11-12")), day("2026-10-29"));
        assert_eq!(usual_start(&all, day("2026-11-13")), day("2026-11-12"));
    }

    #[test]
    fn what_an_older_version_kept_is_read() {
        assert_eq!(serde_json::from_str::<PageChoices>("{}").unwrap(), PageChoices::default());
    }
}
