//! Taken, checked, listed, restored, put back.

use super::stage::{Home, JONAHS, MAYAS, all, chosen, names, opening, order, pages_in};
use crate::backup::{BackupError, Current, Kind, Opening, drill, list, prepare, restore_beside, take, verify};
use crate::jobs::Control;
use crate::store::{Mode, Notebook, entry as entries, person};
use crate::vault::{Presence, Vault, VaultError, Words, presence};
use std::fs;
use std::sync::atomic::AtomicBool;

#[test]
fn one_is_taken_checked_and_restored_beside() {
    let home = Home::of_two();
    let file = home.take(1);
    assert_eq!(home.backups().len(), 1, "nothing is left beside it");
    let control = Control::default();
    let manifest = verify(&file, &home.keys.identity, &home.vault.backups(), &control).unwrap();
    assert_eq!(manifest.notebooks.iter().map(|held| held.kind).collect::<Vec<_>>(), [Kind::Private, Kind::Shared]);
    let into = home.path("restored");
    let restored = restore_beside(&file, &into, &opening(MAYAS), &control).unwrap();
    assert!(restored.with_shared && restored.made == order(1).made);
    assert_eq!(pages_in(&into, MAYAS), ["a page of both", "the first page", "the second page"]);
    assert!((control.progress() - 1.0).abs() < 0.01);
    // Keys of its own, which the other person of the old vault does not open.
    let vault = Vault::open(&into, std::time::Duration::ZERO).unwrap();
    let keys = vault.unlock(&crate::vault::Passphrase::new(MAYAS), &AtomicBool::new(false)).unwrap();
    for now in &keys.notebooks {
        let before = home.keys.notebooks.iter().find(|before| before.id == now.id).unwrap();
        assert_ne!(before.key, now.key);
    }
    let jonah = home.unlock(JONAHS);
    let readable = keys.notebooks.iter().filter(|now| {
        let key = fs::read(vault.notebook(now.id).key_file()).unwrap();
        jonah.identity.decrypt(&key).is_ok()
    });
    assert_eq!(readable.count(), 0);
    for (kind, notebook) in all(&vault, &keys) {
        assert_ne!(notebook.place().unwrap().0, home.open(kind).place().unwrap().0, "another copy");
    }
}

#[test]
fn no_words_and_no_names_can_be_read_in_the_file() {
    let home = Home::of_two();
    let bytes = fs::read(home.take(1)).unwrap();
    for word in ["first page", "Somebody", "SQLite format", "AGE-SECRET", "\"purges\""] {
        assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
    }
    assert!(bytes.windows(10).any(|part| part == b"README.txt"));
}

#[test]
fn recovery_words_open_one_on_a_new_machine() {
    let home = Home::of_one();
    let words = Words::recovery().unwrap();
    home.vault.set_recovery(&home.keys, &words, super::stage::QUICK).unwrap();
    let file = home.take(1);
    let into = home.path("restored");
    let wrong = Words::recovery().unwrap();
    assert_eq!(restore_beside(&file, &into, &Opening::Words(wrong), &Control::default()), Err(BackupError::NotYours));
    assert!(!into.exists());
    restore_beside(&file, &into, &Opening::Words(words.clone()), &Control::default()).unwrap();
    let vault = Vault::open(&into, std::time::Duration::ZERO).unwrap();
    assert!(vault.recover(&words, &chosen("another quiet lantern"), super::stage::QUICK, &AtomicBool::new(false)).is_ok());
}

#[test]
fn one_without_a_passphrase_opens_with_anything() {
    let home = Home::clear();
    let file = home.take(1);
    let into = home.path("restored");
    restore_beside(&file, &into, &opening(""), &Control::default()).unwrap();
    assert_eq!(presence(&into), Ok(Presence::Clear));
}

#[test]
fn a_wrong_passphrase_and_somebody_elses_are_answered_alike_and_write_nothing() {
    let home = Home::of_two();
    let file = home.take(1);
    let into = home.path("restored");
    for wrong in ["", "not it", JONAHS] {
        assert_eq!(restore_beside(&file, &into, &opening(wrong), &Control::default()), Err(BackupError::NotYours), "{wrong}");
        assert!(!into.exists());
    }
    let jonah = home.unlock(JONAHS);
    let checked = verify(&file, &jonah.identity, &home.vault.backups(), &Control::default());
    assert_eq!(checked, Err(BackupError::NotYours));
}

#[test]
fn a_folder_in_use_is_left_as_it_is() {
    let home = Home::of_one();
    let file = home.take(1);
    let before = pages_of(&home);
    let taken = |into: &std::path::Path| restore_beside(&file, into, &opening(MAYAS), &Control::default()).unwrap_err();
    assert_eq!(taken(home.vault.folder()), BackupError::Vault(VaultError::FolderTaken), "an existing vault");
    assert_eq!(pages_of(&home), before);
    let own = home.path("documents");
    fs::create_dir(&own).unwrap();
    fs::write(own.join("letter.txt"), b"mine").unwrap();
    assert_eq!(taken(&own), BackupError::Vault(VaultError::FolderTaken));
    assert_eq!(names(&own), ["letter.txt"]);
    let empty = home.path("empty");
    fs::create_dir(&empty).unwrap();
    restore_beside(&file, &empty, &opening(MAYAS), &Control::default()).unwrap();
}

