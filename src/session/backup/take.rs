//! Taking one, and trying the newest out.

use super::aside::Job;
use super::state::{key_of, notebooks, noted};
use super::{BackupAnswer, BackupRow};
use crate::backup::{self, BackupError, Copied, Listed, Order, Taken, Taker};
use crate::domain::backup::BackupState;
use crate::jobs::Control;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Session, Ticket, refuse};
use crate::store::StoreError;
use std::path::{Path, PathBuf};

/// Names of files begun here that are remembered; no more are ever kept.
const MOST_NAMES: usize = 100;

/// Everything a worker needs to take one.
pub(in crate::session) struct Taking {
    pub taker: Taker,
    pub order: Order,
    pub copies: Vec<Copied>,
    /// The vault's folder of backups.
    pub folder: PathBuf,
    /// Its name in there.
    to: PathBuf,
    /// Names of files begun here.
    begun: Vec<String>,
}

impl Taking {
    /// Into the vault's own folder, thinning it afterwards.
    pub fn run(self, control: &Control) -> Result<Taken, BackupError> {
        let Self { taker, mut order, copies, folder, to, begun } = self;
        // Whatever is remembered, a number is never given twice.
        let known = backup::list(&folder, &taker)?;
        let highest = known.iter().filter_map(|listed| listed.manifest.as_ref().ok()).map(|manifest| manifest.number).max();
        order.number = order.number.max(highest.unwrap_or(0) + 1);
        let taken = backup::take(&taker, copies, &order, &to, &folder, control)?;
        // What can't be removed now is removed after the next one.
        let _ = backup::keep(&folder, &taker, order.purges, &begun);
        Ok(taken)
    }
}

impl Session {
    /// Copies the notebooks: the one step for which saves wait.
    pub(in crate::session) fn copies(&mut self) -> Result<Taking, Problem> {
        let (taker, order) = self.taker()?;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        if !open.whole {
            return Err(refuse::not_whole());
        }
        let folder = open.vault.backups();
        crate::platform::create_private_folder(&folder).map_err(BackupError::from)?;
        let mut copies = Vec::new();
        for (kind, notebook) in notebooks(open) {
            let key = key_of(open, notebook).ok_or(StoreError::Missing)?;
            copies.push(backup::copy(notebook, key, kind, &folder)?);
        }
        let to = backup::free_name(&folder)?;
        // Noted before there is such a file: it is known again even if nobody lives to tell what became of it.
        let name = to.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        self.remember(|state| {
            state.begun.push(name);
            let many = state.begun.len().saturating_sub(MOST_NAMES);
            state.begun.drain(..many);
        });
        let begun = self.backup_state()?.begun;
        Ok(Taking { taker, order, copies, folder, to, begun })
    }

    pub(super) fn begin_take(&mut self, ticket: Option<Ticket>) -> Result<Slow, Problem> {
        let taking = self.copies()?;
        let work = move |control: &Control| taking.run(control).map_err(Problem::from);
        let slow = Slow::new("backup", work, move |session, outcome, events| session.taken(ticket, outcome, events));
        Ok(slow.telling(ticket))
    }

    fn taken(&mut self, ticket: Option<Ticket>, outcome: Result<Taken, Problem>, events: &mut Vec<Event>) {
        self.aside.ended();
        let outcome = outcome.map(|taken| {
            self.aside.trouble = None;
            self.remember(|state| noted(state, &taken));
            events.push(Event::Models(Box::new(self.models.clone())));
            if !self.models.here.preferences.second_folder.is_empty() {
                self.aside.add(Job::Bring);
            }
            BackupAnswer::Taken(row(taken))
        });
        self.answer_backup(ticket, outcome, events);
    }

    /// Tries the newest out, where there is one.
    pub(super) fn begin_test(&mut self) -> Result<Option<Slow>, Problem> {
        let (taker, _) = self.taker()?;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let folder = open.vault.backups();
        let Some(file) = self.newest_file()? else { return Ok(None) };
        let work = move |control: &Control| backup::drill(&file, &taker, &folder, control).map_err(Problem::from);
        Ok(Some(Slow::new("backup", work, |session, outcome, events| {
            session.aside.ended();
            let now = session.now();
            match outcome {
                Ok(()) => {
                    session.remember(|state| state.tested = Some(now));
                    events.push(Event::Models(Box::new(session.models.clone())));
                }
                // One that can't be restored is none: another is taken as soon as may be.
                Err(problem) => {
                    session.remember(|state| state.newest = None);
                    session.did_not_work(problem, events);
                }
            }
        })))
    }

    /// The last one that was checked, while its file is there.
    pub(super) fn newest_file(&self) -> Result<Option<PathBuf>, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let BackupState { newest, .. } = self.backup_state()?;
        Ok(newest.map(|newest| open.vault.backups().join(newest.file)).filter(|file| file.is_file()))
    }

    /// Takes one here and now: into the vault's own folder, or to a file that is free.
    ///
    /// # Errors
    /// What kept it from being taken; nothing is left of it then.
    pub fn back_up(&mut self, to: Option<&Path>, control: &Control) -> Result<BackupRow, Problem> {
        let taking = self.copies()?;
        let taken = match to {
            None => {
                let taken = taking.run(control)?;
                self.remember(|state| noted(state, &taken));
                taken
            }
            Some(to) => {
                let Taking { taker, order, copies, folder, .. } = taking;
                backup::take(&taker, copies, &order, to, &folder, control)?
            }
        };
        Ok(row(taken))
    }
}

fn row(taken: Taken) -> BackupRow {
    Listed { file: taken.file, bytes: taken.bytes, is_clear: false, manifest: Ok(taken.manifest) }.into()
}
