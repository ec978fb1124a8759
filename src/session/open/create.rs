//! A new vault for one person.

use super::enter::{Entered, enter_with, name_in};
use super::{KIND, KIND_PRIVATE};
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Role, Seat};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::command::Preferences;
use crate::session::slow::Slow;
use crate::session::{Secret, Session};
use crate::store::{Notebook, Origin, StoreError, meta, person};
use crate::vault::{NewNotebook, NewPassphrase, Protection, Vault};
use std::sync::Arc;
use uuid::Uuid;

impl Session {
    pub(in crate::session) fn begin_create(&mut self, name: Words, role: Option<Role>, passphrase: Option<Secret>) -> Slow {
        let (folder, work) = (self.config.data_dir.clone(), self.config.work_factor);
        let newcomer = self.newcomer(name, role, Seat::First);
        Slow::new(
            "create",
            move |_| -> Result<Entered, Problem> {
                let secret = passphrase.map(|secret| NewPassphrase::choose(secret.expose(), &[newcomer.name.as_str()])).transpose()?;
                let protection = secret.as_ref().map_or(Protection::None, Protection::Passphrase);
                let (vault, keys) = Vault::create(&folder, protection, work, |new| newcomer.fill_private(new))?;
                enter_with(Arc::new(vault), keys)
            },
            Session::let_in,
        )
    }

    /// Somebody new, with the ids they will have.
    pub(super) fn newcomer(&self, name: Words, role: Option<Role>, seat: Seat) -> Newcomer {
        let clock = &*self.config.clock;
        Newcomer {
            id: PersonId(self.config.ids.next(clock)),
            device: self.config.ids.next(clock),
            name,
            role,
            seat,
            demo: self.config.demo,
        }
    }
}

/// A person about to get their own notebook.
pub(super) struct Newcomer {
    pub id: PersonId,
    pub device: Uuid,
    pub name: Words,
    pub role: Option<Role>,
    pub seat: Seat,
    pub demo: bool,
}

impl Newcomer {
    pub fn person(&self, recipient: String) -> Person {
        Person { id: self.id, seat: self.seat, name: self.name.clone(), recipient }
    }

    pub fn origin(&self) -> Origin {
        Origin { device: self.device, demo: self.demo }
    }

    /// Makes their Private.
    pub fn fill_private(&self, new: &NewNotebook<'_>) -> Result<(), Problem> {
        let mut notebook = Notebook::create(new.database, new.key.as_bytes(), self.origin())?;
        meta::put(notebook.db(), KIND, KIND_PRIVATE)?;
        let recipient = new.openers.first().map(ToString::to_string).unwrap_or_default();
        name_in(&mut notebook, &self.person(recipient))?;
        // The hurt partner owes no record; the word about one's own habits is off until they want it.
        let strength = self.role != Some(Role::Hurt);
        let preferences = Preferences { role: self.role, strength, ..Preferences::default() };
        notebook.transact::<_, StoreError>(|tx| person::put_preferences(tx, &preferences))?;
        Ok(notebook.close()?)
    }
}
