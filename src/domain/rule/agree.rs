//! Agreeing to, rewording and setting aside a rule.

use super::{Agreed, Rule, RuleVersion};
use crate::domain::day::Stamp;
use crate::domain::id::{PersonId, RuleId};
use crate::domain::words::Words;

/// Why a rule did not take a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleRefused {
    /// There are no words in it.
    #[error("a rule needs words")]
    Blank,
    /// That wording is not the newest one, or is not there.
    #[error("that wording is no longer open")]
    NotOpen,
    /// The rule is set aside.
    #[error("the rule is set aside")]
    SetAside,
}

impl Rule {
    /// A new proposal. `by` is none when it is proposed with both here; `yes` lists who agrees at once.
    ///
    /// # Errors
    /// [`RuleRefused::Blank`] without words.
    pub fn propose(id: RuleId, words: Words, by: Option<PersonId>, yes: &[PersonId], at: Stamp) -> Result<Self, RuleRefused> {
        let first = wording(1, words, by, yes, at)?;
        Ok(Self { id, library_id: None, versions: vec![first], review: None, set_aside: None, stepped_back_from: 0 })
    }

    /// Proposes new words; the version in force stays in force until everyone agrees.
    ///
    /// # Errors
    /// [`RuleRefused::Blank`] without words.
    pub fn reword(&mut self, words: Words, by: Option<PersonId>, yes: &[PersonId], at: Stamp) -> Result<(), RuleRefused> {
        let number = self.versions.last().map_or(1, |v| v.number + 1);
        let version = wording(number, words, by, yes, at)?;
        self.versions.push(version);
        self.set_aside = None;
        Ok(())
    }

    /// Somebody's yes to the newest wording. Saying it twice changes nothing.
    ///
    /// # Errors
    /// When the rule is set aside or `number` is not its newest wording.
    pub fn agree(&mut self, number: u32, person: PersonId, at: Stamp) -> Result<(), RuleRefused> {
        if self.set_aside.is_some() {
            return Err(RuleRefused::SetAside);
        }
        let newest = self.versions.last_mut().filter(|v| v.number == number).ok_or(RuleRefused::NotOpen)?;
        if newest.agreed.iter().all(|a| a.person != person) {
            newest.agreed.push(Agreed { person, at });
        }
        Ok(())
    }

    /// Steps back from the rule, alone and without a reason.
    pub fn step_back(&mut self, at: Stamp) {
        self.set_aside.get_or_insert(at);
        self.stepped_back_from = self.versions.last().map_or(0, |v| v.number);
    }
}

fn wording(number: u32, words: Words, by: Option<PersonId>, yes: &[PersonId], at: Stamp) -> Result<RuleVersion, RuleRefused> {
    if words.is_blank() {
        return Err(RuleRefused::Blank);
    }
    let agreed = yes.iter().map(|person| Agreed { person: *person, at }).collect();
    Ok(RuleVersion { number, words, proposed_by: by, proposed_at: at, agreed })
}

#[cfg(test)]
mod tests {
    use super::super::RuleState;
    use super::*;
    use uuid::Uuid;

    fn person(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    fn at(minute: i64) -> Stamp {
        Stamp { utc_ms: minute * 60_000, offset_minutes: 0 }
    }

    fn words(text: &str) -> Words {
        Words::new(text).unwrap()
    }

    fn proposed() -> Rule {
        Rule::propose(RuleId(Uuid::from_u128(9)), words("One topic a talk"), Some(person(1)), &[person(1)], at(1)).unwrap()
    }

    #[test]
    fn one_yes_of_two_leaves_it_open() {
        assert!(matches!(proposed().state(&[person(1), person(2)]), RuleState::Proposed(_)));
    }

    #[test]
    fn alone_ones_own_yes_is_enough() {
        assert!(matches!(proposed().state(&[person(1)]), RuleState::InForce { reworded: None, .. }));
    }

    #[test]
    fn the_last_yes_puts_it_in_force() {
        let mut rule = proposed();
        rule.agree(1, person(2), at(5)).unwrap();
        let people = [person(1), person(2)];
        let RuleState::InForce { version, .. } = rule.state(&people) else { panic!("not in force") };
        assert_eq!(version.in_force_since(), Some(at(5)));
    }

    #[test]
    fn new_words_wait_while_the_old_stay_in_force() {
        let mut rule = proposed();
        rule.agree(1, person(2), at(5)).unwrap();
        rule.reword(words("Two topics a talk"), Some(person(2)), &[person(2)], at(9)).unwrap();
        let people = [person(1), person(2)];
        let RuleState::InForce { version, reworded } = rule.state(&people) else { panic!("not in force") };
        assert_eq!(version.number, 1);
        assert_eq!(reworded.map(|v| v.number), Some(2));
        assert_eq!(rule.agree(1, person(1), at(10)), Err(RuleRefused::NotOpen));
        rule.agree(2, person(1), at(10)).unwrap();
        assert!(matches!(rule.state(&people), RuleState::InForce { reworded: None, version } if version.number == 2));
    }

    #[test]
    fn a_rule_set_aside_takes_no_yes() {
        let mut rule = proposed();
        rule.step_back(at(3));
        assert_eq!(rule.agree(1, person(2), at(4)), Err(RuleRefused::SetAside));
        assert_eq!(rule.state(&[person(1)]), RuleState::SetAside);
    }

    #[test]
    fn a_rule_brought_back_needs_everyone_again() {
        let mut rule = proposed();
        rule.agree(1, person(2), at(5)).unwrap();
        rule.step_back(at(6));
        rule.reword(words("One topic a talk"), Some(person(1)), &[person(1)], at(7)).unwrap();
        let people = [person(1), person(2)];
        assert!(matches!(rule.state(&people), RuleState::Proposed(v) if v.number == 2));
        rule.agree(2, person(2), at(8)).unwrap();
        assert!(matches!(rule.state(&people), RuleState::InForce { version, reworded: None } if version.number == 2));
    }

    #[test]
    fn a_rule_without_words_is_refused() {
        let refused = Rule::propose(RuleId(Uuid::from_u128(9)), words("  \n"), None, &[], at(1));
        assert_eq!(refused, Err(RuleRefused::Blank));
    }
}
