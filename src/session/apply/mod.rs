//! Carrying commands out. One command is one transaction in one notebook; what crosses into Shared is in `share`.

mod account;
mod agreement;
mod apology;
mod boundary;
mod check_in;
mod consent;
mod draft;
mod ending_contact;
mod give;
mod goal;
mod goal_share;
mod hold;
mod journal;
mod journal_share;
mod landed;
mod moment;
mod need;
mod note;
mod own;
mod person;
mod planned;
mod question;
mod repair;
mod rule;
mod share;
mod statement;
mod talk;
mod topic;
mod undo;
mod wording;

pub(super) use check_in::{goal_tag, sheet_among};
pub(super) use undo::{Keep, UndoStack};

use super::command::Command;
use super::event::Done;
use super::open::Open;
use super::{Home, Session, refuse};
use crate::domain::day::{Day, Stamp};
use crate::problem::Problem;
use crate::store::share_note::ShareNote;
use crate::store::{Changes, Notebook, StoreError, Tx};
use uuid::Uuid;

/// Minutes in which something shared can be taken back without a trace.
pub(super) const TAKE_BACK_MINUTES: i64 = 10;

impl Session {
    /// Carries out one command: it is on the disk when this returns.
    ///
    /// # Errors
    /// What happened, what is safe and what to do; nothing was changed then.
    pub fn apply(&mut self, command: Command) -> Result<Done, Problem> {
        self.open.as_ref().ok_or_else(refuse::locked)?;
        match command {
            Command::Person(command) => self.apply_person(command),
            Command::Rule(command) => self.apply_rule(command),
            Command::Boundary(command) => self.apply_boundary(command),
            Command::Hold(command) => self.apply_hold(command),
            Command::Apology(command) => self.apply_apology(command),
            Command::Goal(command) => self.apply_goal(command),
            Command::Journal(command) => self.apply_journal(command),
            Command::Draft(command) => self.apply_draft(command),
            Command::Topic(command) => self.apply_topic(command),
            Command::Consent(command) => self.apply_consent(command),
            Command::Agreement(command) => self.apply_agreement(command),
            Command::CheckIn(command) => self.apply_check_in(command),
            Command::Statement(command) => self.apply_statement(command),
            Command::Talk(command) => self.apply_talk(command),
            Command::Account(command) => self.apply_account(command),
            Command::EndingContact(command) => self.apply_ending_contact(command),
            Command::Need(command) => self.apply_need(command),
            Command::Question(command) => self.apply_question(command),
            Command::Landed(command) => self.apply_landed(command),
            Command::Own(command) => self.apply_own(command),
            Command::Note(command) => self.apply_note(command),
            Command::Moment(command) => self.apply_moment(command),
            Command::Planned(command) => self.apply_planned(command),
            Command::Following(_, command) => self.apply(*command),
            Command::Undo => self.apply_undo(),
            Command::Redo => self.apply_redo(),
        }
    }

    /// One transaction in `home`; afterwards the touched models are made anew.
    pub(super) fn write<T>(&mut self, home: Home, keep: Keep, run: impl FnOnce(&Tx<'_>) -> Result<T, Problem>) -> Result<T, Problem> {
        let (value, changes) = self.commit(home, keep, run)?;
        self.show(home, changes);
        Ok(value)
    }

    /// The transaction alone: whoever calls it shows what it touched.
    fn commit<T>(&mut self, home: Home, keep: Keep, run: impl FnOnce(&Tx<'_>) -> Result<T, Problem>) -> Result<(T, Changes), Problem> {
        let open = self.open.as_mut().ok_or_else(refuse::locked)?;
        let notebook = open.notebook_mut(home)?;
        let (value, changes, step) = notebook.transact(run)?;
        self.undo.note(notebook, home, step, changes, keep);
        self.aside.changed = Some(self.now());
        Ok((value, changes))
    }

    /// Many rows in one transaction, for the demo: the rows come as they are to be kept, and nothing is checked.
    pub(crate) fn fill(&mut self, home: Home, run: impl FnOnce(&Tx<'_>) -> Result<(), Problem>) -> Result<(), Problem> {
        self.write(home, Keep::Final, run)
    }

    /// Reads from `home`.
    pub(super) fn look<T>(&self, home: Home, read: impl FnOnce(&Notebook) -> Result<T, StoreError>) -> Result<T, Problem> {
        Ok(read(self.here()?.notebook(home)?)?)
    }

    fn here(&self) -> Result<&Open, Problem> {
        self.open.as_ref().ok_or_else(refuse::locked)
    }

    pub(super) fn new_id(&self) -> Uuid {
        self.config.ids.next(&*self.config.clock)
    }

    /// Now and the civil day.
    fn moment(&self) -> (Stamp, Day) {
        (self.now(), self.today())
    }

    /// Something purged or taken back must not come again by undo.
    fn forget_undo(&mut self, home: Home) {
        self.undo.forget(home);
        if let Some(notebook) = self.open.as_mut().and_then(|open| open.notebook_mut(home).ok()) {
            notebook.forget_steps();
        }
    }
}

impl Session {
    /// Something of `noun` moved on from one notebook to the other; both are shown anew.
    fn show_both(&mut self, changes: Changes) {
        self.show(Home::Private, changes);
        self.show(Home::Shared, changes);
    }
}

/// It is not too late to take it back. A clock that was set back does not lengthen the time.
pub(super) fn can_still_take_back(at: Stamp, now: Stamp) -> bool {
    (now.utc_ms - at.utc_ms).abs() <= TAKE_BACK_MINUTES * 60_000
}

/// The note is about a goal of one's own that went on in Shared.
pub(super) fn is_about_a_goal(note: &ShareNote) -> bool {
    note.noun == share::GOAL
}

/// Made something.
fn made(id: Uuid) -> Done {
    Done { made: Some(id), undoable: false }
}

/// Did something that can be undone.
fn undoable() -> Done {
    Done { made: None, undoable: true }
}
