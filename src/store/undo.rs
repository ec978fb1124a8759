//! Undo by before-images, after the pattern SQLite documents: temporary triggers write the inverse of each change into
//! a temporary table, which lives in memory (`temp_store = MEMORY`) and never reaches a disk.

use super::whole::TABLES;
use super::{Changes, Mode, Notebook, StoreError};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use zeroize::Zeroizing;

/// One transaction that can be taken back; a handle, without words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Step(u64);

/// Inverse statements of one transaction, last change first.
#[derive(Default)]
pub(super) struct Logged {
    statements: Vec<Zeroizing<String>>,
    changes: Changes,
}

impl Logged {
    pub(super) fn changes(&self) -> Changes {
        self.changes
    }
}

/// The steps that can be taken back, kept in memory only.
#[derive(Default)]
pub(super) struct UndoLog {
    next: u64,
    steps: BTreeMap<Step, Logged>,
}

impl UndoLog {
    /// Sets the triggers on a connection.
    pub(super) fn start(conn: &Connection) -> Result<Self, StoreError> {
        let mut sql = String::from("CREATE TEMP TABLE undo_log (n INTEGER PRIMARY KEY, tbl TEXT NOT NULL, sql TEXT NOT NULL);");
        for table in TABLES {
            let columns = columns(conn, table)?;
            write_triggers(&mut sql, table, &columns);
        }
        conn.execute_batch(&sql)?;
        Ok(Self::default())
    }

    pub(super) fn push(&mut self, logged: Logged) -> Step {
        let step = Step(self.next);
        self.next += 1;
        if !logged.statements.is_empty() {
            self.steps.insert(step, logged);
        }
        step
    }
}

fn columns(conn: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

fn write_triggers(sql: &mut String, table: &str, columns: &[String]) {
    let names = columns.join(", ");
    let values = columns.iter().map(|c| format!("quote(old.{c})")).collect::<Vec<_>>().join(" || ',' || ");
    let sets = columns.iter().map(|c| format!("'{c}=' || quote(old.{c})")).collect::<Vec<_>>().join(" || ',' || ");
    // Writing to a String cannot fail.
    let _ = write!(
        sql,
        "CREATE TEMP TRIGGER undo_insert_{table} AFTER INSERT ON main.{table} BEGIN
            INSERT INTO undo_log (tbl, sql) VALUES ('{table}', 'DELETE FROM {table} WHERE n=' || new.n); END;
        CREATE TEMP TRIGGER undo_update_{table} AFTER UPDATE ON main.{table} BEGIN
            INSERT INTO undo_log (tbl, sql) VALUES ('{table}', 'UPDATE {table} SET ' || {sets} || ' WHERE n=' || old.n); END;
        CREATE TEMP TRIGGER undo_delete_{table} BEFORE DELETE ON main.{table} BEGIN
            INSERT INTO undo_log (tbl, sql) VALUES ('{table}', 'INSERT INTO {table} ({names}) VALUES (' || {values} || ')'); END;"
    );
}

/// Empties the log of a transaction that is about to be committed.
pub(super) fn take(tx: &Transaction<'_>) -> Result<Logged, StoreError> {
    let mut logged = Logged::default();
    let mut statement = tx.prepare_cached("SELECT tbl, sql FROM undo_log ORDER BY n DESC")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let table = row.get_ref(0)?.as_str().map_err(|_| StoreError::Value("undo"))?;
        logged.changes = logged.changes.and(Changes::of_table(table));
        logged.statements.push(Zeroizing::new(row.get(1)?));
    }
    drop(rows);
    tx.prepare_cached("DELETE FROM undo_log")?.execute([])?;
    Ok(logged)
}

impl Notebook {
    /// Takes `step` back. Answers with the step that does it again; none if it is no longer known.
    ///
    /// # Errors
    /// Whatever the disk says; nothing is changed then.
    pub fn take_back(&mut self, step: Step) -> Result<Option<(Step, Changes)>, StoreError> {
        if self.mode() == Mode::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        let Some(logged) = self.undo.steps.get(&step) else { return Ok(None) };
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Rows come back in the reverse order of their change, so a mark may return before its goal.
        tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for statement in &logged.statements {
            tx.execute_batch(statement)?;
        }
        let inverse = take(&tx)?;
        tx.commit()?;
        let changes = inverse.changes();
        self.undo.steps.remove(&step);
        Ok(Some((self.undo.push(inverse), changes)))
    }

    /// Makes one step of two that followed each other: taking it back takes both back.
    #[must_use]
    pub fn join_steps(&mut self, first: Step, second: Step) -> Step {
        let Some(earlier) = self.undo.steps.remove(&first) else { return second };
        let Some(later) = self.undo.steps.get_mut(&second) else {
            self.undo.steps.insert(second, earlier);
            return second;
        };
        later.changes = later.changes.and(earlier.changes);
        later.statements.extend(earlier.statements);
        second
    }

    /// Forgets everything that could be taken back, with the words it held.
    pub fn forget_steps(&mut self) {
        self.undo.steps.clear();
    }

    /// Forgets one step.
    pub fn forget_step(&mut self, step: Step) {
        self.undo.steps.remove(&step);
    }

    /// How many steps can be taken back.
    pub fn steps(&self) -> usize {
        self.undo.steps.len()
    }
}

impl std::fmt::Debug for Logged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logged({} statements)", self.statements.len())
    }
}

