//! Exercises: things to do, alone or with each other, each with its steps and what it may be good for.

use super::check::{self, ContentError};
use super::{Audience, Item, Library};
use crate::domain::person::Role;
use serde::Deserialize;

const FILE: &str = "exercises.toml";
/// What everything for two says about when to leave it.
const SAFETY: &str = "afraid of the other, leave it.";
/// Wordings that would limit the one who was hurt, ask them for something, or promise an outcome.
const NEVER: [&str; 16] = [
    "forgiv",
    "calm down",
    "get over",
    "move on",
    "stop asking",
    "ask less",
    "stop checking",
    "don’t ask",
    "don’t tell anyone",
    "keep it between",
    "trust again",
    "password",
    "location",
    "hug",
    "kiss",
    "you should",
];

/// Whom an exercise is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForWhom {
    /// One person: the one who was hurt.
    Hurt,
    /// One person: the one who is repairing.
    Repairing,
    /// One person, whoever it is.
    Any,
    /// Two people.
    Two,
}

/// One exercise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LibraryExercise {
    /// Stable id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whom it is for.
    pub who: ForWhom,
    /// About how long it takes.
    pub minutes: u8,
    /// What has to be there.
    pub needs: String,
    /// What to do, three to seven steps.
    pub steps: Vec<String>,
    /// What it may be good for.
    pub why: String,
    /// When to leave it; everything for two has it.
    #[serde(default)]
    pub care: Option<String>,
    /// Where it was taken from, for what is.
    #[serde(default)]
    pub source: Option<Source>,
}

/// Where something was taken from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who and what.
    pub name: String,
    /// Where it can be looked up, without a scheme.
    pub at: String,
}

impl ForWhom {
    /// It needs two people.
    pub fn is_for_two(self) -> bool {
        self == Self::Two
    }

    /// Whether somebody with `role` is offered it. Everyone may read what is for two.
    fn suits(self, role: Option<Role>) -> bool {
        match self {
            Self::Hurt => Audience::Hurt.suits(role),
            Self::Repairing => Audience::Repairing.suits(role),
            Self::Any | Self::Two => true,
        }
    }
}

impl LibraryExercise {
    /// `query`, in small letters, stands in its title, its steps, or what it is good for.
    fn holds(&self, query: &str) -> bool {
        let texts = [&self.title, &self.needs, &self.why].into_iter().chain(&self.steps);
        texts.into_iter().any(|text| text.to_lowercase().contains(query))
    }
}

impl Library<LibraryExercise> {
    /// Those for somebody with `role` that hold `query`, in order; all of theirs for a blank one.
    pub fn suited<'a>(&'a self, role: Option<Role>, query: &str) -> impl Iterator<Item = &'a LibraryExercise> {
        let query = query.trim().to_lowercase();
        self.iter().filter(move |exercise| exercise.who.suits(role) && exercise.holds(&query))
    }
}

impl Item for LibraryExercise {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        let mut texts: Vec<(&str, usize)> = vec![(&self.title, 48), (&self.needs, 90), (&self.why, 170)];
        texts.extend(self.steps.iter().map(|step| (step.as_str(), 170)));
        texts.extend(self.care.iter().map(|care| (care.as_str(), 150)));
        texts.extend(self.source.iter().flat_map(|source| [(source.name.as_str(), 130), (source.at.as_str(), 60)]));
        texts
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    exercise: Vec<LibraryExercise>,
}

pub(super) fn load(text: &str) -> Result<Library<LibraryExercise>, ContentError> {
    let file: File = check::read(FILE, text)?;
    for one in &file.exercise {
        if let Some(rule) = broken(one) {
            return check::refuse(FILE, &one.id, rule);
        }
    }
    Library::checked(FILE, file.exercise)
}

