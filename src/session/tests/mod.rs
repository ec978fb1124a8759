//! The session as one or two people use it, over real notebooks in a throw-away folder.

mod accounts;
mod agreements;
mod apology;
mod backups;
mod both;
mod check_ins;
mod ending_contact;
mod goals;
mod handle;
mod journal;
mod lock;
mod moments;
mod new_keys;
mod notes;
mod own;
mod parting;
mod people;
mod planned;
mod ratings;
mod rules;
mod sharing;
mod showing;
mod summary;
mod talk;
mod truth;
mod whole;

use super::command::{GoalCommand, JournalCommand};
use super::{Command, Done, Home, IdSource, Request, Secret, Session, SessionConfig};
use crate::clock::{Clock, FixedClock};
use crate::domain::goal::{Cadence, GoalPlan};
use crate::domain::id::PersonId;
use crate::domain::journal::{Filter, Page};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::vault::WorkFactor;
use std::sync::Arc;
use tempfile::TempDir;

const MAYA: &str = "orchard lantern seven pebble";
const JONAH: &str = "harbour thimble quiet ladder";

/// A vault, its clock and the session over it.
struct Sitting {
    session: Session,
    clock: Arc<FixedClock>,
    dir: TempDir,
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn page(title: &str, body: &str) -> Page {
    Page { title: words(title), body: words(body), ..Page::default() }
}

fn plan(title: &str, start: &str) -> GoalPlan {
    GoalPlan {
        title: words(title),
        when: Words::default(),
        then: Words::default(),
        cadence: Cadence::Daily,
        start: start.parse().unwrap(),
        end: None,
        openness: None,
    }
}

impl Sitting {
    fn config(dir: &TempDir, clock: &Arc<FixedClock>) -> SessionConfig {
        SessionConfig::new(dir.path().join("Groundwork"))
            .clock(Arc::clone(clock) as Arc<dyn Clock>)
            .work_factor(WorkFactor::new(1))
            .ids(IdSource::seeded(7))
            .patience(std::time::Duration::from_millis(500))
    }

    /// No vault yet; an evening in November.
    fn empty() -> Self {
        let clock = Arc::new(FixedClock::parse("2026-11-12T21:00:00+01:00").unwrap());
        let dir = tempfile::tempdir().unwrap();
        Self { session: Session::new(Self::config(&dir, &clock)), clock, dir }
    }

    /// Maya alone, unlocked.
    fn maya() -> Self {
        let mut sitting = Self::empty();
        let create = Request::Create { name: words("Maya"), role: None, passphrase: Some(Secret::new(MAYA)) };
        sitting.session.ask(create).unwrap();
        sitting
    }

    /// Maya and Jonah, with Jonah unlocked.
    fn two() -> Self {
        Self::maya().joined_by_jonah()
    }

    /// Jonah comes in by Maya's invite, and is unlocked.
    fn joined_by_jonah(self) -> Self {
        let mut sitting = self;
        let file = sitting.dir.path().join("invite");
        let events = sitting.session.ask(Request::Invite { ticket: 1, file: file.clone() }).unwrap();
        let invite =
            events.iter().find_map(|event| if let super::Event::Invited(_, words) = event { Some(words.clone()) } else { None }).unwrap();
        let join = Request::Join { file, words: invite, name: words("Jonah"), role: None, passphrase: Secret::new(JONAH) };
        sitting.session.ask(join).unwrap();
        sitting
    }

    fn switch_to(&mut self, passphrase: &str) {
        self.session.lock();
        self.session.ask(Request::Unlock(Secret::new(passphrase))).unwrap();
    }

    fn both_here(&mut self, other: &str) {
        self.session.ask(Request::EnterBoth(Secret::new(other))).unwrap();
    }

    fn later(&self, minutes: i64) {
        self.clock.advance(chrono::Duration::minutes(minutes));
    }

    fn run(&mut self, command: Command) -> Result<Done, Problem> {
        self.session.apply(command)
    }

    fn me(&self) -> PersonId {
        self.session.models().here.me().unwrap().id
    }

    fn other(&self) -> PersonId {
        self.session.models().here.other().unwrap().id
    }

    fn write(&mut self, home: Home, title: &str, body: &str) -> crate::domain::id::EntryId {
        let save = JournalCommand::Save { home, id: None, day: None, page: page(title, body) };
        self.run(Command::Journal(save)).unwrap().made.unwrap().into()
    }

    fn make_goal(&mut self, home: Home, title: &str) -> crate::domain::id::GoalId {
        let plan = plan(title, "2026-11-12");
        let make = GoalCommand::Make { home, plan, of_both: false, library_id: None };
        self.run(Command::Goal(make)).unwrap().made.unwrap().into()
    }
}
