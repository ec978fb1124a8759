//! Changing a passphrase, giving a vault its first one, and making recovery words anew.

use super::enter::{enter_with, name_in};
use super::{Open, Who};
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Secret, Session, Ticket, refuse};
use crate::store::{Mode, Notebook, person, rekey};
use crate::vault::{NewPassphrase, Passphrase, ReplacedNotebook, Unlocked, VaultError, Words};
use std::sync::Arc;

impl Session {
    pub(in crate::session) fn begin_change_passphrase(
        &mut self,
        ticket: Ticket,
        old: Option<Secret>,
        new: Secret,
    ) -> Result<Slow, Problem> {
        let work = self.config.work_factor;
        let open = self.open.as_mut().ok_or_else(refuse::locked)?;
        let Who::One { keys, me } = &open.who else { return Err(refuse::private_with_both()) };
        let names: Vec<String> = open.people.iter().map(|p| p.name.as_str().to_owned()).collect();
        let chosen = NewPassphrase::choose(new.expose(), &names.iter().map(String::as_str).collect::<Vec<_>>())?;
        let (vault, keys, me) = (Arc::clone(&open.vault), (**keys).clone(), *me);
        if open.clear && !open.whole {
            return Err(refuse::not_whole());
        }
        if open.clear {
            // The databases get new keys, so nothing may hold them open.
            let shut = open.shut();
            #[allow(clippy::result_large_err, reason = "the keys come back with the problem, so that they are not lost")]
            return Ok(Slow::new(
                "passphrase",
                move |_| {
                    shut.and_then(|()| vault.add_passphrase(&keys, &chosen, work, |replaced| copy(replaced, me)))
                        .map_err(|problem: Problem| (problem, keys))
                },
                move |session, outcome, events| session.protected(ticket, outcome, events),
            ));
        }
        Ok(Slow::new(
            "passphrase",
            move |control| -> Result<(), Problem> {
                confirm(&vault, &keys, old.unwrap_or_default(), control.flag())?;
                Ok(vault.change_passphrase(&keys, &chosen, work, control.flag())?)
            },
            move |_, outcome, events| {
                events.push(match outcome {
                    Ok(()) => Event::PassphraseChanged(ticket),
                    Err(problem) => Event::Refused(Some(ticket), problem),
                });
            },
        ))
    }

    /// After a first passphrase was set, or was not: the notebooks open again, under whichever keys hold now.
    pub(super) fn protected(&mut self, ticket: Ticket, outcome: Result<Unlocked, (Problem, Unlocked)>, events: &mut Vec<Event>) {
        let Some(Open { vault, .. }) = self.open.take() else { return };
        let (keys, problem) = match outcome {
            Ok(keys) => (keys, None),
            Err((problem, keys)) => (keys, Some(problem)),
        };
        let entered = enter_with(vault, keys);
        self.undo = Default::default();
        match (entered, problem) {
            (Ok(entered), problem) => {
                self.open = Some(entered.open);
                // What opens as it did before goes from the backups too, once there is a newer one. Where nothing changed, no
                // backup may go for it.
                if problem.is_none() {
                    let _ = self.note_own_purge();
                }
                self.show_all();
                events.push(Event::Models(Box::new(self.models.clone())));
                events.push(match problem {
                    None => Event::PassphraseChanged(ticket),
                    Some(problem) => Event::Refused(Some(ticket), problem),
                });
            }
            (Err(closed), problem) => {
                self.lock();
                events.push(Event::Models(Box::new(self.models.clone())));
                events.push(Event::Refused(Some(ticket), problem.unwrap_or(closed)));
                events.push(Event::Phase(self.phase()));
            }
        }
    }

    pub(in crate::session) fn begin_recovery_words(&mut self, ticket: Ticket, passphrase: Secret) -> Result<Slow, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::One { keys, .. } = &open.who else { return Err(refuse::private_with_both()) };
        let (vault, keys) = (Arc::clone(&open.vault), (**keys).clone());
        Ok(Slow::new(
            "recovery",
            move |control| -> Result<Words, Problem> {
                vault.may_have_recovery(&keys)?;
                confirm(&vault, &keys, passphrase, control.flag())?;
                Ok(Words::recovery()?)
            },
            move |session, outcome, events| match outcome {
                Ok(words) => {
                    events.push(Event::RecoveryWords(ticket, Secret::new(words.expose())));
                    session.shown_words = Some(words);
                }
                Err(problem) => events.push(Event::Refused(Some(ticket), problem)),
            },
        ))
    }

    /// The words shown count once they were typed back; until then earlier ones go on working.
    pub(in crate::session) fn begin_keep_words(&mut self, ticket: Ticket, typed: &Secret) -> Result<Slow, Problem> {
        let work = self.config.work_factor;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::One { keys, .. } = &open.who else { return Err(refuse::private_with_both()) };
        let words = Words::parse(typed.expose());
        if self.shown_words.as_ref() != Some(&words) {
            return Err(refuse::other_words());
        }
        let (vault, keys) = (Arc::clone(&open.vault), (**keys).clone());
        Ok(Slow::new(
            "recovery",
            move |_| -> Result<(), Problem> { Ok(vault.set_recovery(&keys, &words, work)?) },
            move |session, outcome, events| match outcome {
                Ok(()) => {
                    session.shown_words = None;
                    session.show_all();
                    events.push(Event::Models(Box::new(session.models.clone())));
                    events.push(Event::Settled(ticket));
                }
                Err(problem) => events.push(Event::Refused(Some(ticket), problem)),
            },
        ))
    }

    /// Notebooks are closed while their keys are being replaced; locking waits for that to end.
    pub(in crate::session) fn must_finish(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.private.is_none() && !open.both())
    }
}

/// The passphrase in force, typed once more by the person here.
pub(in crate::session) fn confirm(
    vault: &crate::vault::Vault,
    keys: &Unlocked,
    secret: Secret,
    cancel: &std::sync::atomic::AtomicBool,
) -> Result<(), Problem> {
    let who = vault.unlock(&Passphrase::new(secret.expose()), cancel)?;
    if who.person == keys.person { Ok(()) } else { Err(VaultError::WrongPassphrase.into()) }
}

/// One notebook under its new key, naming its owner's new identity inside.
fn copy(replaced: &ReplacedNotebook<'_>, me: crate::domain::id::PersonId) -> Result<(), Problem> {
    let old = Notebook::open(replaced.old_database, replaced.old_key.as_bytes(), Mode::ReadWrite)?;
    old.copy_to(replaced.new_database)?;
    old.close()?;
    rekey(replaced.new_database, replaced.old_key.as_bytes(), replaced.new_key.as_bytes())?;
    let mut new = Notebook::open(replaced.new_database, replaced.new_key.as_bytes(), Mode::ReadWrite)?;
    let recipient = replaced.openers.first().map(ToString::to_string).unwrap_or_default();
    for mut who in person::list(new.db())? {
        if who.id == me {
            // The one there is stays named until the slot of the one to come is written.
            who.recipient = format!("{} {recipient}", who.recipient);
            name_in(&mut new, &who)?;
        }
    }
    Ok(new.close()?)
}
