//! Backups as the session takes, keeps and puts them back.

use super::*;
use crate::session::command::PersonCommand;
use crate::session::{BackupAnswer, BackupRequest, BackupSecret, Event, Handle, Phase};
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::time::Duration;

impl Sitting {
    fn backup(&mut self, wanted: BackupRequest) -> Result<BackupAnswer, Problem> {
        let events = self.session.ask(Request::Backup(1, wanted))?;
        let answer = events.into_iter().rev().find_map(|event| if let Event::Backup(1, answer) = event { Some(answer) } else { None });
        Ok(answer.expect("an answer"))
    }

    fn take(&mut self) -> PathBuf {
        match self.backup(BackupRequest::Take).unwrap() {
            BackupAnswer::Taken(row) => row.file,
            other => panic!("{other:?}"),
        }
    }

    /// Minutes go by, each with its look at what is due.
    fn minutes(&mut self, minutes: i64) {
        for _ in 0..minutes {
            self.later(1);
            self.session.handle(Request::Tick);
        }
    }

    fn held(&self) -> usize {
        self.session.backups().unwrap().len()
    }

    fn pages(&self) -> usize {
        self.session.models().journal.private.as_ref().unwrap().heads.len()
    }

    fn purge(&mut self, home: Home, id: crate::domain::id::EntryId) {
        self.run(Command::Journal(JournalCommand::Delete(home, id))).unwrap();
        self.run(Command::Journal(JournalCommand::Purge(home, id))).unwrap();
    }

    fn leftovers(&self) -> Vec<String> {
        let folder = self.dir.path().join("Groundwork/backups");
        let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| !name.ends_with(".groundwork-backup")).collect()
    }
}

#[test]
fn one_is_taken_by_itself_when_something_changed_and_it_is_quiet() {
    let mut maya = Sitting::maya();
    assert!(maya.session.models().backups.last.is_none());
    maya.minutes(1);
    assert_eq!(maya.held(), 1, "the first one");
    maya.minutes(40);
    assert_eq!(maya.held(), 1, "nothing changed");
    assert!(maya.session.models().backups.tested.is_some(), "it was tried out");
    maya.write(Home::Private, "", "a page");
    maya.minutes(1);
    assert_eq!(maya.held(), 1, "somebody may be in the middle of a sentence");
    maya.minutes(1);
    assert_eq!(maya.held(), 2);
    maya.write(Home::Private, "", "another page");
    maya.minutes(29);
    assert_eq!(maya.held(), 2, "half an hour apart");
    maya.minutes(1);
    assert_eq!(maya.held(), 3);
    let last = maya.session.models().backups.last.unwrap();
    assert_eq!(last, maya.session.now());
    assert!(maya.leftovers().is_empty(), "{:?}", maya.leftovers());
}

#[test]
fn none_is_taken_with_both_here_and_each_has_their_own() {
    let mut sitting = Sitting::two();
    sitting.minutes(1);
    assert_eq!(sitting.held(), 1);
    sitting.both_here(MAYA);
    sitting.write(Home::Shared, "", "for both");
    sitting.minutes(40);
    assert!(sitting.session.backups().is_err());
    assert!(
        matches!(sitting.backup(BackupRequest::Take), Err(problem) if problem.title.contains("Private") || !problem.title.is_empty())
    );
    sitting.switch_to(MAYA);
    assert_eq!(sitting.held(), 0, "Jonah’s is not Maya’s");
    sitting.switch_to(JONAH);
    assert_eq!(sitting.held(), 1);
}

#[test]
fn the_demo_has_none_by_itself() {
    let clock = Arc::new(FixedClock::parse("2026-11-12T21:00:00+01:00").unwrap());
    let dir = tempfile::tempdir().unwrap();
    let mut demo = Sitting { session: Session::new(Sitting::config(&dir, &clock).demo(true)), clock, dir };
    demo.session.ask(Request::Create { name: words("Maya"), role: None, passphrase: Some(Secret::new(MAYA)) }).unwrap();
    demo.minutes(40);
    assert_eq!(demo.held(), 0);
}

#[test]
fn what_was_deleted_for_good_leaves_ones_backups_with_the_next_one() {
    let mut maya = Sitting::maya();
    let page = maya.write(Home::Private, "", "not to be kept");
    maya.minutes(3);
    assert_eq!(maya.held(), 1);
    let with_words = maya.session.backups().unwrap()[0].file.clone();
    maya.purge(Home::Private, page);
    assert!(with_words.exists(), "it stays until there is a newer one");
    maya.minutes(31);
    assert!(!with_words.exists());
    assert_eq!(maya.held(), 1);
}

