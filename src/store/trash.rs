//! What stays in the trash too long is removed for good.

use super::{StoreError, Tx, account, apology, ending_contact, entry, goal, moment, note, own_page, planned};
use crate::domain::day::Stamp;
use crate::domain::id::EntryId;

/// Removes what was deleted before `before`; answers how many things. The caller forgets the undo steps if any.
///
/// # Errors
/// Whatever the disk says.
pub fn empty_old_trash(tx: &Tx<'_>, before: Stamp) -> Result<usize, StoreError> {
    let old = |deleted: Option<Stamp>| deleted.is_some_and(|at| at.utc_ms < before.utc_ms);
    let mut removed = 0;
    let entries: Vec<EntryId> = {
        let mut statement = tx.conn.prepare_cached("SELECT id FROM entry WHERE deleted_ms < ?1")?;
        let ids = statement.query_map([before.utc_ms], |row| super::row::id(row, 0))?;
        ids.collect::<Result<_, _>>()?
    };
    for id in entries {
        entry::purge(tx, id)?;
        removed += 1;
    }
    for goal in goal::list(tx.db())?.iter().filter(|goal| old(goal.deleted)) {
        goal::purge(tx, goal.id)?;
        removed += 1;
    }
    for apology in apology::list(tx.db())?.iter().filter(|apology| old(apology.deleted)) {
        apology::purge(tx, apology.id)?;
        removed += 1;
    }
    for account in account::list(tx.db())?.iter().filter(|account| old(account.deleted)) {
        account::purge(tx, account.id)?;
        removed += 1;
    }
    for (contact, since) in ending_contact::in_trash(tx.db())? {
        if old(Some(since)) {
            ending_contact::purge(tx, contact)?;
            removed += 1;
        }
    }
    for moment in moment::list(tx.db())?.iter().filter(|moment| old(moment.deleted)) {
        moment::purge(tx, moment.id)?;
        removed += 1;
    }
    // What was on a day lapsed with it; nobody sees it since.
    for planned in planned::list(tx.db())?.iter().filter(|planned| planned.is_over(before.day())) {
        planned::purge(tx, planned.id)?;
        removed += 1;
    }
    for page in own_page::list(tx.db())?.iter().filter(|page| old(page.deleted)) {
        own_page::purge(tx, page.id)?;
        removed += 1;
    }
    removed += note::empty_old_trash(tx, before)?;
    Ok(removed)
}