/// All rows of all tables as text, for comparing two states.
#[cfg(test)]
pub(crate) fn dump(db: super::Db<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for table in TABLES {
        let columns = columns(db.0, table).unwrap();
        let quoted = columns.iter().map(|c| format!("quote({c})")).collect::<Vec<_>>().join(" || ',' || ");
        let mut statement = db.0.prepare(&format!("SELECT {quoted} FROM {table} ORDER BY n")).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        lines.extend(rows.map(|row| format!("{table}: {}", row.unwrap())));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::testing::{entry, notebook};
    use super::super::{boundary, entry as entries, topic};
    use super::*;
    use crate::domain::boundary::Boundary;
    use crate::domain::id::{BoundaryId, EntryId, TopicId};
    use crate::domain::topic::Topic;
    use crate::domain::words::Words;
    use proptest::prelude::*;
    use uuid::Uuid;

    #[derive(Debug, Clone)]
    enum Act {
        Write(u8, String),
        Trash(u8, bool),
        Boundary(u8, String),
        NoBoundary(u8),
        Topic(u8, String),
        Nothing,
    }

    fn act() -> impl Strategy<Value = Act> {
        // Quotes, NUL-free control characters and other scripts are what quoting gets wrong.
        let text = "[a-z'\";\u{1}-\u{1f}é漢\u{202e} ]{0,12}";
        prop_oneof![
            (0..5u8, text).prop_map(|(n, text)| Act::Write(n, text)),
            (0..5u8, any::<bool>()).prop_map(|(n, gone)| Act::Trash(n, gone)),
            (0..3u8, text).prop_map(|(n, text)| Act::Boundary(n, text)),
            (0..3u8).prop_map(Act::NoBoundary),
            (0..3u8, text).prop_map(|(n, text)| Act::Topic(n, text)),
            Just(Act::Nothing),
        ]
    }

    fn id(n: u8) -> Uuid {
        Uuid::from_u128(u128::from(n) + 1)
    }

    fn run(notebook: &mut Notebook, act: &Act) -> Step {
        let since = entry(1, "", "").written;
        let outcome = notebook.transact::<_, StoreError>(|tx| match act {
            Act::Write(n, text) => entries::put(tx, &entry(u128::from(*n) + 1, text, text)),
            Act::Trash(n, gone) => entries::set_deleted(tx, EntryId(id(*n)), gone.then_some(since)),
            Act::Boundary(n, text) => {
                boundary::put(tx, &Boundary { id: BoundaryId(id(*n)), words: Words::new(text.as_str()).unwrap(), since, owner: None })
            }
            Act::NoBoundary(n) => boundary::remove(tx, BoundaryId(id(*n))),
            Act::Topic(n, text) => {
                let topic = Topic { id: TopicId(id(*n)), words: Words::new(text.as_str()).unwrap(), since };
                topic::put(tx, &topic, i64::from(*n))
            }
            Act::Nothing => Ok(()),
        });
        outcome.unwrap().2
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn taking_back_and_doing_again_are_exact(acts in prop::collection::vec(act(), 1..12), joined in any::<bool>()) {
            let (mut notebook, _dir) = notebook();
            let mut states = vec![dump(notebook.db())];
            let mut steps = Vec::new();
            for act in &acts {
                steps.push(run(&mut notebook, act));
                states.push(dump(notebook.db()));
            }
            if joined && steps.len() > 1 {
                // Two steps made one are taken back together.
                let last = steps.pop().unwrap();
                let before = steps.pop().unwrap();
                steps.push(notebook.join_steps(before, last));
                states.remove(states.len() - 2);
            }
            let mut again = Vec::new();
            for (at, step) in steps.iter().enumerate().rev() {
                again.extend(notebook.take_back(*step).unwrap().map(|(redo, _)| (at, redo)));
                prop_assert_eq!(&dump(notebook.db()), &states[at]);
            }
            for (at, redo) in again.into_iter().rev() {
                notebook.take_back(redo).unwrap();
                prop_assert_eq!(&dump(notebook.db()), &states[at + 1]);
            }
            super::super::health::Health::run(&mut notebook).unwrap();
        }
    }

    #[test]
    fn what_was_purged_leaves_no_word_in_the_file() {
        let (mut notebook, _dir) = notebook();
        let word = "quincunxial";
        notebook.transact::<_, StoreError>(|tx| entries::put(tx, &entry(1, word, &format!("{word} ").repeat(500)))).unwrap();
        notebook.transact::<_, StoreError>(|tx| entries::put(tx, &entry(2, "other", "another page"))).unwrap();
        notebook.transact::<_, StoreError>(|tx| entries::purge(tx, EntryId(Uuid::from_u128(1)))).unwrap();
        notebook.forget_steps();
        assert!(super::super::search::find(notebook.db(), &crate::domain::journal::Filter::for_words(word), 5).unwrap().is_empty());
        // The index as SQLite sees it, in the clear.
        let pages: Vec<Vec<u8>> = {
            let mut statement = notebook.conn.prepare("SELECT block FROM entry_fts_data").unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        let holds = |bytes: &[u8]| bytes.windows(6).any(|part| part == &word.as_bytes()[..6]);
        assert!(!pages.iter().any(|page| holds(page)), "the search index still holds the word");
        let overwritten: i64 = notebook.conn.query_row("PRAGMA secure_delete", [], |row| row.get(0)).unwrap();
        assert_eq!(overwritten, 1, "freed pages are overwritten");
    }
}
