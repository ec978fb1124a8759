//! Both here: only what is shared.

use super::*;
use crate::domain::draft::DraftPlace;
use crate::session::command::{DraftCommand, HoldCommand, RuleCommand};

#[test]
fn with_both_here_everything_private_is_closed() {
    let mut sitting = Sitting::two();
    sitting.write(Home::Private, "", "mine");
    sitting.both_here(MAYA);
    let models = sitting.session.models();
    assert!(models.here.both());
    assert!(models.journal.private.is_none());
    assert!(models.rules.boundaries.is_empty());
    assert!(models.today.hold.is_none());
    let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page: page("", "x") };
    assert!(sitting.run(Command::Journal(save)).is_err());
    let hold = HoldCommand::Set { id: None, what: words("Signing anything"), until: "2026-11-30".parse().unwrap() };
    assert!(sitting.run(Command::Hold(hold)).is_err());
}

#[test]
fn ones_own_passphrase_does_not_stand_for_the_other() {
    let mut sitting = Sitting::two();
    assert!(sitting.session.ask(Request::EnterBoth(Secret::new(JONAH))).is_err());
    assert!(!sitting.session.models().here.both());
}

#[test]
fn leaving_to_one_asks_for_that_ones_passphrase() {
    let mut sitting = Sitting::two();
    let id = sitting.write(Home::Private, "", "mine");
    sitting.both_here(MAYA);
    assert!(sitting.session.ask(Request::LeaveBoth(Secret::new("neither of them"))).is_err());
    assert!(sitting.session.models().here.both());
    sitting.session.ask(Request::LeaveBoth(Secret::new(JONAH))).unwrap();
    assert!(sitting.session.read_entry(Home::Private, id).is_ok());
}

#[test]
fn each_presses_their_own_yes() {
    let mut sitting = Sitting::two();
    sitting.both_here(MAYA);
    let people: Vec<_> = sitting.session.models().here.people.iter().map(|p| p.id).collect();
    let propose = RuleCommand::Propose { words: words("One topic a talk"), library_id: None, yes: vec![people[0]] };
    let id = sitting.run(Command::Rule(propose)).unwrap().made.unwrap().into();
    assert_eq!(sitting.session.models().rules.proposed.len(), 1);
    sitting.run(Command::Rule(RuleCommand::Agree { id, version: 1, person: people[1] })).unwrap();
    assert_eq!(sitting.session.models().rules.in_force.len(), 1);
}

#[test]
fn who_speaks_writes() {
    let mut sitting = Sitting::two();
    sitting.both_here(MAYA);
    let people: Vec<_> = sitting.session.models().here.people.iter().map(|p| p.id).collect();
    sitting.session.ask(Request::Speak(people[1])).unwrap();
    let id = sitting.write(Home::Shared, "", "from the second");
    assert_eq!(sitting.session.read_entry(Home::Shared, id).unwrap().author, people[1]);
}

#[test]
fn a_draft_of_one_is_not_shown_to_both() {
    let mut sitting = Sitting::two();
    sitting.run(Command::Draft(DraftCommand::Keep(DraftPlace::NewRule, words("not ready")))).unwrap();
    assert_eq!(sitting.session.models().today.drafts.len(), 1);
    sitting.both_here(MAYA);
    assert!(sitting.session.models().today.drafts.is_empty());
}
