//! Agreements to start from, by kind, and what is never part of one.

use super::check::{self, ContentError};
use super::never::{self, Never};
use super::{Item, Library};
use crate::domain::agreement::AgreementKind;
use serde::Deserialize;

const FILE: &str = "agreements.toml";
/// The kind of refusal that only openness can meet: it is about asking for what the app never offers.
const PRY: &str = "pry";

/// Texts to start from.
#[derive(Debug)]
pub struct AgreementLibrary {
    /// In the order of their kinds.
    pub items: Library<LibraryAgreement>,
    never: Library<Never>,
}

/// One text to start from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LibraryAgreement {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub kind: AgreementKind,
    /// The words, at most 220 characters.
    pub words: String,
    /// What it is for.
    pub purpose: String,
    /// How many days it is usually agreed for; none where it has no end.
    pub days: Option<u16>,
}

impl AgreementLibrary {
    /// What in `text` is never part of an agreement of that kind.
    pub fn refused(&self, kind: AgreementKind, text: &str) -> Option<&Never> {
        // How contact was ended may name a message or an address; everything else holds for it too.
        never::first(&self.never, text).filter(|never| kind != AgreementKind::EndingContact || never.id != PRY)
    }

    /// Those of one kind.
    pub fn of(&self, kind: AgreementKind) -> impl Iterator<Item = &LibraryAgreement> {
        self.items.iter().filter(move |item| item.kind == kind)
    }
}

impl Item for LibraryAgreement {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 220), (&self.purpose, 110)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    agreement: Vec<LibraryAgreement>,
    never: Vec<Never>,
}

pub(super) fn load(text: &str) -> Result<AgreementLibrary, ContentError> {
    let file: File = check::read(FILE, text)?;
    let library = AgreementLibrary { items: Library::checked(FILE, file.agreement)?, never: Library::checked(FILE, file.never)? };
    match library.items.iter().find(|item| library.refused(item.kind, &item.words).is_some()) {
        Some(item) => check::refuse(FILE, &item.id, "the library can't offer what is refused"),
        None => Ok(library),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    #[test]
    fn every_kind_has_texts_to_start_from() {
        for kind in AgreementKind::ALL {
            assert!(Content::bundled().agreements.of(kind).count() >= 3, "{kind:?}");
        }
    }

    #[test]
    fn openness_is_in_its_givers_own_voice_and_ends() {
        for item in Content::bundled().agreements.of(AgreementKind::Openness) {
            assert!(item.words.starts_with("I will ") && item.days.is_some(), "{}", item.id);
        }
    }

    #[test]
    fn what_pries_or_cuts_off_is_refused() {
        for text in [
            "Jonah gives me his passwords",
            "I will share my location all day",
            "Maya may read my messages",
            "You don’t see your sister without me",
            "No talking to friends about us",
            "She doesn’t call her lawyer",
            "No more counselor",
            "His salary goes to my account",
        ] {
            assert!(Content::bundled().agreements.refused(AgreementKind::Money, text).is_some(), "{text}");
        }
    }

    #[test]
    fn ordinary_understandings_are_taken() {
        for text in [
            "Each of us may talk to a friend or a counselor whenever we want.",
            "Statements lie on the table the day they come.",
            "The children hear one sentence from both of us.",
            "Phones stay in the hall after nine.",
            "Wednesday evenings are Maya’s.",
            "I will show the account page on Fridays.",
            "Each of us has money of our own.",
        ] {
            let refused = Content::bundled().agreements.refused(AgreementKind::Money, text).map(|never| never.id.as_str());
            assert_eq!(refused, None, "{text}");
        }
    }
}
