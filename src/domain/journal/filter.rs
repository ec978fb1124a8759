//! What is looked for among pages. Knows no notebook and no query language.

use crate::domain::day::Day;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// The most filters one person keeps.
pub const MAX_KEPT_FILTERS: usize = 12;

/// What pages are asked for; a part that is empty asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words that stand in it, the last one as a beginning.
    pub words: Words,
    /// The id of a feeling it has.
    pub feeling: Option<String>,
    /// A tag it has; A to Z count as a to z.
    pub tag: Option<Words>,
    /// The first day it may be about.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

/// A filter under a name of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFilter {
    /// What it is called; not empty.
    pub name: Words,
    /// What it asks for.
    pub filter: Filter,
}

impl Filter {
    /// Words and nothing else. What is longer than any text is looks for nothing.
    pub fn for_words(words: &str) -> Self {
        Self { words: Words::new(words).unwrap_or_default(), ..Self::default() }
    }

    /// It asks for something besides words.
    pub fn narrows(&self) -> bool {
        self.feeling.is_some() || self.tag.is_some() || self.from.is_some() || self.to.is_some()
    }

    /// It asks for nothing, and so finds nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_blank() && !self.narrows()
    }
}

/// Puts `name` with `filter` among the kept ones: over one of that name, or as the newest while there is room.
/// False when there is none, or no name.
pub fn keep(kept: &mut Vec<KeptFilter>, name: &Words, filter: Filter) -> bool {
    if name.is_blank() {
        return false;
    }
    let same = |known: &KeptFilter| known.name.trim().to_lowercase() == name.trim().to_lowercase();
    if let Some(known) = kept.iter_mut().find(|known| same(known)) {
        known.filter = filter;
    } else if kept.len() < MAX_KEPT_FILTERS {
        kept.push(KeptFilter { name: name.clone(), filter });
    } else {
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        Words::new(text).unwrap()
    }

    #[test]
    fn only_what_asks_for_something_is_a_filter() {
        let day = || "2026-11-24".parse().ok();
        assert!(Filter::default().is_empty() && Filter::for_words("  \n").is_empty());
        assert!(!Filter::for_words("bank").is_empty() && !Filter::for_words("bank").narrows());
        for filter in [
            Filter { feeling: Some("uneasy".to_owned()), ..Filter::default() },
            Filter { tag: Some(words("bank")), ..Filter::default() },
            Filter { from: day(), ..Filter::default() },
            Filter { to: day(), ..Filter::default() },
        ] {
            assert!(filter.narrows() && !filter.is_empty(), "{filter:?}");
        }
    }

    #[test]
    fn one_is_kept_under_each_name_and_there_is_an_end() {
        let mut kept = Vec::new();
        assert!(!keep(&mut kept, &words(" "), Filter::for_words("a")));
        for n in 0..MAX_KEPT_FILTERS {
            assert!(keep(&mut kept, &words(&format!("Name {n}")), Filter::for_words("a")));
        }
        assert!(!keep(&mut kept, &words("one more"), Filter::for_words("a")));
        assert!(keep(&mut kept, &words("name 3 "), Filter::for_words("b")));
        assert_eq!((kept.len(), kept[3].filter.words.as_str(), kept[3].name.as_str()), (MAX_KEPT_FILTERS, "b", "Name 3"));
    }

    #[test]
    fn a_kept_filter_of_an_older_version_is_read() {
        let kept: KeptFilter = serde_json::from_str(r#"{"name":"Nights","filter":{"words":"night"}}"#).unwrap();
        assert_eq!(kept.filter, Filter::for_words("night"));
    }
}
