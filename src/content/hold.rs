//! What one's own hold may list, and what it never does.

use super::check::{self, ContentError};
use super::never::{self, Never};
use super::{Item, Library};
use serde::Deserialize;

const FILE: &str = "hold.toml";

/// Everything said about holds.
#[derive(Debug)]
pub struct HoldGuide {
    /// What a hold is.
    pub about: HoldAbout,
    /// What it may list, as chips.
    pub items: Library<HoldItem>,
    never: Library<Never>,
}

/// What a hold is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldAbout {
    /// The title.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// What it never covers.
    pub safety: String,
    /// Who sees it.
    pub shown: String,
}

/// One thing that can wait.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldItem {
    /// Stable id.
    pub id: String,
    /// Its words.
    pub words: String,
}

impl HoldGuide {
    /// The kind in `text` that a hold never lists, if there is one. Plain phrase matching: it may miss a wording, and
    /// it looks at nothing but this one field.
    pub fn refused(&self, text: &str) -> Option<&Never> {
        never::first(&self.never, text)
    }

    /// The kinds a hold never lists.
    pub fn never(&self) -> &Library<Never> {
        &self.never
    }
}

impl Item for HoldItem {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 60)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    about: HoldAbout,
    item: Vec<HoldItem>,
    never: Vec<Never>,
}

pub(super) fn load(text: &str) -> Result<HoldGuide, ContentError> {
    let file: File = check::read(FILE, text)?;
    let about = &file.about;
    check::all_words(FILE, [&about.title, &about.lead, &about.safety, &about.shown], 180)?;
    let guide = HoldGuide { about: file.about, items: Library::checked(FILE, file.item)?, never: Library::checked(FILE, file.never)? };
    match guide.items.iter().find(|item| guide.refused(&item.words).is_some()) {
        Some(item) => check::refuse(FILE, &item.id, "a hold can't offer what it refuses"),
        None => Ok(guide),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Content;

    #[test]
    fn what_keeps_a_person_safe_never_waits() {
        for (text, kind) in [
            ("Leaving", "leaving"),
            ("Moving out before spring", "leaving"),
            ("walking out", "leaving"),
            ("Filing for divorce", "leaving"),
            ("we won’t separate", "leaving"),
            ("Sleeping elsewhere", "sleeping-elsewhere"),
            ("staying with my sister", "sleeping-elsewhere"),
            ("A night in a hotel", "sleeping-elsewhere"),
            ("Telling my mother", "confiding"),
            ("talking to friends about it", "confiding"),
            ("Seeing a counselor", "confiding"),
            ("Going to the doctor’s", "medical"),
            ("getting tested", "medical"),
            ("Calling a lawyer", "legal"),
            ("asking about custody", "legal"),
            ("Opening a bank account", "money-help"),
            ("asking for money", "money-help"),
            ("Calling the police", "police"),
            ("reporting it", "police"),
        ] {
            let refused = Content::bundled().hold.refused(text).map(|never| never.id.as_str());
            assert_eq!(refused, Some(kind), "{text}");
        }
    }

    #[test]
    fn decisions_that_can_wait_are_taken() {
        for text in [
            "Signing the lease",
            "Quitting my job",
            "Leaving my job",
            "Posting anything",
            "A new car",
            "Selling the house",
            "",
            "Dyeing my hair",
        ] {
            assert!(Content::bundled().hold.refused(text).is_none(), "{text}");
        }
    }
}
