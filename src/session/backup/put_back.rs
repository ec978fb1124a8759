//! Putting a backup in the place of what is here: by one's own passphrase for one's own notebook, by both for the shared one.
//! What is here now is backed up first, the rest is prepared beside it, and only then do the notebooks close for the swap.

use super::state::{key_of, notebooks, noted, to_text};
use super::take::Taking;
use super::{BackupAnswer, purge::shared_key};
use crate::backup::{BackupError, Current, Kind, Taken, Taker, prepare};
use crate::domain::backup::BackupState;
use crate::jobs::Control;
use crate::problem::Problem;
use crate::session::open::{Open, Who, confirm, enter_with, recipients};
use crate::session::slow::Slow;
use crate::session::{Event, Secret, Session, Ticket, refuse};
use crate::store::{StoreError, meta, person};
use crate::vault::{Passphrase, Replacement, Unlocked, Vault, VaultError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything a worker needs to prepare it.
struct Preparing {
    vault: Arc<Vault>,
    keys: Unlocked,
    passphrase: Secret,
    other: Option<Secret>,
    file: PathBuf,
    taking: Taking,
    state: BackupState,
    all: Vec<Current>,
}

impl Session {
    /// Everything waits while it runs; a lock throws it away, and what was here stays.
    pub(in crate::session) fn begin_put_back(
        &mut self,
        ticket: Ticket,
        file: PathBuf,
        passphrase: Secret,
        other: Option<Secret>,
    ) -> Result<Slow, Problem> {
        let taking = self.copies()?;
        let state = self.backup_state()?;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::One { keys, .. } = &open.who else { return Err(refuse::private_with_both()) };
        let mut all = Vec::new();
        for (kind, _) in notebooks(open).filter(|(kind, _)| match kind {
            Kind::Private => true,
            Kind::Shared => other.is_some(),
            // It is as it was, and can't have changed since.
            Kind::Kept => false,
        }) {
            all.push(current(open, kind)?);
        }
        if other.is_some() && all.len() < 2 {
            return Err(refuse::nothing_shared());
        }
        let (vault, keys) = (Arc::clone(&open.vault), (**keys).clone());
        let preparing = Preparing { vault, keys, passphrase, other, file, taking, state, all };
        let work = move |control: &Control| preparing.run(control);
        let slow = Slow::new("restore", work, move |session, outcome, events| session.put_back(ticket, outcome, events));
        Ok(slow.telling(Some(ticket)))
    }

    fn put_back(&mut self, ticket: Ticket, outcome: Result<(Taken, Vec<Replacement>), Problem>, events: &mut Vec<Event>) {
        let outcome = outcome.and_then(|(taken, waiting)| {
            self.remember(|state| noted(state, &taken));
            self.swap(waiting)
        });
        match outcome {
            Ok(()) => {
                events.push(Event::Models(Box::new(self.models.clone())));
                events.push(Event::Backup(ticket, BackupAnswer::PutBack));
            }
            Err(problem) => {
                events.push(Event::Models(Box::new(self.models.clone())));
                events.push(Event::Refused(Some(ticket), problem));
                if self.open.is_none() {
                    events.push(Event::Phase(self.phase()));
                }
            }
        }
    }

    /// Closes the notebooks, swaps, and opens what is there then: the old or the new, whole in either case.
    fn swap(&mut self, waiting: Vec<Replacement>) -> Result<(), Problem> {
        let Some(open) = self.open.take() else { return Err(refuse::locked()) };
        let Open { vault, who, private, shared, kept, .. } = open;
        let Who::One { mut keys, .. } = who else { return Err(refuse::private_with_both()) };
        for notebook in [private, shared, kept.map(|kept| kept.notebook)].into_iter().flatten() {
            // One that does not close in order is not swapped: `swap_in` looks for a journal.
            let _ = notebook.close();
        }
        self.undo = Default::default();
        let mut trouble = None;
        for replacement in waiting {
            if trouble.is_some() {
                vault.discard_replacement(&replacement);
                continue;
            }
            match vault.swap_in(replacement) {
                Ok(new) => {
                    keys.notebooks.retain(|old| old.id != new.id);
                    keys.notebooks.push(new);
                }
                Err(error) => trouble = Some(Problem::from(error)),
            }
        }
        match enter_with(vault, *keys) {
            Ok(entered) => {
                self.open = Some(entered.open);
                self.show_all();
            }
            Err(problem) => {
                self.lock();
                trouble = trouble.or(Some(problem));
            }
        }
        trouble.map_or(Ok(()), Err)
    }
}

impl Preparing {
    fn run(self, control: &Control) -> Result<(Taken, Vec<Replacement>), Problem> {
        let Self { vault, keys, passphrase, other, file, taking, mut state, mut all } = self;
        confirm(&vault, &keys, passphrase, control.flag())?;
        if let Some(other) = other {
            let other = vault.unlock(&Passphrase::new(other.expose()), control.flag())?;
            let opens = |current: &Current| other.notebooks.iter().any(|notebook| notebook.id == current.id);
            let allowed = all.iter().filter(|current| current.kind == Kind::Shared).all(opens);
            if other.person == keys.person || !allowed {
                return Err(VaultError::WrongPassphrase.into());
            }
        }
        let taker = taking.taker.clone();
        let taken = taking.run(control)?;
        // What is put back must know of the backup that was taken of what it replaces.
        noted(&mut state, &taken);
        for current in all.iter_mut().filter(|current| current.kind == Kind::Private) {
            current.remembered.extend(to_text(&state).map(|text| (meta::BACKUPS.to_owned(), text)));
        }
        Ok((taken, prepare_all(&file, &vault, &taker, &all, control)?))
    }
}

fn prepare_all(file: &Path, vault: &Vault, taker: &Taker, all: &[Current], control: &Control) -> Result<Vec<Replacement>, BackupError> {
    let mut waiting = Vec::new();
    for current in all {
        match prepare(file, vault, taker, current, control) {
            Ok(replacement) => waiting.push(replacement),
            Err(error) => {
                for replacement in &waiting {
                    vault.discard_replacement(replacement);
                }
                return Err(error);
            }
        }
    }
    Ok(waiting)
}

/// What of one notebook goes on in the one that takes its place.
fn current(open: &Open, kind: Kind) -> Result<Current, Problem> {
    let (_, notebook) = notebooks(open).find(|(of, _)| *of == kind).ok_or_else(refuse::nothing_shared)?;
    let key = key_of(open, notebook).ok_or(StoreError::Missing)?;
    let people = person::list(notebook.db())?;
    let openers = match kind {
        // Only its owner; whoever else a notebook names, it is not opened to them.
        Kind::Private => people.iter().filter(|one| open.is_here(one.id)).collect::<Vec<_>>(),
        Kind::Shared | Kind::Kept => people.iter().collect(),
    };
    let openers = recipients(&openers.into_iter().cloned().collect::<Vec<_>>())?;
    let counts = match kind {
        Kind::Private => vec![meta::PURGES.to_owned()],
        Kind::Shared | Kind::Kept => people.iter().map(|one| shared_key(one.id)).collect(),
    };
    let mut remembered = Vec::new();
    for key in counts {
        if let Some(value) = meta::get(notebook.db(), &key)? {
            remembered.push((key, value));
        }
    }
    let (_, sequence) = notebook.place()?;
    Ok(Current { id: key.id, kind, people, openers, sequence, remembered })
}
