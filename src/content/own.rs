//! Questions of the quiet pages, the paths of the explorer, and what is known about body and health.

use super::check::{self, ContentError};
use super::{Audience, Item, Library};
use crate::domain::own::Stand;
use chrono::NaiveDate;
use serde::Deserialize;

const OWN: &str = "own.toml";
const EXPLORER: &str = "explorer.toml";
const HEALTH: &str = "health.toml";

/// The pages questions stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionPage {
    /// What happened.
    Happened,
    /// What shapes the time.
    Timeline,
    /// Something new.
    Learned,
    /// Where I stand.
    Standing,
}

/// One question to oneself.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnQuestion {
    /// The page it stands on.
    pub page: QuestionPage,
    /// Stable id; its answer is kept under it.
    pub id: String,
    /// Whom it is for.
    pub role: Audience,
    /// Only where one said so of where one stands.
    #[serde(default)]
    pub only: Option<Stand>,
    /// The question.
    pub words: String,
    /// A line of help.
    pub help: String,
}

impl Item for OwnQuestion {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120), (&self.help, 260)]
    }
}

/// One line of the practical list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// Stable id.
    pub id: String,
    /// The line.
    pub words: String,
}

impl Item for Tick {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 140)]
    }
}

/// What lay under something; matches goals to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Hiding.
    Hiding,
    /// Fear of a quarrel.
    Conflict,
    /// A habit.
    Habit,
    /// A need that was not said.
    Needs,
    /// Strain from outside.
    Strain,
    /// Hurts from long before.
    OlderHurts,
}

/// One step of a path.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathStep {
    /// Stable within its path.
    pub id: String,
    /// What it is called in the list of steps.
    pub name: String,
    /// The question.
    pub words: String,
    /// A line of help.
    pub help: String,
}

/// A guided path that ends in the writer's own sentence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplorerPath {
    /// Stable id.
    pub id: String,
    /// Whom it is for.
    pub role: Audience,
    /// Which goals match it, where it is about what was done.
    #[serde(default)]
    pub cause: Option<Cause>,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// Its steps, four to seven.
    pub steps: Vec<PathStep>,
}

impl Item for ExplorerPath {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> = vec![(&self.title, 60), (&self.about, 260)];
        texts
            .extend(self.steps.iter().flat_map(|step| [(step.name.as_str(), 24), (step.words.as_str(), 120), (step.help.as_str(), 200)]));
        texts
    }
}

/// A time in which something has to begin or can be relied on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HealthWindow {
    /// What.
    pub what: String,
    /// When.
    pub when: String,
    /// Who says so.
    pub source: String,
    /// Where it can be read; shown, never opened.
    pub address: String,
}

/// One card about body and health.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HealthCard {
    /// Stable id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whom it is for.
    pub role: Audience,
    /// Its words.
    pub words: String,
    /// Times, each with its source.
    #[serde(default)]
    pub window: Vec<HealthWindow>,
}

impl Item for HealthCard {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> = vec![(&self.title, 60), (&self.words, 420)];
        for window in &self.window {
            texts.extend([
                (window.what.as_str(), 80),
                (window.when.as_str(), 80),
                (window.source.as_str(), 160),
                (window.address.as_str(), 140),
            ]);
        }
        texts
    }
}

