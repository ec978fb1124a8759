//! Accounts of mine, and what is shown of ended contacts.

use crate::session::model::{AccountsModel, ContactRow};
use crate::session::open::Open;
use crate::store::{StoreError, account, ending_contact, share_note};
use std::cmp::Reverse;

pub(super) fn read(open: &Open) -> Result<AccountsModel, StoreError> {
    let mut model = AccountsModel::default();
    if let Some(shared) = &open.shared {
        model.shown = ending_contact::shown(shared.db())?;
    }
    let Some(private) = &open.private else { return Ok(model) };
    for mine in account::list(private.db())? {
        if mine.deleted.is_some() { model.trash.push(mine) } else { model.mine.push(mine) }
    }
    model.trash.sort_by_key(|gone| Reverse(gone.deleted));
    let notes = share_note::list(private.db())?;
    for page in ending_contact::list(private.db())? {
        if page.deleted.is_some() {
            model.contact_trash.push(page);
            continue;
        }
        let copies: Vec<_> = notes.iter().filter(|note| note.source == page.id.0).map(|note| note.copy).collect();
        let shown = model.shown.iter().rev().find(|shown| copies.contains(&shown.id.0)).cloned();
        model.contacts.push(ContactRow { page, shown });
    }
    model.contact_trash.sort_by_key(|gone| Reverse(gone.deleted));
    Ok(model)
}
