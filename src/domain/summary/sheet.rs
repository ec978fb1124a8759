//! The rules in force on a sheet of their own.

use super::{RuleInForce, Whose};
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::rule::{Rule, RuleState};

/// What a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SheetOf {
    /// Ground rules.
    #[default]
    Rules,
    /// Agreements.
    Agreements,
}

/// A sheet of ground rules or agreements to hang up or keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesSheet {
    /// What it holds.
    pub of: SheetOf,
    /// Whose rules, as the names are to be printed.
    pub whose: Whose,
    /// In the order given.
    pub rules: Vec<RuleInForce>,
    /// The day it is printed.
    pub made: Day,
}

impl RulesSheet {
    /// The rules of `rules` that are in force among `people`; proposals and rules stepped back from are not on it.
    pub fn of<'a>(whose: Whose, rules: impl IntoIterator<Item = &'a Rule>, people: &[PersonId], made: Day) -> Self {
        let in_force = rules.into_iter().filter_map(|rule| match rule.state(people) {
            RuleState::InForce { version, .. } => {
                Some(RuleInForce { words: version.words.clone(), since: version.in_force_since()?.day() })
            }
            _ => None,
        });
        Self { of: SheetOf::Rules, whose, rules: in_force.collect(), made }
    }
}
