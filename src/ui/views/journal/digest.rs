//! What the list needs besides the pages themselves, worked out once when they change and not in every frame.

use crate::content::Feelings;
use crate::domain::day::Day;
use crate::domain::journal::EntryHead;
use chrono::Datelike;
use std::collections::HashSet;
use std::sync::Arc;

/// Follows one list of pages.
#[derive(Debug, Default)]
pub(super) struct Digest {
    of: Option<(Arc<Vec<EntryHead>>, Day)>,
    /// Places in the list of pages: those kept at the top, then the others, each newest first.
    pub rows: Vec<usize>,
    /// Places of pages about the same day of an earlier year, newest first.
    pub on_this_day: Vec<usize>,
    /// Feelings some page has, in the library's order.
    pub feelings: Vec<(&'static str, &'static str)>,
}

impl Digest {
    /// Works it out anew where the pages or the day are others.
    pub fn follow(&mut self, heads: &Arc<Vec<EntryHead>>, today: Day, library: &'static Feelings) {
        if self.of.as_ref().is_some_and(|(known, day)| Arc::ptr_eq(known, heads) && *day == today) {
            return;
        }
        let (mut rows, others): (Vec<usize>, Vec<usize>) =
            (0..heads.len()).partition(|at| heads.get(*at).is_some_and(|head| head.pinned));
        rows.extend(others);
        let same_day = |head: &EntryHead| (head.day.month(), head.day.day()) == (today.month(), today.day()) && head.day < today;
        let used: HashSet<&str> = heads.iter().flat_map(|head| head.feelings.iter().map(String::as_str)).collect();
        let all = library.groups().iter().flat_map(|group| &group.feelings);
        *self = Self {
            rows,
            on_this_day: heads.iter().enumerate().filter(|(_, head)| same_day(head)).map(|(at, _)| at).collect(),
            feelings: all
                .filter(|known| used.contains(known.id.as_str()))
                .map(|known| (known.id.as_str(), known.word.as_str()))
                .collect(),
            of: Some((Arc::clone(heads), today)),
        };
    }
}

/// Some page is about `day`; `heads` newest first.
pub(super) fn is_written_on(heads: &[EntryHead], day: Day) -> bool {
    let at = heads.partition_point(|head| head.day > day);
    heads.get(at).is_some_and(|head| head.day == day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::domain::day::Stamp;
    use crate::domain::id::{EntryId, PersonId};
    use crate::domain::words::Words;

    fn heads(days: &[(&str, bool)]) -> Arc<Vec<EntryHead>> {
        let head = |(at, (day, pinned)): (usize, &(&str, bool))| EntryHead {
            id: EntryId(uuid::Uuid::from_u128(at as u128)),
            author: PersonId(uuid::Uuid::nil()),
            day: day.parse().unwrap(),
            written: Stamp { utc_ms: 0, offset_minutes: 0 },
            title: Words::default(),
            feelings: vec!["tired".to_owned(), "left the library".to_owned()],
            pinned: *pinned,
        };
        Arc::new(days.iter().enumerate().map(head).collect())
    }

    #[test]
    fn kept_pages_come_first_and_earlier_years_are_found() {
        let heads = heads(&[("2026-11-24", false), ("2025-11-24", false), ("2025-11-23", true), ("2024-11-24", true)]);
        let mut digest = Digest::default();
        digest.follow(&heads, "2026-11-24".parse().unwrap(), &Content::bundled().feelings);
        assert_eq!(digest.rows, [2, 3, 0, 1]);
        assert_eq!(digest.on_this_day, [1, 3]);
        assert_eq!(digest.feelings.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["tired"]);
        digest.follow(&heads, "2026-11-25".parse().unwrap(), &Content::bundled().feelings);
        assert!(digest.on_this_day.is_empty());
    }

    #[test]
    fn days_with_pages_are_told_from_days_without() {
        let heads = heads(&[("2026-11-24", false), ("2026-11-24", false), ("2026-11-20", false)]);
        for (day, written) in
            [("2026-11-25", false), ("2026-11-24", true), ("2026-11-22", false), ("2026-11-20", true), ("2026-11-19", false)]
        {
            assert_eq!(is_written_on(&heads, day.parse().unwrap()), written, "{day}");
        }
    }
}
