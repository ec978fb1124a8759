//! A throw-away notebook for the tests of this layer.

use super::{Notebook, Origin};
use crate::domain::day::Stamp;
use crate::domain::id::{EntryId, PersonId};
use crate::domain::journal::{Entry, Page};
use crate::domain::words::Words;
use uuid::Uuid;

pub(crate) const KEY: [u8; 32] = [7; 32];

pub(crate) fn notebook() -> (Notebook, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let origin = Origin { device: Uuid::from_u128(5), demo: false };
    (Notebook::create(&dir.path().join("notebook.db"), &KEY, origin).unwrap(), dir)
}

/// It can't be closed in order any more, as on a full disk; the rest goes on.
pub(crate) fn jam_close(notebook: &Notebook) {
    let jam = "CREATE TEMP TRIGGER jam BEFORE INSERT ON main.meta WHEN NEW.key = 'clean-close'
               BEGIN SELECT RAISE(ABORT, 'full'); END";
    notebook.conn.execute_batch(jam).unwrap();
}

pub(crate) fn entry(n: u128, title: &str, body: &str) -> Entry {
    let at = Stamp { utc_ms: 1_000 * i64::try_from(n).unwrap(), offset_minutes: 60 };
    Entry {
        id: EntryId(Uuid::from_u128(n)),
        author: PersonId(Uuid::from_u128(1)),
        day: "2026-11-12".parse().unwrap(),
        written: at,
        changed: at,
        page: Page { title: Words::new(title).unwrap(), body: Words::new(body).unwrap(), ..Page::default() },
        deleted: None,
    }
}
