//! Journal lists.

use super::Moment;
use crate::domain::day::Stamp;
use crate::domain::id::EntryId;
use crate::domain::journal::EntryHead;
use crate::session::Home;
use crate::session::apply_take_back;
use crate::session::model::{EntryList, JournalModel};
use crate::session::open::Open;
use crate::store::{Notebook, StoreError, entry};
use std::sync::Arc;

/// Both lists; only that of `home` anew where one is named.
pub(super) fn read(open: &Open, moment: Moment, old: &JournalModel, home: Option<Home>) -> Result<JournalModel, StoreError> {
    let anew = |this: Home| home.is_none_or(|home| home == this);
    Ok(JournalModel {
        private: match &open.private {
            Some(notebook) if anew(Home::Private) => Some(list(notebook, open, moment, Home::Private)?),
            Some(_) => old.private.clone(),
            None => None,
        },
        shared: match &open.shared {
            Some(notebook) if anew(Home::Shared) => Some(list(notebook, open, moment, Home::Shared)?),
            Some(_) => old.shared.clone(),
            None => None,
        },
        recovered: match &old.private {
            // The sitting has just begun: what is changed from now on was not recovered.
            None => recovered(open)?,
            Some(_) => old.recovered.clone(),
        },
    })
}

/// The same after one private page was saved: of all pages its head alone is read, and takes its place among them. Many
/// pages cost a save nothing.
pub(super) fn read_saved(open: &Open, old: &JournalModel, id: EntryId) -> Result<JournalModel, StoreError> {
    let mut model = old.clone();
    if let (Some(notebook), Some(list)) = (&open.private, &mut model.private) {
        let heads = Arc::make_mut(&mut list.heads);
        heads.retain(|head| head.id != id);
        if let Some(head) = entry::head(notebook.db(), id)? {
            let at = heads.partition_point(|other| (other.day, other.written.utc_ms) > (head.day, head.written.utc_ms));
            heads.insert(at, head);
        }
    }
    Ok(model)
}

fn recovered(open: &Open) -> Result<Option<(EntryHead, Stamp)>, StoreError> {
    let (Some(notebook), Ok(me)) = (&open.private, open.me()) else { return Ok(None) };
    if notebook.was_closed_cleanly() { Ok(None) } else { entry::last_changed(notebook.db(), me) }
}

fn list(notebook: &Notebook, open: &Open, moment: Moment, home: Home) -> Result<EntryList, StoreError> {
    let heads = entry::heads(notebook.db())?;
    // The trash of the other is theirs.
    let trash = entry::trash(notebook.db())?.into_iter().filter(|head| open.is_here(head.author)).collect();
    let can_take_back = if home == Home::Shared && !open.both() {
        let recent = heads.iter().filter(|head| open.is_here(head.author) && apply_take_back(head.written, moment.now));
        recent.map(|head| (head.id, head.written)).collect()
    } else {
        Vec::new()
    };
    Ok(EntryList { heads: Arc::new(heads), trash: Arc::new(trash), can_take_back })
}