#[test]
fn what_one_deletes_in_shared_leaves_the_others_backups_alone() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let hers = sitting.take();
    sitting.switch_to(JONAH);
    let page = sitting.write(Home::Shared, "", "mine to delete");
    let his = sitting.take();
    sitting.purge(Home::Shared, page);
    sitting.take();
    assert!(!his.exists());
    sitting.switch_to(MAYA);
    sitting.take();
    assert!(hers.exists());
}

#[test]
fn a_backup_removed_by_hand_is_taken_again() {
    let mut maya = Sitting::maya();
    maya.minutes(1);
    std::fs::remove_file(&maya.session.backups().unwrap()[0].file).unwrap();
    maya.minutes(31);
    assert_eq!(maya.held(), 1);
}

#[test]
fn ones_own_notebook_is_put_back_by_ones_passphrase() {
    let mut maya = Sitting::maya();
    maya.write(Home::Private, "", "the first page");
    let file = maya.take();
    maya.write(Home::Private, "", "the second page");
    let wrong = BackupRequest::PutBack { file: file.clone(), passphrase: Secret::new("not it"), other: None };
    assert!(maya.backup(wrong).unwrap_err().title.contains("passphrase"));
    assert_eq!((maya.pages(), maya.held()), (2, 1));
    maya.backup(BackupRequest::PutBack { file: file.clone(), passphrase: Secret::new(MAYA), other: None }).unwrap();
    assert_eq!(maya.pages(), 1);
    assert_eq!(maya.held(), 2, "what was there is backed up");
    maya.write(Home::Private, "", "life goes on");
    // The other way round again.
    let before = maya.session.backups().unwrap()[0].file.clone();
    maya.backup(BackupRequest::PutBack { file: before, passphrase: Secret::new(MAYA), other: None }).unwrap();
    assert_eq!((maya.pages(), maya.held()), (2, 3));
    maya.switch_to(MAYA);
    assert_eq!(maya.pages(), 2);
    assert!(maya.leftovers().is_empty());
}

#[test]
fn the_shared_notebook_is_put_back_only_by_both() {
    let mut sitting = Sitting::two();
    sitting.write(Home::Shared, "", "the first");
    let file = sitting.take();
    sitting.write(Home::Shared, "", "the second");
    let shared = |sitting: &Sitting| sitting.session.models().journal.shared.as_ref().unwrap().heads.len();
    let mine = |other| BackupRequest::PutBack { file: file.clone(), passphrase: Secret::new(JONAH), other };
    sitting.backup(mine(None)).unwrap();
    assert_eq!(shared(&sitting), 2, "only his own was put back");
    for wrong in ["", "not hers", JONAH] {
        assert!(sitting.backup(mine(Some(Secret::new(wrong)))).is_err(), "{wrong}");
        assert_eq!(shared(&sitting), 2, "{wrong}");
    }
    sitting.backup(mine(Some(Secret::new(MAYA)))).unwrap();
    assert_eq!(shared(&sitting), 1);
    sitting.switch_to(MAYA);
    assert_eq!(shared(&sitting), 1);
    sitting.write(Home::Shared, "", "both still write");
    sitting.switch_to(JONAH);
    assert_eq!(shared(&sitting), 2);
}

#[test]
fn another_vaults_backup_takes_no_place() {
    let (mut maya, mut other) = (Sitting::maya(), Sitting::maya());
    let file = other.take();
    maya.write(Home::Private, "", "a page");
    maya.backup(BackupRequest::PutBack { file, passphrase: Secret::new(MAYA), other: None }).unwrap_err();
    assert_eq!(maya.pages(), 1);
    maya.switch_to(MAYA);
    assert_eq!(maya.pages(), 1);
}

#[test]
fn after_a_first_passphrase_the_open_backups_go() {
    let mut sitting = Sitting::empty();
    sitting.session.ask(Request::Create { name: words("Maya"), role: None, passphrase: None }).unwrap();
    let open = sitting.take();
    sitting.session.ask(Request::ChangePassphrase { ticket: 1, old: None, new: Secret::new(MAYA) }).unwrap();
    sitting.minutes(31);
    assert!(!open.exists());
    assert_eq!(sitting.held(), 1);
}

