//! Pages for one person in danger or despair, grounding, and the questions of the safety check.

use super::super::Item;
use super::LineKind;
use serde::Deserialize;

/// One page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpPage {
    /// Stable id.
    pub id: String,
    /// Its title, in the person's own voice.
    pub title: String,
    /// The sentence beside its row in Help now.
    pub row: String,
    /// The first sentences.
    pub lead: String,
    /// Kinds of lines shown at its top, in this order.
    pub lines: Vec<LineKind>,
    /// What can be done.
    #[serde(rename = "step", default)]
    pub steps: Vec<HelpStep>,
}

/// One thing that can be done.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpStep {
    /// In a few words.
    pub title: String,
    /// In one to three sentences.
    pub words: String,
}

/// One way to steady oneself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Stable id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// About how many minutes it takes, 1 to 5.
    pub minutes: u8,
    /// One instruction each, shown one at a time.
    pub steps: Vec<String>,
}

/// The words around the safety check.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyCheck {
    /// Its title.
    pub title: String,
    /// What it is and isn't.
    pub lead: String,
    /// The button that opens it.
    pub alone: String,
    /// The button that doesn't; it looks like having finished.
    pub not_now: String,
    /// Where the questions come from and what they can't tell.
    pub about: String,
    /// Its last sentence, the same whatever was answered.
    pub end: String,
}

/// One question. An answer is never stored; a yes shows its help for this sitting.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyQuestion {
    /// Stable id.
    pub id: String,
    /// The question.
    pub words: String,
    /// What is said after a yes.
    pub help: String,
    /// The page it leads to.
    pub page: String,
}

impl Item for HelpPage {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> = vec![(&self.title, 48), (&self.row, 80), (&self.lead, 150)];
        texts.extend(self.steps.iter().flat_map(|step| [(step.title.as_str(), 50), (step.words.as_str(), 240)]));
        texts
    }
}

impl Item for Exercise {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts = vec![(self.title.as_str(), 24)];
        texts.extend(self.steps.iter().map(|step| (step.as_str(), 140)));
        texts
    }
}

impl Item for SafetyQuestion {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120), (&self.help, 120)]
    }
}
