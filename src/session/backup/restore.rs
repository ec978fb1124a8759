//! Restoring into a folder of its own, with or without a vault open.

use super::{BackupAnswer, BackupSecret};
use crate::backup::{Opening, restore_beside};
use crate::jobs::Control;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Phase, Session, Ticket};
use crate::vault::{Passphrase, Words};
use std::path::PathBuf;

impl Session {
    pub(in crate::session) fn begin_restore(
        &mut self,
        ticket: Ticket,
        file: PathBuf,
        into: Option<PathBuf>,
        secret: BackupSecret,
    ) -> Slow {
        let into = into.unwrap_or_else(|| self.config.data_dir.clone());
        let work = move |control: &Control| -> Result<BackupAnswer, Problem> {
            let opening = match &secret {
                BackupSecret::Passphrase(secret) => Opening::Passphrase(Passphrase::new(secret.expose())),
                BackupSecret::Words(secret) => Opening::Words(Words::parse(secret.expose())),
            };
            let restored = restore_beside(&file, &into, &opening, control)?;
            Ok(BackupAnswer::Restored { folder: restored.folder, made: restored.made })
        };
        let slow = Slow::new("restore", work, move |session, outcome, events| {
            session.aside.ended();
            // It may be the vault of this window, where there was none before.
            if outcome.is_ok() && session.phase() != Phase::Open {
                events.push(Event::Phase(session.phase()));
            }
            session.answer_backup(Some(ticket), outcome, events);
        });
        slow.telling(Some(ticket))
    }
}
