//! What can help when a memory comes by itself.

use super::check::{self, ContentError};
use super::{Item, Library};
use serde::Deserialize;

const FILE: &str = "replay.toml";

/// Something that can help, besides the exercises of Help now.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helped {
    /// Stable id; never that of an exercise.
    pub id: String,
    /// What it is, at most 40 characters.
    pub words: String,
}

impl Item for Helped {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 40)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    helped: Vec<Helped>,
}

pub(super) fn load(text: &str) -> Result<Library<Helped>, ContentError> {
    let file: File = check::read(FILE, text)?;
    Library::checked(FILE, file.helped)
}

#[cfg(test)]
mod tests {
    use super::super::Content;

    #[test]
    fn nothing_is_called_like_an_exercise() {
        let content = Content::bundled();
        assert!(content.helped.iter().all(|helped| content.help.exercises.get(&helped.id).is_none()));
        for id in ["five-senses", "slow-breathing", "cold-water", "naming"] {
            assert!(content.help.exercises.get(id).is_some(), "{id}");
        }
    }
}
