//! What stands around an apology: questions before it, guidance for each part, reading and giving it.

use super::check::{self, ContentError};
use super::{Item, Library};
use crate::domain::apology::Part;
use crate::domain::person::Role;
use serde::Deserialize;

const FILE: &str = "apology.toml";

/// Everything said about apologies.
#[derive(Debug)]
pub struct ApologyGuide {
    /// The opening words.
    pub opening: Opening,
    /// The opening of a second letter for the same thing.
    pub second: Second,
    /// Questions asked before writing; none blocks.
    pub ready: Library<ReadyQuestion>,
    /// The invitation to a short values note; it is no part of the letter.
    pub values: ValuesNote,
    parts: Vec<PartGuide>,
    /// Reading it aloud, alone.
    pub aloud: Steps,
    /// Giving it.
    pub giving: Giving,
    /// What its receiver sees.
    pub reading: Reading,
    /// Sentences the hurt partner may use to ask for what they need.
    pub needs: Library<Line>,
    /// Private questions on how it landed.
    pub landed: Library<Line>,
}

impl ApologyGuide {
    /// The guidance for `part`.
    pub fn part(&self, part: Part) -> &PartGuide {
        // `load` refuses a file in which a part is missing or stands elsewhere, so the position is the part's own.
        &self.parts[part as usize]
    }

    /// All parts in their order.
    pub fn parts(&self) -> impl Iterator<Item = (Part, &PartGuide)> {
        Part::ALL.into_iter().zip(&self.parts)
    }
}

/// The opening of the studio.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Its title.
    pub title: String,
    /// What it is.
    pub lead: String,
    /// What words alone can't do.
    pub kept: String,
}

/// What stands before a second letter for the same thing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Second {
    /// Its title.
    pub title: String,
    /// What it is.
    pub lead: String,
    /// What it is for.
    pub guide: Vec<String>,
}

/// One readiness question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadyQuestion {
    /// Stable id.
    pub id: String,
    /// The question.
    pub words: String,
    /// What to do first if the answer is no.
    pub if_not: String,
}

/// The invitation to write a few lines for oneself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValuesNote {
    /// Its title.
    pub title: String,
    /// The invitation.
    pub words: String,
    /// Why it may help.
    pub why: String,
}

/// Guidance for one part.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartGuide {
    /// The part's stable id.
    pub id: String,
    /// Its title in the step list.
    pub title: String,
    /// One sentence under the title.
    pub lead: String,
    /// Short lines of guidance.
    pub guide: Vec<String>,
    /// An example in somebody's own words.
    pub example: String,
    /// A weak sentence …
    pub weak: String,
    /// … a stronger one …
    pub strong: String,
    /// … and what makes the difference.
    pub because: String,
    /// One line more for some of those who write.
    #[serde(default)]
    pub roles: RoleLines,
}

/// One line for each role where there is something to say to it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleLines {
    /// For the one who was hurt.
    pub hurt: Option<String>,
    /// For the one who is repairing.
    pub repairing: Option<String>,
    /// For one who is both.
    pub both: Option<String>,
}

impl PartGuide {
    /// The line for whoever writes; none without a role.
    pub fn for_role(&self, role: Option<Role>) -> Option<&str> {
        match role? {
            Role::Hurt => self.roles.hurt.as_deref(),
            Role::Repairing => self.roles.repairing.as_deref(),
            Role::Both => self.roles.both.as_deref(),
        }
    }
}

/// A title and a few steps.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// The title.
    pub title: String,
    /// The steps.
    pub guide: Vec<String>,
}

/// Giving an apology.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Giving {
    /// The title.
    pub title: String,
    /// The steps.
    pub guide: Vec<String>,
    /// What becomes of its repairs.
    pub repairs: String,
}

/// What the receiver sees.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The title.
    pub title: String,
    /// Now, later, or not at all.
    pub choice: String,
    /// The line beside the letter.
    pub line: String,
    /// Nothing is owed.
    pub owed: String,
}

/// One sentence with an id.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Stable id.
    pub id: String,
    /// The sentence.
    pub words: String,
}

impl Item for ReadyQuestion {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120), (&self.if_not, 160)]
    }
}

