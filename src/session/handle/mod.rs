//! How the window holds the session: requests in, events out, never a wait.

mod engine;
mod outbox;

use super::{Command, Event, Request, Session, SessionConfig, Ticket};
use crate::jobs::Worker;
use engine::Engine;
use outbox::Outbox;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Tickets given out here start so high that a caller's own counter never meets them.
const FIRST_TICKET: Ticket = 1 << 48;

/// The session behind a queue. Dropping it carries out the saves on their way, locks, and ends the thread.
pub struct Handle {
    inner: Inner,
    outbox: Arc<Outbox>,
    tickets: AtomicU64,
}

enum Inner {
    /// Both are there until the handle is dropped.
    Threaded {
        requests: Option<Sender<Request>>,
        worker: Option<Worker>,
    },
    Inline(Box<Mutex<Session>>),
}

impl Handle {
    /// The session on a thread of its own; `wake` is called when there are events to poll.
    ///
    /// Where the system gives no thread the session runs inside [`Handle::send`] instead.
    pub fn threaded(config: SessionConfig, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let outbox = Arc::new(Outbox::new(Box::new(wake)));
        let (requests, inbox) = channel();
        let session = Arc::new(Mutex::new(Some(Session::new(config))));
        let (ours, theirs) = (Arc::clone(&session), Arc::clone(&outbox));
        let started = Worker::start("session", move || {
            let taken = session.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(session) = taken {
                Engine::new(session, inbox, theirs).run();
            }
        });
        let left = match &started {
            Ok(_) => None,
            Err(_) => ours.lock().unwrap_or_else(PoisonError::into_inner).take(),
        };
        match (started, left) {
            (Err(_), Some(session)) => Self::with(session, outbox),
            (started, _) => {
                let inner = Inner::Threaded { requests: Some(requests), worker: started.ok() };
                Self { inner, outbox, tickets: AtomicU64::new(FIRST_TICKET) }
            }
        }
    }

    /// The session without a thread: everything is done before [`Handle::send`] returns. For tests.
    pub fn inline(config: SessionConfig) -> Self {
        Self::with(Session::new(config), Arc::new(Outbox::new(Box::new(|| {}))))
    }

    fn with(session: Session, outbox: Arc<Outbox>) -> Self {
        outbox.push(vec![Event::Phase(session.phase())]);
        Self { inner: Inner::Inline(Box::new(Mutex::new(session))), outbox, tickets: AtomicU64::new(FIRST_TICKET) }
    }

    /// Asks something of the session. Answers come by [`Handle::poll`].
    ///
    /// [`Request::Lock`] overtakes: saves sent before it are carried out, anything else still waiting is dropped, and
    /// so are answers not polled yet that hold private words.
    pub fn send(&self, request: Request) {
        match &self.inner {
            Inner::Threaded { requests, .. } => {
                let sent = requests.as_ref().is_some_and(|requests| requests.send(request).is_ok());
                if !sent {
                    self.outbox.locked();
                }
            }
            Inner::Inline(session) => {
                let locks = matches!(request, Request::Lock);
                let mut session = session.lock().unwrap_or_else(PoisonError::into_inner);
                let mut events = session.handle(request);
                if !locks {
                    // No thread does this in between, so it is all done here.
                    while session.idle_step(&mut events) {}
                }
                if locks {
                    self.outbox.forget();
                }
                self.outbox.push(events);
            }
        }
    }

    /// Runs a command; its answer carries the ticket.
    pub fn command(&self, command: Command) -> Ticket {
        let ticket = self.tickets.fetch_add(1, Ordering::Relaxed);
        self.send(Request::Do(ticket, command));
        ticket
    }

    /// The next event, if there is one.
    pub fn poll(&self) -> Option<Event> {
        self.outbox.pop()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        match &mut self.inner {
            Inner::Threaded { requests, worker } => {
                requests.take();
                if let Some(worker) = worker.take() {
                    worker.join();
                }
            }
            Inner::Inline(session) => session.get_mut().unwrap_or_else(PoisonError::into_inner).lock(),
        }
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if matches!(self.inner, Inner::Inline(_)) { "inline" } else { "threaded" };
        write!(f, "Handle({kind})")
    }
}
