//! Moments of one's own, and what is shown of them.

use crate::domain::id::MomentId;
use crate::domain::moment::{Moment, MomentKind};
use crate::session::model::{MomentRow, MomentsModel};
use crate::session::open::Open;
use crate::store::{StoreError, moment, share_note};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

pub(super) fn read(open: &Open) -> Result<MomentsModel, StoreError> {
    let mut model = MomentsModel::default();
    let mut shown = open.shared.as_ref().map_or(Ok(Vec::new()), |shared| moment::list(shared.db()))?;
    shown.sort_by_key(|one| Reverse((one.day, one.made)));
    let Some(private) = &open.private else {
        model.shown = shown;
        model.wall = wall(&model);
        return Ok(model);
    };
    let me = open.speaker();
    let notes = share_note::list(private.db())?;
    let mut own: Vec<Moment> = moment::list(private.db())?;
    own.sort_by_key(|one| Reverse((one.day, one.made)));
    let (mine, theirs): (Vec<_>, Vec<_>) = shown.into_iter().partition(|copy| copy.owner == Some(me));
    model.shown = theirs;
    let source_of: HashMap<Uuid, Uuid> = notes.iter().map(|note| (note.copy, note.source)).collect();
    let source_of = |copy: &Moment| source_of.get(&copy.id.0).copied().unwrap_or(copy.id.0);
    let copies: HashMap<Uuid, MomentId> = mine.iter().map(|copy| (source_of(copy), copy.id)).collect();
    let ids: HashSet<Uuid> = own.iter().map(|one| one.id.0).collect();
    model.together = mine.into_iter().filter(|copy| !ids.contains(&source_of(copy))).collect();
    for one in own {
        if one.deleted.is_some() {
            model.trash.push(one);
        } else {
            let shown = copies.get(&one.id.0).copied();
            model.mine.push(MomentRow { moment: one, shown });
        }
    }
    model.trash.sort_by_key(|gone| Reverse(gone.deleted));
    model.wall = wall(&model);
    Ok(model)
}

fn wall(model: &MomentsModel) -> Vec<Moment> {
    let all = model.mine.iter().map(|row| &row.moment).chain(&model.together).chain(&model.shown);
    let mut wins: Vec<Moment> = all.filter(|moment| moment.kind == MomentKind::SmallWin).cloned().collect();
    wins.sort_by_key(|moment| (moment.day, moment.made));
    wins
}
