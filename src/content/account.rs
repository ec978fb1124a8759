//! What stands around the whole account, something more to tell, and how contact was ended.

use super::Item;
use super::check::{self, ContentError};
use crate::domain::account::AccountPart;
use crate::domain::ending_contact::ContactPart;
use serde::Deserialize;

const FILE: &str = "account.toml";

/// Everything said about telling the truth whole, and about ending contact.
#[derive(Debug)]
pub struct AccountGuide {
    /// The opening of the page.
    pub opening: AccountOpening,
    /// What is told before anything else.
    pub health: Notice,
    /// What comes first where telling could hurt somebody.
    pub danger: Notice,
    parts: Vec<AccountPartGuide>,
    /// How it is told.
    pub giving: Telling,
    /// Something more to tell.
    pub more: MoreGuide,
    /// The page on ended contact.
    pub contact: ContactGuide,
    contact_parts: Vec<ContactPartGuide>,
}

impl AccountGuide {
    /// The guidance for `part`.
    pub fn part(&self, part: AccountPart) -> &AccountPartGuide {
        // `load` refuses a file in which a part is missing or stands elsewhere, so the position is the part's own.
        &self.parts[part as usize]
    }

    /// The guidance for `part` of the page on ended contact.
    pub fn contact_part(&self, part: ContactPart) -> &ContactPartGuide {
        &self.contact_parts[part as usize]
    }
}

/// The opening of the page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountOpening {
    /// Its title.
    pub title: String,
    /// What it is.
    pub lead: String,
    /// What it is not, and how it is done.
    pub guide: Vec<String>,
    /// For the one who was hurt.
    pub hurt: String,
}

/// A title and what is said under it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The title.
    pub title: String,
    /// The words.
    pub words: String,
}

/// Guidance for one part of a whole account.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountPartGuide {
    /// The part's stable id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One sentence under the title.
    pub lead: String,
    /// Short lines of guidance.
    pub guide: Vec<String>,
    /// The plain statement for a part that has nothing in it; none where there is always something.
    pub nothing: Option<String>,
    /// A weak sentence …
    pub weak: String,
    /// … a stronger one …
    pub strong: String,
    /// … and what makes the difference.
    pub because: String,
}

/// How it is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telling {
    /// The title.
    pub title: String,
    /// The steps.
    pub guide: Vec<String>,
    /// What becomes of it.
    pub after: String,
}

/// Something more to tell.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoreGuide {
    /// The title.
    pub title: String,
    /// What it is.
    pub lead: String,
    /// It needs no account before it.
    pub first: String,
    /// Whether it is over.
    pub over: MoreStep,
    /// All of it.
    pub words: MoreStep,
    /// A day to tell it.
    pub soon: MoreStep,
}

/// One step of something more to tell.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoreStep {
    /// Its title.
    pub title: String,
    /// Short lines of guidance.
    pub guide: Vec<String>,
}

/// The page on ended contact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactGuide {
    /// Its title.
    pub title: String,
    /// What it is.
    pub lead: String,
    /// How it is meant.
    pub guide: Vec<String>,
    /// Who is never part of it.
    pub never: String,
    /// For the one who was hurt.
    pub hurt: String,
}

/// Guidance for one part of the page on ended contact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactPartGuide {
    /// The part's stable id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One sentence under the title.
    pub lead: String,
    /// Short lines of guidance.
    pub guide: Vec<String>,
    /// How somebody wrote it.
    pub sample: String,
}

impl Item for AccountPartGuide {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> =
            vec![(&self.title, 28), (&self.lead, 120), (&self.weak, 120), (&self.strong, 160), (&self.because, 180)];
        texts.extend(self.nothing.iter().map(|line| (line.as_str(), 100)));
        texts.extend(self.guide.iter().map(|line| (line.as_str(), 120)));
        texts
    }
}

impl Item for ContactPartGuide {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> = vec![(&self.title, 44), (&self.lead, 120), (&self.sample, 260)];
        texts.extend(self.guide.iter().map(|line| (line.as_str(), 120)));
        texts
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    opening: AccountOpening,
    health: Notice,
    danger: Notice,
    part: Vec<AccountPartGuide>,
    giving: Telling,
    more: MoreGuide,
    contact: ContactGuide,
    contact_part: Vec<ContactPartGuide>,
}

pub(super) fn load(text: &str) -> Result<AccountGuide, ContentError> {
    let file: File = check::read(FILE, text)?;
    if !file.part.iter().map(|part| part.id.as_str()).eq(AccountPart::ALL.map(AccountPart::id))
        || !file.contact_part.iter().map(|part| part.id.as_str()).eq(ContactPart::ALL.map(ContactPart::id))
    {
        return check::refuse(FILE, "part", "the parts stand in their one order, each once");
    }
    check::items(FILE, &file.part)?;
    check::items(FILE, &file.contact_part)?;
    let (opening, more, contact) = (&file.opening, &file.more, &file.contact);
    let steps = [&more.over, &more.words, &more.soon];
    let titles = [&opening.title, &file.health.title, &file.danger.title, &file.giving.title, &more.title, &contact.title];
    check::all_words(FILE, titles.into_iter().chain(steps.map(|step| &step.title)), 60)?;
    let lines = opening.guide.iter().chain(&file.giving.guide).chain(&contact.guide).chain(steps.iter().flat_map(|step| &step.guide));
    let leads = [&opening.lead, &opening.hurt, &file.giving.after, &more.lead, &more.first, &contact.lead];
    check::all_words(FILE, lines.chain(leads), 180)?;
    check::all_words(FILE, [&file.health.words, &file.danger.words, &contact.never, &contact.hurt], 320)?;
    Ok(AccountGuide {
        opening: file.opening,
        health: file.health,
        danger: file.danger,
        parts: file.part,
        giving: file.giving,
        more: file.more,
        contact: file.contact,
        contact_parts: file.contact_part,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    #[test]
    fn every_part_finds_its_own_guidance() {
        let guide = &Content::bundled().account;
        for part in AccountPart::ALL {
            assert_eq!(guide.part(part).id, part.id());
        }
        for part in ContactPart::ALL {
            assert_eq!(guide.contact_part(part).id, part.id());
        }
    }

    #[test]
    fn what_happened_is_never_nothing_and_every_other_part_can_be() {
        for part in AccountPart::ALL {
            let always = matches!(part, AccountPart::What | AccountPart::When);
            assert_eq!(Content::bundled().account.part(part).nothing.is_none(), always, "{part:?}");
        }
    }

    #[test]
    fn parts_in_another_order_are_refused() {
        let text = include_str!("../../assets/content/en/account.toml");
        assert!(load(text).is_ok());
        for (one, other) in [("\"money\"", "\"when\""), ("\"exceptions\"", "\"told-by\"")] {
            let swapped = text.replace(one, "\"x\"").replace(other, one).replace("\"x\"", other);
            assert!(load(&swapped).is_err(), "{one}");
        }
    }

    #[test]
    fn what_must_be_said_is_said() {
        let guide = &Content::bundled().account;
        assert!(guide.part(AccountPart::HealthRisk).lead.contains("at once"));
        assert!(guide.part(AccountPart::WhatContinues).lead.contains("Stop first"));
        for kept_out in ["Doctor", "lawyer", "counselor", "advocate", "family", "friends"] {
            assert!(guide.contact.never.contains(kept_out), "{kept_out}");
        }
    }
}
