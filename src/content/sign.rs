//! Signs of progress to notice. A place to find words, never a list to fulfil.

use super::check::{self, ContentError};
use super::{Audience, Item, Library};
use serde::Deserialize;

const FILE: &str = "signs.toml";

/// One sign.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Stable id.
    pub id: String,
    /// Whom it is for.
    pub role: Audience,
    /// What was noticed, in the first person, at most 120 characters.
    pub words: String,
}

impl Item for Sign {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    sign: Vec<Sign>,
}

pub(super) fn load(text: &str) -> Result<Library<Sign>, ContentError> {
    let file: File = check::read(FILE, text)?;
    Library::checked(FILE, file.sign)
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;
    use crate::domain::person::Role;

    #[test]
    fn everybody_finds_some_and_nobody_owes_any() {
        let signs = &Content::bundled().signs;
        assert!(signs.len() >= 24);
        for role in [None, Some(Role::Hurt), Some(Role::Repairing), Some(Role::Both)] {
            assert!(signs.iter().filter(|sign| sign.role.suits(role)).count() >= 8, "{role:?}");
        }
        for sign in signs.iter().filter(|sign| sign.role != Audience::Repairing) {
            for owed in ["forgive", "forgave", "should", "must", "less angry", "stopped asking", "trust you again"] {
                assert!(!sign.words.contains(owed), "{}: {owed}", sign.id);
            }
        }
    }
}
