//! How an apology landed; in one's own Private alone.

use super::{Keep, Session, undoable};
use crate::domain::id::LandedId;
use crate::domain::landed::Landed;
use crate::problem::Problem;
use crate::session::command::LandedCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::landed;

impl Session {
    pub(super) fn apply_landed(&mut self, command: LandedCommand) -> Result<Done, Problem> {
        self.here()?.me()?;
        let (now, today) = self.moment();
        match command {
            LandedCommand::Save { id, letter, words } => {
                let (mut note, new) = match id {
                    Some(id) => (self.look(Home::Private, |nb| landed::get(nb.db(), id))?.ok_or_else(refuse::gone)?, false),
                    None if words.is_blank() => return Ok(Done::default()),
                    None => {
                        let id = LandedId(self.new_id());
                        (Landed { id, letter, day: today, words: words.clone(), changed: now }, true)
                    }
                };
                note.changed = now;
                note.words = words;
                let keep = if new { Keep::Made } else { Keep::Typing(note.id.0) };
                self.write(Home::Private, keep, |tx| Ok(landed::put(tx, &note)?))?;
                Ok(Done { made: new.then_some(note.id.0), undoable: !new })
            }
            LandedCommand::Delete(id) => {
                self.look(Home::Private, |nb| landed::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(landed::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }
}
