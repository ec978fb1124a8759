//! Excuse or explanation: sentences to tell apart, each with why.

use super::check::{self, ContentError};
use super::{Item, Library};
use serde::Deserialize;

const FILE: &str = "apology_practice.toml";

/// Which of the two a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heard {
    /// It makes the act smaller, or puts the choice elsewhere.
    Excuse,
    /// It shows the choice and leaves it with the one who made it.
    Explanation,
}

/// The practice.
#[derive(Debug)]
pub struct Practice {
    /// Its title.
    pub title: String,
    /// What to do.
    pub lead: String,
    /// What an excuse does.
    pub excuse: String,
    /// What an explanation does.
    pub explanation: String,
    /// The sentences.
    pub cases: Library<PracticeCase>,
}

/// One sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeCase {
    /// Stable id.
    pub id: String,
    /// What happened.
    pub about: String,
    /// The sentence.
    pub words: String,
    /// How it is heard.
    pub answer: Heard,
    /// What makes it so.
    pub why: String,
}

impl Item for PracticeCase {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.about, 120), (&self.words, 140), (&self.why, 140)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: String,
    lead: String,
    excuse: String,
    explanation: String,
    case: Vec<PracticeCase>,
}

pub(super) fn load(text: &str) -> Result<Practice, ContentError> {
    let file: File = check::read(FILE, text)?;
    check::all_words(FILE, [&file.title], 40)?;
    check::all_words(FILE, [&file.lead, &file.excuse, &file.explanation], 140)?;
    let cases = Library::checked(FILE, file.case)?;
    Ok(Practice { title: file.title, lead: file.lead, excuse: file.excuse, explanation: file.explanation, cases })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    #[test]
    fn there_are_at_least_twelve_and_neither_answer_is_a_safe_guess() {
        let cases = &Content::bundled().practice.cases;
        assert!(cases.len() >= 12);
        for heard in [Heard::Excuse, Heard::Explanation] {
            assert!(cases.iter().filter(|case| case.answer == heard).count() >= 6, "{heard:?}");
        }
    }

    #[test]
    fn it_speaks_of_more_than_one_kind_of_couple() {
        let about: Vec<String> =
            Content::bundled().practice.cases.iter().map(|case| format!(" {} ", case.about.to_lowercase())).collect();
        for word in [" he ", " she ", " they ", "the man he lives", "the woman she lives", "partner"] {
            assert!(about.iter().any(|about| about.contains(word)), "{word}");
        }
    }
}
