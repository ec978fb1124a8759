//! Taking everything of one's own along, with a copy of what is shared: a new vault elsewhere, under new keys. Here nothing
//! is changed and nothing noted, so nobody learns of it.

use super::Who;
use super::passphrase::confirm;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Secret, Session, Ticket, refuse};
use crate::vault::NewPassphrase;
use std::path::PathBuf;
use std::sync::Arc;

impl Session {
    pub(in crate::session) fn begin_part(
        &mut self,
        ticket: Ticket,
        folder: PathBuf,
        passphrase: Option<Secret>,
    ) -> Result<Slow, Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        // What can't be read would be missing there, and nobody would know.
        if !open.whole {
            return Err(refuse::not_whole());
        }
        let whole = Arc::new(self.whole()?);
        let Who::One { keys, .. } = &open.who else { return Err(refuse::private_with_both()) };
        let (vault, keys, clear) = (Arc::clone(&open.vault), (**keys).clone(), open.clear);
        let typed = passphrase.unwrap_or_default();
        let chosen = if clear { None } else { Some(NewPassphrase::known(typed.expose())) };
        let founding = self.founding(whole, folder, chosen);
        Ok(Slow::new(
            "part",
            move |control| -> Result<(), Problem> {
                if !clear {
                    confirm(&vault, &keys, typed, control.flag())?;
                }
                founding.make(control)
            },
            move |_, outcome, events| {
                events.push(match outcome {
                    Ok(()) => Event::Settled(ticket),
                    Err(problem) => Event::Refused(Some(ticket), problem),
                });
            },
        ))
    }
}
