//! Situations to practise hearing without defending.

use super::check::{self, ContentError};
use super::{Audience, Item, Library};
use crate::domain::person::Role;
use serde::Deserialize;

const FILE: &str = "listen.toml";

/// One situation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Stable id.
    pub id: String,
    /// Who hears it.
    pub role: Audience,
    /// What is said.
    pub said: String,
    /// The quick answer.
    pub reflex: String,
    /// What pulls towards it.
    pub pull: String,
    /// Other ways.
    pub better: Vec<Better>,
}

/// Another way to answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Better {
    /// The words.
    pub words: String,
    /// Why they land.
    pub why: String,
}

impl Library<Situation> {
    /// Those for a role, in order; with no role named, all of them: one can practise hearing from either side.
    pub fn suited(&self, role: Option<Role>) -> Vec<&Situation> {
        self.iter().filter(|situation| role.is_none() || situation.role.suits(role)).collect()
    }
}

impl Item for Situation {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts = vec![(self.said.as_str(), 90), (&self.reflex, 80), (&self.pull, 80)];
        texts.extend(self.better.iter().flat_map(|better| [(better.words.as_str(), 130), (better.why.as_str(), 100)]));
        texts
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    situation: Vec<Situation>,
}

pub(super) fn load(text: &str) -> Result<Library<Situation>, ContentError> {
    let file: File = check::read(FILE, text)?;
    match file.situation.iter().find(|situation| situation.better.len() < 2) {
        Some(short) => check::refuse(FILE, &short.id, "there are at least two other ways"),
        None => Library::checked(FILE, file.situation),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    #[test]
    fn there_is_enough_to_practise_for_every_role() {
        let listen = &Content::bundled().listen;
        assert!(listen.len() >= 12);
        for (role, least) in [(None, 12), (Some(Role::Hurt), 5), (Some(Role::Repairing), 10), (Some(Role::Both), 12)] {
            assert!(listen.suited(role).len() >= least, "{role:?}");
        }
    }

    #[test]
    fn nobody_is_told_to_calm_down_to_stop_asking_or_to_forgive() {
        for situation in &Content::bundled().listen {
            for better in &situation.better {
                let words = format!("{} {}", better.words, better.why).to_lowercase();
                for never in ["calm down", "relax", "stop asking", "forgiv", "get over", "move on", "you should"] {
                    assert!(!words.contains(never), "{}: {never}", situation.id);
                }
            }
        }
    }
}
