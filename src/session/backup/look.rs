//! Which backups there are, and whether one is whole.

use super::{BackupAnswer, BackupRow};
use crate::backup;
use crate::jobs::Control;
use crate::platform::exposure;
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Session, Ticket, refuse};
use std::path::{Path, PathBuf};

impl Session {
    pub(super) fn begin_list(&mut self, ticket: Ticket) -> Result<Slow, Problem> {
        let (taker, _) = self.taker()?;
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let (folder, vault) = (open.vault.backups(), open.vault.folder().to_path_buf());
        let second = Some(self.models.here.preferences.second_folder.clone()).filter(|text| !text.is_empty()).map(PathBuf::from);
        let work = move |_: &Control| -> Result<BackupAnswer, Problem> {
            Ok(BackupAnswer::List {
                rows: backup::list(&folder, &taker)?.into_iter().map(BackupRow::from).collect(),
                vault: exposure(&vault),
                second: second.as_deref().and_then(exposure),
                second_there: second.as_deref().is_some_and(backup::is_there),
            })
        };
        Ok(self.answering(ticket, work))
    }

    pub(super) fn begin_check(&mut self, ticket: Ticket, file: PathBuf) -> Result<Slow, Problem> {
        let (taker, _) = self.taker()?;
        let scratch = self.open.as_ref().ok_or_else(refuse::locked)?.vault.backups();
        let work = move |control: &Control| -> Result<BackupAnswer, Problem> {
            backup::verify(&file, &taker.identity, &scratch, control)?;
            Ok(BackupAnswer::Checked)
        };
        Ok(self.answering(ticket, work))
    }

    /// Background work whose answer is all that comes of it.
    pub(super) fn answering(
        &self,
        ticket: Ticket,
        work: impl FnOnce(&Control) -> Result<BackupAnswer, Problem> + Send + 'static,
    ) -> Slow {
        let slow = Slow::new("backup", work, move |session, outcome, events| {
            session.aside.ended();
            session.answer_backup(Some(ticket), outcome, events);
        });
        slow.telling(Some(ticket))
    }

    /// One's own backups in the vault's folder, newest first.
    ///
    /// # Errors
    /// With both here, or when the folder can't be read.
    pub fn backups(&self) -> Result<Vec<BackupRow>, Problem> {
        let (taker, _) = self.taker()?;
        let folder = self.open.as_ref().ok_or_else(refuse::locked)?.vault.backups();
        Ok(backup::list(&folder, &taker)?.into_iter().map(BackupRow::from).collect())
    }

    /// Reads one of one's own back and checks everything in it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check_backup(&self, file: &Path, control: &Control) -> Result<(), Problem> {
        let (taker, _) = self.taker()?;
        let scratch = self.open.as_ref().ok_or_else(refuse::locked)?.vault.backups();
        backup::verify(file, &taker.identity, &scratch, control)?;
        Ok(())
    }
}
