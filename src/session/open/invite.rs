//! Inviting a second person.

use super::enter::{name_in, open_one};
use super::{KIND, KIND_SHARED, Who};
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Seat};
use crate::platform::write_atomic;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Secret, Session, Ticket, refuse};
use crate::store::{Notebook, Origin, meta, person};
use crate::vault::{Invite, OpenNotebook, Recipient, Vault};
use std::path::PathBuf;
use std::sync::Arc;

impl Session {
    pub(in crate::session) fn begin_invite(&mut self, ticket: Ticket, file: PathBuf) -> Result<Slow, Problem> {
        let origin = Origin { device: self.config.ids.next(&*self.config.clock), demo: self.config.demo };
        let work = self.config.work_factor;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let Who::One { keys, me } = &open.who else { return Err(refuse::private_with_both()) };
        if open.is_for_two() {
            return Err(refuse::already_two());
        }
        // With Shared out of reach it would look as if nobody had joined, and an invite would shut the other out of it.
        if !open.whole {
            return Err(refuse::not_whole());
        }
        let me = open.people.iter().find(|p| p.id == *me).cloned().ok_or_else(refuse::no_private)?;
        let (vault, keys) = (Arc::clone(&open.vault), (**keys).clone());
        // A Shared from an earlier invite is used again, as long as it holds nothing but this person.
        let private = open.private.as_ref().and_then(|nb| meta::get(nb.db(), SHARED_ID).ok().flatten());
        let earlier = private.and_then(|id| keys.notebooks.iter().find(|n| n.id.to_string() == id).cloned());
        let earlier = earlier.filter(|earlier| open.kept.as_ref().is_none_or(|kept| kept.id != earlier.id));
        Ok(Slow::new(
            "invite",
            move |_| -> Result<Invite, Problem> {
                let waiting = match &earlier {
                    Some(earlier) if waits(&vault, earlier, me.id)? => Some(earlier),
                    _ => None,
                };
                let invite = match waiting {
                    Some(shared) => vault.invite_again(shared, &[keys.recipient()] as &[Recipient], work)?,
                    None => vault.invite_first(&keys, work, |new| -> Result<(), Problem> {
                        let mut notebook = Notebook::create(new.database, new.key.as_bytes(), origin)?;
                        meta::put(notebook.db(), KIND, KIND_SHARED)?;
                        // Whoever invites is first there, also where they came second once: the other joins as second.
                        name_in(&mut notebook, &Person { seat: Seat::First, ..me })?;
                        Ok(notebook.close()?)
                    })?,
                };
                write_atomic(&file, &invite.file).map_err(|error| Problem::from(crate::platform::FileTrouble::from(error)))?;
                Ok(invite)
            },
            move |session, outcome, events| session.invited(ticket, outcome, events),
        ))
    }

    fn invited(&mut self, ticket: Ticket, outcome: Result<Invite, Problem>, events: &mut Vec<Event>) {
        match outcome {
            Ok(invite) => {
                self.remember_shared(&invite.shared);
                self.show_all();
                events.push(Event::Models(Box::new(self.models.clone())));
                events.push(Event::Invited(ticket, Secret::new(invite.words.expose())));
            }
            Err(problem) => events.push(Event::Refused(Some(ticket), problem)),
        }
    }

    /// Which notebook is Shared, so that a second invite uses it again.
    fn remember_shared(&mut self, shared: &OpenNotebook) {
        let Some(open) = self.open.as_mut() else { return };
        if let Some(private) = &open.private {
            // Forgotten, it would only mean one more empty notebook.
            let _ = meta::put(private.db(), SHARED_ID, &shared.id.to_string());
        }
        if let Who::One { keys, .. } = &mut open.who
            && keys.notebooks.iter().all(|known| known.id != shared.id)
        {
            keys.notebooks.push(shared.clone());
        }
    }
}

/// Nobody joined it yet, and it is no notebook that somebody left: that one is for its keeper alone.
fn waits(vault: &Vault, shared: &OpenNotebook, me: PersonId) -> Result<bool, Problem> {
    let (notebook, kind) = open_one(vault, shared, &mut false)?;
    let people = person::list(notebook.db())?;
    notebook.close()?;
    Ok(kind == KIND_SHARED && people.iter().map(|person| person.id).eq([me]))
}

/// Under this key a Private remembers which notebook was made to be shared.
const SHARED_ID: &str = "shared-id";
