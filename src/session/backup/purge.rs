//! Deleting for good reaches one's own backups: a count goes up before the words go, each backup carries the count of its
//! time, and those with a smaller one are removed once a newer one was checked.

use super::state::count;
use crate::domain::id::PersonId;
use crate::problem::Problem;
use crate::session::{Home, Session, refuse};
use crate::store::meta;

impl Session {
    /// `whose` words in `home` are about to be deleted for good. A count too many only makes for a newer backup.
    pub(in crate::session) fn note_purge(&mut self, home: Home, whose: PersonId) -> Result<(), Problem> {
        let notebook = self.open.as_ref().ok_or_else(refuse::locked)?.notebook(home)?;
        let key = match home {
            Home::Private => meta::PURGES.to_owned(),
            // In Shared each has their own count: what one deletes is no reason to touch the other's backups.
            Home::Shared => shared_key(whose),
        };
        let now = count(notebook, &key)? + 1;
        Ok(meta::put(notebook.db(), &key, &now.to_string())?)
    }

    /// The same in one's own notebook.
    pub(in crate::session) fn note_own_purge(&mut self) -> Result<(), Problem> {
        let me = self.open.as_ref().ok_or_else(refuse::locked)?.me()?;
        self.note_purge(Home::Private, me)
    }

    /// How often the one person here deleted something for good, in every notebook. What was shared once counts on after the
    /// other left: a smaller count than before would spare backups of words deleted since.
    pub(super) fn purges(&self) -> Result<u64, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let mut all = count(open.notebook(Home::Private)?, meta::PURGES)?;
        let key = shared_key(open.me()?);
        for notebook in open.shared.iter().chain(open.kept.iter().map(|kept| &kept.notebook)) {
            all += count(notebook, &key)?;
        }
        Ok(all)
    }
}

/// Where a person's count stands in Shared.
pub(super) fn shared_key(person: PersonId) -> String {
    format!("{}/{}", meta::PURGES, person.0)
}
