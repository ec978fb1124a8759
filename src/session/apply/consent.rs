//! One's own yes: for a section of `Ours`, and for a line of thanks in the weekly check-in.

use super::{Keep, Session};
use crate::domain::check_in::APPRECIATIONS;
use crate::domain::summary::Section;
use crate::problem::Problem;
use crate::session::command::ConsentCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::consent;

impl Session {
    pub(super) fn apply_consent(&mut self, command: ConsentCommand) -> Result<Done, Problem> {
        let ConsentCommand::Set { person, section, yes } = command;
        // Said alone: under the other's eyes it would be asked for, and a no would be seen.
        if self.here()?.me()? != person {
            return Err(refuse::not_here());
        }
        if section != APPRECIATIONS && !Section::OURS.iter().any(|known| known.id() == section) {
            return Err(refuse::gone());
        }
        self.write(Home::Shared, Keep::Final, |tx| Ok(consent::set(tx, person, &section, yes)?))?;
        Ok(Done::default())
    }
}
