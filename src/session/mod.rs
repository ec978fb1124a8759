//! The application itself: who is here, what they may see and do, and what follows from it.
//!
//! **The session alone owns connections and keys.** The window and the command line send it [`Command`]s and
//! [`Request`]s and read its [`model`]s; neither ever holds a notebook. No SQL lives here (that is `store`) and no
//! drawing (that is `ui`). `open` lets people in and out, `apply` carries commands out, `read` makes the models.

mod apply;
mod backup;
pub mod command;
mod config;
pub mod event;
mod handle;
mod health;
mod ids;
pub mod model;
mod open;
mod read;
mod refuse;
pub mod request;
mod requests;
mod sealed;
mod slow;
mod summary;
#[cfg(test)]
mod tests;
mod whole;

pub use backup::{BackupAnswer, BackupRequest, BackupRow, BackupSecret};
pub use command::{Command, Home};
pub use config::SessionConfig;
pub use event::{Done, Event, Phase};
pub use handle::Handle;
pub use health::{HealthReport, LookedOver};
pub use ids::IdSource;
pub use request::{Request, Secret, Ticket};

use crate::domain::day::{Day, Stamp, civil_day};
use crate::domain::id::PersonId;
use crate::domain::talk::TalkNote;
use crate::jobs::Control;
use crate::problem::Problem;
use crate::vault::{Presence as Folder, presence};
use apply::{UndoStack, can_still_take_back as apply_take_back, is_about_a_goal};
use backup::Aside;
use health::Checks;
use model::Models;
use open::Open;
use std::collections::HashMap;
use std::fmt;
use uuid::Uuid;

/// One vault, and whoever has unlocked it.
///
/// Everything here happens at once, in the order it is asked; [`Handle`] puts it on a thread of its own.
pub struct Session {
    config: SessionConfig,
    open: Option<Open>,
    /// Keys are being derived apart from here.
    unlocking: bool,
    models: Models,
    undo: UndoStack,
    checks: Checks,
    /// Work in the background.
    aside: Aside,
    /// What each notes about the talk under way in this sitting, and the id it is sealed under.
    sitting_notes: HashMap<PersonId, (Uuid, TalkNote)>,
    /// Recovery words that were shown and not typed back yet.
    shown_words: Option<crate::vault::Words>,
    /// What was made in this sitting, by the ticket of what made or changed it.
    made: HashMap<Ticket, Uuid>,
}

impl Session {
    /// A session that has opened nothing yet.
    pub fn new(config: SessionConfig) -> Self {
        let mut session = Self {
            config,
            open: None,
            unlocking: false,
            models: Models::default(),
            undo: UndoStack::default(),
            checks: Checks::default(),
            aside: Aside::default(),
            sitting_notes: HashMap::new(),
            shown_words: None,
            made: HashMap::new(),
        };
        session.show_nobody();
        session
    }

    /// Where the session stands.
    pub fn phase(&self) -> Phase {
        if self.open.is_some() {
            return Phase::Open;
        }
        if self.unlocking {
            return Phase::Unlocking;
        }
        match presence(&self.config.data_dir) {
            Ok(Folder::Absent) => Phase::NoVault,
            Ok(Folder::Clear) => Phase::LockedWithoutPassphrase,
            // A vault that can't be looked at is still a vault: unlocking will say what is wrong.
            Ok(Folder::Passphrase | Folder::KeysMissing) | Err(_) => Phase::Locked,
        }
    }

    /// What the screens show now.
    pub fn models(&self) -> &Models {
        &self.models
    }

    /// Carries out one request, also a slow one, before it returns. What was refused is among the events.
    pub fn handle(&mut self, request: Request) -> Vec<Event> {
        let mut events = self.handle_alone(request);
        while let Some(slow) = self.next_aside(&mut events) {
            let finish = slow.run(&Control::default());
            finish(self, &mut events);
        }
        events
    }

    /// The same without work in the background, which a lock does not wait for.
    fn handle_alone(&mut self, request: Request) -> Vec<Event> {
        self.run_with(request, &Control::default())
    }

    fn run_with(&mut self, request: Request, control: &Control) -> Vec<Event> {
        let mut events = Vec::new();
        if let Some(slow) = self.begin(request, &mut events) {
            let finish = slow.run(control);
            finish(self, &mut events);
        }
        events
    }

    /// As [`Session::handle`], with a refusal as an error.
    ///
    /// # Errors
    /// The problem the request was refused with.
    pub fn ask(&mut self, request: Request) -> Result<Vec<Event>, Problem> {
        first_refusal(self.handle(request))
    }

    /// The same, with a way to see how far slow work is and to stop it.
    ///
    /// # Errors
    /// The problem the request was refused with.
    pub fn ask_with(&mut self, request: Request, control: &Control) -> Result<Vec<Event>, Problem> {
        first_refusal(self.run_with(request, control))
    }

    /// Drops keys, connections and models at once.
    pub fn lock(&mut self) {
        self.unlocking = false;
        self.keep_talk_clocks(true);
        self.sitting_notes.clear();
        self.made.clear();
        self.shown_words = None;
        self.undo = UndoStack::default();
        self.checks = Checks::default();
        self.aside = Aside::default();
        if let Some(open) = self.open.take() {
            open.close(self.config.clock.now().into());
        }
        self.show_nobody();
    }

    fn now(&self) -> Stamp {
        Stamp::of(self.config.clock.now())
    }

    /// Now, by the session's clock.
    pub fn clock_now(&self) -> chrono::DateTime<chrono::FixedOffset> {
        self.config.clock.now()
    }

    fn today(&self) -> Day {
        civil_day(self.config.clock.now())
    }

    /// What is left on screen with nobody here: the day.
    fn show_nobody(&mut self) {
        let here = model::Here { today: self.today(), ..model::Here::default() };
        self.models = Models { here: here.into(), ..Models::default() };
    }
}

fn first_refusal(events: Vec<Event>) -> Result<Vec<Event>, Problem> {
    match events.iter().find_map(|event| if let Event::Refused(_, problem) = event { Some(problem.clone()) } else { None }) {
        Some(problem) => Err(problem),
        None => Ok(events),
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.lock();
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("phase", &self.phase()).finish_non_exhaustive()
    }
}
