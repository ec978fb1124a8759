//! Creating, locking, unlocking, recovering.

use super::*;
use crate::session::{Event, Phase};

#[test]
fn a_page_written_is_there_after_locking_and_unlocking() {
    let mut sitting = Sitting::maya();
    let id = sitting.write(Home::Private, "", "The statement was on the table.");
    sitting.session.lock();
    assert_eq!(sitting.session.phase(), Phase::Locked);
    assert!(sitting.session.models().journal.private.is_none());
    assert!(sitting.session.read_entry(Home::Private, id).is_err());
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.read_entry(Home::Private, id).unwrap().page.body.as_str(), "The statement was on the table.");
}

#[test]
fn a_wrong_passphrase_changes_nothing_and_the_right_one_still_opens() {
    let mut sitting = Sitting::maya();
    sitting.session.lock();
    assert!(sitting.session.ask(Request::Unlock(Secret::new("not this one"))).is_err());
    assert_eq!(sitting.session.phase(), Phase::Locked);
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.models().here.me().unwrap().name.as_str(), "Maya");
}

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let mut sitting = Sitting::empty();
    let create = Request::Create { name: words("Maya"), role: None, passphrase: Some(Secret::new("maya")) };
    assert!(sitting.session.ask(create).is_err());
    assert_eq!(sitting.session.phase(), Phase::NoVault);
}

#[test]
fn without_a_passphrase_it_opens_and_can_get_one_later() {
    let mut sitting = Sitting::empty();
    sitting.session.ask(Request::Create { name: Words::default(), role: None, passphrase: None }).unwrap();
    let id = sitting.write(Home::Private, "", "kept");
    assert!(sitting.session.models().here.no_passphrase);
    sitting.session.lock();
    assert_eq!(sitting.session.phase(), Phase::LockedWithoutPassphrase);
    sitting.session.ask(Request::Unlock(Secret::default())).unwrap();
    let change = Request::ChangePassphrase { ticket: 3, old: None, new: Secret::new(MAYA) };
    let events = sitting.session.ask(change).unwrap();
    assert!(events.iter().any(|event| matches!(event, Event::PassphraseChanged(3))));
    assert!(!sitting.session.models().here.no_passphrase);
    sitting.session.lock();
    assert!(sitting.session.ask(Request::Unlock(Secret::default())).is_err());
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.read_entry(Home::Private, id).unwrap().page.body.as_str(), "kept");
}

#[test]
fn a_changed_passphrase_is_the_only_one() {
    let mut sitting = Sitting::maya();
    let wrong = Request::ChangePassphrase { ticket: 1, old: Some(Secret::new("no")), new: Secret::new(JONAH) };
    assert!(sitting.session.ask(wrong).is_err());
    let right = Request::ChangePassphrase { ticket: 2, old: Some(Secret::new(MAYA)), new: Secret::new(JONAH) };
    sitting.session.ask(right).unwrap();
    sitting.session.lock();
    assert!(sitting.session.ask(Request::Unlock(Secret::new(MAYA))).is_err());
    sitting.switch_to(JONAH);
}

#[test]
fn recovery_words_set_a_new_passphrase() {
    let mut sitting = Sitting::maya();
    let ask = Request::NewRecoveryWords { ticket: 5, passphrase: Secret::new(MAYA) };
    let events = sitting.session.ask(ask).unwrap();
    let recovery =
        events.iter().find_map(|event| if let Event::RecoveryWords(5, words) = event { Some(words.clone()) } else { None }).unwrap();
    assert!(!sitting.session.models().here.preferences.has_recovery, "not before they were typed back");
    sitting.session.ask(Request::KeepRecoveryWords { ticket: 6, words: recovery.clone() }).unwrap();
    assert!(sitting.session.models().here.preferences.has_recovery);
    sitting.session.lock();
    sitting.session.ask(Request::Recover { words: recovery, passphrase: Secret::new(JONAH) }).unwrap();
    sitting.switch_to(JONAH);
}

#[test]
fn a_second_session_is_told_the_vault_is_in_use() {
    let sitting = Sitting::maya();
    let mut second = Session::new(Sitting::config(&sitting.dir, &sitting.clock));
    let refused = second.ask(Request::Unlock(Secret::new(MAYA))).unwrap_err();
    assert_eq!(refused, crate::vault::VaultError::InUse.into());
}

#[test]
fn a_locked_session_does_nothing() {
    let mut sitting = Sitting::maya();
    sitting.session.lock();
    let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page: page("", "x") };
    assert!(sitting.run(Command::Journal(save)).is_err());
}

#[test]
fn a_health_check_finds_a_new_vault_sound() {
    let mut sitting = Sitting::two();
    let reports = sitting.session.check().unwrap();
    assert_eq!(reports.len(), 2);
    assert!(reports.iter().all(|report| report.problem.is_none()));
    let mut events = Vec::new();
    while sitting.session.idle_step(&mut events) {}
    assert!(events.is_empty());
}

#[test]
fn a_notebook_that_was_not_closed_in_order_is_looked_over_again_the_same_day() {
    let mut sitting = Sitting::maya();
    let look = |sitting: &mut Sitting| {
        let mut slices = 0;
        while sitting.session.idle_step(&mut Vec::new()) {
            slices += 1;
        }
        slices
    };
    assert!(look(&mut sitting) > 1);
    sitting.switch_to(MAYA);
    assert_eq!(look(&mut sitting), 0, "once a day is enough after an orderly close");
    // As a kill leaves it: the connection goes without the clean mark.
    let open = sitting.session.open.take().unwrap();
    drop(open);
    sitting.session.ask(Request::Unlock(Secret::new(MAYA))).unwrap();
    assert!(look(&mut sitting) > 1);
}
