//! What a check-in asks, part by part, and the ratings of a pulse.

use super::check::{self, ContentError};
use super::{Item, Library};
use crate::domain::check_in::Part;
use serde::Deserialize;

const FILE: &str = "check_ins.toml";

/// The words around check-ins.
#[derive(Debug)]
pub struct CheckIns {
    parts: Library<PartWords>,
    /// What one may rate, in order.
    pub pulse: Library<PulseItem>,
}

/// What one part asks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWords {
    id: String,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub about: String,
    /// The field's hint: a beginning.
    pub hint: String,
}

/// One thing one may rate from 0 to 10. Own and unvalidated; it measures nobody.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PulseItem {
    /// Stable id.
    pub id: String,
    /// The sentence.
    pub words: String,
    /// The same where one person is alone, if it speaks of another.
    pub alone: Option<String>,
    /// What 0 means.
    pub low: String,
    /// What 10 means.
    pub high: String,
}

impl CheckIns {
    /// The words of a part.
    pub fn part(&self, part: Part) -> Option<&PartWords> {
        // Loading refuses a file in which one is missing.
        self.parts.get(part_id(part))
    }

    /// There is such a rating.
    pub fn has_item(&self, id: &str) -> bool {
        self.pulse.iter().any(|item| item.id == id)
    }
}

fn part_id(part: Part) -> &'static str {
    match part {
        Part::HowIAm => "how-i-am",
        Part::WhatIDid => "what-i-did",
        Part::OneNeed => "one-need",
        Part::Thanks => "thanks",
        Part::Worked => "worked",
        Part::Hard => "hard",
        Part::OneAsk => "one-ask",
        Part::Plan => "plan",
    }
}

impl Item for PartWords {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.title, 40), (&self.about, 160), (&self.hint, 40)]
    }
}

impl Item for PulseItem {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let alone = self.alone.iter().map(|words| (words.as_str(), 40));
        [(self.words.as_str(), 40), (&self.low, 16), (&self.high, 16)].into_iter().chain(alone).collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    part: Vec<PartWords>,
    pulse: Vec<PulseItem>,
}

pub(super) fn load(text: &str) -> Result<CheckIns, ContentError> {
    const ALL: [Part; 8] =
        [Part::HowIAm, Part::WhatIDid, Part::OneNeed, Part::Thanks, Part::Worked, Part::Hard, Part::OneAsk, Part::Plan];
    let file: File = check::read(FILE, text)?;
    if let Some(missing) = ALL.into_iter().map(part_id).find(|id| file.part.iter().all(|words| words.id != *id)) {
        return check::refuse(FILE, missing, "every part has its words");
    }
    Ok(CheckIns { parts: Library::checked(FILE, file.part)?, pulse: Library::checked(FILE, file.pulse)? })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;
    use crate::domain::check_in::{Agenda, Rhythm};

    #[test]
    fn every_part_of_every_agenda_has_its_own_words() {
        for agenda in [Agenda::Early, Agenda::Later, Agenda::LaterWithThanks] {
            for rhythm in [Rhythm::Daily, Rhythm::Weekly] {
                for part in agenda.parts(rhythm) {
                    assert_eq!(Content::bundled().check_ins.part(*part).map(|words| words.id.as_str()), Some(part_id(*part)));
                }
            }
        }
    }

    #[test]
    fn nobody_is_asked_for_safety_forgiveness_or_closeness_in_company() {
        // Thanks have a line of their own, that each turned on.
        let parts = Content::bundled().check_ins.parts.iter().filter(|part| part.id != part_id(Part::Thanks));
        let all = parts.flat_map(|part| [part.title.as_str(), part.about.as_str()]).collect::<Vec<_>>().join(" ");
        for word in ["safe", "forgiv", "thank", "trust me"] {
            assert!(!all.contains(word), "{word}");
        }
    }
}