fn pages_of(home: &Home) -> Vec<String> {
    let notebook = home.open(Kind::Private);
    let heads = entries::heads(notebook.db()).unwrap();
    heads.iter().map(|head| entries::get(notebook.db(), head.id).unwrap().unwrap().page.body.as_str().to_owned()).collect()
}

#[test]
fn a_taken_name_is_never_written_over() {
    let home = Home::of_one();
    let to = home.path("mine.groundwork-backup");
    fs::write(&to, b"something else").unwrap();
    assert_eq!(home.take_to(&to, 1).unwrap_err(), BackupError::NameTaken);
    assert_eq!(fs::read(&to).unwrap(), b"something else");
    assert!(home.backups().is_empty());
}

#[test]
fn asked_to_stop_nothing_is_left() {
    let home = Home::of_one();
    let control = Control::default();
    control.cancel();
    let to = home.vault.backups().join("a.groundwork-backup");
    let stopped = take(&home.taker(), home.copies(), &order(1), &to, &home.vault.backups(), &control);
    assert_eq!(stopped.unwrap_err(), BackupError::Cancelled);
    assert!(home.backups().is_empty());
}

#[test]
fn each_lists_only_their_own_newest_first() {
    let home = Home::of_two();
    for number in 1..4 {
        home.take(number);
    }
    let jonah = home.unlock(JONAHS);
    let his = super::stage::taker(&home.vault, &jonah);
    let to = crate::backup::free_name(&home.vault.backups()).unwrap();
    let copies = super::stage::copies(&home.vault, &jonah);
    take(&his, copies, &order(9), &to, &home.vault.backups(), &Control::default()).unwrap();
    let numbers = |taker: &crate::backup::Taker| {
        let listed = list(&home.vault.backups(), taker).unwrap();
        listed.into_iter().map(|one| one.manifest.unwrap().number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&home.taker()), [3, 2, 1]);
    assert_eq!(numbers(&his), [9]);
}

#[test]
fn trying_one_out_leaves_nothing() {
    let home = Home::of_two();
    let file = home.take(1);
    drill(&file, &home.taker(), &home.vault.backups(), &Control::default()).unwrap();
    assert_eq!(home.backups().len(), 1);
}

fn current(home: &Home, kind: Kind) -> Current {
    let notebook = home.open(kind);
    let people = person::list(notebook.db()).unwrap();
    let openers = people.iter().map(|one| one.recipient.parse().unwrap()).collect();
    let (device, sequence) = notebook.place().unwrap();
    let opens = |open: &&crate::vault::OpenNotebook| {
        let found = Notebook::open(&home.vault.notebook(open.id).database(), open.key.as_bytes(), Mode::ReadOnly);
        found.is_ok_and(|found| found.place().unwrap().0 == device)
    };
    drop(notebook);
    let id = home.keys.notebooks.iter().find(opens).unwrap().id;
    Current { id, kind, people, openers, sequence, remembered: vec![("purges".to_owned(), "3".to_owned())] }
}

#[test]
fn one_takes_the_place_of_what_is_there_and_the_order_goes_on() {
    let mut home = Home::of_two();
    let file = home.take(1);
    home.write(Kind::Private, 9, "written afterwards");
    let now = current(&home, Kind::Private);
    let waiting = prepare(&file, &home.vault, &home.taker(), &now, &Control::default()).unwrap();
    assert!(pages_of(&home).contains(&"written afterwards".to_owned()), "nothing is changed before the swap");
    home.vault.swap_in(waiting).unwrap();
    home.keys = home.unlock(MAYAS);
    assert_eq!(home.keys.notebooks.len(), 2);
    let mut pages = pages_of(&home);
    pages.sort();
    assert_eq!(pages, ["the first page", "the second page"]);
    let notebook = home.open(Kind::Private);
    assert!(notebook.place().unwrap().1 >= now.sequence);
    assert_eq!(crate::store::meta::get(notebook.db(), "purges").unwrap().as_deref(), Some("3"));
    assert!(home.unlock(JONAHS).damaged.is_empty());
}

#[test]
fn a_backup_of_another_vault_takes_no_place_here() {
    let (home, other) = (Home::of_one(), Home::of_one());
    let file = other.take(1);
    let now = current(&home, Kind::Private);
    let refused = prepare(&file, &home.vault, &home.taker(), &now, &Control::default()).unwrap_err();
    assert_eq!(refused, BackupError::NotYours, "whose it is can't even be seen");
    let refused = prepare(&file, &home.vault, &other.taker(), &now, &Control::default()).unwrap_err();
    assert_eq!(refused, BackupError::OtherVault);
    let shared = Current { kind: Kind::Shared, ..current(&other, Kind::Private) };
    assert_eq!(prepare(&file, &other.vault, &other.taker(), &shared, &Control::default()).unwrap_err(), BackupError::NoShared);
    assert_eq!(names(&home.vault.folder().join("notebooks")).len(), 1);
}
