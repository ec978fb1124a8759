//! Undo by before-images, after the pattern SQLite documents: temporary triggers write the inverse of each change into
//! a temporary table, which lives in memory (`temp_store = MEMORY`) and never reaches a disk.

use super::{Changes, Mode, Notebook, StoreError};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use zeroize::Zeroizing;

/// Tables whose changes can be taken back.
const TABLES: [&str; 15] = [
    "person", "preference", "entry", "rule", "boundary", "hold", "apology", "letter", "receiving", "goal", "mark", "topic",
    "consent", "draft", "share_note",
];

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
pub(super) fn dump(db: super::Db<'_>) -> Vec<String> {
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
