//! Letting people in and out: keys, notebooks and who they belong to. What they do then is in `apply`.

mod both;
mod create;
mod enter;
mod erase;
mod found;
mod invite;
mod join;
mod new_keys;
mod part;
mod passphrase;
mod recover;
mod unlock;

pub(super) use enter::{enter_with, recipients};
pub(super) use passphrase::confirm;

use super::Home;
use super::model::Presence;
use super::refuse;
use super::sealed::Opened;
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::problem::Problem;
use crate::store::Notebook;
use crate::store::meta::KIND;
use crate::vault::{NotebookId, OpenNotebook, PersonFolder, Unlocked, Vault};
use std::sync::Arc;
use std::time::SystemTime;

const KIND_PRIVATE: &str = "private";
const KIND_SHARED: &str = "shared";
const KIND_KEPT: &str = "kept";
/// The key under which what two people shared says since when it is kept for reading.
const PARTED: &str = "parted";
/// The key under which a notebook remembers for whom its new key is being made, until it has that key.
const RENEWED_FOR: &str = "renewed-for";

/// An unlocked vault.
pub(super) struct Open {
    pub vault: Arc<Vault>,
    pub who: Who,
    /// None with both here.
    pub private: Option<Notebook>,
    /// None in a one-person vault.
    pub shared: Option<Notebook>,
    /// What was shared with somebody once, kept for reading: nothing is written there any more.
    pub kept: Option<Kept>,
    /// Their own notebook, and what they keep for reading: nobody else opens them.
    pub own: Vec<NotebookId>,
    /// First person first.
    pub people: Vec<Person>,
    pub demo: bool,
    /// There is no passphrase.
    pub clear: bool,
    /// Every notebook of theirs opened. Where one did not, nothing is decided about who opens what.
    pub whole: bool,
}

/// What two people shared, as one of them keeps it.
pub(super) struct Kept {
    pub notebook: Notebook,
    pub id: NotebookId,
    pub since: Day,
}

/// Who unlocked, with the keys that are kept while they are here.
pub(super) enum Who {
    One {
        me: PersonId,
        keys: Box<Unlocked>,
    },
    /// Only Shared's key is kept, and whose slots opened.
    Both {
        folders: [PersonFolder; 2],
        shared: OpenNotebook,
        speaker: PersonId,
        /// What either of them had sealed, or seals now.
        opened: Vec<Opened>,
    },
}

impl Open {
    pub fn presence(&self) -> Presence {
        match &self.who {
            Who::One { me, .. } => Presence::One(*me),
            Who::Both { .. } => Presence::Both,
        }
    }

    /// The one person here.
    pub fn me(&self) -> Result<PersonId, Problem> {
        match &self.who {
            Who::One { me, .. } => Ok(*me),
            Who::Both { .. } => Err(refuse::private_with_both()),
        }
    }

    /// Who writes: the person here, or the one of both who has the word.
    pub fn speaker(&self) -> PersonId {
        match &self.who {
            Who::One { me, .. } => *me,
            Who::Both { speaker, .. } => *speaker,
        }
    }

    /// `person` is here.
    pub fn is_here(&self, person: PersonId) -> bool {
        match &self.who {
            Who::One { me, .. } => *me == person,
            Who::Both { .. } => self.people.iter().any(|p| p.id == person),
        }
    }

    pub fn both(&self) -> bool {
        matches!(self.who, Who::Both { .. })
    }

    pub fn is_for_two(&self) -> bool {
        self.people.len() > 1
    }

    pub fn person_ids(&self) -> Vec<PersonId> {
        self.people.iter().map(|p| p.id).collect()
    }

    /// Where ground rules live.
    pub fn rules_home(&self) -> Home {
        if self.is_for_two() { Home::Shared } else { Home::Private }
    }

    pub fn notebook(&self, home: Home) -> Result<&Notebook, Problem> {
        match home {
            Home::Private => self.private.as_ref().ok_or_else(refuse::private_with_both),
            Home::Shared => self.shared.as_ref().ok_or_else(refuse::nothing_shared),
        }
    }

    pub fn notebook_mut(&mut self, home: Home) -> Result<&mut Notebook, Problem> {
        match home {
            Home::Private => self.private.as_mut().ok_or_else(refuse::private_with_both),
            Home::Shared => self.shared.as_mut().ok_or_else(refuse::nothing_shared),
        }
    }

    /// Closes every notebook, as their keys are about to be replaced. They stay closed also where one could not say so.
    pub fn shut(&mut self) -> Result<(), Problem> {
        let all = [self.private.take(), self.shared.take(), self.kept.take().map(|kept| kept.notebook)];
        let outcomes: Vec<_> = all.into_iter().flatten().map(Notebook::close).collect();
        Ok(outcomes.into_iter().collect::<Result<(), _>>()?)
    }

    /// Closes everything and sets all times alike, so that a folder does not tell who wrote what when.
    pub fn close(self, now: SystemTime) {
        for notebook in [self.private, self.shared, self.kept.map(|kept| kept.notebook)].into_iter().flatten() {
            // What was saved is on the disk already; a close that can't say so is checked for at the next opening.
            let _ = notebook.close();
        }
        self.vault.level_times(now);
    }
}
