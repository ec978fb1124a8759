//! Who said yes to which section of `Ours`. No row is no yes.

use super::row::id;
use super::{Db, StoreError, Tx};
use crate::domain::id::PersonId;

/// Every yes.
///
/// # Errors
/// Whatever the disk says.
pub fn all(db: Db<'_>) -> Result<Vec<(PersonId, String)>, StoreError> {
    let mut statement = db.0.prepare_cached("SELECT person, section FROM consent ORDER BY n")?;
    let rows = statement.query_map([], |row| Ok((id(row, 0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a yes or takes it back.
///
/// # Errors
/// Whatever the disk says.
pub fn set(tx: &Tx<'_>, person: PersonId, section: &str, yes: bool) -> Result<(), StoreError> {
    if yes {
        let sql = "INSERT OR IGNORE INTO consent (person, section, device, seq) VALUES (?1, ?2, ?3, ?4)";
        tx.conn.prepare_cached(sql)?.execute((person.0.as_bytes(), section, tx.device(), tx.next_sequence()))?;
    } else {
        let sql = "DELETE FROM consent WHERE person = ?1 AND section = ?2";
        tx.conn.prepare_cached(sql)?.execute((person.0.as_bytes(), section))?;
        tx.next_sequence();
    }
    Ok(())
}
