//! Ground rules to choose from.

use super::audience::suits_kinds;
use super::check::{self, ContentError};
use super::{Item, Library};
use crate::domain::breach::BreachKind;
use crate::domain::rule::RuleGroup;
use serde::Deserialize;

const FILE: &str = "rules.toml";
/// The sentence a rule about stopping and meeting again carries within its words.
const SAFETY: &str = "Anyone may leave at any time to be safe.";
/// Wordings that speak of staying in a talk or returning to it.
const ABOUT_STAYING: [&str; 8] =
    ["return", "come back", "comes back", "back in", "stay", "picks the subject up", "walk out", "without a word"];

/// One rule of the library. A person may change its words before proposing it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LibraryRule {
    /// Stable id.
    pub id: String,
    /// Its group.
    pub group: RuleGroup,
    /// What is agreed, at most 120 characters.
    pub words: String,
    /// Why it helps, one sentence.
    pub why: String,
    /// When not to use it.
    pub not_when: String,
    /// Kinds of breach it suits best; empty for any.
    #[serde(default)]
    pub kinds: Vec<BreachKind>,
}

impl Item for LibraryRule {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120), (&self.why, 140), (&self.not_when, 160)]
    }
}

impl Library<LibraryRule> {
    /// The rules of one group.
    pub fn in_group(&self, group: RuleGroup) -> impl Iterator<Item = &LibraryRule> {
        self.iter().filter(move |rule| rule.group == group)
    }

    /// The rules whose words or reason hold `query`, upper and lower case alike; all for a blank one.
    pub fn matching(&self, query: &str) -> impl Iterator<Item = &LibraryRule> {
        let query = query.trim().to_lowercase();
        self.iter().filter(move |rule| rule.words.to_lowercase().contains(&query) || rule.why.to_lowercase().contains(&query))
    }

    /// The rules for what happened: those for its kinds first, then those for any kind.
    pub fn suited<'a>(&'a self, happened: &'a [BreachKind]) -> impl Iterator<Item = &'a LibraryRule> {
        let special = self.iter().filter(|rule| !rule.kinds.is_empty() && suits_kinds(&rule.kinds, happened));
        special.chain(self.iter().filter(|rule| rule.kinds.is_empty()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<LibraryRule>,
}

pub(super) fn load(text: &str) -> Result<Library<LibraryRule>, ContentError> {
    let file: File = check::read(FILE, text)?;
    if let Some(rule) = file.rule.iter().find(|rule| speaks_of_staying(&rule.words) && !rule.words.contains(SAFETY)) {
        return check::refuse(FILE, &rule.id, format!("a rule about staying or returning says: {SAFETY}"));
    }
    Library::checked(FILE, file.rule)
}

fn speaks_of_staying(words: &str) -> bool {
    let words = words.to_lowercase();
    // Things that stay with a person (a confidence) or stay out of it (an insult) are not people staying in a talk.
    let words = words.replace("stays with", "").replace("stay out of it", "");
    ABOUT_STAYING.iter().any(|phrase| words.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    #[test]
    fn every_group_has_several() {
        let rules = &Content::bundled().rules;
        assert!(rules.len() >= 40, "{}", rules.len());
        for group in RuleGroup::ALL {
            assert!(rules.in_group(group).count() >= 6, "{group:?}");
        }
    }

    #[test]
    fn a_rule_about_staying_without_the_safety_sentence_is_refused() {
        for words in ["We stay until it is settled.", "Whoever goes comes back within the hour."] {
            let text = format!("[[rule]]\nid = \"a\"\ngroup = \"breaks\"\nwords = \"{words}\"\nwhy = \"w\"\nnot_when = \"n\"");
            assert!(load(&text).is_err(), "{words}");
            assert!(load(&text.replace(words, &format!("{words} {SAFETY}"))).is_ok(), "{words}");
        }
    }

    #[test]
    fn kinds_come_first_and_no_rule_is_for_another_kind() {
        let rules = &Content::bundled().rules;
        let money: Vec<_> = rules.suited(&[BreachKind::Money]).collect();
        assert!(money[0].kinds.contains(&BreachKind::Money));
        assert!(money.iter().all(|rule| rule.kinds.is_empty() || rule.kinds.contains(&BreachKind::Money)));
    }

    #[test]
    fn search_finds_words_whatever_their_case() {
        assert!(Content::bundled().rules.matching("PHONES").any(|rule| rule.id == "phones-away"));
        assert_eq!(Content::bundled().rules.matching("  ").count(), Content::bundled().rules.len());
    }
}
