//! One's own name and choices.

use super::{Keep, Session};
use crate::problem::Problem;
use crate::session::command::PersonCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::person;

impl Session {
    pub(super) fn apply_person(&mut self, command: PersonCommand) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        match command {
            PersonCommand::Prefer(preferences) => {
                self.write(Home::Private, Keep::Final, |tx| Ok(person::put_preferences(tx, &*preferences)?))?;
            }
            PersonCommand::Rename(name) => {
                let mut who = self.here()?.people.iter().find(|p| p.id == me).cloned().ok_or_else(refuse::no_private)?;
                who.name = name;
                if let Some(known) = self.open.as_mut().and_then(|open| open.people.iter_mut().find(|p| p.id == me)) {
                    known.clone_from(&who);
                }
                self.write(Home::Private, Keep::Final, |tx| Ok(person::put(tx, &who)?))?;
                if self.here()?.shared.is_some() {
                    self.write(Home::Shared, Keep::Final, |tx| Ok(person::put(tx, &who)?))?;
                }
            }
        }
        Ok(Done::default())
    }
}
