//! Work in the background: one piece at a time, for which nothing waits. Locking throws it away, and so does whoever comes or
//! goes; what it had begun is swept by the worker itself or at the next start.

use super::{BackupAnswer, BackupRequest};
use crate::domain::backup::{Due, is_due};
use crate::domain::day::Stamp;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Session, Ticket, refuse};
use std::collections::VecDeque;

/// Milliseconds between two tries at something that did not work.
const AGAIN_AFTER: i64 = 30 * 60_000;
/// Milliseconds between two looks for the second folder.
const LOOK_AFTER: i64 = 5 * 60_000;

/// Something to do in the background.
#[derive(Debug)]
pub(in crate::session) enum Job {
    /// Somebody asked for it.
    Asked(Ticket, BackupRequest),
    /// A backup is due.
    Take,
    /// The newest is to be tried out.
    Test,
    /// The newest is to be brought to the second folder.
    Bring,
}

/// What waits, and what came of what nobody asked for.
#[derive(Default)]
pub(in crate::session) struct Aside {
    waiting: VecDeque<Job>,
    running: bool,
    /// When something was last written in this sitting.
    pub changed: Option<Stamp>,
    /// What was last begun without being asked for, so that what did not work is not tried all the time.
    tried: Option<(Due, Stamp)>,
    looked: Option<Stamp>,
    /// Why the last one that nobody asked for did not work.
    pub trouble: Option<Problem>,
}

impl Aside {
    /// Adds something to do.
    pub fn add(&mut self, job: Job) {
        self.waiting.push_back(job);
    }

    /// What was begun has ended, or was thrown away.
    pub fn ended(&mut self) {
        self.running = false;
    }
}

impl Session {
    /// Background work may go on: one person is here.
    pub(in crate::session) fn may_work_aside(&self) -> bool {
        self.open.as_ref().is_some_and(|open| !open.both() && open.private.is_some())
    }

    /// The next piece of background work, ready to run; the notebooks are copied here.
    pub(in crate::session) fn next_aside(&mut self, events: &mut Vec<Event>) -> Option<Slow> {
        while !self.aside.running {
            let job = self.aside.waiting.pop_front()?;
            let ticket = if let Job::Asked(ticket, _) = &job { Some(*ticket) } else { None };
            match self.begin_aside(job) {
                Ok(Some(slow)) => {
                    self.aside.running = true;
                    return Some(slow);
                }
                Ok(None) => {}
                Err(problem) => match ticket {
                    Some(ticket) => events.push(Event::Refused(Some(ticket), problem)),
                    None => self.did_not_work(problem, events),
                },
            }
        }
        None
    }

    fn begin_aside(&mut self, job: Job) -> Result<Option<Slow>, Problem> {
        if !self.may_work_aside() {
            return Err(if self.open.is_some() { refuse::private_with_both() } else { refuse::locked() });
        }
        Ok(match job {
            Job::Asked(ticket, BackupRequest::Take) => Some(self.begin_take(Some(ticket))?),
            Job::Asked(ticket, BackupRequest::List) => Some(self.begin_list(ticket)?),
            Job::Asked(ticket, BackupRequest::Check(file)) => Some(self.begin_check(ticket, file)?),
            Job::Asked(ticket, BackupRequest::Restore { file, into, secret }) => Some(self.begin_restore(ticket, file, into, secret)),
            Job::Asked(ticket, BackupRequest::SecondFolder(folder)) => Some(self.begin_second(ticket, folder)?),
            // It needs the session to itself and is not begun here.
            Job::Asked(_, BackupRequest::PutBack { .. }) => None,
            Job::Take => Some(self.begin_take(None)?),
            Job::Test => self.begin_test()?,
            Job::Bring => self.begin_bring()?,
        })
    }

    /// What is due by itself. Never with both here, never for the demo, never over a notebook that can't be read.
    pub(in crate::session) fn plan_aside(&mut self) {
        let idle = !self.aside.running && self.aside.waiting.is_empty();
        let Some(open) = self.open.as_ref().filter(|open| idle && !open.demo && open.whole) else { return };
        if !self.may_work_aside() || !self.checks.read_only(open).is_empty() {
            return;
        }
        let now = self.now();
        let long_ago = |then: Option<Stamp>, after: i64| then.is_none_or(|then| (now.utc_ms - then.utc_ms).abs() >= after);
        let Ok(mut state) = self.backup_state() else { return };
        // Somebody removed it by hand: what it held is not kept anywhere else.
        let is_there = |file: &str| open.vault.backups().join(file).is_file();
        state.newest = state.newest.filter(|newest| is_there(&newest.file));
        let Ok(point) = self.point() else { return };
        let last = |due: &Due| self.aside.tried.filter(|(tried, _)| tried == due).map(|(_, at)| at);
        let due = is_due(&state, &point, self.aside.changed, now).filter(|due| long_ago(last(due), AGAIN_AFTER));
        let newest = state.newest.as_ref().map(|newest| &newest.file);
        let wants_second = !self.models.here.preferences.second_folder.is_empty();
        match due {
            Some(due) => {
                self.aside.tried = Some((due, now));
                self.aside.add(if due == Due::Take { Job::Take } else { Job::Test });
            }
            None if wants_second
                && newest.is_some()
                && newest != state.second_has.as_ref()
                && long_ago(self.aside.looked, LOOK_AFTER) =>
            {
                self.aside.looked = Some(now);
                self.aside.add(Job::Bring);
            }
            None => {}
        }
    }

    /// Background work was thrown away, because somebody else is here now.
    pub(in crate::session) fn drop_aside(&mut self) {
        self.aside.ended();
    }

    /// Background work ended by a defect.
    pub(in crate::session) fn lost_aside(&mut self, tells: Option<Ticket>, events: &mut Vec<Event>) {
        self.aside.ended();
        match tells {
            Some(ticket) => events.push(Event::Refused(Some(ticket), refuse::lost_work())),
            None => self.did_not_work(refuse::lost_work(), events),
        }
    }

    /// Told where backups are shown, not in the middle of a page: nothing was lost, and it is tried again.
    pub(super) fn did_not_work(&mut self, problem: Problem, events: &mut Vec<Event>) {
        self.aside.trouble = Some(problem);
        self.show_backups();
        events.push(Event::Models(Box::new(self.models.clone())));
    }

    /// Answers whoever asked, or notes what came of what nobody asked for.
    pub(super) fn answer_backup(&mut self, ticket: Option<Ticket>, outcome: Result<BackupAnswer, Problem>, events: &mut Vec<Event>) {
        match (ticket, outcome) {
            (Some(ticket), Ok(answer)) => events.push(Event::Backup(ticket, answer)),
            (Some(ticket), Err(problem)) => events.push(Event::Refused(Some(ticket), problem)),
            (None, Ok(_)) => {}
            (None, Err(problem)) => self.did_not_work(problem, events),
        }
    }
}
