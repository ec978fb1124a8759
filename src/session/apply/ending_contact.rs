//! How contact was ended: one's own page, and the copy of it one chooses to show.

use super::share::ENDING_CONTACT;
use super::{Keep, Session, made, undoable};
use crate::domain::ending_contact::EndingContact;
use crate::domain::id::EndingContactId;
use crate::problem::Problem;
use crate::session::command::EndingContactCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::ending_contact;

impl Session {
    pub(super) fn apply_ending_contact(&mut self, command: EndingContactCommand) -> Result<Done, Problem> {
        let (now, today) = self.moment();
        match command {
            EndingContactCommand::Begin => {
                let page = EndingContact::new(EndingContactId(self.new_id()), now, today);
                self.write(Home::Private, Keep::Made, |tx| Ok(ending_contact::put(tx, &page)?))?;
                Ok(made(page.id.0))
            }
            EndingContactCommand::SavePart(id, part, words) => self.change_contact(id, Keep::Typing(id.0), |page| {
                page.parts.set(part, words);
                page.changed = now;
            }),
            EndingContactCommand::StillStands(id) => self.change_contact(id, Keep::Step, |page| page.still_stands(today)),
            EndingContactCommand::ReviewOn(_, day) if day < today => Err(refuse::day_gone()),
            EndingContactCommand::ReviewOn(id, day) => self.change_contact(id, Keep::Step, |page| page.review = day),
            EndingContactCommand::Show(id) => {
                self.may_share()?;
                let me = self.here()?.me()?;
                let page = self.my_contact(id)?;
                let copy = page.shown_as(EndingContactId(self.new_id()), me, now).ok_or_else(refuse::blank)?;
                self.hide_contact(id)?;
                self.copy_over(copy.id.0, id.0, ENDING_CONTACT, &copy)?;
                Ok(made(copy.id.0))
            }
            EndingContactCommand::Hide(copy) => {
                let shown = self.look(Home::Shared, |nb| ending_contact::shown(nb.db()))?;
                let shown = shown.into_iter().find(|shown| shown.id == copy).ok_or_else(refuse::gone)?;
                if !self.here()?.is_here(shown.owner) {
                    return Err(refuse::not_yours());
                }
                self.write(Home::Shared, Keep::Final, |tx| Ok(ending_contact::hide(tx, copy)?))?;
                Ok(Done::default())
            }
            EndingContactCommand::Delete(id) => {
                self.my_contact(id)?;
                self.hide_contact(id)?;
                self.change_contact(id, Keep::Step, |page| page.deleted = Some(now))
            }
            EndingContactCommand::Restore(id) => self.change_contact(id, Keep::Step, |page| page.deleted = None),
            EndingContactCommand::Purge(id) => {
                self.my_contact(id)?;
                self.hide_contact(id)?;
                self.note_own_purge()?;
                self.write(Home::Private, Keep::Final, |tx| Ok(ending_contact::purge(tx, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
        }
    }

    fn my_contact(&self, id: EndingContactId) -> Result<EndingContact, Problem> {
        self.look(Home::Private, |nb| ending_contact::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    fn change_contact(&mut self, id: EndingContactId, keep: Keep, change: impl FnOnce(&mut EndingContact)) -> Result<Done, Problem> {
        let mut page = self.my_contact(id)?;
        change(&mut page);
        self.write(Home::Private, keep, |tx| Ok(ending_contact::put(tx, &page)?))?;
        Ok(undoable())
    }

    /// What was shown of one's own page goes without a trace.
    fn hide_contact(&mut self, id: EndingContactId) -> Result<(), Problem> {
        if self.here()?.shared.is_none() {
            return Ok(());
        }
        let copies = self.copies_of(id.0)?;
        let shown = self.look(Home::Shared, |nb| ending_contact::shown(nb.db()))?;
        for shown in shown.into_iter().filter(|shown| copies.contains(&shown.id.0)) {
            self.write(Home::Shared, Keep::Final, |tx| Ok(ending_contact::hide(tx, shown.id)?))?;
        }
        Ok(())
    }
}