#[test]
fn a_second_folder_gets_each_and_is_missed_when_it_is_gone() {
    let mut maya = Sitting::maya();
    let first = maya.take();
    let stick = maya.dir.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    maya.backup(BackupRequest::SecondFolder(stick.clone())).unwrap();
    assert!(stick.join(first.file_name().unwrap()).is_file());
    let away = maya.dir.path().join("away");
    std::fs::rename(&stick, &away).unwrap();
    // An empty place is where a stick was, not the stick.
    std::fs::create_dir(&stick).unwrap();
    maya.write(Home::Private, "", "a page");
    maya.minutes(60);
    assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 0);
    let seen = maya.session.models().backups.second_seen.unwrap();
    std::fs::remove_dir(&stick).unwrap();
    std::fs::rename(&away, &stick).unwrap();
    maya.minutes(6);
    assert!(maya.session.models().backups.second_seen.unwrap() > seen);
    let newest = maya.session.backups().unwrap()[0].file.clone();
    assert!(stick.join(newest.file_name().unwrap()).is_file());
    let inside = maya.dir.path().join("Groundwork/backups");
    assert!(maya.backup(BackupRequest::SecondFolder(inside)).is_err());
    let mut preferences = maya.session.models().here.preferences.clone();
    preferences.second_folder.clear();
    maya.run(Command::Person(PersonCommand::Prefer(Box::new(preferences)))).unwrap();
    maya.write(Home::Private, "", "another page");
    maya.minutes(40);
    let now = maya.session.backups().unwrap()[0].file.clone();
    assert!(!stick.join(now.file_name().unwrap()).exists(), "forgotten");
}

#[test]
fn a_full_disk_is_told_with_the_backups_and_tried_again() {
    let mut maya = Sitting::maya();
    crate::platform::little_room::with(2_000, || maya.minutes(1));
    assert_eq!(maya.held(), 0);
    assert!(maya.session.models().backups.trouble.is_some());
    assert!(maya.leftovers().is_empty());
    maya.minutes(29);
    assert_eq!(maya.held(), 0, "not each minute");
    maya.minutes(1);
    assert_eq!(maya.held(), 1);
    assert!(maya.session.models().backups.trouble.is_none());
}

#[test]
fn with_nothing_open_one_is_restored_into_a_new_vault() {
    let mut maya = Sitting::maya();
    maya.write(Home::Private, "", "a page");
    let file = maya.take();
    let mut new = Sitting::empty();
    assert_eq!(new.session.phase(), Phase::NoVault);
    let restore = |text: &str| {
        let secret = BackupSecret::Passphrase(Secret::new(text));
        Request::Backup(1, BackupRequest::Restore { file: file.clone(), into: None, secret })
    };
    assert!(new.session.ask(restore("not it")).is_err());
    assert_eq!(new.session.phase(), Phase::NoVault);
    let events = new.session.ask(restore(MAYA)).unwrap();
    assert!(events.iter().any(|event| matches!(event, Event::Phase(Phase::Locked))));
    new.switch_to(MAYA);
    assert_eq!(new.pages(), 1);
    assert!(new.session.models().backups.last.is_none(), "the new vault has none yet");
    new.minutes(1);
    assert_eq!(new.held(), 1);
}

#[test]
fn locking_throws_a_backup_under_way_away_and_saves_do_not_wait_for_it() {
    let sitting = Sitting::maya();
    let Sitting { session, clock, dir } = sitting;
    drop(session);
    let (wake, woken) = channel();
    let config = Sitting::config(&dir, &clock).patience(Duration::from_secs(5));
    let handle = Handle::threaded(config, move || {
        let _ = wake.send(());
    });
    let until = |wanted: &dyn Fn(&Event) -> bool| loop {
        if let Some(event) = handle.poll() {
            if wanted(&event) {
                return event;
            }
        } else {
            woken.recv_timeout(Duration::from_secs(20)).expect("the session answers");
        }
    };
    handle.send(Request::Unlock(Secret::new(MAYA)));
    until(&|event| matches!(event, Event::Phase(Phase::Open)));
    for ticket in 0..5 {
        handle.send(Request::Backup(ticket, BackupRequest::Take));
    }
    let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page: page("", "in between") };
    let saved = handle.command(Command::Journal(save));
    until(&|event| matches!(event, Event::Done(ticket, _) if *ticket == saved));
    handle.send(Request::Lock);
    until(&|event| matches!(event, Event::Phase(Phase::Locked)));
    drop(handle);
    let mut again = Sitting { session: Session::new(Sitting::config(&dir, &clock)), clock, dir };
    again.switch_to(MAYA);
    assert_eq!(again.pages(), 1);
    // The worker may take a moment to see that it was stopped.
    for _ in 0..100 {
        if again.leftovers().is_empty() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("{:?}", again.leftovers());
}

