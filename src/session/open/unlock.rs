//! Unlocking with a passphrase, or without one where there is none.

use super::enter::{Entered, enter};
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Secret, Session};
use crate::vault::{Passphrase, Presence, Vault, presence};

impl Session {
    pub(in crate::session) fn begin_unlock(&mut self, secret: Secret) -> Slow {
        let (folder, patience) = (self.config.data_dir.clone(), self.config.patience);
        Slow::new(
            "unlock",
            move |control| -> Result<Entered, Problem> {
                let clear = presence(&folder)? == Presence::Clear;
                let vault = Vault::open(&folder, patience)?;
                let keys = if clear { vault.open_clear()? } else { vault.unlock(&Passphrase::new(secret.expose()), control.flag())? };
                enter(vault, keys)
            },
            Session::let_in,
        )
    }

    /// What waited in Shared for the one here to unlock.
    pub(super) fn settle(&mut self) -> Result<(), Problem> {
        self.still_talk_clocks()?;
        self.settle_talk_notes()?;
        self.open_check_ins()
    }

    /// Takes in whoever was unlocked, or says why not.
    pub(super) fn let_in(&mut self, outcome: Result<Entered, Problem>, events: &mut Vec<Event>) {
        self.unlocking = false;
        match outcome {
            Ok(entered) => {
                self.checks.begin(entered.unclean);
                self.open = Some(entered.open);
                let unfinished = self.finish_sharing().and_then(|()| self.settle());
                self.show_all();
                events.push(Event::Models(Box::new(self.models.clone())));
                events.push(Event::Phase(self.phase()));
                events.extend(entered.problems.into_iter().chain(unfinished.err()).map(Event::Health));
            }
            Err(problem) => {
                events.push(Event::Refused(None, problem));
                events.push(Event::Phase(self.phase()));
            }
        }
    }
}
