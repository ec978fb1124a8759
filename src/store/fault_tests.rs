//! What may happen to one notebook's file: other keys, other programs, older and newer ones, a cut in the middle.

use super::testing::{KEY, entry, notebook};
use super::{Mode, Notebook, Origin, StoreError, entry as entries, health::Health, migrate, search, trash, undo};
use crate::domain::id::EntryId;
use std::fs;
use std::path::Path;
use uuid::Uuid;

fn reopen(file: &Path) -> Result<Notebook, StoreError> {
    Notebook::open(file, &KEY, Mode::ReadWrite)
}

fn write(notebook: &mut Notebook, n: u128, body: &str) {
    notebook.transact::<_, StoreError>(|tx| entries::put(tx, &entry(n, "", body))).unwrap();
}

#[test]
fn another_key_opens_nothing_and_changes_nothing() {
    let (mut notebook, dir) = notebook();
    write(&mut notebook, 1, "a page");
    notebook.close().unwrap();
    let file = dir.path().join("notebook.db");
    let before = fs::read(&file).unwrap();
    for key in [[0; 32], [8; 32]] {
        assert_eq!(Notebook::open(&file, &key, Mode::ReadWrite).unwrap_err(), StoreError::WrongKeyOrDamaged);
    }
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_missing_file_stays_missing() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    assert_eq!(reopen(&file).unwrap_err(), StoreError::Missing);
    assert!(!file.exists());
}

#[test]
fn an_existing_file_is_never_made_anew() {
    let (notebook, dir) = notebook();
    notebook.close().unwrap();
    let origin = Origin { device: Uuid::from_u128(5), demo: false };
    assert!(Notebook::create(&dir.path().join("notebook.db"), &KEY, origin).is_err());
}

#[test]
fn a_newer_schema_is_refused_and_both_are_named() {
    let (notebook, dir) = notebook();
    let theirs = migrate::LATEST_SCHEMA + 1;
    notebook.conn.pragma_update(None, "user_version", theirs).unwrap();
    notebook.close().unwrap();
    let refused = reopen(&dir.path().join("notebook.db")).unwrap_err();
    assert_eq!(refused, StoreError::NewerSchema { theirs, ours: migrate::LATEST_SCHEMA });
}

#[test]
fn another_programs_database_under_the_same_key_is_not_ours() {
    let (notebook, dir) = notebook();
    notebook.conn.pragma_update(None, "application_id", 7).unwrap();
    notebook.close().unwrap();
    assert_eq!(reopen(&dir.path().join("notebook.db")).unwrap_err(), StoreError::NotOurs);
}

#[test]
fn there_is_a_file_for_every_schema() {
    let (notebook, _dir) = notebook();
    assert_eq!(migrate::version(&notebook.conn), Ok(migrate::LATEST_SCHEMA));
}

