//! What is said before anything is stored: what this is, what it is not, who else uses this computer.

use super::check::{self, ContentError};
use super::{Item, Library};
use serde::Deserialize;

const FILE: &str = "onboarding.toml";

/// The words of the first run.
#[derive(Debug)]
pub struct Onboarding {
    /// The first screen.
    pub first: First,
    /// Its points.
    pub points: Library<Point>,
    /// About the passphrase.
    pub passphrase: PassphraseWords,
    /// About using it alone.
    pub alone: AloneWords,
}

/// Title and first sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    /// The title.
    pub title: String,
    /// The first sentences.
    pub lead: String,
}

/// One point of the first screen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Stable id: `what-it-is`, `what-it-is-not`, `not-where-there-is-fear`, `who-else`, `court`, `stopping`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its sentences.
    pub words: String,
}

/// About the passphrase.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassphraseWords {
    /// What it is.
    pub lead: String,
    /// Why generated words.
    pub words: String,
    /// What going without means.
    pub without: String,
    /// On a computer two people use.
    pub shared: String,
}

/// About using it alone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AloneWords {
    /// Its sentence.
    pub lead: String,
}

impl Item for Point {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.title, 44), (&self.words, 240)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    first: First,
    point: Vec<Point>,
    passphrase: PassphraseWords,
    alone: AloneWords,
}

pub(super) fn load(text: &str) -> Result<Onboarding, ContentError> {
    let file: File = check::read(FILE, text)?;
    let pass = &file.passphrase;
    let sentences = [&file.first.lead, &pass.lead, &pass.words, &pass.without, &pass.shared, &file.alone.lead];
    check::all_words(FILE, [&file.first.title], 40)?;
    check::all_words(FILE, sentences, 180)?;
    Ok(Onboarding { first: file.first, points: Library::checked(FILE, file.point)?, passphrase: file.passphrase, alone: file.alone })
}

#[cfg(test)]
mod tests {
    use super::super::Content;

    #[test]
    fn what_must_be_said_first_is_said() {
        let points = &Content::bundled().onboarding.points;
        for id in ["what-it-is", "what-it-is-not", "not-where-there-is-fear", "who-else", "court", "stopping"] {
            assert!(points.get(id).is_some(), "{id}");
        }
    }
}
