//! The session's own thread: one request after the other, slow work aside, locking before everything.

use super::Outbox;
use crate::jobs::{Outcome, Runner, Task};
use crate::session::slow::Finish;
use crate::session::{Event, Request, Session};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::Duration;

/// How often a job's end is looked for; nobody notices a fiftieth of a second after a second of work.
const LOOK: Duration = Duration::from_millis(20);

pub(super) struct Engine {
    session: Session,
    inbox: Receiver<Request>,
    outbox: Arc<Outbox>,
    /// Requests not begun, in order.
    waiting: VecDeque<Request>,
    /// Slow work under way; everything else waits for it, except locking.
    task: Option<Task<Finish>>,
    /// The handle is gone.
    ending: bool,
}

impl Engine {
    pub fn new(session: Session, inbox: Receiver<Request>, outbox: Arc<Outbox>) -> Self {
        Self { session, inbox, outbox, waiting: VecDeque::new(), task: None, ending: false }
    }

    /// Until the handle is dropped.
    pub fn run(mut self) {
        self.outbox.push(vec![Event::Phase(self.session.phase())]);
        while !self.ending {
            self.take_in();
            if let Some(upto) = self.waiting.iter().rposition(|request| matches!(request, Request::Lock)) {
                self.lock(upto);
            } else if self.ending {
                break;
            } else if self.task.is_some() {
                self.look_after_task();
            } else if let Some(request) = self.waiting.pop_front() {
                self.begin(request);
            } else if !self.step_aside() {
                self.sleep();
            }
        }
        let all = self.waiting.len();
        self.lock_after(all);
    }

    /// Everything sent so far.
    fn take_in(&mut self) {
        loop {
            match self.inbox.try_recv() {
                Ok(request) => self.waiting.push_back(request),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    self.ending = true;
                    return;
                }
            }
        }
    }

    fn begin(&mut self, request: Request) {
        let mut events = Vec::new();
        let slow = self.session.begin(request, &mut events);
        self.outbox.push(events);
        if let Some(slow) = slow {
            self.task = Some(Runner::Threads.start(slow.name(), move |control| slow.run(control)));
        }
    }

    fn look_after_task(&mut self) {
        // Giving up an unlock must not wait for it.
        if let Some(at) = self.waiting.iter().position(|request| matches!(request, Request::CancelUnlock)) {
            self.waiting.remove(at);
            let mut events = Vec::new();
            if self.session.give_up_unlock(&mut events) {
                self.task = None;
            }
            self.outbox.push(events);
            return;
        }
        let Some(outcome) = self.task.as_ref().and_then(Task::poll) else {
            self.receive(LOOK);
            return;
        };
        self.task = None;
        let mut events = Vec::new();
        match outcome {
            Outcome::Done(finish) => finish(&mut self.session, &mut events),
            Outcome::Panicked => self.session.lost_work(&mut events),
        }
        self.outbox.push(events);
    }

    /// Locks, after carrying out the commands that were sent before.
    fn lock(&mut self, upto: usize) {
        self.lock_after(upto);
        // The request to lock itself.
        self.waiting.pop_front();
    }

    fn lock_after(&mut self, count: usize) {
        let mut events = Vec::new();
        if let Some(task) = self.task.take() {
            if self.session.must_finish() {
                match task.wait() {
                    Outcome::Done(finish) => finish(&mut self.session, &mut events),
                    Outcome::Panicked => self.session.lost_work(&mut events),
                }
            } else {
                self.session.give_up_work(&mut events);
            }
        }
        for request in self.waiting.drain(..count).collect::<Vec<_>>() {
            if matches!(request, Request::Do(..)) {
                events.extend(self.session.handle(request));
            }
        }
        self.outbox.push(events);
        self.outbox.forget();
        self.outbox.push(self.session.handle(Request::Lock));
    }

    /// A slice of work that is nobody's request; `false` when there is none.
    fn step_aside(&mut self) -> bool {
        let mut events = Vec::new();
        let more = self.session.idle_step(&mut events);
        self.outbox.push(events);
        more
    }

    fn sleep(&mut self) {
        match self.inbox.recv() {
            Ok(request) => self.waiting.push_back(request),
            Err(_) => self.ending = true,
        }
    }

    fn receive(&mut self, patience: Duration) {
        match self.inbox.recv_timeout(patience) {
            Ok(request) => self.waiting.push_back(request),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => self.ending = true,
        }
    }
}
