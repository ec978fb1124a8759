//! Rows into a new notebook.

use super::check::check;
use super::read::Row;
use super::tables::{TABLES, is_json, stays};
use crate::domain::whole::Tables;
use crate::store::{Db, LATEST_SCHEMA, Mode, Notebook, Origin, StoreError, Tx, meta, migrate, open};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, TransactionBehavior, params_from_iter};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;

/// A notebook to be made from rows.
pub struct Build<'a> {
    /// The schema the rows are of.
    pub schema: i64,
    /// What it is told about itself.
    pub origin: Origin,
    /// The public half of a person; empty where they do not open it.
    pub recipient: &'a dyn Fn(Uuid) -> String,
    /// Seals something to its writer.
    pub seal: &'a dyn Fn(&[u8]) -> Option<Vec<u8>>,
}

impl std::fmt::Debug for Build<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Build(schema {})", self.schema)
    }
}

/// Makes the notebook at `path` and opens it: in the schema its rows are of, then brought up to date as an old one is. Every
/// value is read once, so that nothing is in it that this program can't read.
///
/// # Errors
/// [`StoreError::NewerSchema`], [`StoreError::Value`] for rows that do not fit, and the disk's. The file is the caller's to
/// remove then.
pub fn build(path: &Path, key: &[u8; 32], what: &Build<'_>, tables: &Tables) -> Result<Notebook, StoreError> {
    if !(1..=LATEST_SCHEMA).contains(&what.schema) {
        return Err(StoreError::NewerSchema { theirs: what.schema, ours: LATEST_SCHEMA });
    }
    let mut conn = open::create_of(path, key, what.schema)?;
    debug_assert!(migrate::version(&conn).is_ok_and(|made| made == what.schema));
    meta::put(Db(&conn), meta::DEVICE, &what.origin.device.to_string())?;
    if what.origin.demo {
        meta::put(Db(&conn), meta::DEMO, "yes")?;
    }
    fill(&mut conn, what, tables)?;
    conn.close().map_err(|(_, error)| StoreError::from(error))?;
    let notebook = Notebook::open(path, key, Mode::ReadWrite)?;
    check(notebook.db())?;
    Ok(notebook)
}

fn fill(conn: &mut Connection, what: &Build<'_>, tables: &Tables) -> Result<(), StoreError> {
    if tables.0.keys().any(|name| !TABLES.contains(&name.as_str())) {
        return Err(StoreError::Value("table"));
    }
    let begun = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let tx = Tx::begin(&begun, what.origin.device);
    for table in TABLES {
        let rows = tables.rows(table);
        if rows.is_empty() {
            continue;
        }
        let columns = columns(&begun, table)?;
        for text in rows {
            let row: Row = serde_json::from_str(text).map_err(|_| StoreError::Value(table))?;
            put(&tx, table, &columns, row, what)?;
        }
    }
    meta::put(Db(&begun), meta::SEQUENCE, &tx.sequence().to_string())?;
    Ok(begun.commit()?)
}

/// Every column with its declared type; empty where the schema has no such table.
fn columns(conn: &Connection, table: &str) -> Result<BTreeMap<String, String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT name, type FROM pragma_table_info(?1)")?;
    let found = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn put(tx: &Tx<'_>, table: &'static str, columns: &BTreeMap<String, String>, mut row: Row, what: &Build<'_>) -> Result<(), StoreError> {
    let wrong = || StoreError::Value(table);
    let mut values: Vec<(&str, Sql)> = Vec::with_capacity(row.len() + 3);
    match table {
        "person" => {
            let id = row.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or_else(wrong)?;
            values.push(("recipient", Sql::Text((what.recipient)(id))));
        }
        "sealed" => {
            let words = serde_json::to_vec(&row.remove("doc").ok_or_else(wrong)?).map_err(|_| wrong())?;
            values.push(("body", Sql::Blob((what.seal)(&words).ok_or_else(wrong)?)));
        }
        _ => {}
    }
    for (column, value) in row {
        // The name comes from the schema, never from the row.
        let (name, kind) = columns.get_key_value(&column).ok_or_else(wrong)?;
        if stays(table, name) {
            return Err(wrong());
        }
        values.push((name, sql(kind, is_json(table, name), value).ok_or_else(wrong)?));
    }
    values.push(("device", Sql::Blob(tx.device().to_vec())));
    values.push(("seq", Sql::Integer(tx.next_sequence())));
    let names = values.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let places = vec!["?"; values.len()].join(", ");
    let statement = format!("INSERT INTO {table} ({names}) VALUES ({places})");
    let inserted = tx.conn.prepare_cached(&statement)?.execute(params_from_iter(values.into_iter().map(|(_, value)| value)));
    match inserted.map_err(StoreError::from) {
        Ok(_) => Ok(()),
        Err(error @ (StoreError::DiskFull | StoreError::Disk | StoreError::ReadOnly | StoreError::Busy)) => Err(error),
        // A row twice, a number outside, something missing.
        Err(_) => Err(wrong()),
    }
}

fn sql(kind: &str, json: bool, value: Value) -> Option<Sql> {
    Some(match (kind, value) {
        (_, value) if json => Sql::Text(serde_json::to_string(&value).ok()?),
        ("BLOB", Value::String(id)) => Sql::Blob(id.parse::<Uuid>().ok()?.as_bytes().to_vec()),
        // SQLite takes a text's length to its first NUL in places; none is ever kept.
        ("TEXT", Value::String(text)) => Sql::Text(text.replace('\0', "")),
        ("INTEGER", Value::Number(number)) => Sql::Integer(number.as_i64()?),
        _ => return None,
    })
}
