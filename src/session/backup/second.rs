//! The second folder.

use super::BackupAnswer;
use super::aside::Job;
use crate::backup::{BackupError, SecondFolder, bring, is_there, mark};
use crate::jobs::Control;
use crate::platform::{Exposure, exposure};
use crate::problem::Problem;
use crate::session::command::PersonCommand;
use crate::session::slow::Slow;
use crate::session::{Command, Event, Session, Ticket, refuse};
use std::path::PathBuf;

/// What came of looking for the second folder.
enum Brought {
    /// It is not in reach.
    Absent,
    /// It holds this file now.
    Holds(String),
}

impl Session {
    /// Makes `folder` the second folder of the person here, and brings it the newest backup.
    pub(super) fn begin_second(&mut self, ticket: Ticket, folder: PathBuf) -> Result<Slow, Problem> {
        let kept = folder.to_str().ok_or_else(refuse::odd_folder)?.to_owned();
        let vault = self.open.as_ref().ok_or_else(refuse::locked)?.vault.folder().to_path_buf();
        // Beside the vault it would be lost with it.
        if folder.starts_with(&vault) || vault.starts_with(&folder) {
            return Err(refuse::folder_in_vault());
        }
        let work = move |_: &Control| -> Result<Option<Exposure>, Problem> {
            mark(&folder)?;
            Ok(exposure(&folder))
        };
        let slow = Slow::new("backup", work, move |session, outcome, events| {
            session.aside.ended();
            let outcome = outcome.and_then(|exposed| {
                let mut preferences = session.models.here.preferences.clone();
                preferences.second_folder = kept;
                session.apply(Command::Person(PersonCommand::Prefer(Box::new(preferences))))?;
                let now = session.now();
                session.remember(|state| (state.second_seen, state.second_has) = (Some(now), None));
                session.aside.add(Job::Bring);
                events.push(Event::Models(Box::new(session.models.clone())));
                Ok(BackupAnswer::SecondFolder(exposed))
            });
            session.answer_backup(Some(ticket), outcome, events);
        });
        Ok(slow.telling(Some(ticket)))
    }

    /// Brings the newest backup there, if the folder is in reach.
    pub(super) fn begin_bring(&mut self) -> Result<Option<Slow>, Problem> {
        let folder = self.models.here.preferences.second_folder.clone();
        let Some(newest) = self.newest_file()?.filter(|_| !folder.is_empty()) else { return Ok(None) };
        let (taker, order) = self.taker()?;
        let second = SecondFolder { folder: PathBuf::from(folder), purges: order.purges, begun: self.backup_state()?.begun };
        let work = move |control: &Control| -> Result<Brought, Problem> {
            if !is_there(&second.folder) {
                return Ok(Brought::Absent);
            }
            let name = newest.file_name().and_then(|name| name.to_str()).ok_or(BackupError::NotABackup)?.to_owned();
            bring(&newest, &second, &taker, control)?;
            Ok(Brought::Holds(name))
        };
        Ok(Some(Slow::new("backup", work, |session, outcome, events| {
            session.aside.ended();
            match outcome {
                Ok(Brought::Absent) => {}
                Ok(Brought::Holds(file)) => {
                    let now = session.now();
                    session.remember(|state| (state.second_seen, state.second_has) = (Some(now), Some(file)));
                    events.push(Event::Models(Box::new(session.models.clone())));
                }
                Err(problem) => session.did_not_work(problem, events),
            }
        })))
    }
}
