//! Memories that come by themselves, and hard dates, of the one person here.

use super::Moment;
use crate::domain::hard_date::in_order;
use crate::domain::replay::enough_today;
use crate::session::model::{HardDatesModel, ReplaysModel};
use crate::session::open::Open;
use crate::store::{StoreError, hard_date, replay};
use std::cmp::Reverse;

pub(super) fn log(open: &Open, moment: Moment) -> Result<ReplaysModel, StoreError> {
    let Some(private) = &open.private else { return Ok(ReplaysModel::default()) };
    let all = replay::list(private.db())?;
    let enough = enough_today(all.iter(), moment.today);
    let (mut trash, mut pages): (Vec<_>, Vec<_>) = all.into_iter().partition(|page| page.deleted.is_some());
    pages.sort_by_key(|page| Reverse((page.day, page.since)));
    trash.sort_by_key(|page| Reverse(page.deleted));
    Ok(ReplaysModel { pages, trash, enough })
}

pub(super) fn hard_dates(open: &Open, moment: Moment) -> Result<HardDatesModel, StoreError> {
    let Some(private) = &open.private else { return Ok(HardDatesModel::default()) };
    let (mut trash, mut pages): (Vec<_>, Vec<_>) = hard_date::list(private.db())?.into_iter().partition(|page| page.deleted.is_some());
    in_order(&mut pages, moment.today);
    trash.sort_by_key(|page| Reverse(page.deleted));
    let near = pages.iter().any(|page| page.is_near(moment.today));
    Ok(HardDatesModel { pages, trash, near })
}
