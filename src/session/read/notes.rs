//! Notes of the one person here.

use super::Moment;
use crate::session::model::{NotesModel, NotesOf};
use crate::session::open::Open;
use crate::store::note::{self, Kept};
use crate::store::{Db, StoreError};
use std::cmp::Reverse;

pub(super) fn read(open: &Open, moment: Moment) -> Result<NotesModel, StoreError> {
    let Some(private) = &open.private else { return Ok(NotesModel::default()) };
    let db = private.db();
    let (replays, hard_dates, visits) = (of(db)?, of(db)?, of(db)?);
    let mut model = NotesModel { replays, hard_dates, candidates: of(db)?, confidants: of(db)?, visits };
    // A memory stands where its day is, whenever it was written down; a date by when it comes next.
    model.replays.there.sort_by_key(|noted| Reverse((noted.note.day, noted.made)));
    model.hard_dates.there.sort_by_key(|noted| noted.note.turn(moment.today));
    model.visits.there.sort_by_key(|noted| (noted.note.day.is_some(), Reverse(noted.note.day)));
    Ok(model)
}

fn of<T: Kept>(db: Db<'_>) -> Result<NotesOf<T>, StoreError> {
    let (mut trash, mut there): (Vec<_>, Vec<_>) = note::list::<T>(db)?.into_iter().partition(|note| note.deleted.is_some());
    there.reverse();
    trash.sort_by_key(|note| Reverse(note.deleted));
    Ok(NotesOf { there, trash })
}
