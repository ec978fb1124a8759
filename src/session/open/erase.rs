//! Erasing oneself: one's own notebook, place and backups. What is shared stays with the other, for reading, and opens to
//! them alone. Everything of both only with both here, each by their own passphrase.
//!
//! In this order, so that a cut leaves either somebody who can still unlock and do it again, or something that is finished
//! at the next start: what is shared, its key, the backups, then the person ([`crate::vault::Vault::leave`]).

use super::enter::recipients;
use super::passphrase::confirm;
use super::{KIND, KIND_KEPT, Open, PARTED, Who};
use crate::backup;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Secret, Session, Ticket, refuse};
use crate::store::{Notebook, StoreError, meta, person, whole};
use crate::vault::{NotebookId, OpenNotebook, Passphrase, Unlocked, Vault, VaultError};
use std::sync::Arc;

impl Session {
    pub(in crate::session) fn begin_erase(
        &mut self,
        ticket: Ticket,
        passphrase: Option<Secret>,
        shared_too: bool,
    ) -> Result<Slow, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::One { keys, .. } = &open.who else { return Err(refuse::private_with_both()) };
        // With a notebook out of reach nobody knows whose it is; with nobody else here it is gone with the rest.
        if !open.whole && open.vault.people()?.len() > 1 {
            return Err(refuse::not_whole());
        }
        let (vault, keys, clear) = (Arc::clone(&open.vault), (**keys).clone(), open.clear);
        Ok(Slow::new(
            "erase",
            move |control| -> Result<(), Problem> {
                if clear { Ok(()) } else { confirm(&vault, &keys, passphrase.unwrap_or_default(), control.flag()) }
            },
            move |session, outcome, events| {
                let outcome = outcome.and_then(|()| session.erase(shared_too));
                session.erased(ticket, outcome, events);
            },
        ))
    }

    /// The person here goes. What can still be refused is refused before anything is changed.
    fn erase(&mut self, shared_too: bool) -> Result<(), Problem> {
        let today = self.today();
        let mut open = self.open.take().ok_or_else(refuse::locked)?;
        let Who::One { keys, me } = &open.who else {
            self.open = Some(open);
            return Err(refuse::private_with_both());
        };
        let (keys, me) = ((**keys).clone(), *me);
        let alone = open.vault.people()?.len() == 1;
        let own = if alone { open.vault.notebook_ids()? } else { open.own.clone() };
        let shared = open.shared.take().map(|notebook| (notebook, keys.notebooks.iter().find(|one| !own.contains(&one.id)).cloned()));
        let people = open.people.clone();
        let vault = close_all(open);
        if let Some((notebook, Some(key))) = shared {
            part_with(&vault, notebook, &key, &people, me, &today.to_string(), shared_too)?;
        }
        let gone = go(&vault, &keys, &own);
        vault.level_times(self.config.clock.now().into());
        end(vault);
        gone
    }

    pub(in crate::session) fn begin_erase_all(&mut self, ticket: Ticket, one: Secret, other: Secret) -> Result<Slow, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::Both { folders, .. } = &open.who else { return Err(refuse::needs_both()) };
        let (vault, known) = (Arc::clone(&open.vault), *folders);
        Ok(Slow::new(
            "erase",
            move |control| -> Result<[Unlocked; 2], Problem> {
                let both = [one, other].map(|secret| vault.unlock(&Passphrase::new(secret.expose()), control.flag()));
                let [first, second] = both;
                let (first, second) = (first?, second?);
                // Each by their own: the same one twice is not both.
                if first.person == second.person || ![first.person, second.person].iter().all(|person| known.contains(person)) {
                    return Err(VaultError::WrongPassphrase.into());
                }
                Ok([first, second])
            },
            move |session, outcome, events| {
                let outcome = outcome.and_then(|both| session.erase_all(&both));
                session.erased(ticket, outcome, events);
            },
        ))
    }

    fn erase_all(&mut self, [first, second]: &[Unlocked; 2]) -> Result<(), Problem> {
        let open = self.open.take().ok_or_else(refuse::locked)?;
        let vault = close_all(open);
        let ids = |who: &Unlocked| who.notebooks.iter().map(|one| one.id).collect::<Vec<NotebookId>>();
        // What both open goes with the one who goes last, so that a cut leaves it to somebody.
        let own: Vec<_> = ids(first).into_iter().filter(|id| !ids(second).contains(id)).collect();
        go(&vault, first, &own)?;
        go(&vault, second, &ids(second))?;
        end(vault);
        Ok(())
    }

    /// Nobody is here any more, whatever came of it: a person whose notebooks were closed unlocks again.
    fn erased(&mut self, ticket: Ticket, outcome: Result<(), Problem>, events: &mut Vec<Event>) {
        let closed = self.open.is_none();
        match outcome {
            Ok(()) => events.push(Event::Settled(ticket)),
            Err(problem) => events.push(Event::Refused((!closed).then_some(ticket), problem)),
        }
        if closed {
            self.lock();
            events.push(Event::Models(Box::new(self.models.clone())));
            events.push(Event::Phase(self.phase()));
        }
    }
}

/// Closes every notebook.
fn close_all(open: Open) -> Arc<Vault> {
    for notebook in [open.private, open.shared, open.kept.map(|kept| kept.notebook)].into_iter().flatten() {
        // They are about to go, or were saved already.
        let _ = notebook.close();
    }
    open.vault
}

/// What is shared is left to the other: for reading from now on, under a key that opens to them alone.
fn part_with(
    vault: &Vault,
    mut notebook: Notebook,
    key: &OpenNotebook,
    people: &[Person],
    me: PersonId,
    today: &str,
    shared_too: bool,
) -> Result<(), Problem> {
    let others: Vec<Person> = people.iter().filter(|person| person.id != me).cloned().collect();
    let openers = recipients(&others)?;
    notebook.transact::<_, StoreError>(|tx| {
        if shared_too {
            whole::take_back(tx, me)?;
        } else {
            whole::remove_own_alone(tx, me)?;
        }
        // Remembered by name, and opened to no more.
        for gone in people.iter().filter(|person| person.id == me) {
            person::put(tx, &Person { recipient: String::new(), ..gone.clone() })?;
        }
        meta::put(tx.db(), KIND, KIND_KEPT)?;
        meta::put(tx.db(), PARTED, today)
    })?;
    notebook.forget_steps();
    notebook.close()?;
    Ok(vault.set_openers(key, &openers)?)
}

/// One person's backups and place, with the notebooks named.
fn go(vault: &Vault, who: &Unlocked, notebooks: &[NotebookId]) -> Result<(), Problem> {
    backup::remove_all(&vault.backups(), who.person)?;
    Ok(vault.leave(who, notebooks)?)
}

/// Takes the empty vault away where nobody is left.
fn end(vault: Arc<Vault>) {
    if let Ok(vault) = Arc::try_unwrap(vault) {
        vault.dissolve();
    }
}
