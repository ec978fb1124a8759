//! Quiet pages of the one person here.

use crate::session::model::OwnModel;
use crate::session::open::Open;
use crate::store::{StoreError, own_page};
use std::cmp::Reverse;

pub(super) fn read(open: &Open) -> Result<OwnModel, StoreError> {
    let Some(private) = &open.private else { return Ok(OwnModel::default()) };
    let (mut trash, mut pages): (Vec<_>, Vec<_>) = own_page::list(private.db())?.into_iter().partition(|page| page.deleted.is_some());
    pages.sort_by_key(|page| Reverse(page.changed));
    trash.sort_by_key(|page| Reverse(page.deleted));
    Ok(OwnModel { pages, trash })
}
