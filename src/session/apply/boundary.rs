//! One's own boundaries.

use super::share::BOUNDARY;
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
                self.write(Home::Private, Keep::Made, |tx| Ok(boundary::put(tx, &Boundary { id, words, since: now, owner: None })?))?;
                Ok(made(id.0))
            }
            BoundaryCommand::Write(Some(id), words) => {
                let old = self.look(Home::Private, |nb| boundary::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(boundary::put(tx, &Boundary { words, ..old })?))?;
                Ok(undoable())
            }
            BoundaryCommand::Show(id) => {
                let me = self.here()?.me()?;
                let mine = self.look(Home::Private, |nb| boundary::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                let copy = Boundary { id: BoundaryId(self.new_id()), owner: Some(me), ..mine };
                self.copy_over(copy.id.0, id.0, BOUNDARY, &copy)?;
                Ok(made(copy.id.0))
            }
            BoundaryCommand::Hide(id) => {
                let shown = self.look(Home::Shared, |nb| boundary::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                if !shown.owner.is_some_and(|owner| self.here().is_ok_and(|open| open.is_here(owner))) {
                    return Err(refuse::not_yours());
                }
                self.write(Home::Shared, Keep::Final, |tx| Ok(boundary::remove(tx, id)?))?;
                Ok(Done::default())
            }
            BoundaryCommand::Delete(id) => {
                self.look(Home::Private, |nb| boundary::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(boundary::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }
}