/// Everything for the quiet pages.
#[derive(Debug)]
pub struct OwnPages {
    /// Questions, in the order of their pages.
    pub questions: Library<OwnQuestion>,
    /// The practical list of parting.
    pub ticks: Library<Tick>,
    /// Paths of the explorer.
    pub paths: Library<ExplorerPath>,
    /// Body and health.
    pub health: Library<HealthCard>,
    /// The day the windows were checked.
    pub checked: NaiveDate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnFile {
    question: Vec<OwnQuestion>,
    tick: Vec<Tick>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExplorerFile {
    path: Vec<ExplorerPath>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HealthFile {
    checked: NaiveDate,
    card: Vec<HealthCard>,
}

pub(super) fn load(own: &str, explorer: &str, health: &str) -> Result<OwnPages, ContentError> {
    let OwnFile { question, tick } = check::read(OWN, own)?;
    let ExplorerFile { path } = check::read(EXPLORER, explorer)?;
    let HealthFile { checked, card } = check::read(HEALTH, health)?;
    for path in &path {
        if !(4..=7).contains(&path.steps.len()) {
            return check::refuse(EXPLORER, &path.id, "a path has four to seven steps");
        }
        let mut ids: Vec<&str> = path.steps.iter().map(|step| step.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.len() != path.steps.len() || ids.contains(&crate::domain::own::OWN_SENTENCE) {
            return check::refuse(EXPLORER, &path.id, "each step has an id of its own");
        }
        if path.cause.is_some() && path.role == Audience::Hurt {
            return check::refuse(EXPLORER, &path.id, "the one who was hurt has caused nothing here");
        }
    }
    Ok(OwnPages {
        questions: Library::checked(OWN, question)?,
        ticks: Library::checked(OWN, tick)?,
        paths: Library::checked(EXPLORER, path)?,
        health: Library::checked(HEALTH, card)?,
        checked,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;
    use crate::domain::person::Role;

    fn own() -> &'static OwnPages {
        &Content::bundled().own
    }

    #[test]
    fn there_are_paths_for_every_cause_and_for_the_one_who_was_hurt() {
        for cause in [Cause::Hiding, Cause::Conflict, Cause::Habit, Cause::Needs, Cause::Strain, Cause::OlderHurts] {
            assert!(own().paths.iter().any(|path| path.cause == Some(cause)), "{cause:?}");
        }
        assert!(own().paths.iter().filter(|path| path.role == Audience::Repairing).count() >= 6);
        assert!(own().paths.iter().filter(|path| path.role == Audience::Hurt).count() >= 2);
    }

    #[test]
    fn no_path_looks_for_the_cause_in_the_other() {
        for path in &own().paths {
            for (text, _) in path.texts() {
                let text = text.to_lowercase();
                for blame in [
                    "they didn’t",
                    "they did not",
                    "they failed",
                    "because of them",
                    "your partner’s fault",
                    "drove you",
                    "made you",
                    "you both",
                ] {
                    assert!(!text.contains(blame), "{}: {text}", path.id);
                }
            }
            if path.role == Audience::Repairing {
                assert!(path.steps[0].id == "act", "{}: the act comes first", path.id);
            }
        }
    }

    #[test]
    fn the_one_who_was_hurt_is_never_asked_what_they_did_or_owe() {
        for question in own().questions.iter().filter(|question| question.role != Audience::Repairing) {
            for owed in ["forgive", "did you do", "your part", "your share"] {
                assert!(!question.words.to_lowercase().contains(owed), "{}", question.id);
            }
        }
    }

    #[test]
    fn every_page_asks_everybody_something() {
        for page in [QuestionPage::Happened, QuestionPage::Timeline, QuestionPage::Learned, QuestionPage::Standing] {
            for role in [None, Some(Role::Hurt), Some(Role::Repairing), Some(Role::Both)] {
                assert!(own().questions.iter().any(|q| q.page == page && q.role.suits(role) && q.only.is_none()), "{page:?} {role:?}");
            }
        }
        for stand in Stand::ALL {
            assert!(own().questions.iter().any(|q| q.only == Some(stand)), "{stand:?}");
        }
    }

    #[test]
    fn every_window_names_who_says_so_and_where() {
        let windows: Vec<_> = own().health.iter().flat_map(|card| &card.window).collect();
        assert!(windows.len() >= 6);
        for window in windows {
            assert!(window.address.contains('.') && !window.address.contains("://") && !window.source.is_empty(), "{}", window.what);
        }
        assert!(own().checked >= NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
    }
}
