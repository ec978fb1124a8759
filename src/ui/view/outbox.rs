//! Intents on their way out and answers on their way in.

use super::intent::{After, Intent};
use crate::domain::goal::Mark;
use crate::domain::journal::{Entry, Hit, Leaf};
use crate::domain::summary::Summary;
use crate::domain::whole::{SharedPart, Whole};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{BackupAnswer, Command, Done, Secret, Ticket};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

/// An answer to something a view asked.
#[derive(Debug, Clone)]
pub enum Reply {
    /// The command was carried out and is on disk.
    Done(Done),
    /// It could not be; nothing was changed or lost.
    Refused(Problem),
    /// An entry.
    Entry(Box<Entry>),
    /// Answers of a goal in a span of days.
    Marks(Vec<Mark>),
    /// Hits of a search.
    Hits(Vec<Hit>),
    /// Tags in use.
    Tags(Vec<Words>),
    /// Pages of one's own.
    Leaves(Arc<Vec<Leaf>>),
    /// Which of the pages asked about the private journal has.
    AreHere(Vec<bool>),
    /// Everything of the one person here.
    Whole(Arc<Whole>),
    /// What was shared once.
    Kept(Arc<SharedPart>),
    /// The counselor's pages.
    Summary(Box<Summary>),
    /// Words of an invite.
    Invited(Secret),
    /// Recovery words.
    RecoveryWords(Secret),
    /// It is done.
    Settled,
    /// The passphrase was changed.
    PassphraseChanged,
    /// About backups.
    Backup(BackupAnswer),
    /// The file chosen, or none.
    Path(Option<PathBuf>),
}

/// Collects intents and hands out answers; emptied when the vault locks.
#[derive(Debug, Default)]
pub struct Outbox {
    intents: Vec<Intent>,
    replies: HashMap<Ticket, Reply>,
    last: Ticket,
}

impl Outbox {
    /// A number no other question has.
    pub fn ticket(&mut self) -> Ticket {
        self.last += 1;
        self.last
    }

    /// Adds an intent.
    pub fn push(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// Adds a command.
    pub fn command(&mut self, command: Command, after: After) -> Ticket {
        let ticket = self.ticket();
        self.push(Intent::Do(ticket, command, after));
        ticket
    }

    /// All intents so far, in order.
    pub fn take(&mut self) -> Vec<Intent> {
        std::mem::take(&mut self.intents)
    }

    /// Keeps an answer until it is asked for.
    pub fn answer(&mut self, ticket: Ticket, reply: Reply) {
        self.replies.insert(ticket, reply);
    }

    /// The answer, once.
    pub fn reply(&mut self, ticket: Ticket) -> Option<Reply> {
        self.replies.remove(&ticket)
    }

    /// Forgets answers and intents; numbers go on.
    pub fn clear(&mut self) {
        self.intents = Vec::new();
        self.replies = HashMap::new();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_commands_in_one_frame_both_leave_in_order() {
        let mut out = Outbox::default();
        let first = out.command(Command::Undo, After::Quiet);
        let second = out.command(Command::Redo, After::Quiet);
        assert_ne!(first, second);
        let kinds: Vec<_> = out.take().into_iter().map(|i| matches!(i, Intent::Do(_, Command::Undo, _))).collect();
        assert_eq!(kinds, [true, false]);
        assert!(out.take().is_empty());
    }

    #[test]
    fn an_answer_is_given_once_and_never_after_clearing() {
        let mut out = Outbox::default();
        out.answer(3, Reply::PassphraseChanged);
        assert!(out.reply(4).is_none());
        assert!(out.reply(3).is_some());
        assert!(out.reply(3).is_none());
        out.answer(5, Reply::PassphraseChanged);
        out.clear();
        assert!(out.reply(5).is_none());
    }

    #[test]
    fn numbers_go_on_after_clearing() {
        let mut out = Outbox::default();
        let before = out.ticket();
        out.clear();
        assert!(out.ticket() > before);
    }
}
