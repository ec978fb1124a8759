//! A session with a counselor: when it is, what to bring, and what was taken home from it.
//!
//! On screen it is a session; here that word is the application's.

use crate::domain::day::Day;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// The most things to do that one session holds.
pub const MOST_HOMEWORK: usize = 20;

/// Who goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VisitKind {
    /// One person alone.
    #[default]
    Individual,
    /// Both together.
    Couple,
}

impl VisitKind {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Individual, Self::Couple];
}

/// One thing to do until the next session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Homework {
    /// What.
    pub words: Words,
    /// Ticked by its writer. Nothing is counted from it.
    pub done: bool,
}

/// One session. Every part may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Visit {
    /// The day.
    pub day: Option<Day>,
    /// Who goes.
    pub kind: VisitKind,
    /// With whom: the counselor's name, or what one calls them.
    pub with: Words,
    /// What to bring.
    pub bring: Words,
    /// What one would like from it; goes onto the pages where that is chosen.
    pub wish: Words,
    /// Words one would like read; the same.
    pub read: Words,
    /// What to keep in mind from it, afterwards.
    pub kept: Words,
    /// What to do until the next one.
    pub homework: Vec<Homework>,
    /// A line on Today while something of it is open. Off until wanted.
    pub on_today: bool,
}

impl Visit {
    /// Nothing is written or chosen on it.
    pub fn is_blank(&self) -> bool {
        let words = [&self.with, &self.bring, &self.wish, &self.read, &self.kept];
        words.iter().all(|words| words.is_blank()) && self.day.is_none() && self.homework.iter().all(|one| one.words.is_blank())
    }

    /// It holds no more than it may.
    pub fn is_sound(&self) -> bool {
        self.homework.len() <= MOST_HOMEWORK
    }

    /// Something to do is written and not ticked.
    pub fn has_open_homework(&self) -> bool {
        self.homework.iter().any(|one| !one.done && !one.words.is_blank())
    }
}

/// The day of the last session before `today`; pages begin there. One that is today is still ahead.
pub fn last_visit<'a>(visits: impl IntoIterator<Item = &'a Visit>, today: Day) -> Option<Day> {
    visits.into_iter().filter_map(|visit| visit.day).filter(|day| *day < today).max()
}

/// The session that comes next, today included.
pub fn next_visit<'a>(visits: impl IntoIterator<Item = &'a Visit>, today: Day) -> Option<&'a Visit> {
    visits.into_iter().filter(|visit| visit.day.is_some_and(|day| day >= today)).min_by_key(|visit| visit.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn on(text: &str) -> Visit {
        Visit { day: Some(day(text)), ..Visit::default() }
    }

    fn homework(text: &str, done: bool) -> Homework {
        Homework { words: Words::new(text).unwrap(), done }
    }

    #[test]
    fn a_day_is_worth_keeping_but_a_kind_alone_is_not() {
        assert!(Visit { kind: VisitKind::Couple, on_today: true, ..Visit::default() }.is_blank());
        assert!(Visit { homework: vec![homework(" ", false)], ..Visit::default() }.is_blank());
        assert!(!on("2026-11-12").is_blank());
        assert!(!Visit { homework: vec![homework("Breathe before answering", false)], ..Visit::default() }.is_blank());
    }

    #[test]
    fn today_s_session_is_still_ahead() {
        let all = [on("2026-10-29"), on("2026-11-12"), on("2026-11-26"), Visit::default()];
        for (today, last, next) in [
            ("2026-10-29", None, Some("2026-10-29")),
            ("2026-11-11", Some("2026-10-29"), Some("2026-11-12")),
            ("2026-11-12", Some("2026-10-29"), Some("2026-11-12")),
            ("2026-11-13", Some("2026-11-12"), Some("2026-11-26")),
            ("2026-12-01", Some("2026-11-26"), None),
        ] {
            assert_eq!(last_visit(&all, day(today)), last.map(day), "{today}");
            assert_eq!(next_visit(&all, day(today)).and_then(|visit| visit.day), next.map(day), "{today}");
        }
    }

    #[test]
    fn homework_is_open_until_each_is_ticked() {
        let mut visit = Visit { homework: vec![homework("One", true), homework("", false)], ..Visit::default() };
        assert!(!visit.has_open_homework());
        visit.homework.push(homework("Two", false));
        assert!(visit.has_open_homework() && visit.is_sound());
        visit.homework = vec![homework("x", false); MOST_HOMEWORK + 1];
        assert!(!visit.is_sound());
    }

    #[test]
    fn what_an_older_version_kept_is_read() {
        assert_eq!(serde_json::from_str::<Visit>("{}").unwrap(), Visit::default());
    }
}
