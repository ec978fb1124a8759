//! Events waiting for the window.

use crate::session::model::Models;
use crate::session::{Event, Phase};
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A queue that can forget what is private.
pub(super) struct Outbox {
    events: Mutex<VecDeque<Event>>,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Outbox {
    pub fn new(wake: Box<dyn Fn() + Send + Sync>) -> Self {
        Self { events: Mutex::default(), wake }
    }

    /// Adds events in order and wakes the window.
    pub fn push(&self, events: Vec<Event>) {
        if !events.is_empty() {
            self.queue().extend(events);
            (self.wake)();
        }
    }

    pub fn pop(&self) -> Option<Event> {
        self.queue().pop_front()
    }

    /// Drops waiting events that hold what was open. What a command did, and why not, is still told.
    pub fn forget(&self) {
        self.queue().retain(|event| match event {
            Event::Phase(_)
            | Event::Done(..)
            | Event::Refused(..)
            | Event::PassphraseChanged(_)
            | Event::Settled(_)
            | Event::Health(_) => true,
            Event::Models(_)
            | Event::Entry(..)
            | Event::Marks(..)
            | Event::Hits(..)
            | Event::Tags(..)
            | Event::Leaves(..)
            | Event::AreHere(..)
            | Event::Summary(..)
            | Event::Whole(..)
            | Event::Kept(..)
            | Event::Backup(..)
            | Event::Invited(..)
            | Event::RecoveryWords(..) => false,
        });
    }

    /// The session is gone: the window covers everything.
    pub fn locked(&self) {
        self.forget();
        self.push(vec![Event::Models(Box::<Models>::default()), Event::Phase(Phase::Locked)]);
    }

    fn queue(&self) -> MutexGuard<'_, VecDeque<Event>> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
