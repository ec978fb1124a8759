//! Work too slow for the session's own thread: deriving keys, making a vault, changing a passphrase, backups.
//!
//! It runs apart from the session, with copies of what it needs, and ends with a step the session takes itself.
//! Thrown away half-way it changes nothing in the session.

use super::{Event, Session, Ticket};
use crate::jobs::Control;
use std::fmt;

/// What the session does with a result.
pub(super) type Finish = Box<dyn FnOnce(&mut Session, &mut Vec<Event>) + Send>;

type Run = Box<dyn FnOnce(&Control) -> Finish + Send>;

/// Slow work, not begun.
pub(super) struct Slow {
    name: &'static str,
    tells: Option<Ticket>,
    run: Run,
}

impl Slow {
    /// `work` runs apart; `then` takes its result back in the session.
    pub fn new<T: Send + 'static>(
        name: &'static str,
        work: impl FnOnce(&Control) -> T + Send + 'static,
        then: impl FnOnce(&mut Session, T, &mut Vec<Event>) + Send + 'static,
    ) -> Self {
        let run: Run = Box::new(move |control| {
            let result = work(control);
            Box::new(move |session, events| then(session, result, events))
        });
        Self { name, tells: None, run }
    }

    /// Whoever asked with this ticket is told how far it is.
    pub fn telling(self, ticket: Option<Ticket>) -> Self {
        Self { tells: ticket, ..self }
    }

    /// Who is told how far it is.
    pub fn tells(&self) -> Option<Ticket> {
        self.tells
    }

    /// Names the thread; says nothing private.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Does the work, here and now.
    pub fn run(self, control: &Control) -> Finish {
        (self.run)(control)
    }
}

impl fmt::Debug for Slow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Slow({})", self.name)
    }
}
