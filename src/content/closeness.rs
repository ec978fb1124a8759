//! The closeness menu: small steps that are not sexual, each with how to stop and how to say no.

use super::check::{self, ContentError};
use super::{Item, Library};
use serde::Deserialize;

const FILE: &str = "closeness.toml";
/// Nothing sexual, no duty, no stairs, nothing that is asked for or promised.
const NEVER: [&str; 22] = [
    "sex",
    "kiss",
    "naked",
    "undress",
    "intimate",
    "massage",
    "caress",
    "cuddl",
    "hug",
    "lips",
    "bed",
    "forgiv",
    "prove",
    "must",
    "should ",
    "deserve",
    "owe ",
    "next level",
    "next step",
    "first step",
    "the other wants",
    "trust",
];

/// Kinds of steps and the steps.
#[derive(Debug)]
pub struct ClosenessMenu {
    /// Kinds, which are no stairs.
    pub groups: Library<ClosenessGroup>,
    /// All steps.
    pub steps: Library<ClosenessStep>,
}

/// A kind of steps.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosenessGroup {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// One small step.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosenessStep {
    /// Stable id.
    pub id: String,
    /// Its kind.
    pub group: String,
    /// In a few words.
    pub title: String,
    /// What it is.
    pub what: String,
    /// How either ends it at any time.
    pub stop: String,
    /// A way to say no to it.
    pub no: String,
}

impl ClosenessMenu {
    /// The steps of one kind.
    pub fn of<'a>(&'a self, group: &'a ClosenessGroup) -> impl Iterator<Item = &'a ClosenessStep> {
        self.steps.iter().filter(|step| step.group == group.id)
    }
}

impl Item for ClosenessGroup {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.name, 40)]
    }
}

impl Item for ClosenessStep {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.title, 40), (&self.what, 110), (&self.stop, 80), (&self.no, 60)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<ClosenessGroup>,
    step: Vec<ClosenessStep>,
}

pub(super) fn load(text: &str) -> Result<ClosenessMenu, ContentError> {
    let file: File = check::read(FILE, text)?;
    for step in &file.step {
        if file.group.iter().all(|group| group.id != step.group) {
            return check::refuse(FILE, &step.id, "a step belongs to a kind of this file");
        }
        let said = [&step.title, &step.what, &step.stop, &step.no].map(|text| format!(" {}", text.to_lowercase())).join(" ");
        if let Some(never) = NEVER.into_iter().find(|never| said.contains(&format!(" {never}"))) {
            return check::refuse(FILE, &step.id, format!("“{never}” has no place in the menu"));
        }
    }
    Ok(ClosenessMenu { groups: Library::checked(FILE, file.group)?, steps: Library::checked(FILE, file.step)? })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    const GOOD: &str = r#"[[group]]
id = "near"
name = "Being near"
[[step]]
id = "same-room"
group = "near"
title = "Sit in the same room"
what = "Each with a book."
stop = "Get up."
no = "Not today.""#;

    #[test]
    fn there_is_a_choice_from_the_same_room_to_holding_hands() {
        let menu = &Content::bundled().closeness;
        assert!(menu.steps.len() >= 24, "{}", menu.steps.len());
        assert!(menu.steps.get("same-room").is_some() && menu.steps.get("hold-hands").is_some());
        for group in &menu.groups {
            assert!(menu.of(group).count() >= 5, "{}", group.id);
        }
    }

    #[test]
    fn every_step_says_how_it_ends_and_how_to_say_no() {
        assert!(load(GOOD).is_ok());
        for (old, new) in [
            ("stop = \"Get up.\"\n", ""),
            ("stop = \"Get up.\"", "stop = \"\""),
            ("\nno = \"Not today.\"", ""),
            ("what = \"Each with a book.\"", "what = \" \""),
            ("group = \"near\"", "group = \"far\""),
        ] {
            assert!(load(&GOOD.replace(old, new)).is_err(), "{new}");
        }
    }

    #[test]
    fn nothing_sexual_no_duty_and_no_stairs() {
        for words in
            ["A long kiss.", "Share a bed.", "Undress.", "It is the first step.", "Prove that you mean it.", "You should try it."]
        {
            assert!(load(&GOOD.replace("Each with a book.", words)).is_err(), "{words}");
        }
    }
}
