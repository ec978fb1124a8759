//! Quiet pages of one's own. They are written in Private alone; nothing here reaches Shared.

use super::{Keep, Session, made, undoable};
use crate::domain::id::OwnPageId;
use crate::domain::own::OwnPage;
use crate::problem::Problem;
use crate::session::command::OwnCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::own_page;

impl Session {
    pub(super) fn apply_own(&mut self, command: OwnCommand) -> Result<Done, Problem> {
        self.here()?.me()?;
        let (now, today) = self.moment();
        match command {
            OwnCommand::Begin(kind) => {
                let there = self.look(Home::Private, |nb| own_page::list(nb.db()))?;
                let same = there.iter().find(|page| page.deleted.is_none() && page.kind == kind);
                // A walk that was begun and holds nothing is walked on; of a page there is one of, that one.
                if let Some(same) = same.filter(|page| !kind.may_be_several() || page.is_blank()) {
                    return Ok(made(same.id.0));
                }
                let page = OwnPage::new(OwnPageId(self.new_id()), kind, now);
                // Of a page there is one of, a step back must not lay the deleted one under this: it is in the trash.
                let keep = if page.kind.may_be_several() { Keep::Made } else { Keep::Final };
                self.write(Home::Private, keep, |tx| Ok(own_page::put(tx, &page)?))?;
                Ok(made(page.id.0))
            }
            OwnCommand::Answer(id, question, words) => self.change_own(id, Keep::Typing(id.0), |page| {
                page.set_answer(&question, words);
                page.changed = now;
            }),
            OwnCommand::Shape(id, shape) => self.change_own(id, Keep::Step, |page| page.shape = shape),
            OwnCommand::CameOut(_, Some(day)) if day > today => Err(refuse::future_day()),
            OwnCommand::CameOut(id, day) => self.change_own(id, Keep::Step, |page| page.came_out = day),
            OwnCommand::Stand(id, stand) => {
                self.change_own(id, Keep::Final, |page| page.stand = stand)?;
                // What stood there before is not kept, so that no step back shows it.
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
            OwnCommand::Tick(id, line, on) => self.change_own(id, Keep::Step, |page| {
                if on {
                    page.ticked.insert(line);
                } else {
                    page.ticked.remove(&line);
                }
            }),
            OwnCommand::Delete(id) => self.change_own(id, Keep::Step, |page| page.deleted = Some(now)),
            OwnCommand::Restore(id) => self.restore_own(id),
            OwnCommand::Purge(id) => {
                self.own_page(id)?;
                self.note_own_purge()?;
                self.write(Home::Private, Keep::Final, |tx| Ok(own_page::purge(tx, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
        }
    }

    /// A page there is one of can't come back beside one that was begun since: then nothing changes, and that is said.
    fn restore_own(&mut self, id: OwnPageId) -> Result<Done, Problem> {
        let page = self.own_page(id)?;
        let there = self.look(Home::Private, |nb| own_page::list(nb.db()))?;
        let begun = |other: &&OwnPage| other.deleted.is_none() && other.kind == page.kind;
        if !page.kind.may_be_several()
            && let Some(begun) = there.iter().find(begun)
        {
            if !begun.is_blank() {
                return Err(refuse::page_begun());
            }
            let empty = begun.id;
            self.write(Home::Private, Keep::Final, |tx| Ok(own_page::purge(tx, empty)?))?;
        }
        self.change_own(id, Keep::Step, |page| page.deleted = None)
    }

    fn own_page(&self, id: OwnPageId) -> Result<OwnPage, Problem> {
        self.look(Home::Private, |nb| own_page::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    fn change_own(&mut self, id: OwnPageId, keep: Keep, change: impl FnOnce(&mut OwnPage)) -> Result<Done, Problem> {
        let mut page = self.own_page(id)?;
        change(&mut page);
        self.write(Home::Private, keep, |tx| Ok(own_page::put(tx, &page)?))?;
        Ok(undoable())
    }
}
