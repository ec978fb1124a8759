//! Things that are never listed somewhere, found by plain phrases. It may miss a wording, and looks at nothing but the one
//! text it is handed.

use super::{Item, Library};
use serde::Deserialize;

/// One kind of thing that is never listed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Never {
    /// Stable id of the kind.
    pub id: String,
    phrases: Vec<String>,
    unless: Vec<String>,
    /// What is said when somebody lists it.
    pub words: String,
}

/// The first kind `text` speaks of.
pub(super) fn first<'a>(list: &'a Library<Never>, text: &str) -> Option<&'a Never> {
    let words = split(text);
    list.iter().find(|never| {
        never.phrases.iter().any(|phrase| holds(&words, phrase)) && !never.unless.iter().any(|phrase| holds(&words, phrase))
    })
}

fn split(text: &str) -> Vec<String> {
    let letters = |c: char| c.is_alphanumeric() || c == '\'';
    text.to_lowercase().replace('\u{2019}', "'").split(|c| !letters(c)).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// `phrase` stands in `words` as whole words; a star at a word's end stands for any ending.
fn holds(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|window| {
        window.iter().zip(&phrase).all(|(word, pattern)| match pattern.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == pattern,
        })
    })
}

impl Item for Never {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120)]
    }
}
