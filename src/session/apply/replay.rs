//! Memories that come by themselves. They are written in Private alone; nothing here reaches Shared.

use super::{Keep, Session, made, undoable};
use crate::domain::id::ReplayId;
use crate::domain::replay::{Replay, STRONGEST};
use crate::problem::Problem;
use crate::session::command::ReplayCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::replay;

impl Session {
    pub(super) fn apply_replay(&mut self, command: ReplayCommand) -> Result<Done, Problem> {
        self.here()?.me()?;
        let (now, today) = self.moment();
        match command {
            ReplayCommand::Begin => {
                let there = self.look(Home::Private, |nb| replay::list(nb.db()))?;
                let blank = there.iter().find(|page| page.deleted.is_none() && page.is_blank());
                let page = Replay::new(blank.map_or_else(|| ReplayId(self.new_id()), |blank| blank.id), today, now);
                self.write(Home::Private, Keep::Made, |tx| Ok(replay::put(tx, &page)?))?;
                Ok(made(page.id.0))
            }
            ReplayCommand::Write(id, which, words) => self.change_replay(id, Keep::Typing(id.0), |page| page.set_text(which, words)),
            ReplayCommand::Day(_, day) if day > today => Err(refuse::future_day()),
            ReplayCommand::Day(id, day) => self.change_replay(id, Keep::Step, |page| page.day = day),
            ReplayCommand::Before(_, Some(value)) | ReplayCommand::After(_, Some(value)) if value > STRONGEST => Err(refuse::gone()),
            ReplayCommand::Before(id, value) => self.change_replay(id, Keep::Step, |page| page.before = value),
            ReplayCommand::After(id, value) => self.change_replay(id, Keep::Step, |page| page.after = value),
            ReplayCommand::Helped(id, what, helped) => self.change_replay(id, Keep::Step, |page| {
                if helped {
                    page.helped.insert(what);
                } else {
                    page.helped.remove(&what);
                }
            }),
            ReplayCommand::Delete(id) => self.change_replay(id, Keep::Step, |page| page.deleted = Some(now)),
            ReplayCommand::Restore(id) => self.change_replay(id, Keep::Step, |page| page.deleted = None),
            ReplayCommand::Purge(id) => {
                self.replay(id)?;
                self.write(Home::Private, Keep::Final, |tx| Ok(replay::purge(tx, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
        }
    }

    fn replay(&self, id: ReplayId) -> Result<Replay, Problem> {
        self.look(Home::Private, |nb| replay::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    fn change_replay(&mut self, id: ReplayId, keep: Keep, change: impl FnOnce(&mut Replay)) -> Result<Done, Problem> {
        let mut page = self.replay(id)?;
        change(&mut page);
        self.write(Home::Private, keep, |tx| Ok(replay::put(tx, &page)?))?;
        Ok(undoable())
    }
}