#[test]
fn reading_only_writes_nothing() {
    let (mut notebook, dir) = notebook();
    write(&mut notebook, 1, "a page");
    notebook.close().unwrap();
    let file = dir.path().join("notebook.db");
    let before = fs::read(&file).unwrap();
    let mut reading = Notebook::open(&file, &KEY, Mode::ReadOnly).unwrap();
    assert_eq!(entries::heads(reading.db()).unwrap().len(), 1);
    let outcome = reading.transact::<_, StoreError>(|tx| entries::put(tx, &entry(2, "", "another")));
    assert_eq!(outcome.unwrap_err(), StoreError::ReadOnly);
    reading.close().unwrap();
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn what_did_not_work_leaves_no_half() {
    let (mut notebook, _dir) = notebook();
    write(&mut notebook, 1, "before");
    let before = undo::dump(notebook.db());
    let outcome = notebook.transact(|tx| {
        entries::put(tx, &entry(1, "", "changed"))?;
        entries::put(tx, &entry(2, "", "new"))?;
        Err::<(), _>(StoreError::Disk)
    });
    assert_eq!(outcome.unwrap_err(), StoreError::Disk);
    assert_eq!(undo::dump(notebook.db()), before);
    assert!(search::find(notebook.db(), &crate::domain::journal::Filter::for_words("changed"), 5).unwrap().is_empty());
}

/// The files as they lie on the disk in the middle of a transaction too large for memory, as a power cut leaves them.
#[test]
fn a_cut_in_the_middle_rolls_back() {
    let (mut notebook, dir) = notebook();
    for n in 1..40 {
        write(&mut notebook, n, &"before ".repeat(2_000));
    }
    let before = undo::dump(notebook.db());
    let file = dir.path().join("notebook.db");
    let cut = dir.path().join("cut.db");
    notebook.conn.execute_batch("PRAGMA cache_size = 10").unwrap();
    let _ = notebook.transact(|tx| {
        for n in 1..40 {
            entries::put(tx, &entry(n, "", &"after ".repeat(2_500)))?;
        }
        fs::copy(&file, &cut).unwrap();
        fs::copy(dir.path().join("notebook.db-journal"), dir.path().join("cut.db-journal")).unwrap();
        Err::<(), _>(StoreError::Disk)
    });
    assert_ne!(fs::read(&cut).unwrap(), fs::read(&file).unwrap(), "nothing had reached the disk: the cut shows nothing");
    let mut after = reopen(&cut).unwrap();
    assert_eq!(undo::dump(after.db()), before);
    assert!(!after.was_closed_cleanly());
    Health::run(&mut after).unwrap();
}

#[test]
fn a_flipped_bit_in_any_page_is_found() {
    let (mut notebook, dir) = notebook();
    for n in 1..20 {
        write(&mut notebook, n, &format!("page {n} ").repeat(200));
    }
    notebook.close().unwrap();
    let sound = fs::read(dir.path().join("notebook.db")).unwrap();
    for page in 0..sound.len() / 4096 {
        // In the salt or the words, in the middle, and in the page's own seal.
        for at in [20, 2_000, 4_090] {
            let mut bytes = sound.clone();
            bytes[page * 4096 + at] ^= 1;
            let file = dir.path().join("torn.db");
            fs::write(&file, &bytes).unwrap();
            let found = match Notebook::open(&file, &KEY, Mode::ReadOnly) {
                Err(_) => true,
                Ok(mut opened) => Health::run(&mut opened).is_err(),
            };
            assert!(found, "page {page}, byte {at}");
        }
    }
}

#[test]
fn the_order_of_changes_does_not_come_from_the_clock() {
    let (mut notebook, _dir) = notebook();
    write(&mut notebook, 9, "written while the clock was ahead");
    write(&mut notebook, 2, "written after it was set back");
    let order: Vec<i64> = {
        let mut statement = notebook.conn.prepare("SELECT seq FROM entry ORDER BY n").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    assert!(order[0] < order[1]);
    let hits = search::find(notebook.db(), &crate::domain::journal::Filter::for_words("written"), 5).unwrap();
    assert_eq!(hits[0].head.id, EntryId(Uuid::from_u128(2)), "the last one written comes first");
}

#[test]
fn only_old_trash_is_emptied_and_it_does_not_come_back() {
    let (mut notebook, _dir) = notebook();
    for n in [1, 2, 3] {
        write(&mut notebook, n, "a page");
    }
    let (old, new) = (entry(10, "", "").written, entry(20, "", "").written);
    let id = |n| EntryId(Uuid::from_u128(n));
    notebook.transact::<_, StoreError>(|tx| entries::set_deleted(tx, id(1), Some(old))).unwrap();
    notebook.transact::<_, StoreError>(|tx| entries::set_deleted(tx, id(2), Some(new))).unwrap();
    let (removed, _, _) = notebook.transact::<_, StoreError>(|tx| trash::empty_old_trash(tx, entry(15, "", "").written)).unwrap();
    assert_eq!(removed, 1);
    assert_eq!(entries::trash(notebook.db()).unwrap().len(), 1);
    assert_eq!(entries::count(notebook.db()), Ok(1));
    assert!(entries::get(notebook.db(), id(1)).unwrap().is_none());
    assert!(entries::exists_or_purged(notebook.db(), id(1)).unwrap(), "a copy of it is not taken in again");
}

/// The same file without a key, so that its bytes can be read: freed pages and the search index included.
#[test]
fn no_byte_of_what_was_removed_for_good_stays_in_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("notebook.db");
    let mut notebook = Notebook::create_in_the_clear(&file).unwrap();
    write(&mut notebook, 1, &"quincunxial ".repeat(3_000));
    write(&mut notebook, 2, "another page");
    write(&mut notebook, 1, &"shortened quincunxial".repeat(3));
    let holds = |word: &str| fs::read(&file).unwrap().windows(word.len()).any(|part| part == word.as_bytes());
    assert!(holds("quincunxial"), "this file can't be read in the clear: the test shows nothing");
    notebook.transact::<_, StoreError>(|tx| entries::purge(tx, EntryId(Uuid::from_u128(1)))).unwrap();
    notebook.forget_steps();
    for part in ["quincunx", "uincunxial", "shortened"] {
        assert!(!holds(part), "{part}");
    }
    assert!(holds("another page"));
    Health::run(&mut notebook).unwrap();
    notebook.close().unwrap();
    assert!(!dir.path().join("notebook.db-journal").exists());
}
