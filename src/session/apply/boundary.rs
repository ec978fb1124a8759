//! One's own boundaries.

use super::{Keep, Session, made, undoable};
use crate::domain::boundary::Boundary;
use crate::domain::id::BoundaryId;
use crate::problem::Problem;
use crate::session::command::BoundaryCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::boundary;

impl Session {
    pub(super) fn apply_boundary(&mut self, command: BoundaryCommand) -> Result<Done, Problem> {
        let (now, _) = self.moment();
        match command {
            BoundaryCommand::Write(_, words) if words.is_blank() => Err(refuse::blank()),
            BoundaryCommand::Write(None, words) => {
                let id = BoundaryId(self.new_id());
                self.write(Home::Private, Keep::Made, |tx| Ok(boundary::put(tx, &Boundary { id, words, since: now })?))?;
                Ok(made(id.0))
            }
            BoundaryCommand::Write(Some(id), words) => {
                let old = self.look(Home::Private, |nb| boundary::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(boundary::put(tx, &Boundary { words, ..old })?))?;
                Ok(undoable())
            }
            BoundaryCommand::Delete(id) => {
                self.look(Home::Private, |nb| boundary::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(boundary::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }
}
