//! Rows out of a notebook.

use super::tables::{TABLES, is_json, order, stays};
use crate::domain::whole::Tables;
use crate::store::{Db, StoreError};
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};
use uuid::Uuid;

/// One row by its columns. What a row holds of JSON is JSON here; ids are text; what is not there is left out.
pub type Row = Map<String, Value>;

/// Every row `keep` says yes to, as `keep` leaves it.
///
/// # Errors
/// Whatever the disk says, `keep`'s, or a value that is not of the form it should have.
pub fn read(db: Db<'_>, mut keep: impl FnMut(&str, &mut Row) -> bool) -> Result<Tables, StoreError> {
    let mut tables = Tables::default();
    for table in TABLES {
        let mut statement = db.0.prepare_cached(&format!("SELECT * FROM {table} ORDER BY {}", order(table)))?;
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut found = Vec::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut values = Row::new();
            for (at, column) in columns.iter().enumerate().filter(|(_, column)| !stays(table, column)) {
                if let Some(value) = value(table, column, row.get_ref(at)?)? {
                    values.insert(column.clone(), value);
                }
            }
            if keep(table, &mut values) {
                found.push(serde_json::to_string(&values).map_err(|_| StoreError::Value(table))?);
            }
        }
        if !found.is_empty() {
            tables.0.insert(table.to_owned(), found);
        }
    }
    Ok(tables)
}

fn value(table: &'static str, column: &str, value: ValueRef<'_>) -> Result<Option<Value>, StoreError> {
    let wrong = || StoreError::Value(table);
    Ok(match value {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(number.into()),
        ValueRef::Text(text) if is_json(table, column) => Some(serde_json::from_slice(text).map_err(|_| wrong())?),
        ValueRef::Text(text) => Some(std::str::from_utf8(text).map_err(|_| wrong())?.into()),
        ValueRef::Blob(bytes) => Some(Uuid::from_slice(bytes).map_err(|_| wrong())?.to_string().into()),
        // No column holds one.
        ValueRef::Real(_) => return Err(wrong()),
    })
}
