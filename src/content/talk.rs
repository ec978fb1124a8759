//! What stands around a guided talk: readiness, sentences to begin with, what helps on a break.

use super::check::{self, ContentError};
use serde::Deserialize;

const FILE: &str = "talk.toml";

/// Sentences for a guided talk. No list is ever empty.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkGuide {
    /// What each answers for themselves, unseen, before it begins.
    pub ready: Vec<String>,
    /// For whoever speaks first.
    pub begin: Vec<String>,
    /// After "not yet".
    pub again: Vec<String>,
    /// For whoever replies.
    pub reply: Vec<String>,
    /// For whoever says back what was heard.
    pub heard: Vec<String>,
    /// While a break lasts.
    pub settle: Vec<String>,
    /// The first sentence after a break.
    #[serde(rename = "return")]
    pub back: Vec<String>,
}

pub(super) fn load(text: &str) -> Result<TalkGuide, ContentError> {
    let guide: TalkGuide = check::read(FILE, text)?;
    for list in [&guide.ready, &guide.begin, &guide.again, &guide.reply, &guide.heard, &guide.settle, &guide.back] {
        if list.is_empty() {
            return check::refuse(FILE, "list", "a list holds at least one sentence");
        }
        check::all_words(FILE, list, 90)?;
    }
    Ok(guide)
}

#[cfg(test)]
mod tests {
    use super::super::Content;

    #[test]
    fn readiness_asks_for_everything_a_talk_needs() {
        let ready = Content::bundled().talk.ready.join(" ");
        for word in ["eaten", "alcohol", "calm", "time", "phones", "safe"] {
            assert!(ready.contains(word), "{word}");
        }
    }

    #[test]
    fn what_is_pressed_into_a_text_can_be_gone_on_with() {
        assert!(Content::bundled().talk.heard.iter().all(|start| start.ends_with('…')));
    }
}