#[test]
fn after_new_keys_the_backups_that_opened_by_the_old_ones_go() {
    let mut maya = Sitting::maya();
    let stick = maya.dir.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    maya.backup(BackupRequest::SecondFolder(stick.clone())).unwrap();
    let old = maya.take();
    let brought = stick.join(old.file_name().unwrap());
    assert!(brought.is_file());
    // The same person’s, from elsewhere: it may be newer than anything here.
    let elsewhere = old.with_file_name("elsewhere.groundwork-backup");
    std::fs::copy(&old, &elsewhere).unwrap();
    let renew = Request::NewKeys { ticket: 1, old: Secret::new(MAYA), new: Secret::new(JONAH) };
    maya.session.ask(renew).unwrap();
    assert!(old.exists(), "until there is a newer one");
    maya.minutes(31);
    assert!(!old.exists() && elsewhere.exists());
    assert!(!brought.exists(), "as the words beside New keys say");
    let sound = maya.session.backups().unwrap().into_iter().filter(|row| row.problem.is_none()).count();
    assert_eq!(sound, 1);
    let left = std::fs::read_dir(old.parent().unwrap()).unwrap().count();
    assert_eq!(left, 2, "the one taken before the keys were replaced is gone too");
}

#[test]
fn new_keys_that_were_not_made_cost_no_backup() {
    let mut maya = Sitting::maya();
    let held = maya.take();
    let renew = |old| Request::NewKeys { ticket: 1, old: Secret::new(old), new: Secret::new(JONAH) };
    assert!(maya.session.ask(renew("not it")).is_err());
    assert!(crate::platform::little_room::with(2_000, || maya.session.ask(renew(MAYA))).is_err());
    maya.switch_to(MAYA);
    maya.write(Home::Private, "", "a page");
    maya.take();
    assert!(held.exists(), "it is no worse than before");
}

#[test]
fn deleting_for_good_reaches_the_backups_of_before_the_other_left() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    for _ in 0..2 {
        let page = sitting.write(Home::Shared, "", "deleted while there were two");
        sitting.purge(Home::Shared, page);
    }
    let page = sitting.write(Home::Private, "", "not to be kept");
    let with_words = sitting.take();
    sitting.switch_to(JONAH);
    sitting.session.ask(Request::Erase { ticket: 1, passphrase: Some(Secret::new(JONAH)), shared_too: false }).unwrap();
    sitting.switch_to(MAYA);
    sitting.purge(Home::Private, page);
    sitting.take();
    assert!(!with_words.exists());
}

#[test]
fn what_is_restored_leaves_the_second_folder_to_the_one_it_was_taken_from() {
    let mut maya = Sitting::maya();
    let stick = maya.dir.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    maya.backup(BackupRequest::SecondFolder(stick.clone())).unwrap();
    let page = maya.write(Home::Private, "", "a page");
    let file = maya.take();
    let mut copy = Sitting::empty();
    let secret = BackupSecret::Passphrase(Secret::new(MAYA));
    copy.session.ask(Request::Backup(1, BackupRequest::Restore { file: file.clone(), into: None, secret })).unwrap();
    copy.switch_to(MAYA);
    assert_eq!(copy.session.models().here.preferences.second_folder, "");
    maya.write(Home::Private, "", "written since");
    maya.minutes(31);
    let newest = maya.session.backups().unwrap()[0].file.clone();
    copy.purge(Home::Private, page);
    copy.minutes(31);
    for file in [file, newest] {
        assert!(stick.join(file.file_name().unwrap()).is_file(), "they hold pages the copy never had");
    }
}

#[test]
fn what_one_takes_out_of_shared_stays_in_the_others_backups() {
    let mut sitting = Sitting::two();
    sitting.write(Home::Shared, "", "his page for both");
    sitting.switch_to(MAYA);
    let hers = sitting.take();
    sitting.switch_to(JONAH);
    sitting.session.ask(Request::Erase { ticket: 1, passphrase: Some(Secret::new(JONAH)), shared_too: true }).unwrap();
    sitting.switch_to(MAYA);
    sitting.take();
    assert!(hers.exists(), "as the words beside Erase say");
}
