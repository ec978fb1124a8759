//! Notes of the one person here.

use crate::domain::note::Visit;
use crate::session::model::{NotesModel, NotesOf};
use crate::session::open::Open;
use crate::store::note::{self, Kept};
use crate::store::{Db, StoreError};
use std::cmp::Reverse;

pub(super) fn read(open: &Open) -> Result<NotesModel, StoreError> {
    let Some(private) = &open.private else { return Ok(NotesModel::default()) };
    let db = private.db();
    let mut visits: NotesOf<Visit> = of(db)?;
    visits.there.sort_by_key(|noted| (noted.note.day.is_some(), Reverse(noted.note.day)));
    Ok(NotesModel { replays: of(db)?, hard_dates: of(db)?, candidates: of(db)?, confidants: of(db)?, visits })
}

fn of<T: Kept>(db: Db<'_>) -> Result<NotesOf<T>, StoreError> {
    let (mut trash, mut there): (Vec<_>, Vec<_>) = note::list::<T>(db)?.into_iter().partition(|note| note.deleted.is_some());
    there.reverse();
    trash.sort_by_key(|note| Reverse(note.deleted));
    Ok(NotesOf { there, trash })
}
