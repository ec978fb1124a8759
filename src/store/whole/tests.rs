//! Whole notebooks as rows.

use super::*;
use crate::domain::day::Stamp;
use crate::domain::id::{EntryId, PersonId};
use crate::domain::journal::Entry;
use crate::domain::whole::Tables;
use crate::store::testing::{KEY, entry, notebook};
use crate::store::{LATEST_SCHEMA, Notebook, Origin, StoreError, entry as entries, search};
use std::path::Path;
use uuid::Uuid;

fn whole(notebook: &Notebook) -> Tables {
    read(notebook.db(), |_, _| true).unwrap()
}

fn made(folder: &Path, tables: &Tables, schema: i64) -> Result<Notebook, StoreError> {
    let origin = Origin { device: Uuid::from_u128(9), demo: false };
    let what = Build { schema, origin, recipient: &|_| String::new(), seal: &|words| Some(words.to_vec()) };
    build(&folder.join("new.db"), &KEY, &what, tables)
}

/// A table that comes with a later schema is carried, or somebody says why not.
#[test]
fn every_table_is_carried_or_listed_with_its_reason() {
    let (notebook, _dir) = notebook();
    let mut statement = notebook.conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let left = |name: &str| name.starts_with("entry_fts_") || LEFT_OUT.iter().any(|(table, _)| *table == name);
    let forgotten: Vec<_> = names.iter().filter(|name| !TABLES.contains(&name.as_str()) && !left(name)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?} are neither carried nor left out with a reason");
    assert!(TABLES.iter().all(|table| names.iter().any(|name| name == table)));
}

#[test]
fn rows_keep_their_ids_order_and_words_and_can_be_searched() {
    let (mut first, dir) = notebook();
    let odd = "\u{202e}漢 \"quoted\" \\ and\nlines";
    for n in 1..4 {
        let page = entry(n, "A title", if n == 2 { odd } else { "lantern" });
        first.transact::<_, StoreError>(|tx| entries::put(tx, &page)).unwrap();
    }
    let rows = whole(&first);
    let second = made(dir.path(), &rows, LATEST_SCHEMA).unwrap();
    assert_eq!(whole(&second), rows);
    assert_eq!(entries::get(second.db(), EntryId(Uuid::from_u128(2))).unwrap().unwrap().page.body.as_str(), odd);
    let found = search::find(second.db(), &crate::domain::journal::Filter::for_words("lantern"), 5).unwrap();
    assert_eq!(found.len(), 2, "the index was made anew");
}

#[test]
fn rows_that_do_not_fit_make_no_notebook() {
    let row = |table: &str, text: &str| Tables([(table.to_owned(), vec![text.to_owned()])].into());
    let id = Uuid::from_u128(7);
    let cases = [
        ("a table of its own", row("meta", r#"{"key":"device","value":"x"}"#)),
        ("no object", row("hold", "[]")),
        ("no JSON", row("hold", "{")),
        ("a column that is not one", row("hold", &format!(r#"{{"id":"{id}","doc":{{}},"more":1}}"#))),
        ("a column that stays", row("hold", &format!(r#"{{"id":"{id}","doc":{{}},"seq":1}}"#))),
        ("no id", row("hold", r#"{"id":"x","doc":{}}"#)),
        ("a value of another form", row("hold", &format!(r#"{{"id":"{id}","doc":{{}}}}"#))),
        (
            "a rule without words",
            row(
                "rule",
                &format!(r#"{{"id":"{id}","doc":{{"id":"{id}","library_id":null,"versions":[],"review":null,"set_aside":null}}}}"#),
            ),
        ),
        (
            "a mark without its goal",
            row("mark", &format!(r#"{{"goal":"{id}","owner":"{id}","day":"2026-11-12","answer":2,"note":"","at_ms":0,"at_offset":0}}"#)),
        ),
        ("a number outside", row("pulse", &format!(r#"{{"person":"{id}","item":"x","day":"2026-11-12","value":11}}"#))),
        ("no day", row("pulse", &format!(r#"{{"person":"{id}","item":"x","day":"soon","value":1}}"#))),
        ("two of a kind there is one of", Tables([("check_in_plan".to_owned(), vec![r#"{"doc":{}}"#.to_owned(); 2])].into())),
    ];
    for (what, tables) in cases {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(made(dir.path(), &tables, LATEST_SCHEMA), Err(StoreError::Value(_))), "{what}");
    }
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(made(dir.path(), &Tables::default(), LATEST_SCHEMA + 1), Err(StoreError::NewerSchema { .. })));
}

#[test]
fn rows_of_an_earlier_schema_are_migrated_as_a_notebook_is() {
    let id = Uuid::from_u128(7);
    let text = format!(
        r#"{{"author":"{id}","body":"kept","changed_ms":1,"changed_offset":0,"day":"2026-11-12","feelings":[],"id":"{id}","tags":"","title":"","written_ms":1,"written_offset":0}}"#
    );
    let dir = tempfile::tempdir().unwrap();
    let notebook = made(dir.path(), &Tables([("entry".to_owned(), vec![text])].into()), 1).unwrap();
    assert_eq!(entries::heads(notebook.db()).unwrap()[0].title.as_str(), "kept");
}

#[test]
fn whoever_goes_leaves_nothing_in_the_trash_and_the_trash_of_the_other_stays() {
    let (mut shared, _dir) = notebook();
    let (leaver, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
    let at = Stamp { utc_ms: 5, offset_minutes: 0 };
    for (n, author, deleted) in [(1, leaver, None), (2, leaver, Some(at)), (3, other, Some(at))] {
        let page = Entry { author, deleted, ..entry(n, "A title", "words") };
        shared.transact::<_, StoreError>(|tx| entries::put(tx, &page)).unwrap();
    }
    shared.transact::<_, StoreError>(|tx| remove_own_alone(tx, leaver)).unwrap();
    let there = |n| entries::get(shared.db(), EntryId(Uuid::from_u128(n))).unwrap().is_some();
    assert_eq!([there(1), there(2), there(3)], [true, false, true]);
}
