//! One request after the other: what is quick happens here, what is slow is handed out.

use super::Home;
use super::backup::{BackupRequest, Job};
use super::slow::Slow;
use super::{Command, Event, Phase, Request, Session, refuse};
use crate::domain::day::{Day, Stamp};
use crate::domain::goal::{Goal, Mark};
use crate::domain::id::GoalId;
use crate::domain::journal::{Filter, Hit, Leaf, TRASH_DAYS};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::store::{StoreError, empty_old_trash, entry, goal, leaf, mark, search};
use std::sync::Arc;
use uuid::Uuid;

impl Session {
    /// Begins a request. Quick ones are done afterwards; a slow one comes back to be run.
    pub(super) fn begin(&mut self, request: Request, events: &mut Vec<Event>) -> Option<Slow> {
        match request {
            Request::Create { name, role, passphrase } => {
                self.only_closed(events, |session| session.begin_create(name, role, passphrase))
            }
            Request::Found { whole, passphrase } => self.only_closed(events, |session| session.begin_found(whole, passphrase)),
            Request::Unlock(secret) => self.only_closed(events, |session| session.begin_unlock(secret)),
            Request::Recover { words, passphrase } => self.only_closed(events, |session| session.begin_recover(words, passphrase)),
            Request::Join { file, words, name, role, passphrase } => {
                if self.open.is_some() {
                    self.lock_and_say(events);
                }
                self.only_closed(events, |session| session.begin_join(file, words, name, role, passphrase))
            }
            Request::CancelUnlock => {
                self.give_up_unlock(events);
                None
            }
            Request::Lock => {
                self.lock_and_say(events);
                None
            }
            Request::Invite { ticket, file } => {
                let slow = self.begin_invite(ticket, file);
                or_refuse(slow, Some(ticket), events)
            }
            Request::EnterBoth(secret) => {
                let slow = self.begin_both(secret);
                or_refuse(slow, None, events)
            }
            Request::LeaveBoth(secret) => {
                let slow = self.begin_leave_both(secret);
                or_refuse(slow, None, events)
            }
            Request::ChangePassphrase { ticket, old, new } => {
                let slow = self.begin_change_passphrase(ticket, old, new);
                or_refuse(slow, Some(ticket), events)
            }
            Request::NewRecoveryWords { ticket, passphrase } => {
                let slow = self.begin_recovery_words(ticket, passphrase);
                or_refuse(slow, Some(ticket), events)
            }
            Request::Backup(ticket, BackupRequest::PutBack { file, passphrase, other }) => {
                let slow = self.begin_put_back(ticket, file, passphrase, other);
                or_refuse(slow, Some(ticket), events)
            }
            // Nothing is open for it to go on beside.
            Request::Backup(ticket, BackupRequest::Restore { file, into, secret }) if self.open.is_none() => {
                Some(self.begin_restore(ticket, file, into, secret))
            }
            Request::Backup(ticket, wanted) => {
                self.aside.add(Job::Asked(ticket, wanted));
                None
            }
            Request::KeepRecoveryWords { ticket, words } => {
                let slow = self.begin_keep_words(ticket, &words);
                or_refuse(slow, Some(ticket), events)
            }
            Request::NewKeys { ticket, old, new } => {
                let slow = self.begin_new_keys(ticket, old, new);
                or_refuse(slow, Some(ticket), events)
            }
            Request::Part { ticket, folder, passphrase } => {
                let slow = self.begin_part(ticket, folder, passphrase);
                or_refuse(slow, Some(ticket), events)
            }
            Request::Erase { ticket, passphrase, shared_too } => {
                let slow = self.begin_erase(ticket, passphrase, shared_too);
                or_refuse(slow, Some(ticket), events)
            }
            Request::EraseAll { ticket, one, other } => {
                let slow = self.begin_erase_all(ticket, one, other);
                or_refuse(slow, Some(ticket), events)
            }
            quick => {
                self.answer(quick, events);
                None
            }
        }
    }

    /// A command that follows another one is about what that one made, if it made something in this sitting.
    fn resolved(&self, command: Command) -> (Command, Option<Uuid>) {
        match command {
            Command::Following(before, inner) => match self.made.get(&before) {
                Some(id) => (inner.about(*id), Some(*id)),
                None => (*inner, None),
            },
            other => (other, None),
        }
    }

