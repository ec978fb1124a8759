//! What one needs from the other.

use super::share::NEED;
use super::{Keep, Session, made, undoable};
use crate::domain::id::NeedId;
use crate::domain::need::Need;
use crate::problem::Problem;
use crate::session::command::NeedCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::need;

impl Session {
    pub(super) fn apply_need(&mut self, command: NeedCommand) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        match command {
            NeedCommand::Write(_, words) if words.is_blank() => Err(refuse::blank()),
            NeedCommand::Write(None, words) => {
                let id = NeedId(self.new_id());
                let one = Need { id, words, since: self.now(), owner: None };
                self.write(Home::Private, Keep::Made, |tx| Ok(need::put(tx, &one)?))?;
                Ok(made(id.0))
            }
            NeedCommand::Write(Some(id), words) => {
                let old = self.look(Home::Private, |nb| need::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                let new = Need { words, ..old };
                let copy = self.shown_need(id)?;
                // What the other sees already is not changed behind them by a step back in one notebook.
                let keep = if copy.is_some() { Keep::Final } else { Keep::Step };
                self.write(Home::Private, keep, |tx| Ok(need::put(tx, &new)?))?;
                if let Some(copy) = copy {
                    self.forget_undo(Home::Private);
                    self.write(Home::Shared, Keep::Final, |tx| Ok(need::put(tx, &Need { id: copy, owner: Some(me), ..new })?))?;
                    return Ok(Done::default());
                }
                Ok(undoable())
            }
            NeedCommand::Show(id) => {
                let mine = self.look(Home::Private, |nb| need::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                if self.shown_need(id)?.is_some() {
                    return Ok(Done::default());
                }
                let copy = Need { id: NeedId(self.new_id()), owner: Some(me), ..mine };
                self.copy_over(copy.id.0, id.0, NEED, &copy)?;
                self.forget_undo(Home::Private);
                Ok(made(copy.id.0))
            }
            NeedCommand::Hide(copy) => {
                let shown = self.look(Home::Shared, |nb| need::get(nb.db(), copy))?.ok_or_else(refuse::gone)?;
                if shown.owner != Some(me) {
                    return Err(refuse::not_yours());
                }
                self.write(Home::Shared, Keep::Final, |tx| Ok(need::remove(tx, copy)?))?;
                self.forget_undo(Home::Shared);
                Ok(Done::default())
            }
            NeedCommand::Delete(id) => {
                if self.shown_need(id)?.is_some() {
                    return Err(refuse::still_shown());
                }
                self.look(Home::Private, |nb| need::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(need::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }

    /// The copy of a need that the other can see now.
    fn shown_need(&self, id: NeedId) -> Result<Option<NeedId>, Problem> {
        if self.here()?.shared.is_none() {
            return Ok(None);
        }
        let copies = self.copies_of(id.0)?;
        let shown = self.look(Home::Shared, |nb| need::list(nb.db()))?;
        Ok(shown.into_iter().map(|copy| copy.id).find(|copy| copies.contains(&copy.0)))
    }
}