impl Item for Line {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120)]
    }
}

impl Item for PartGuide {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> = vec![
            (&self.title, 28),
            (&self.lead, 120),
            (&self.example, 260),
            (&self.weak, 120),
            (&self.strong, 160),
            (&self.because, 180),
        ];
        let roles = [&self.roles.hurt, &self.roles.repairing, &self.roles.both];
        texts.extend(self.guide.iter().chain(roles.into_iter().flatten()).map(|line| (line.as_str(), 120)));
        texts
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    opening: Opening,
    second: Second,
    ready: Vec<ReadyQuestion>,
    values: ValuesNote,
    part: Vec<PartGuide>,
    aloud: Steps,
    giving: Giving,
    reading: Reading,
    need: Vec<Line>,
    landed: Vec<Line>,
}

pub(super) fn load(text: &str) -> Result<ApologyGuide, ContentError> {
    let file: File = check::read(FILE, text)?;
    if !file.part.iter().map(|part| part.id.as_str()).eq(Part::ALL.map(Part::id)) {
        return check::refuse(FILE, "part", "the parts stand in their one order, each once");
    }
    check::items(FILE, &file.part)?;
    let (opening, values, reading) = (&file.opening, &file.values, &file.reading);
    let second = &file.second;
    let long = [&second.lead, &opening.lead, &opening.kept, &values.words, &values.why, &reading.choice, &reading.line, &reading.owed];
    let titles = [&opening.title, &second.title, &values.title, &reading.title, &file.aloud.title, &file.giving.title];
    let steps = file.aloud.guide.iter().chain(&file.giving.guide).chain([&file.giving.repairs]).chain(&second.guide);
    check::all_words(FILE, titles, 40)?;
    check::all_words(FILE, long.into_iter().chain(steps), 180)?;
    Ok(ApologyGuide {
        ready: Library::checked(FILE, file.ready)?,
        needs: Library::checked(FILE, file.need)?,
        landed: Library::checked(FILE, file.landed)?,
        opening: file.opening,
        second: file.second,
        values: file.values,
        parts: file.part,
        aloud: file.aloud,
        giving: file.giving,
        reading: file.reading,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    #[test]
    fn every_part_finds_its_own_guidance() {
        let guide = &Content::bundled().apology;
        for part in Part::ALL {
            assert_eq!(guide.part(part).id, part.id());
        }
        assert_eq!(guide.parts().count(), Part::ALL.len());
    }

    #[test]
    fn only_the_explanation_is_said_to_be_left_out() {
        let guide = &Content::bundled().apology;
        for (part, text) in guide.parts() {
            assert_eq!(text.lead.contains("Leave this part out"), part.is_optional(), "{part:?}");
        }
    }

    #[test]
    fn whoever_writes_gets_a_fitting_line_and_nobody_without_a_role_does() {
        let guide = &Content::bundled().apology;
        for role in [Role::Hurt, Role::Repairing, Role::Both] {
            assert!(guide.parts().any(|(_, text)| text.for_role(Some(role)).is_some()), "{role:?}");
        }
        assert!(guide.parts().all(|(_, text)| text.for_role(None).is_none()));
        let act = guide.part(Part::Act);
        assert_ne!(act.for_role(Some(Role::Hurt)), act.for_role(Some(Role::Repairing)));
    }

    #[test]
    fn parts_in_another_order_are_refused() {
        let text = include_str!("../../assets/content/en/apology.toml");
        let swapped = text
            .replace("id = \"act\"", "id = \"x\"")
            .replace("id = \"impact\"", "id = \"act\"")
            .replace("id = \"x\"", "id = \"impact\"");
        assert!(load(text).is_ok());
        assert!(load(&swapped).is_err());
    }

    #[test]
    fn no_strong_sentence_excuses_asks_or_overpromises() {
        for (part, text) in Content::bundled().apology.parts() {
            for sentence in [&text.strong, &text.example] {
                let sentence = sentence.to_lowercase();
                for word in [" but ", "forgive me", "never ever", "if i hurt", "you made me"] {
                    assert!(!sentence.contains(word), "{part:?}: {sentence}");
                }
            }
        }
    }
}
