//! Hard dates and places. They are written in Private alone; nothing here reaches Shared.

use super::{Keep, Session, made, undoable};
use crate::domain::hard_date::HardDate;
use crate::domain::id::HardDateId;
use crate::problem::Problem;
use crate::session::command::HardDateCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::hard_date;

impl Session {
    pub(super) fn apply_hard_date(&mut self, command: HardDateCommand) -> Result<Done, Problem> {
        self.here()?.me()?;
        let now = self.now();
        match command {
            HardDateCommand::Begin => {
                let there = self.look(Home::Private, |nb| hard_date::list(nb.db()))?;
                if let Some(blank) = there.iter().find(|page| page.deleted.is_none() && page.is_blank()) {
                    return Ok(made(blank.id.0));
                }
                let page = HardDate::new(HardDateId(self.new_id()), now);
                self.write(Home::Private, Keep::Made, |tx| Ok(hard_date::put(tx, &page)?))?;
                Ok(made(page.id.0))
            }
            HardDateCommand::Write(id, which, words) => self.change_hard_date(id, Keep::Typing(id.0), |page| page.set_text(which, words)),
            HardDateCommand::Day(id, day) => self.change_hard_date(id, Keep::Step, |page| page.day = day),
            HardDateCommand::Yearly(id, yearly) => self.change_hard_date(id, Keep::Step, |page| page.yearly = yearly),
            HardDateCommand::OnToday(id, on) => self.change_hard_date(id, Keep::Step, |page| page.on_today = on),
            HardDateCommand::Delete(id) => self.change_hard_date(id, Keep::Step, |page| page.deleted = Some(now)),
            HardDateCommand::Restore(id) => self.change_hard_date(id, Keep::Step, |page| page.deleted = None),
            HardDateCommand::Purge(id) => {
                self.hard_date(id)?;
                self.write(Home::Private, Keep::Final, |tx| Ok(hard_date::purge(tx, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
        }
    }

    fn hard_date(&self, id: HardDateId) -> Result<HardDate, Problem> {
        self.look(Home::Private, |nb| hard_date::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    fn change_hard_date(&mut self, id: HardDateId, keep: Keep, change: impl FnOnce(&mut HardDate)) -> Result<Done, Problem> {
        let mut page = self.hard_date(id)?;
        change(&mut page);
        self.write(Home::Private, keep, |tx| Ok(hard_date::put(tx, &page)?))?;
        Ok(undoable())
    }
}