    /// Requests that take no time to speak of.
    fn answer(&mut self, request: Request, events: &mut Vec<Event>) {
        match request {
            Request::Do(ticket, command) => {
                let (command, about) = self.resolved(command);
                let outcome = self.apply(command);
                match outcome {
                    Ok(done) => {
                        self.made.extend(done.made.or(about).map(|id| (ticket, id)));
                        events.push(Event::Models(Box::new(self.models.clone())));
                        events.push(Event::Done(ticket, done));
                    }
                    Err(problem) => events.push(Event::Refused(Some(ticket), problem)),
                }
            }
            Request::ReadEntry(ticket, home, id) => events.push(match self.read_entry(home, id) {
                Ok(entry) => Event::Entry(ticket, Box::new(entry)),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::ReadMarks { ticket, home, id, from, to } => events.push(match self.marks_between(home, id, from, to) {
                Ok(marks) => Event::Marks(ticket, marks),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::Search { ticket, home, filter, limit } => events.push(match self.search(home, &filter, limit) {
                Ok(hits) => Event::Hits(ticket, hits),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::ReadTags(ticket, home) => events.push(match self.tags(home) {
                Ok(tags) => Event::Tags(ticket, tags),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::ReadLeaves { ticket, home, from, to } => events.push(match self.leaves(home, from, to) {
                Ok(leaves) => Event::Leaves(ticket, Arc::new(leaves)),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::WhichAreHere(ticket, leaves) => events.push(match self.which_are_here(&leaves) {
                Ok(which) => Event::AreHere(ticket, which),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::Gather(ticket) => events.push(match self.whole() {
                Ok(whole) => Event::Whole(ticket, Arc::new(whole)),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::GatherKept(ticket) => events.push(match self.kept() {
                Ok(kept) => Event::Kept(ticket, Arc::new(kept)),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::Summarise(ticket, wanted) => events.push(match self.summary(&wanted) {
                Ok(summary) => Event::Summary(ticket, Box::new(summary)),
                Err(problem) => Event::Refused(Some(ticket), problem),
            }),
            Request::Speak(person) => match self.speak(person) {
                Ok(()) => {
                    self.show_all();
                    events.push(Event::Models(Box::new(self.models.clone())));
                }
                Err(problem) => events.push(Event::Refused(None, problem)),
            },
            Request::Tick => self.tick(events),
            // The slow ones were taken out before.
            _ => {}
        }
    }

    /// Reads one entry whole.
    ///
    /// # Errors
    /// When it is not there, or its notebook is not open.
    pub fn read_entry(&self, home: Home, id: crate::domain::id::EntryId) -> Result<crate::domain::journal::Entry, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let found = entry::get(open.notebook(home)?.db(), id)?.ok_or_else(refuse::gone)?;
        // What the other put into the trash is theirs again.
        if found.deleted.is_some() && !open.is_here(found.author) { Err(refuse::gone()) } else { Ok(found) }
    }

    /// Finds entries, newest first; any text is a valid query.
    ///
    /// # Errors
    /// When its notebook is not open.
    pub fn search(&self, home: Home, filter: &Filter, limit: usize) -> Result<Vec<Hit>, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        Ok(search::find(open.notebook(home)?.db(), filter, limit)?)
    }

    /// Tags in use in a notebook, by their letters.
    ///
    /// # Errors
    /// When its notebook is not open.
    pub fn tags(&self, home: Home) -> Result<Vec<Words>, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        Ok(entry::tags(open.notebook(home)?.db())?)
    }

    /// Every page the one person here wrote in a notebook, of a span of days with both ends, oldest first.
    ///
    /// # Errors
    /// With both here, or when its notebook is not open.
    pub fn leaves(&self, home: Home, from: Option<Day>, to: Option<Day>) -> Result<Vec<Leaf>, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        Ok(leaf::written_by(open.notebook(home)?.db(), open.me()?, from, to)?)
    }

    /// For each page: the private journal has it already.
    ///
    /// # Errors
    /// With both here.
    pub fn which_are_here(&self, leaves: &[Leaf]) -> Result<Vec<bool>, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let db = open.notebook(Home::Private)?.db();
        Ok(leaves.iter().map(|found| leaf::is_here(db, found)).collect::<Result<_, _>>()?)
    }

    /// Every mark of one goal, newest first.
    ///
    /// # Errors
    /// When its notebook is not open.
    pub fn goal_marks(&self, home: Home, id: GoalId) -> Result<Vec<Mark>, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let goal = self.goal_to_read(home, id)?;
        let notebook = open.notebook(home)?;
        let mut marks = Vec::new();
        for owner in goal.owners {
            marks.extend(mark::recent(notebook.db(), id, owner, usize::MAX)?);
        }
        Ok(marks)
    }

    /// Every answer of one goal in a span of days, both ends included, oldest first.
    ///
    /// # Errors
    /// When it is not there, or its notebook is not open.
    pub fn marks_between(&self, home: Home, id: GoalId, from: Day, to: Day) -> Result<Vec<Mark>, Problem> {
        self.goal_to_read(home, id)?;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        Ok(mark::of_goal(open.notebook(home)?.db(), id, from, to)?)
    }

    fn goal_to_read(&self, home: Home, id: GoalId) -> Result<Goal, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let found = goal::get(open.notebook(home)?.db(), id)?.ok_or_else(refuse::gone)?;
        // What the other put into the trash is theirs again.
        let mine = found.owners.iter().any(|owner| open.is_here(*owner));
        if found.deleted.is_some() && !mine { Err(refuse::gone()) } else { Ok(found) }
    }

    fn only_closed(&mut self, events: &mut Vec<Event>, begin: impl FnOnce(&mut Self) -> Slow) -> Option<Slow> {
        if self.open.is_some() {
            events.push(Event::Refused(None, refuse::already_open()));
            return None;
        }
        let slow = begin(self);
        self.unlocking = true;
        events.push(Event::Phase(Phase::Unlocking));
        Some(slow)
    }

    fn lock_and_say(&mut self, events: &mut Vec<Event>) {
        self.lock();
        events.push(Event::Models(Box::new(self.models.clone())));
        events.push(Event::Phase(self.phase()));
    }

    /// Gives up an unlock under way; `false` when there is none.
    pub(super) fn give_up_unlock(&mut self, events: &mut Vec<Event>) -> bool {
        if !std::mem::take(&mut self.unlocking) {
            return false;
        }
        events.push(Event::Phase(self.phase()));
        true
    }

    /// Slow work was thrown away because of a lock.
    pub(super) fn give_up_work(&mut self, events: &mut Vec<Event>) {
        self.give_up_unlock(events);
    }

    /// Slow work ended by a defect. Nothing was changed here; the vault's own steps are each whole or not at all.
    pub(super) fn lost_work(&mut self, events: &mut Vec<Event>) {
        events.push(Event::Refused(None, refuse::lost_work()));
        if self.open.is_none() || self.must_finish() {
            self.lock_and_say(events);
        }
    }

    fn tick(&mut self, events: &mut Vec<Event>) {
        self.keep_talk_clocks(false);
        let mut changed = self.show_time();
        changed |= self.empty_trash();
        self.plan_aside();
        if changed {
            events.push(Event::Models(Box::new(self.models.clone())));
        }
    }

    /// What lay in the trash for longer than [`TRASH_DAYS`] goes for good.
    fn empty_trash(&mut self) -> bool {
        let now = self.now();
        let before = Stamp { utc_ms: now.utc_ms - TRASH_DAYS * 24 * 60 * 60 * 1000, ..now };
        let mut any = false;
        for home in [Home::Private, Home::Shared] {
            let Some(open) = self.open.as_mut() else { return any };
            let Ok(notebook) = open.notebook_mut(home) else { continue };
            // A notebook that can't be written is told about elsewhere.
            let Ok((removed, changes, _)) = notebook.transact::<_, StoreError>(|tx| empty_old_trash(tx, before)) else { continue };
            if removed > 0 {
                notebook.forget_steps();
                self.undo.forget(home);
                self.show(home, changes);
                any = true;
            }
        }
        any
    }
}

fn or_refuse(slow: Result<Slow, Problem>, ticket: Option<super::Ticket>, events: &mut Vec<Event>) -> Option<Slow> {
    match slow {
        Ok(slow) => Some(slow),
        Err(problem) => {
            events.push(Event::Refused(ticket, problem));
            None
        }
    }
}
