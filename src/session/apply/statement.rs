//! Sentences kept for a talk.

use super::{Keep, Session, made, undoable};
use crate::domain::id::StatementId;
use crate::domain::statement::Statement;
use crate::problem::Problem;
use crate::session::command::StatementCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::statement;

impl Session {
    pub(super) fn apply_statement(&mut self, command: StatementCommand) -> Result<Done, Problem> {
        self.here()?.me()?;
        match command {
            StatementCommand::Keep(words) if words.is_blank() => Err(refuse::blank()),
            StatementCommand::Keep(words) => {
                let id = StatementId(self.new_id());
                let one = Statement { id, words, kept: self.now() };
                self.write(Home::Private, Keep::Made, |tx| Ok(statement::put(tx, &one)?))?;
                Ok(made(id.0))
            }
            StatementCommand::Delete(id) => {
                self.write(Home::Private, Keep::Step, |tx| Ok(statement::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }
}
