//! Which stay and which go.

use super::stage::{Home, JONAHS, names, order, taker};
use crate::backup::{Order, SecondFolder, bring, free_name, is_there, keep, list, mark, remove_all, take};
use crate::jobs::Control;
use std::fs;

fn take_with(home: &Home, number: u64, purges: u64) {
    let to = free_name(&home.vault.backups()).unwrap();
    let order = Order { purges, ..order(number) };
    take(&home.taker(), home.copies(), &order, &to, &home.vault.backups(), &Control::default()).unwrap();
}

fn numbers(home: &Home) -> Vec<u64> {
    let listed = list(&home.vault.backups(), &home.taker()).unwrap();
    listed.into_iter().filter_map(|one| one.manifest.ok()).map(|manifest| manifest.number).collect()
}

#[test]
fn what_holds_deleted_words_goes_once_a_newer_one_is_checked() {
    let home = Home::of_two();
    take_with(&home, 1, 0);
    take_with(&home, 2, 0);
    // Nothing newer yet: they stay.
    assert_eq!(keep(&home.vault.backups(), &home.taker(), 1, &[]), Ok(0));
    assert_eq!(numbers(&home), [2, 1]);
    take_with(&home, 3, 1);
    assert_eq!(keep(&home.vault.backups(), &home.taker(), 1, &[]), Ok(2));
    assert_eq!(numbers(&home), [3]);
}

#[test]
fn another_persons_and_what_can_not_be_read_are_never_touched() {
    let home = Home::of_two();
    let jonah = home.unlock(JONAHS);
    let to = home.vault.backups().join("his.groundwork-backup");
    let his = taker(&home.vault, &jonah);
    take(&his, super::stage::copies(&home.vault, &jonah), &order(1), &to, &home.vault.backups(), &Control::default()).unwrap();
    take_with(&home, 1, 0);
    let damaged = home.vault.backups().join("damaged.groundwork-backup");
    let mut bytes = fs::read(home.take(2)).unwrap();
    bytes.truncate(bytes.len() / 2);
    fs::write(&damaged, bytes).unwrap();
    fs::write(home.vault.backups().join("my notes.txt"), b"mine").unwrap();
    take_with(&home, 3, 5);
    keep(&home.vault.backups(), &home.taker(), 5, &[]).unwrap();
    let left = home.backups();
    for name in ["his.groundwork-backup", "damaged.groundwork-backup", "my notes.txt"] {
        assert!(left.contains(&name.to_owned()), "{name}: {left:?}");
    }
    assert_eq!(numbers(&home), [3]);
    remove_all(&home.vault.backups(), home.keys.person).unwrap();
    assert_eq!(home.backups(), ["damaged.groundwork-backup", "his.groundwork-backup", "my notes.txt"]);
}

#[test]
fn a_passphrase_set_later_takes_the_open_ones_away() {
    let mut home = Home::clear();
    home.take(1);
    let set = super::stage::chosen("a passphrase set later");
    let copied = |replaced: &crate::vault::ReplacedNotebook<'_>| -> Result<(), crate::backup::BackupError> {
        let old = crate::store::Notebook::open(replaced.old_database, replaced.old_key.as_bytes(), crate::store::Mode::ReadWrite)?;
        old.copy_to(replaced.new_database)?;
        old.close()?;
        Ok(crate::store::rekey(replaced.new_database, replaced.old_key.as_bytes(), replaced.new_key.as_bytes())?)
    };
    home.keys = home.vault.add_passphrase(&home.keys, &set, super::stage::QUICK, copied).unwrap();
    assert_eq!(keep(&home.vault.backups(), &home.taker(), 0, &[]), Ok(0), "nothing newer yet");
    take_with(&home, 2, 0);
    assert_eq!(keep(&home.vault.backups(), &home.taker(), 0, &[]), Ok(1));
    assert_eq!(numbers(&home), [2]);
}

#[test]
fn a_second_folder_gets_each_and_loses_what_holds_deleted_words() {
    let home = Home::of_one();
    let first = home.take(1);
    let stick = home.path("stick");
    fs::create_dir(&stick).unwrap();
    assert!(!is_there(&stick), "an empty place is not the stick");
    mark(&stick).unwrap();
    assert!(is_there(&stick));
    let to = |purges| SecondFolder { folder: stick.clone(), purges, begun: Vec::new() };
    let control = Control::default();
    bring(&first, &to(0), &home.taker(), &control).unwrap();
    bring(&first, &to(0), &home.taker(), &control).unwrap();
    assert_eq!(names(&stick).len(), 2, "the mark and one copy");
    // A copy that was changed is not taken for the backup; it is not written over either, for it may be something else.
    let copy = stick.join(first.file_name().unwrap());
    assert_eq!(fs::read(&copy).unwrap(), fs::read(&first).unwrap());
    fs::write(&copy, b"cut").unwrap();
    bring(&first, &to(0), &home.taker(), &control).unwrap();
    assert_eq!(fs::read(&copy).unwrap(), fs::read(&first).unwrap());
    take_with(&home, 2, 1);
    let newest = list(&home.vault.backups(), &home.taker()).unwrap().remove(0).file;
    bring(&newest, &to(1), &home.taker(), &control).unwrap();
    assert_eq!(list(&stick, &home.taker()).unwrap().len(), 1);
}
