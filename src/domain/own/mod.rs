//! Quiet pages of one person's own: what happened, what lay under it, what shapes the time, where one stands, something
//! new. They lie in a Private and nowhere else; no form of them could be shown.

use super::day::{Day, Stamp};
use super::id::OwnPageId;
use super::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which page it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "page", content = "path")]
pub enum OwnKind {
    /// What happened.
    Happened,
    /// A walk along a path of the explorer, by its content id.
    Beneath(String),
    /// What shapes one's own time.
    Timeline,
    /// Where one stands.
    Standing,
    /// Something new that was learned.
    Learned,
}

impl OwnKind {
    /// There may be several of it at a time; of the others there is one.
    pub fn may_be_several(&self) -> bool {
        matches!(self, Self::Beneath(_) | Self::Learned)
    }
}

/// Whether it was once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// One event.
    Once,
    /// A pattern, again and again.
    Pattern,
}

/// Where one stands today. It binds nobody, and what stood there before is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// To stay.
    Stay,
    /// Not sure.
    Unsure,
    /// Some space, or time apart.
    Space,
    /// To leave.
    Leave,
}

impl Stand {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Stay, Self::Unsure, Self::Space, Self::Leave];
}

/// One page with what is written on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnPage {
    /// Its id.
    pub id: OwnPageId,
    /// Which page.
    #[serde(flatten)]
    pub kind: OwnKind,
    /// When it was begun.
    pub since: Stamp,
    /// When it was last written on.
    pub changed: Stamp,
    /// Words by the question they answer; never blank. Of a question that is no longer asked they are kept too.
    #[serde(default)]
    answers: BTreeMap<String, Words>,
    /// Once, or a pattern; of what happened alone.
    #[serde(default)]
    pub shape: Option<Shape>,
    /// The day it came out; of what happened alone.
    #[serde(default)]
    pub came_out: Option<Day>,
    /// Where one stands; of that page alone.
    #[serde(default)]
    pub stand: Option<Stand>,
    /// Lines of the practical list that are ticked.
    #[serde(default)]
    pub ticked: BTreeSet<String>,
    /// In the trash since then.
    #[serde(default)]
    pub deleted: Option<Stamp>,
}

/// The answer every walk ends in.
pub const OWN_SENTENCE: &str = "sentence";

impl OwnPage {
    /// An empty page.
    pub fn new(id: OwnPageId, kind: OwnKind, now: Stamp) -> Self {
        Self {
            id,
            kind,
            since: now,
            changed: now,
            answers: BTreeMap::new(),
            shape: None,
            came_out: None,
            stand: None,
            ticked: BTreeSet::new(),
            deleted: None,
        }
    }

    /// What was answered to a question.
    pub fn answer(&self, question: &str) -> Option<&Words> {
        self.answers.get(question)
    }

    /// Other words for a question; blank ones take them away.
    pub fn set_answer(&mut self, question: &str, words: Words) {
        if words.is_blank() {
            self.answers.remove(question);
        } else {
            self.answers.insert(question.to_owned(), words);
        }
    }

    /// Nothing is written, chosen or ticked on it.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.shape.is_none() && self.came_out.is_none() && self.stand.is_none() && self.ticked.is_empty()
    }

    /// The questions that have words.
    pub fn answered(&self) -> impl Iterator<Item = &str> {
        self.answers.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn page(kind: OwnKind) -> OwnPage {
        OwnPage::new(OwnPageId(Uuid::nil()), kind, Stamp { utc_ms: 0, offset_minutes: 0 })
    }

    #[test]
    fn blank_words_take_an_answer_away() {
        let mut one = page(OwnKind::Happened);
        one.set_answer("happened-any", Words::new("The second card").unwrap());
        assert!(!one.is_blank());
        one.set_answer("happened-any", Words::new(" \n").unwrap());
        assert!(one.is_blank() && one.answer("happened-any").is_none());
    }

    #[test]
    fn a_walk_keeps_its_path_as_it_is_stored() {
        let one = page(OwnKind::Beneath("hiding".to_owned()));
        let doc = serde_json::to_string(&one).unwrap();
        assert!(doc.contains(r#""page":"beneath","path":"hiding""#), "{doc}");
        assert_eq!(serde_json::from_str::<OwnPage>(&doc).unwrap(), one);
        let plain = serde_json::to_string(&page(OwnKind::Standing)).unwrap();
        assert_eq!(serde_json::from_str::<OwnPage>(&plain).unwrap().kind, OwnKind::Standing);
    }

    #[test]
    fn an_answer_to_a_question_no_longer_asked_is_kept() {
        let mut one = page(OwnKind::Timeline);
        one.set_answer("asked-long-ago", Words::new("A long time").unwrap());
        let again: OwnPage = serde_json::from_str(&serde_json::to_string(&one).unwrap()).unwrap();
        assert_eq!(again.answered().collect::<Vec<_>>(), ["asked-long-ago"]);
    }
}
