//! Feelings in two levels. Entries keep the ids.

use super::Item;
use super::check::{self, ContentError};
use serde::Deserialize;

const FILE: &str = "feelings.toml";

/// A first-level feeling and the words under it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeelingGroup {
    /// Stable id.
    pub id: String,
    /// Its word.
    pub word: String,
    /// Its feelings.
    pub feelings: Vec<Feeling>,
}

/// One feeling.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeling {
    /// Stable id, unique across groups.
    pub id: String,
    /// Its word.
    pub word: String,
    /// Shown as a quick chip.
    #[serde(default)]
    pub common: bool,
}

/// All feelings.
#[derive(Debug)]
pub struct Feelings {
    groups: Vec<FeelingGroup>,
}

impl Feelings {
    /// The groups in order.
    pub fn groups(&self) -> &[FeelingGroup] {
        &self.groups
    }

    /// All feelings in order.
    pub fn iter(&self) -> impl Iterator<Item = &Feeling> {
        self.groups.iter().flat_map(|group| &group.feelings)
    }

    /// The few shown as quick chips.
    pub fn common(&self) -> impl Iterator<Item = &Feeling> {
        self.iter().filter(|feeling| feeling.common)
    }

    /// The feeling with that id.
    pub fn get(&self, id: &str) -> Option<&Feeling> {
        self.iter().find(|feeling| feeling.id == id)
    }

    /// The same as one line: "Uneasy, tired".
    pub fn line(&self, ids: &[String]) -> String {
        let mut words = self.words(ids);
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |line, word| format!("{line}, {}", word.to_lowercase()))
    }

    /// The words for ids an entry keeps; an id of another version is left out.
    pub fn words<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = &'a str> {
        ids.iter().filter_map(|id| self.get(id)).map(|feeling| feeling.word.as_str())
    }
}

impl Item for Feeling {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.word, 24)]
    }
}

impl Item for FeelingGroup {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.word, 16)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<FeelingGroup>,
}

pub(super) fn load(text: &str) -> Result<Feelings, ContentError> {
    let file: File = check::read(FILE, text)?;
    check::items(FILE, &file.group)?;
    let all: Vec<Feeling> = file.group.iter().flat_map(|group| group.feelings.clone()).collect();
    check::items(FILE, &all)?;
    Ok(Feelings { groups: file.group })
}

#[cfg(test)]
mod tests {
    use super::super::Content;

    #[test]
    fn there_are_words_for_hard_days_too() {
        let feelings = &Content::bundled().feelings;
        assert!(feelings.iter().count() >= 80);
        for id in ["betrayed", "humiliated", "numb", "worthless", "furious", "unsafe"] {
            assert!(feelings.get(id).is_some(), "{id}");
        }
    }

    #[test]
    fn seven_are_quick_chips() {
        let common: Vec<_> = Content::bundled().feelings.common().map(|f| f.id.as_str()).collect();
        assert_eq!(common.len(), 7, "{common:?}");
    }

    #[test]
    fn unknown_ids_are_left_out() {
        let ids = ["calm".to_owned(), "from-another-version".to_owned(), "tired".to_owned()];
        let words: Vec<_> = Content::bundled().feelings.words(&ids).collect();
        assert_eq!(words, ["Calm", "Tired"]);
        assert_eq!(Content::bundled().feelings.line(&ids), "Calm, tired");
        assert_eq!(Content::bundled().feelings.line(&ids[1..2]), "");
    }
}
