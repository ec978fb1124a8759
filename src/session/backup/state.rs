//! What is remembered of one's backups: in one's own notebook, beside the words and no part of them.

use crate::backup::{Kind, Order, Taken, Taker};
use crate::domain::backup::{BackupState, Newest, Point};
use crate::problem::Problem;
use crate::session::model::BackupsModel;
use crate::session::open::{Open, Who};
use crate::session::{Home, Session, refuse};
use crate::store::{Notebook, StoreError, meta};
use crate::vault::OpenNotebook;
use std::sync::Arc;

impl Session {
    /// What is remembered. What can't be read counts as nothing: then a new one is taken.
    pub(super) fn backup_state(&self) -> Result<BackupState, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let text = meta::get(open.notebook(Home::Private)?.db(), meta::BACKUPS)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// Changes what is remembered, if it still can be; the files themselves say as much.
    pub(super) fn remember(&mut self, change: impl FnOnce(&mut BackupState)) {
        let Ok(mut state) = self.backup_state() else { return };
        change(&mut state);
        let private = self.open.as_ref().and_then(|open| open.private.as_ref());
        if let (Some(private), Some(text)) = (private, to_text(&state)) {
            let _ = meta::put(private.db(), meta::BACKUPS, &text);
        }
        self.show_backups();
    }

    /// Makes the model of backups anew.
    pub(in crate::session) fn show_backups(&mut self) {
        let mut model = BackupsModel { trouble: self.aside.trouble.clone(), ..BackupsModel::default() };
        if let (Some(open), Ok(state)) = (&self.open, self.backup_state()) {
            model.folder = open.vault.backups();
            model.last = state.newest.as_ref().map(|newest| newest.at);
            model.tested = state.tested;
            model.second_seen = state.second_seen;
        }
        self.models.backups = Arc::new(model);
    }

    /// How far the notebooks have got.
    pub(super) fn point(&self) -> Result<Point, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let mut point = Point { purges: self.purges()?, ..Point::default() };
        for (kind, notebook) in notebooks(open) {
            point.notebooks.insert(kind.name().to_owned(), notebook.place()?);
        }
        Ok(point)
    }

    /// Whose backup it would be, and what it would say of itself.
    pub(super) fn taker(&self) -> Result<(Taker, Order), Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::One { keys, .. } = &open.who else { return Err(refuse::private_with_both()) };
        let taker = Taker { person: keys.person, identity: keys.identity.clone(), slots: open.vault.slots(keys.person)? };
        let order = Order { made: self.now(), number: self.backup_state()?.number + 1, purges: self.purges()? };
        Ok((taker, order))
    }
}

/// One's own notebook, and the shared one where there is one.
pub(super) fn notebooks(open: &Open) -> impl Iterator<Item = (Kind, &Notebook)> {
    let private = open.private.iter().map(|notebook| (Kind::Private, notebook));
    let shared = open.shared.iter().map(|notebook| (Kind::Shared, notebook));
    private.chain(shared).chain(open.kept.iter().map(|kept| (Kind::Kept, &kept.notebook)))
}

/// The key of an open notebook.
pub(super) fn key_of<'a>(open: &'a Open, notebook: &Notebook) -> Option<&'a OpenNotebook> {
    let Who::One { keys, .. } = &open.who else { return None };
    // By the folder's name: the database may tell its path in another way than the vault does.
    let folder = notebook.file()?.parent()?.file_name()?.to_str()?.parse().ok()?;
    keys.notebooks.iter().find(|key| key.id == folder)
}

/// After one was taken and checked.
pub(super) fn noted(state: &mut BackupState, taken: &Taken) {
    state.number = state.number.max(taken.manifest.number);
    let name = taken.file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    state.newest = Some(Newest { file: name.to_owned(), at: taken.manifest.made, point: taken.manifest.point() });
}

pub(super) fn to_text(state: &BackupState) -> Option<String> {
    serde_json::to_string(state).ok()
}

/// The value of a count kept in a notebook.
pub(super) fn count(notebook: &Notebook, key: &str) -> Result<u64, StoreError> {
    Ok(meta::get(notebook.db(), key)?.and_then(|text| text.parse().ok()).unwrap_or(0))
}
