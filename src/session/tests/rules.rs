//! Ground rules between two people.

use super::*;
use crate::domain::id::RuleId;
use crate::session::command::RuleCommand;

fn propose(sitting: &mut Sitting, text: &str) -> RuleId {
    let propose = RuleCommand::Propose { words: words(text), library_id: None, yes: Vec::new() };
    sitting.run(Command::Rule(propose)).unwrap().made.unwrap().into()
}

fn agree(sitting: &mut Sitting, id: RuleId, version: u32) -> Result<Done, Problem> {
    let person = sitting.me();
    sitting.run(Command::Rule(RuleCommand::Agree { id, version, person }))
}

#[test]
fn alone_a_rule_is_in_force_at_once() {
    let mut sitting = Sitting::maya();
    propose(&mut sitting, "I stop when I raise my voice");
    assert_eq!(sitting.session.models().rules.in_force.len(), 1);
}

#[test]
fn a_rule_of_two_waits_for_the_others_own_unlock() {
    let mut sitting = Sitting::two();
    let id = propose(&mut sitting, "No talks after ten");
    let row = sitting.session.models().rules.proposed[0].clone();
    assert!(!row.waits_for_someone_here && row.mine_to_withdraw);
    let other = sitting.other();
    assert!(sitting.run(Command::Rule(RuleCommand::Agree { id, version: 1, person: other })).is_err());
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().rules.proposed[0].waits_for_someone_here);
    agree(&mut sitting, id, 1).unwrap();
    assert_eq!(sitting.session.models().rules.in_force.len(), 1);
}

#[test]
fn stepping_back_needs_nobody_and_bringing_back_needs_both() {
    let mut sitting = Sitting::two();
    let id = propose(&mut sitting, "No talks after ten");
    sitting.switch_to(MAYA);
    agree(&mut sitting, id, 1).unwrap();
    sitting.run(Command::Rule(RuleCommand::SetAside(id))).unwrap();
    assert!(sitting.session.models().rules.in_force.is_empty());
    sitting.switch_to(JONAH);
    sitting.run(Command::Rule(RuleCommand::BringBack(id))).unwrap();
    let rules = &sitting.session.models().rules;
    assert_eq!((rules.in_force.len(), rules.proposed.len()), (0, 1));
}

#[test]
fn not_now_hides_a_proposal_from_me_alone() {
    let mut sitting = Sitting::two();
    let id = propose(&mut sitting, "No talks after ten");
    sitting.switch_to(MAYA);
    sitting.run(Command::Rule(RuleCommand::NotNow(id, 1))).unwrap();
    assert!(sitting.session.models().rules.proposed.is_empty());
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().rules.proposed.len(), 1);
    let reword = RuleCommand::Reword { id, words: words("No talks after eleven"), yes: Vec::new() };
    sitting.run(Command::Rule(reword)).unwrap();
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.models().rules.proposed.len(), 1);
}

#[test]
fn a_proposal_is_withdrawn_by_its_writer_and_comes_back_by_undo() {
    let mut sitting = Sitting::two();
    let id = propose(&mut sitting, "No talks after ten");
    sitting.switch_to(MAYA);
    assert!(sitting.run(Command::Rule(RuleCommand::Withdraw(id, 1))).is_err());
    sitting.switch_to(JONAH);
    sitting.run(Command::Rule(RuleCommand::Withdraw(id, 1))).unwrap();
    assert!(sitting.session.models().rules.proposed.is_empty());
    sitting.run(Command::Undo).unwrap();
    assert_eq!(sitting.session.models().rules.proposed.len(), 1);
}

#[test]
fn a_yes_given_after_a_change_is_not_lost_by_undo() {
    let mut sitting = Sitting::two();
    let id = propose(&mut sitting, "No talks after ten");
    sitting.switch_to(MAYA);
    sitting.run(Command::Rule(RuleCommand::SetReview(id, Some("2026-12-01".parse().unwrap())))).unwrap();
    agree(&mut sitting, id, 1).unwrap();
    assert!(sitting.run(Command::Undo).is_err());
    assert_eq!(sitting.session.models().rules.in_force.len(), 1);
}
