//! What one person wrote in a shared notebook, taken out of it. What both agreed on is no one's alone and stays.

use crate::domain::check_in::Sheet;
use crate::domain::id::PersonId;
use crate::store::{StoreError, Tx, check_in, goal};

/// Tables whose rows belong to one person, and where that is said.
const BY_DOC: [(&str, &str); 8] = [
    ("moment", "owner"),
    ("boundary", "owner"),
    ("hold", "owner"),
    ("need", "owner"),
    ("question", "owner"),
    ("ending_contact", "owner"),
    ("told", "author"),
    ("letter", "author"),
];
const BY_COLUMN: [(&str, &str); 4] = [("entry", "author"), ("mark", "owner"), ("pulse", "person"), ("consent", "person")];

/// Removes what waits sealed for `who`, what they said yes to, and what they had put into the trash: nobody else reads it, and
/// where it is only read from now on nobody would empty the trash.
///
/// # Errors
/// Whatever the disk says.
pub fn remove_own_alone(tx: &Tx<'_>, who: PersonId) -> Result<(), StoreError> {
    for table in ["sealed", "consent"] {
        tx.conn.execute(&format!("DELETE FROM {table} WHERE person = ?1"), [who.0.as_bytes()])?;
    }
    tx.conn.execute("DELETE FROM entry WHERE author = ?1 AND deleted_ms IS NOT NULL", [who.0.as_bytes()])?;
    for (table, key) in BY_DOC {
        let trash = format!("DELETE FROM {table} WHERE json_extract(doc, '$.{key}') = ?1 AND json_extract(doc, '$.deleted') IS NOT NULL");
        tx.conn.execute(&trash, [who.to_string()])?;
    }
    for goal in goal::list(tx.db())?.iter().filter(|goal| goal.deleted.is_some() && goal.owners == [who]) {
        goal::remove(tx, goal.id)?;
    }
    tx.next_sequence();
    Ok(())
}

/// Removes what `who` wrote. Rules, agreements and talks stay, as does a goal of both with the other's answers. The caller
/// forgets the undo steps.
///
/// # Errors
/// Whatever the disk says.
pub fn take_back(tx: &Tx<'_>, who: PersonId) -> Result<(), StoreError> {
    remove_own_alone(tx, who)?;
    for (table, key) in BY_DOC {
        tx.conn.execute(&format!("DELETE FROM {table} WHERE json_extract(doc, '$.{key}') = ?1"), [who.to_string()])?;
    }
    for (table, column) in BY_COLUMN {
        tx.conn.execute(&format!("DELETE FROM {table} WHERE {column} = ?1"), [who.0.as_bytes()])?;
    }
    for mut goal in goal::list(tx.db())?.into_iter().filter(|goal| goal.owners.contains(&who)) {
        goal.owners.retain(|owner| *owner != who);
        if goal.owners.is_empty() {
            goal::remove(tx, goal.id)?;
        } else {
            goal::put(tx, &goal)?;
        }
    }
    for mut one in check_in::list(tx.db())? {
        one.plain.retain(|(person, _)| *person != who);
        for (_, sheet) in one.opened.iter_mut().flatten().filter(|(person, _)| *person == who) {
            *sheet = Sheet::default();
        }
        check_in::put(tx, &one)?;
    }
    Ok(())
}
