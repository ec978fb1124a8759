//! Small steps for the first days, by role. They may be ticked; nobody counts them.

use super::check::{self, ContentError};
use super::{Audience, Item, Library};
use crate::domain::person::Role;
use serde::Deserialize;

const FILE: &str = "first_days.toml";

/// The steps and the sentence above them.
#[derive(Debug)]
pub struct FirstDays {
    intro: Intro,
    /// All steps.
    pub steps: Library<FirstStep>,
}

/// One step.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstStep {
    /// Stable id; kept when a person ticks the step.
    pub id: String,
    /// Whom it is for.
    pub role: Audience,
    /// Its title.
    pub title: String,
    /// One to three sentences.
    pub words: String,
    /// What its button opens.
    pub action: StepAction,
}

/// What a step can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepAction {
    /// Help now.
    OpenHelp,
    /// A new private page.
    WriteEntry,
    /// One's own hold.
    SetHold,
    /// A new goal.
    NewGoal,
    /// The apology studio.
    OpenApology,
    /// My account, and something more to tell.
    OpenAccount,
    /// Ground rules.
    OpenRules,
    /// Recovery words, in Settings.
    SettingsRecovery,
    /// Practice in hearing.
    OpenListen,
    /// Agreements, to read and take words from.
    OpenAgreements,
}

impl FirstDays {
    /// The sentence above the steps.
    pub fn intro(&self, role: Option<Role>) -> &str {
        match role {
            Some(Role::Hurt | Role::Both) => &self.intro.hurt,
            Some(Role::Repairing) => &self.intro.repairing,
            None => &self.intro.any,
        }
    }

    /// The steps for `role`, its own ones first.
    pub fn suited(&self, role: Option<Role>) -> impl Iterator<Item = &FirstStep> {
        let own = self.steps.iter().filter(move |step| step.role != Audience::Any && step.role.suits(role));
        // A role's own steps say all that the general ones do; those are for somebody who named no role.
        let general = self.steps.iter().filter(move |step| step.role == Audience::Any && role.is_none());
        own.chain(general)
    }
}

impl Item for FirstStep {
    fn id(&self) -> &str {
        &self.id
    }

    fn texts(&self) -> Vec<(&str, usize)> {
        vec![(&self.title, 60), (&self.words, 240)]
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Intro {
    hurt: String,
    repairing: String,
    any: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    intro: Intro,
    step: Vec<FirstStep>,
}

pub(super) fn load(text: &str) -> Result<FirstDays, ContentError> {
    let file: File = check::read(FILE, text)?;
    check::all_words(FILE, [&file.intro.hurt, &file.intro.repairing, &file.intro.any], 140)?;
    Ok(FirstDays { intro: file.intro, steps: Library::checked(FILE, file.step)? })
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    #[test]
    fn safety_comes_first_for_whoever_was_hurt_or_named_no_role() {
        for role in [None, Some(Role::Hurt), Some(Role::Both)] {
            let first = Content::bundled().first_days.suited(role).next().unwrap();
            assert_eq!(first.action, StepAction::OpenHelp, "{role:?}");
        }
    }

    #[test]
    fn the_hurt_partner_is_given_no_joint_or_repairing_task() {
        const TASKS: [StepAction; 4] = [StepAction::OpenRules, StepAction::OpenApology, StepAction::OpenAccount, StepAction::NewGoal];
        for step in Content::bundled().first_days.suited(Some(Role::Hurt)) {
            assert!(!TASKS.contains(&step.action), "{}", step.id);
        }
    }

    #[test]
    fn every_role_has_steps() {
        for role in [None, Some(Role::Hurt), Some(Role::Repairing), Some(Role::Both)] {
            assert!(Content::bundled().first_days.suited(role).count() >= 3, "{role:?}");
            assert!(!Content::bundled().first_days.intro(role).is_empty());
        }
    }
}
