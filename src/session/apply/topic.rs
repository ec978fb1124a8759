//! Topics for a counselor, in their writer's order.

use super::{Keep, Session, made, undoable};
use crate::domain::id::TopicId;
use crate::domain::topic::Topic;
use crate::problem::Problem;
use crate::session::command::TopicCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::topic;

impl Session {
    pub(super) fn apply_topic(&mut self, command: TopicCommand) -> Result<Done, Problem> {
        let (now, _) = self.moment();
        let mut topics = self.look(Home::Private, |nb| topic::list(nb.db()))?;
        let place = |topics: &[Topic], id: TopicId| topics.iter().position(|t| t.id == id).ok_or_else(refuse::gone);
        let done = match command {
            TopicCommand::Add(words) | TopicCommand::Change(_, words) if words.is_blank() => return Err(refuse::blank()),
            TopicCommand::Add(words) => {
                let id = TopicId(self.new_id());
                let end = next_place(topics.len());
                self.write(Home::Private, Keep::Made, |tx| Ok(topic::put(tx, &Topic { id, words, since: now }, end)?))?;
                return Ok(made(id.0));
            }
            TopicCommand::Remove(id) => {
                place(&topics, id)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(topic::remove(tx, id)?))?;
                return Ok(undoable());
            }
            TopicCommand::Change(id, words) => {
                let at = place(&topics, id)?;
                topics[at].words = words;
                undoable()
            }
            TopicCommand::Move(id, to) => {
                let at = place(&topics, id)?;
                let moved = topics.remove(at);
                topics.insert(to.min(topics.len()), moved);
                undoable()
            }
        };
        self.write(Home::Private, Keep::Step, |tx| {
            for (at, topic) in topics.iter().enumerate() {
                topic::put(tx, topic, next_place(at))?;
            }
            Ok(())
        })?;
        Ok(done)
    }
}

fn next_place(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}
