//! Finding help: signs that it may be time, what to ask a counselor, how to begin telling somebody.

use super::check::{self, ContentError};
use super::{Audience, Item, Library};
use serde::Deserialize;

const FILE: &str = "finding.toml";

/// What a sign is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelpSignGroup {
    /// Fear, injury, pressure, control, despair.
    Safety,
    /// How one is oneself.
    #[serde(rename = "self")]
    Oneself,
    /// What one did or might do again.
    Repairing,
    /// How it is between the two.
    Between,
}

/// A group and what to do next.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpSignNext {
    /// Which group.
    pub id: HelpSignGroup,
    /// Its title, at most 40 characters.
    pub title: String,
    /// What to do where one of its signs is there, at most 240 characters.
    pub next: String,
}

/// A sign that it may be time for help. It is no score and rules nothing out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpSign {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub group: HelpSignGroup,
    /// Whom it is for.
    pub role: Audience,
    /// In the first person, at most 120 characters.
    pub words: String,
}

impl Item for HelpSign {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 120)]
    }
}

/// Something to find out about a counselor.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultQuestion {
    /// Stable id; kept with what was found out.
    pub id: String,
    /// The question, at most 100 characters.
    pub words: String,
    /// Why, at most 160 characters.
    pub why: String,
}

impl Item for ConsultQuestion {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 100), (&self.why, 160)]
    }
}

/// A way to begin telling somebody.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TellOpening {
    /// Stable id.
    pub id: String,
    /// The sentence, at most 160 characters.
    pub words: String,
}

impl Item for TellOpening {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 160)]
    }
}

/// Plain advice on a computer others use.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedComputer {
    /// Its title.
    pub title: String,
    /// A paragraph each, at most 300 characters.
    pub lines: Vec<String>,
}

/// Everything of finding help.
#[derive(Debug)]
pub struct Finding {
    /// What to do next, by group; safety first.
    pub next: Vec<HelpSignNext>,
    /// Signs in the order of their groups.
    pub signs: Library<HelpSign>,
    /// What to find out about a counselor.
    pub questions: Library<ConsultQuestion>,
    /// Ways to begin telling somebody.
    pub openings: Library<TellOpening>,
    /// On a computer others use.
    pub shared_computer: SharedComputer,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<HelpSignNext>,
    sign: Vec<HelpSign>,
    question: Vec<ConsultQuestion>,
    opening: Vec<TellOpening>,
    shared_computer: SharedComputer,
}

pub(super) fn load(text: &str) -> Result<Finding, ContentError> {
    let File { group, sign, question, opening, shared_computer } = check::read(FILE, text)?;
    let groups: Vec<_> = group.iter().map(|group| group.id).collect();
    let all = [HelpSignGroup::Safety, HelpSignGroup::Oneself, HelpSignGroup::Repairing, HelpSignGroup::Between];
    if groups != all {
        return check::refuse(FILE, "group", "each group stands once, safety first");
    }
    check::all_words(FILE, group.iter().map(|group| &group.title), 40)?;
    check::all_words(FILE, group.iter().map(|group| &group.next), 240)?;
    check::all_words(FILE, [&shared_computer.title], 48)?;
    check::all_words(FILE, &shared_computer.lines, 300)?;
    Ok(Finding {
        next: group,
        signs: Library::checked(FILE, sign)?,
        questions: Library::checked(FILE, question)?,
        openings: Library::checked(FILE, opening)?,
        shared_computer,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;
    use crate::domain::person::Role;

    #[test]
    fn everybody_finds_signs_of_safety_of_themselves_and_of_both() {
        let finding = &Content::bundled().finding;
        for role in [None, Some(Role::Hurt), Some(Role::Repairing), Some(Role::Both)] {
            for group in [HelpSignGroup::Safety, HelpSignGroup::Oneself, HelpSignGroup::Between] {
                let found = finding.signs.iter().filter(|sign| sign.group == group && sign.role.suits(role)).count();
                assert!(found >= 4, "{role:?} {group:?}");
            }
        }
    }

    #[test]
    fn safety_is_never_answered_with_couple_work() {
        let next = &Content::bundled().finding.next;
        assert!(next[0].next.contains("on your own") && next[0].next.contains("Help now"));
    }

    #[test]
    fn a_group_left_out_does_not_load() {
        let text = include_str!("../../assets/content/en/finding.toml");
        assert!(load(text).is_ok());
        assert!(load(&text.replacen("id = \"self\"", "id = \"between\"", 1)).is_err());
    }
}
