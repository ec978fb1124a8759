//! One's own hold, one at a time. What it may never list is refused kindly.

use super::share::HOLD;
use super::{Keep, Session, made, undoable};
use crate::domain::hold::Hold;
use crate::domain::id::HoldId;
use crate::problem::Problem;
use crate::session::command::HoldCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::hold;

impl Session {
    pub(super) fn apply_hold(&mut self, command: HoldCommand) -> Result<Done, Problem> {
        let (now, today) = self.moment();
        match command {
            HoldCommand::Set { id, what, until } => {
                if what.is_blank() {
                    return Err(refuse::blank());
                }
                if let Some(never) = self.config.content.hold.refused(&what) {
                    return Err(refuse::never_on_hold(&never.words));
                }
                if until < today {
                    return Err(refuse::hold_past());
                }
                let all = self.look(Home::Private, |nb| hold::list(nb.db()))?;
                let on = all.into_iter().find(|h| id.map_or(h.is_on(today), |id| h.id == id));
                match on {
                    Some(old) => {
                        // What was shown said something else; its owner may show this one too.
                        self.hide_copies(old.id)?;
                        self.write(Home::Private, Keep::Step, |tx| Ok(hold::put(tx, &Hold { what, until, ..old })?))?;
                        Ok(undoable())
                    }
                    None => {
                        let id = HoldId(self.new_id());
                        self.write(Home::Private, Keep::Made, |tx| {
                            Ok(hold::put(tx, &Hold { id, what, until, since: now, owner: None })?)
                        })?;
                        Ok(made(id.0))
                    }
                }
            }
            HoldCommand::Show(id) => {
                let me = self.here()?.me()?;
                let mine = self.look(Home::Private, |nb| hold::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.hide_copies(id)?;
                let copy = Hold { id: HoldId(self.new_id()), owner: Some(me), ..mine };
                self.copy_over(copy.id.0, id.0, HOLD, &copy)?;
                Ok(made(copy.id.0))
            }
            HoldCommand::Hide(id) => {
                let shown = self.look(Home::Shared, |nb| hold::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                if !shown.owner.is_some_and(|owner| self.here().is_ok_and(|open| open.is_here(owner))) {
                    return Err(refuse::not_yours());
                }
                self.write(Home::Shared, Keep::Final, |tx| Ok(hold::remove(tx, id)?))?;
                Ok(Done::default())
            }
            HoldCommand::End(id) => {
                self.look(Home::Private, |nb| hold::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.hide_copies(id)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(hold::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }

    /// What was shown of one's own hold goes without a trace.
    fn hide_copies(&mut self, id: HoldId) -> Result<(), Problem> {
        if self.here()?.shared.is_none() {
            return Ok(());
        }
        for copy in self.copies_of(id.0)? {
            self.write(Home::Shared, Keep::Final, |tx| Ok(hold::remove(tx, HoldId(copy))?))?;
        }
        Ok(())
    }
}
