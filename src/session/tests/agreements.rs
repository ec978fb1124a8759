//! Agreements: each says yes for themselves, the giver alone writes openness, and a withdrawn one leaves nothing.

use super::*;
use crate::domain::agreement::{AgreementKind, Terms};
use crate::domain::id::AgreementId;
use crate::session::command::AgreementCommand;

fn terms(text: &str) -> Terms {
    Terms::starting(words(text), "2026-11-12".parse().unwrap())
}

impl Sitting {
    fn agree_on(&mut self, command: AgreementCommand) -> Result<Done, Problem> {
        self.run(Command::Agreement(command))
    }

    fn propose(&mut self, kind: AgreementKind, terms: Terms) -> AgreementId {
        let writer = self.me();
        self.agree_on(AgreementCommand::Propose { kind, terms, writer, library_id: None }).unwrap().made.unwrap().into()
    }
}

#[test]
fn it_is_in_force_once_each_said_yes_under_their_own_unlock() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.propose(AgreementKind::Money, terms("Statements lie on the table."));
    assert!(sitting.agree_on(AgreementCommand::Agree { id, version: 1, person: maya }).is_err());
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().agreements.proposed[0].waits_for_someone_here);
    sitting.agree_on(AgreementCommand::Agree { id, version: 1, person: maya }).unwrap();
    assert_eq!(sitting.session.models().agreements.in_force.len(), 1);
    sitting.agree_on(AgreementCommand::Change { id, terms: terms("Statements lie on the shelf."), writer: maya }).unwrap();
    sitting.switch_to(JONAH);
    let row = &sitting.session.models().agreements.in_force[0];
    assert!(row.waits_for_someone_here && row.agreement.versions.len() == 2);
    sitting.agree_on(AgreementCommand::Agree { id, version: 2, person: jonah }).unwrap();
    assert!(!sitting.session.models().agreements.in_force[0].waits_for_someone_here);
}

#[test]
fn withdrawing_leaves_nothing_for_either_and_twice_is_no_error() {
    let mut sitting = Sitting::two();
    let maya = sitting.other();
    let id = sitting.propose(AgreementKind::Money, terms("lantern words on the table"));
    sitting.switch_to(MAYA);
    sitting.agree_on(AgreementCommand::Agree { id, version: 1, person: maya }).unwrap();
    sitting.agree_on(AgreementCommand::Withdraw(id)).unwrap();
    sitting.agree_on(AgreementCommand::Withdraw(id)).unwrap();
    sitting.switch_to(JONAH);
    let model = &sitting.session.models().agreements;
    assert!(model.proposed.is_empty() && model.in_force.is_empty() && model.ended.is_empty());
    assert!(sitting.session.look(Home::Shared, |nb| crate::store::agreement::list(nb.db())).unwrap().is_empty());
    sitting.agree_on(AgreementCommand::Withdraw(id)).unwrap();
}

#[test]
fn withdrawing_by_a_slip_can_be_undone_in_the_same_sitting() {
    let mut sitting = Sitting::two();
    let id = sitting.propose(AgreementKind::Money, terms("Statements lie on the table."));
    sitting.agree_on(AgreementCommand::Withdraw(id)).unwrap();
    sitting.run(Command::Undo).unwrap();
    assert_eq!(sitting.session.models().agreements.proposed.len(), 1);
}

#[test]
fn nobody_proposes_openness_for_another() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let offer = Terms { purpose: words("So that nobody has to ask."), ..terms("I will show the account page.") };
    let for_her = AgreementCommand::Propose { kind: AgreementKind::Openness, terms: offer.clone(), writer: maya, library_id: None };
    assert!(sitting.agree_on(for_her).is_err());
    let id = sitting.propose(AgreementKind::Openness, offer.clone());
    sitting.switch_to(MAYA);
    assert!(!sitting.session.models().agreements.proposed[0].may_write);
    assert!(sitting.agree_on(AgreementCommand::Change { id, terms: offer, writer: maya }).is_err());
    let _ = jonah;
}

#[test]
fn what_may_never_be_agreed_is_refused_and_nothing_is_kept() {
    let mut sitting = Sitting::two();
    let writer = sitting.me();
    for text in ["You give me your password", "You don’t see your sister", "You don’t call a lawyer"] {
        let asked = AgreementCommand::Propose { kind: AgreementKind::Time, terms: terms(text), writer, library_id: None };
        assert!(sitting.agree_on(asked).is_err(), "{text}");
    }
    assert!(sitting.session.models().agreements.proposed.is_empty());
}

#[test]
fn it_lapses_by_itself_and_a_review_shows_on_today() {
    let mut sitting = Sitting::two();
    let maya = sitting.other();
    let dated = Terms {
        review: Some("2026-11-14".parse().unwrap()),
        end: Some("2026-11-16".parse().unwrap()),
        ..terms("Phones stay in the hall.")
    };
    let id = sitting.propose(AgreementKind::Phones, dated);
    sitting.switch_to(MAYA);
    sitting.agree_on(AgreementCommand::Agree { id, version: 1, person: maya }).unwrap();
    assert!(sitting.session.models().today.reviews.is_empty());
    sitting.later(2 * 24 * 60);
    sitting.session.handle(Request::Tick);
    assert_eq!(sitting.session.models().today.reviews.len(), 1);
    sitting.later(3 * 24 * 60);
    sitting.session.handle(Request::Tick);
    let models = sitting.session.models();
    assert!(models.agreements.in_force.is_empty() && models.agreements.ended.len() == 1 && models.today.reviews.is_empty());
}

#[test]
fn alone_there_is_nobody_to_agree_with() {
    let mut sitting = Sitting::maya();
    let writer = sitting.me();
    let asked = AgreementCommand::Propose { kind: AgreementKind::Time, terms: terms("x"), writer, library_id: None };
    assert!(sitting.agree_on(asked).is_err());
}