/// The rule of this kind that an exercise breaks.
fn broken(one: &LibraryExercise) -> Option<String> {
    if !(1..=60).contains(&one.minutes) {
        return Some("an exercise takes from one minute to an hour".into());
    }
    if !(3..=7).contains(&one.steps.len()) {
        return Some("an exercise has three to seven steps".into());
    }
    if one.who.is_for_two() && !one.care.as_ref().is_some_and(|care| care.ends_with(SAFETY)) {
        return Some(format!("what is for two says when to leave it: … {SAFETY}"));
    }
    if one.source.as_ref().is_some_and(|source| source.at.contains("://") || !source.at.contains('.')) {
        return Some("an address stands without its scheme".into());
    }
    let said = one.texts().into_iter().map(|(text, _)| text.to_lowercase()).collect::<Vec<_>>().join("\n");
    let list: Vec<&str> = said.split(|c: char| !c.is_alphanumeric() && c != '’').collect();
    NEVER
        .into_iter()
        .find(|never| if never.contains(' ') { said.contains(never) } else { list.iter().any(|word| word.starts_with(never)) })
        .map(|never| format!("“{never}” has no place in an exercise"))
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    const GOOD: &str = r#"[[exercise]]
id = "walk"
title = "Walk"
who = "two"
minutes = 20
needs = "Shoes"
steps = ["Go.", "Look.", "Turn round."]
why = "Legs."
care = "When one is afraid of the other, leave it.""#;

    fn all() -> &'static Library<LibraryExercise> {
        &Content::bundled().exercises
    }

    #[test]
    fn there_are_enough_for_everyone() {
        assert!(all().len() >= 20, "{}", all().len());
        let alone = |role| all().suited(role, "").filter(|one| !one.who.is_for_two()).count();
        for (role, least) in [(None, 8), (Some(Role::Hurt), 12), (Some(Role::Repairing), 12), (Some(Role::Both), 18)] {
            assert!(alone(role) >= least, "{role:?}: {}", alone(role));
        }
        assert!(all().iter().filter(|one| one.who.is_for_two()).count() >= 6);
        assert!(all().iter().filter(|one| one.minutes <= 5).count() >= 3, "something short for a bad day");
    }

    #[test]
    fn a_role_is_never_guessed_and_no_task_is_given_across() {
        for (role, hurt, repairing) in
            [(None, false, false), (Some(Role::Hurt), true, false), (Some(Role::Repairing), false, true), (Some(Role::Both), true, true)]
        {
            let there = |who| all().suited(role, "").any(|one| one.who == who);
            assert_eq!((there(ForWhom::Hurt), there(ForWhom::Repairing)), (hurt, repairing), "{role:?}");
            assert!(there(ForWhom::Any) && there(ForWhom::Two));
        }
    }

    #[test]
    fn searching_looks_into_the_steps() {
        let found: Vec<&str> = all().suited(None, "  COUNT OF FOUR ").map(|one| one.id.as_str()).collect();
        assert_eq!(found, ["breath-in-fours"]);
        assert_eq!(all().suited(None, "zeppelin").count(), 0);
    }

    #[test]
    fn what_comes_from_research_names_it() {
        let named = |id: &str| all().get(id).unwrap().source.is_some();
        for id in ["if-then-plan", "letter-nobody-gets", "something-i-noticed", "one-speaks-one-repeats", "a-break-that-comes-back"] {
            assert!(named(id), "{id}");
        }
    }

    #[test]
    fn one_that_breaks_a_rule_is_refused() {
        assert!(load(GOOD).is_ok());
        for (old, new) in [
            ("minutes = 20", "minutes = 0"),
            ("minutes = 20", "minutes = 90"),
            ("\"Look.\", ", ""),
            ("care = \"When one is afraid of the other, leave it.\"", ""),
            ("leave it.\"", "talk about it.\""),
            ("\"Legs.\"", "\"So that you forgive.\""),
            ("\"Legs.\"", "\"To hug again.\""),
            ("\"Look.\"", "\"Stop asking for today.\""),
            ("\"Shoes\"", "\"Your passwords\""),
            ("why = \"Legs.\"", "why = \"Legs.\"\nsource = { name = \"A study\", at = \"https://doi.org/1\" }"),
            ("why = \"Legs.\"", ""),
            ("needs = \"Shoes\"", ""),
            ("title = \"Walk\"", "title = \"\""),
        ] {
            assert!(load(&GOOD.replace(old, new)).is_err(), "{new}");
        }
    }
}
