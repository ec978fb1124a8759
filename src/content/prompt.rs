//! Questions to begin a journal page with.

use super::audience::suits_kinds;
use super::check::{self, ContentError};
use super::{Audience, Item, Library};
use crate::domain::breach::BreachKind;
use crate::domain::person::Role;
use serde::{Deserialize, Serialize};

const FILE: &str = "prompts.toml";

/// Roughly where a person is. They choose it themselves and change it as they like; it forecasts nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It is all new.
    FirstDays,
    /// What it does and did.
    Impact,
    /// How it came about, what matters, where I stand.
    Meaning,
    /// What is being done now, together or apart.
    Rebuilding,
    /// At any time.
    Any,
}

impl Stage {
    /// All stages in order, without [`Stage::Any`].
    pub const ALL: [Self; 4] = [Self::FirstDays, Self::Impact, Self::Meaning, Self::Rebuilding];
}

/// One question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Stable id.
    pub id: String,
    /// When it fits.
    pub stage: Stage,
    /// Whom it is for.
    pub role: Audience,
    /// The question, at most 140 characters.
    pub words: String,
    /// Kinds of breach it is for; empty for any.
    #[serde(default)]
    pub kinds: Vec<BreachKind>,
}

impl Item for Prompt {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.words, 140)]
    }
}

impl Library<Prompt> {
    /// Prompts for a person: of `stage` and of any stage (all stages without one), for their role, and for what
    /// happened. Never empty.
    pub fn suited<'a>(
        &'a self,
        role: Option<Role>,
        stage: Option<Stage>,
        happened: &'a [BreachKind],
    ) -> impl Iterator<Item = &'a Prompt> {
        self.iter().filter(move |prompt| {
            prompt.role.suits(role)
                && stage.is_none_or(|stage| prompt.stage == stage || prompt.stage == Stage::Any)
                && suits_kinds(&prompt.kinds, happened)
        })
    }

    /// The prompt for step `turn` through the suited ones: the same turn gives the same prompt, the next another one.
    pub fn pick<'a>(&'a self, role: Option<Role>, stage: Option<Stage>, happened: &'a [BreachKind], turn: usize) -> Option<&'a Prompt> {
        // A step without a common divisor visits every prompt before any comes again, and not in the file's order.
        const STRIDE: usize = 7919;
        let suited: Vec<&Prompt> = self.suited(role, stage, happened).collect();
        let at = turn.wrapping_mul(STRIDE).checked_rem(suited.len())?;
        suited.get(at).copied()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    prompt: Vec<Prompt>,
}

pub(super) fn load(text: &str) -> Result<Library<Prompt>, ContentError> {
    let file: File = check::read(FILE, text)?;
    Library::checked(FILE, file.prompt)
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    fn prompts() -> &'static Library<Prompt> {
        &Content::bundled().prompts
    }

    const ROLES: [Option<Role>; 4] = [None, Some(Role::Hurt), Some(Role::Repairing), Some(Role::Both)];

    #[test]
    fn there_is_a_choice_at_every_stage_for_everyone() {
        assert!(prompts().len() >= 70);
        for role in ROLES {
            for stage in Stage::ALL {
                assert!(prompts().suited(role, Some(stage), &[]).count() >= 10, "{role:?} {stage:?}");
            }
        }
    }

    #[test]
    fn every_prompt_comes_before_one_comes_again() {
        for role in ROLES {
            let all = prompts().suited(role, None, &[]).count();
            let mut seen: Vec<&str> = (0..all).filter_map(|turn| prompts().pick(role, None, &[], turn)).map(|p| p.id.as_str()).collect();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), all, "{role:?}");
        }
    }

    #[test]
    fn nobody_is_asked_for_thanks_forgiveness_or_a_bright_side() {
        const NOT_ASKED: [&str; 8] =
            ["grateful", "gratitude", "thankful", "forgiv", "silver lining", "bright side", "blessing", "lesson"];
        for prompt in prompts() {
            let words = prompt.words.to_lowercase();
            assert!(NOT_ASKED.iter().all(|word| !words.contains(word)), "{}", prompt.id);
        }
    }
}
