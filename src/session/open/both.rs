//! Both here, and one staying on.

use super::enter::{Entered, enter_with};
use super::{Open, Who};
use crate::domain::id::PersonId;
use crate::problem::Problem;
use crate::session::sealed::open_all;
use crate::session::slow::Slow;
use crate::session::{Event, Secret, Session, refuse};
use crate::store::sealed;
use crate::vault::{Passphrase, Unlocked, VaultError};
use std::sync::Arc;

impl Session {
    /// The other person unlocks too. The passphrase of the one already here is answered like a wrong one.
    pub(in crate::session) fn begin_both(&mut self, secret: Secret) -> Result<Slow, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::One { keys, .. } = &open.who else { return Err(refuse::already_both()) };
        if open.shared.is_none() {
            return Err(refuse::nothing_shared());
        }
        let (vault, mine) = (Arc::clone(&open.vault), keys.person);
        Ok(Slow::new(
            "unlock",
            move |control| -> Result<Unlocked, Problem> {
                let other = vault.unlock(&Passphrase::new(secret.expose()), control.flag())?;
                if other.person == mine { Err(VaultError::WrongPassphrase.into()) } else { Ok(other) }
            },
            |session, outcome, events| {
                let entered = outcome.and_then(|other| session.enter_both(&other));
                session.say_presence(entered, events);
            },
        ))
    }

    fn enter_both(&mut self, other: &Unlocked) -> Result<(), Problem> {
        let open = self.open.as_mut().ok_or_else(refuse::locked)?;
        let Who::One { me, keys } = &open.who else { return Err(refuse::already_both()) };
        // Shared is the one notebook both open; its key is the only one kept.
        let shared = keys
            .notebooks
            .iter()
            .find(|mine| other.notebooks.iter().any(|theirs| theirs.id == mine.id))
            .cloned()
            .ok_or_else(refuse::nothing_shared)?;
        let folders = [keys.person, other.person];
        let speaker = open.people.first().map_or(*me, |p| p.id);
        let them = open.people.iter().map(|p| p.id).find(|id| id != me);
        let mut opened = Vec::new();
        if let (Some(them), Some(notebook)) = (them, &open.shared) {
            let list = sealed::list(notebook.db())?;
            opened = open_all(list.clone(), *me, &keys.identity);
            opened.extend(open_all(list, them, &other.identity));
        }
        open.who = Who::Both { folders, shared, speaker, opened };
        for notebook in [open.private.take(), open.kept.take().map(|kept| kept.notebook)].into_iter().flatten() {
            let _ = notebook.close();
        }
        if let Some(shared) = open.shared.as_mut() {
            shared.forget_steps();
        }
        self.undo = Default::default();
        Ok(())
    }

    /// One of both stays; their passphrase opens their Private again.
    pub(in crate::session) fn begin_leave_both(&mut self, secret: Secret) -> Result<Slow, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let vault = Arc::clone(&open.vault);
        let Who::Both { folders, .. } = &open.who else { return Err(refuse::not_both()) };
        let known = *folders;
        Ok(Slow::new(
            "unlock",
            move |control| -> Result<Unlocked, Problem> {
                let keys = vault.unlock(&Passphrase::new(secret.expose()), control.flag())?;
                if known.contains(&keys.person) { Ok(keys) } else { Err(VaultError::WrongPassphrase.into()) }
            },
            |session, outcome, events| {
                let entered = outcome.and_then(|keys| session.leave_both(keys));
                session.say_presence(entered, events);
            },
        ))
    }

    fn leave_both(&mut self, keys: Unlocked) -> Result<(), Problem> {
        let Some(Open { vault, shared, kept, own, who, private, people, demo, clear, whole }) = self.open.take() else {
            return Err(refuse::locked());
        };
        // A notebook is open once at a time, so Shared is closed before it is opened for one.
        for notebook in [shared, kept.map(|kept| kept.notebook)].into_iter().flatten() {
            let _ = notebook.close();
        }
        self.undo = Default::default();
        match enter_with(Arc::clone(&vault), keys) {
            Ok(Entered { open, .. }) => {
                self.open = Some(open);
                Ok(())
            }
            Err(problem) => {
                let mut unclean = false;
                let again = match &who {
                    Who::Both { shared, .. } => super::enter::open_one(&vault, shared, &mut unclean).ok(),
                    Who::One { .. } => None,
                };
                if let Some((notebook, _)) = again {
                    self.open = Some(Open { vault, who, private, shared: Some(notebook), kept: None, own, people, demo, clear, whole });
                }
                Err(problem)
            }
        }
    }

    fn say_presence(&mut self, entered: Result<(), Problem>, events: &mut Vec<Event>) {
        match entered {
            Ok(()) => {
                self.sitting_notes.clear();
                if let Err(problem) = self.settle_talk_notes().and_then(|()| self.open_check_ins()) {
                    events.push(Event::Health(problem));
                }
                self.show_all();
                events.push(Event::Models(Box::new(self.models.clone())));
            }
            Err(problem) => {
                events.push(Event::Refused(None, problem));
                if self.open.is_none() {
                    self.lock();
                    events.push(Event::Models(Box::new(self.models.clone())));
                    events.push(Event::Phase(self.phase()));
                }
            }
        }
    }

    /// With both here, whose words come next.
    pub(in crate::session) fn speak(&mut self, person: PersonId) -> Result<(), Problem> {
        let open = self.open.as_mut().ok_or_else(refuse::locked)?;
        let known = open.people.iter().any(|p| p.id == person);
        match &mut open.who {
            Who::Both { speaker, .. } if known => {
                *speaker = person;
                Ok(())
            }
            _ => Err(refuse::not_both()),
        }
    }
}
