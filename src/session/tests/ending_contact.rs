//! How contact was ended: shown on purpose, older until shown anew, hidden without a trace, looked at again.

use super::*;
use crate::domain::ending_contact::ContactPart;
use crate::domain::id::EndingContactId;
use crate::session::command::EndingContactCommand as Contact;
use crate::session::model::{ContactRow, Review};
use crate::store::dump;

impl Sitting {
    fn contact(&mut self, command: Contact) -> Result<Done, Problem> {
        self.run(Command::EndingContact(command))
    }

    fn page(&mut self, text: &str) -> EndingContactId {
        let id = self.contact(Contact::Begin).unwrap().made.unwrap().into();
        self.contact(Contact::SavePart(id, ContactPart::HowEnded, words(text))).unwrap();
        id
    }

    fn row(&self) -> ContactRow {
        self.session.models().accounts.contacts[0].clone()
    }

    fn seen(&self) -> Vec<String> {
        let shown = &self.session.models().accounts.shown;
        shown.iter().map(|copy| copy.parts.get(ContactPart::HowEnded).unwrap().to_string()).collect()
    }

    fn shared_dump(&self) -> String {
        dump(self.session.open.as_ref().unwrap().shared.as_ref().unwrap().db()).join("\n")
    }
}

#[test]
fn a_page_is_seen_once_shown_and_stays_the_older_wording_until_shown_anew() {
    let mut sitting = Sitting::two();
    let jonah = sitting.me();
    let id = sitting.page("I wrote one message.");
    assert!(sitting.row().shown.is_none() && !sitting.row().shown_is_older());
    sitting.contact(Contact::Show(id)).unwrap();
    assert!(sitting.row().shown.is_some() && !sitting.row().shown_is_older());
    sitting.contact(Contact::SavePart(id, ContactPart::HowEnded, words("I wrote two messages."))).unwrap();
    assert!(sitting.row().shown_is_older());
    sitting.switch_to(MAYA);
    assert_eq!(sitting.seen(), ["I wrote one message."]);
    assert_eq!(sitting.session.models().accounts.shown[0].owner, jonah);
    assert!(sitting.session.models().accounts.contacts.is_empty());
    sitting.switch_to(JONAH);
    let copy: EndingContactId = sitting.contact(Contact::Show(id)).unwrap().made.unwrap().into();
    sitting.both_here(MAYA);
    assert_eq!(sitting.seen(), ["I wrote two messages."], "one copy, the newer");
    sitting.switch_to(MAYA);
    assert!(sitting.contact(Contact::Hide(copy)).is_err(), "only its owner hides it");
    sitting.switch_to(JONAH);
    sitting.contact(Contact::Hide(copy)).unwrap();
    assert!(sitting.row().shown.is_none());
    assert!(!sitting.shared_dump().contains("messages"), "no trace");
}

#[test]
fn a_page_that_is_put_away_is_no_longer_shown_and_comes_back_unshown() {
    let mut sitting = Sitting::two();
    let id = sitting.page("I wrote one message.");
    sitting.contact(Contact::Show(id)).unwrap();
    sitting.contact(Contact::Delete(id)).unwrap();
    assert_eq!(sitting.seen().len(), 0);
    sitting.run(Command::Undo).unwrap();
    assert!(sitting.row().shown.is_none());
    sitting.contact(Contact::Show(id)).unwrap();
    sitting.contact(Contact::Purge(id)).unwrap();
    assert!(sitting.seen().is_empty() && sitting.session.models().accounts.contacts.is_empty());
    assert!(!sitting.shared_dump().contains("message"));
}

#[test]
fn the_trash_is_emptied_after_thirty_days_and_copies_in_shared_are_left_alone() {
    let mut sitting = Sitting::two();
    let (gone, shown) = (sitting.page("One."), sitting.page("Two."));
    sitting.contact(Contact::Show(shown)).unwrap();
    sitting.contact(Contact::Delete(gone)).unwrap();
    sitting.later(31 * 24 * 60);
    sitting.session.handle(Request::Tick);
    let accounts = &sitting.session.models().accounts;
    assert_eq!((accounts.contact_trash.len(), accounts.contacts.len(), accounts.shown.len()), (0, 1, 1));
    assert!(sitting.session.models().here.read_only.is_empty());
}

#[test]
fn it_is_looked_at_again_by_its_writer_alone() {
    let mut sitting = Sitting::two();
    let id = sitting.page("I wrote one message.");
    sitting.contact(Contact::Show(id)).unwrap();
    sitting.later(28 * 24 * 60);
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().today.reviews, [Review::EndingContact(id)]);
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.models().today.reviews, []);
    sitting.switch_to(JONAH);
    sitting.contact(Contact::StillStands(id)).unwrap();
    assert_eq!(sitting.session.models().today.reviews, []);
    assert_eq!(sitting.row().page.review.to_string(), "2027-01-07");
    assert!(!sitting.row().shown_is_older(), "the words are the same");
    let before = "2026-12-09".parse().unwrap();
    assert!(sitting.contact(Contact::ReviewOn(id, before)).is_err());
}

#[test]
fn an_empty_page_is_not_shown_and_one_alone_has_nobody_to_show_it_to() {
    let mut sitting = Sitting::two();
    let id = sitting.contact(Contact::Begin).unwrap().made.unwrap().into();
    assert!(sitting.contact(Contact::Show(id)).is_err());
    let mut sitting = Sitting::maya();
    let id = sitting.page("I wrote one message.");
    assert!(sitting.contact(Contact::Show(id)).is_err());
}
