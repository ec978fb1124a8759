//! The story as it is written in `demo.toml`.

use crate::domain::apology::Part;
use serde::Deserialize;
use std::collections::BTreeMap;

const TEXT: &str = include_str!("../../assets/content/en/demo.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub maya: Vec<Page>,
    pub jonah: Vec<Page>,
    pub shared: Vec<Page>,
    pub letter: BTreeMap<Part, String>,
    pub rule: Vec<Rule>,
    pub goal: Vec<Goal>,
    pub maya_more: More,
    pub jonah_more: More,
}

/// A page; `day` counts back from the last day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub day: i64,
    #[serde(default)]
    pub by: String,
    pub time: String,
    pub title: String,
    pub feelings: Vec<String>,
    pub body: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub words: String,
    pub library: Option<String>,
    pub by: String,
    pub proposed: i64,
    pub agreed: Option<i64>,
    pub review: Option<i64>,
    pub set_aside: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goal {
    pub owner: String,
    pub title: String,
    pub when: String,
    pub then: String,
    pub every: String,
    pub shared: bool,
    pub start: i64,
    pub end: Option<i64>,
    pub ended: Option<i64>,
    pub purpose: Option<String>,
    /// Kept so often in an ordinary week, of a hundred.
    pub keep: i64,
    pub notes: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct More {
    pub boundaries: Vec<String>,
    pub topics: Vec<String>,
    pub hold: String,
    pub hold_until: i64,
}

impl Script {
    #[allow(clippy::expect_used, reason = "bundled, and read by every test of this module")]
    pub fn bundled() -> Self {
        toml::from_str(TEXT).expect("the demo's text is well-formed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    #[test]
    fn every_feeling_and_library_id_exists() {
        let (script, content) = (Script::bundled(), Content::bundled());
        for page in script.maya.iter().chain(&script.jonah).chain(&script.shared) {
            for feeling in &page.feelings {
                assert!(content.feelings.get(feeling).is_some(), "{feeling}");
            }
        }
        for id in script.rule.iter().filter_map(|rule| rule.library.as_ref()) {
            assert!(content.rules.get(id).is_some(), "{id}");
        }
        assert!(content.hold.refused(&script.maya_more.hold).is_none());
    }
}
