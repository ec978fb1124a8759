//! Drafts: in the writer's own Private; with both here, in Shared.

use super::{Keep, Session};
use crate::domain::draft::Draft;
use crate::problem::Problem;
use crate::session::Home;
use crate::session::command::DraftCommand;
use crate::session::event::Done;
use crate::store::draft;

impl Session {
    pub(super) fn apply_draft(&mut self, command: DraftCommand) -> Result<Done, Problem> {
        let home = if self.here()?.both() { Home::Shared } else { Home::Private };
        let (now, _) = self.moment();
        match command {
            DraftCommand::Keep(place, body) if !body.is_blank() => {
                self.write(home, Keep::Final, |tx| Ok(draft::keep(tx, &Draft { place, body, kept_at: now })?))?;
            }
            DraftCommand::Keep(place, _) | DraftCommand::Discard(place) => {
                self.write(home, Keep::Final, |tx| Ok(draft::discard(tx, place)?))?;
            }
        }
        Ok(Done::default())
    }
}
