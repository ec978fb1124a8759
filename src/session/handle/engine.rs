//! The session's own thread: one request after the other, slow work aside, locking before everything.

use super::Outbox;
use crate::jobs::{Outcome, Runner, Task};
use crate::session::slow::{Finish, Slow};
use crate::session::{BackupAnswer, BackupRequest, Event, Request, Session, Ticket};
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
    task: Option<Running>,
    /// Background work under way; nothing waits for it, and locking throws it away.
    aside: Option<Running>,
    /// The handle is gone.
    ending: bool,
}

/// Work on a thread of its own.
struct Running {
    task: Task<Finish>,
    tells: Option<Ticket>,
    /// What was last told, in hundredths.
    told: u8,
}

impl Running {
    fn start(slow: Slow) -> Self {
        let tells = slow.tells();
        let task = Runner::Threads.start(slow.name(), move |control| slow.run(control));
        Self { task, tells, told: 0 }
    }

    /// How far it is, where somebody wants to know and it is further than before.
    fn news(&mut self) -> Option<Event> {
        let ticket = self.tells?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let now = (self.task.progress() * 100.0) as u8;
        (now > std::mem::replace(&mut self.told, now)).then(|| Event::Backup(ticket, BackupAnswer::Progress(f32::from(now) / 100.0)))
    }
}

impl Engine {
    pub fn new(session: Session, inbox: Receiver<Request>, outbox: Arc<Outbox>) -> Self {
        Self { session, inbox, outbox, waiting: VecDeque::new(), task: None, aside: None, ending: false }
    }

    /// Until the handle is dropped.
    pub fn run(mut self) {
        self.outbox.push(vec![Event::Phase(self.session.phase())]);
        while !self.ending {
            self.take_in();
            self.look_after_aside();
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
        if wants_to_be_alone(&request) {
            self.end_aside(&mut events);
        }
        let slow = self.session.begin(request, &mut events);
        self.outbox.push(events);
        self.task = slow.map(Running::start);
    }

    /// Begins, follows and ends what goes on beside everything else.
    fn look_after_aside(&mut self) {
        if !self.session.may_work_aside()
            && let Some(running) = self.aside.take()
        {
            running.task.cancel();
            let _ = running.task.wait();
            self.session.drop_aside();
        }
        let mut events = Vec::new();
        if let Some(aside) = &mut self.aside {
            events.extend(aside.news());
            if let Some(outcome) = aside.task.poll() {
                let tells = aside.tells;
                self.aside = None;
                match outcome {
                    Outcome::Done(finish) => finish(&mut self.session, &mut events),
                    Outcome::Panicked => self.session.lost_aside(tells, &mut events),
                }
            }
        }
        // Not while notebooks may be closed for something else.
        if self.aside.is_none() && self.task.is_none() {
            self.aside = self.session.next_aside(&mut events).map(Running::start);
        }
        self.outbox.push(events);
    }

    /// Stops background work and waits until its worker has let go of every file.
    fn end_aside(&mut self, events: &mut Vec<Event>) {
        let Some(Running { task, tells, .. }) = self.aside.take() else { return };
        task.cancel();
        match (task.wait(), tells) {
            (Outcome::Done(finish), Some(_)) => finish(&mut self.session, events),
            (Outcome::Panicked, Some(_)) => self.session.lost_aside(tells, events),
            // Nobody asked for it, so nobody need hear that it was stopped.
            (_, None) => self.session.drop_aside(),
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
        let news = self.task.as_mut().and_then(Running::news);
        self.outbox.push(news.into_iter().collect());
        let Some(outcome) = self.task.as_ref().and_then(|running| running.task.poll()) else {
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
        self.aside = None;
        if let Some(running) = self.task.take() {
            if self.session.must_finish() {
                match running.task.wait() {
                    Outcome::Done(finish) => finish(&mut self.session, &mut events),
                    Outcome::Panicked => self.session.lost_work(&mut events),
                }
            } else {
                self.session.give_up_work(&mut events);
            }
        }
        for request in self.waiting.drain(..count).collect::<Vec<_>>() {
            if matches!(request, Request::Do(..)) {
                events.extend(self.session.handle_alone(request));
            }
        }
        self.outbox.push(events);
        self.outbox.forget();
        self.outbox.push(self.session.handle_alone(Request::Lock));
    }

    /// A slice of work that is nobody's request; `false` when there is none.
    fn step_aside(&mut self) -> bool {
        let mut events = Vec::new();
        let more = self.session.idle_step(&mut events);
        self.outbox.push(events);
        more
    }

    fn sleep(&mut self) {
        if self.aside.is_some() {
            return self.receive(LOOK);
        }
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

/// It replaces or removes files, among them backups: one that is still being written would come to lie there afterwards.
fn wants_to_be_alone(request: &Request) -> bool {
    matches!(
        request,
        Request::Erase { .. } | Request::EraseAll { .. } | Request::NewKeys { .. } | Request::Backup(_, BackupRequest::PutBack { .. })
    )
}
