//! Two people in one vault, each in the other's threat model.

use super::*;
use crate::session::command::PersonCommand;

#[test]
fn each_opens_their_own_pages_and_not_the_others() {
    let mut sitting = Sitting::two();
    let jonahs = sitting.write(Home::Private, "", "Jonah alone");
    sitting.switch_to(MAYA);
    assert!(sitting.session.read_entry(Home::Private, jonahs).is_err());
    assert_eq!(sitting.session.models().journal.private.as_ref().unwrap().heads.len(), 0);
    assert_eq!(sitting.session.models().here.people.len(), 2);
    sitting.switch_to(JONAH);
    assert!(sitting.session.read_entry(Home::Private, jonahs).is_ok());
}

#[test]
fn nothing_the_first_person_wrote_alone_crosses_by_joining() {
    let mut sitting = Sitting::maya();
    sitting.write(Home::Private, "", "before anyone joined");
    sitting.make_goal(Home::Private, "Sleep");
    let file = sitting.dir.path().join("invite");
    let events = sitting.session.ask(Request::Invite { ticket: 1, file: file.clone() }).unwrap();
    assert!(sitting.session.models().here.invite_open);
    let invite = events
        .iter()
        .find_map(|event| if let crate::session::Event::Invited(_, words) = event { Some(words.clone()) } else { None })
        .unwrap();
    let join = Request::Join { file, words: invite, name: words("Jonah"), role: None, passphrase: Secret::new(JONAH) };
    sitting.session.ask(join).unwrap();
    let models = sitting.session.models();
    assert!(models.goals.current.is_empty());
    assert!(models.journal.shared.as_ref().unwrap().heads.is_empty());
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.models().goals.current.len(), 1);
    assert!(!sitting.session.models().here.invite_open);
}

#[test]
fn an_invite_works_once_and_with_its_words_only() {
    let mut sitting = Sitting::maya();
    let file = sitting.dir.path().join("invite");
    sitting.session.ask(Request::Invite { ticket: 1, file: file.clone() }).unwrap();
    sitting.session.lock();
    let join = Request::Join {
        file,
        words: Secret::new("abacus abdomen abdominal abide abiding ability"),
        name: words("Jonah"),
        role: None,
        passphrase: Secret::new(JONAH),
    };
    assert!(sitting.session.ask(join).is_err());
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.models().here.people.len(), 1);
}

#[test]
fn a_second_invite_uses_the_same_shared_notebook() {
    let mut sitting = Sitting::maya();
    let count = |sitting: &Sitting| std::fs::read_dir(sitting.dir.path().join("Groundwork/notebooks")).unwrap().count();
    for ticket in [1, 2] {
        let file = sitting.dir.path().join("invite");
        sitting.session.ask(Request::Invite { ticket, file }).unwrap();
        assert_eq!(count(&sitting), 2);
    }
}

#[test]
fn a_name_changes_for_both_to_see() {
    let mut sitting = Sitting::two();
    sitting.run(Command::Person(PersonCommand::Rename(words("Jon")))).unwrap();
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.models().here.other().unwrap().name.as_str(), "Jon");
}

#[test]
fn with_shared_damaged_nobody_is_shut_out_of_it() {
    let mut sitting = Sitting::two();
    sitting.session.lock();
    let notebooks = sitting.dir.path().join("Groundwork/notebooks");
    // Whichever notebook stops Jonah least is Shared: his Private must still open.
    for folder in std::fs::read_dir(&notebooks).unwrap().map(|entry| entry.unwrap().path()) {
        let (file, key) = (folder.join("notebook.db"), folder.join("key.age"));
        let (sound, before) = (std::fs::read(&file).unwrap(), std::fs::read(&key).unwrap());
        std::fs::write(&file, b"").unwrap();
        if sitting.session.ask(Request::Unlock(Secret::new(MAYA))).is_ok() && sitting.session.models().here.people.len() == 1 {
            let invite = Request::Invite { ticket: 1, file: sitting.dir.path().join("again") };
            assert!(sitting.session.ask(invite).is_err());
            sitting.session.lock();
            assert_eq!(std::fs::read(&key).unwrap(), before, "Shared still opens to both");
        }
        sitting.session.lock();
        std::fs::write(&file, sound).unwrap();
    }
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().here.people.len(), 2);
}
