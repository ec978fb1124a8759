//! A vault made from everything of one person: restored from an export, or taken along when parting. It is made beside its
//! place under new keys, opened and looked over there, and takes its place whole.

use super::enter::{Entered, enter};
use super::{KIND, KIND_KEPT, KIND_PRIVATE, PARTED};
use crate::domain::id::PersonId;
use crate::domain::whole::{Tables, Whole};
use crate::jobs::Control;
use crate::platform::{FolderBeside, ManyTrouble, create_private_folder};
use crate::problem::Problem;
use crate::session::slow::Slow;
use crate::session::{Event, Request, Secret, Session, SessionConfig, refuse};
use crate::store::whole::{Build, build};
use crate::store::{Notebook, Origin, StoreError, meta};
use crate::vault::{NewNotebook, NewPassphrase, Protection, Vault, VaultError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// A vault to be made.
pub(in crate::session) struct Founding {
    pub whole: Arc<Whole>,
    /// Where; empty or not there.
    pub folder: PathBuf,
    pub passphrase: Option<NewPassphrase>,
    /// For the session that looks it over, over whichever folder.
    pub config: Box<dyn Fn(PathBuf) -> SessionConfig + Send>,
    /// A new one for each notebook.
    pub devices: [Uuid; 2],
}

impl Session {
    pub(in crate::session) fn begin_found(&mut self, whole: Arc<Whole>, passphrase: Option<Secret>) -> Slow {
        let (folder, patience) = (self.config.data_dir.clone(), self.config.patience);
        let chosen = passphrase.map(|secret| NewPassphrase::choose(secret.expose(), &[])).transpose();
        let founding = chosen.map(|passphrase| self.founding(whole, folder.clone(), passphrase));
        Slow::new(
            "create",
            move |control| -> Result<Entered, Problem> {
                let founding = founding?;
                if let Some(above) = folder.parent() {
                    create_private_folder(above).map_err(VaultError::from)?;
                }
                founding.make(control)?;
                let vault = Vault::open(&folder, patience)?;
                let keys = match &founding.passphrase {
                    Some(chosen) => vault.unlock(chosen.as_typed(), control.flag())?,
                    None => vault.open_clear()?,
                };
                enter(vault, keys)
            },
            Session::let_in,
        )
    }

    /// A vault like this session's, elsewhere.
    pub(in crate::session) fn founding(&self, whole: Arc<Whole>, folder: PathBuf, passphrase: Option<NewPassphrase>) -> Founding {
        let like = &self.config;
        let (clock, work, content, demo) = (Arc::clone(&like.clock), like.work_factor, like.content, like.demo);
        let config = move |folder| SessionConfig::new(folder).clock(Arc::clone(&clock)).work_factor(work).content(content).demo(demo);
        let devices = [self.new_id(), self.new_id()];
        Founding { whole, folder, passphrase, config: Box::new(config), devices }
    }
}

impl Founding {
    /// Makes it: whole, or nothing.
    pub fn make(&self, control: &Control) -> Result<(), Problem> {
        let beside = FolderBeside::of(&self.folder).map_err(place)?;
        self.fill(beside.path(), control)?;
        self.look_over(beside.path())?;
        stop_if_asked(control)?;
        beside.take_its_place().map_err(place)
    }

    fn fill(&self, folder: &Path, control: &Control) -> Result<(), Problem> {
        let config = (self.config)(folder.to_path_buf());
        let protection = self.passphrase.as_ref().map_or(Protection::None, Protection::Passphrase);
        let origin = |device| Origin { device, demo: config.demo };
        let (vault, mut who) = Vault::create(folder, protection, config.work_factor, |new| {
            let notebook = self.notebook(new, origin(self.devices[0]), &self.whole.private)?;
            let people = crate::store::person::list(notebook.db())?;
            if people.iter().map(|person| person.id).ne([self.whole.person]) {
                return Err(refuse::not_an_export());
            }
            meta::put(notebook.db(), KIND, KIND_PRIVATE)?;
            Ok(notebook.close()?)
        })?;
        control.set_progress(0.5);
        stop_if_asked(control)?;
        if let Some(shared) = &self.whole.shared {
            vault.add_notebook(&mut who, |new| -> Result<(), Problem> {
                let notebook = self.notebook(new, origin(self.devices[1]), &shared.tables)?;
                meta::put(notebook.db(), KIND, KIND_KEPT)?;
                meta::put(notebook.db(), PARTED, &shared.as_of.to_string())?;
                Ok(notebook.close()?)
            })?;
        }
        control.set_progress(0.8);
        vault.level_times(config.clock.now().into());
        stop_if_asked(control)
    }

    fn notebook(&self, new: &NewNotebook<'_>, origin: Origin, tables: &Tables) -> Result<Notebook, Problem> {
        let mine = new.openers.first().ok_or(VaultError::NoOpeners)?;
        let recipient = |id| if PersonId(id) == self.whole.person { mine.to_string() } else { String::new() };
        let seal = |words: &[u8]| mine.encrypt(words).ok();
        let what = Build { schema: self.whole.schema, origin, recipient: &recipient, seal: &seal };
        build(new.database, new.key.as_bytes(), &what, tables).map_err(unfit)
    }

    /// Opens it as its owner will and reads everything, before it counts.
    fn look_over(&self, folder: &Path) -> Result<(), Problem> {
        let mut session = Session::new((self.config)(folder.to_path_buf()));
        let secret = self.passphrase.as_ref().map_or_else(Secret::default, |chosen| Secret::new(chosen.expose()));
        let events = session.ask(Request::Unlock(secret))?;
        let troubled = events.into_iter().find_map(|event| if let Event::Health(problem) = event { Some(problem) } else { None });
        let damaged = session.check()?.into_iter().find_map(|report| report.problem);
        let again = session.whole()?;
        // Rows of an earlier schema are brought up to date, so they may differ.
        let differs = self.whole.schema == again.schema && (&again.private, &again.shared) != (&self.whole.private, &self.whole.shared);
        if troubled.is_some() || damaged.is_some() || session.models_are_troubled() || differs {
            return Err(refuse::not_an_export());
        }
        Ok(())
    }
}

fn stop_if_asked(control: &Control) -> Result<(), Problem> {
    if control.is_cancelled() { Err(VaultError::Cancelled.into()) } else { Ok(()) }
}

/// Rows that do not fit come from a file that is no export, or was changed.
fn unfit(error: StoreError) -> Problem {
    match error {
        StoreError::Value(_) => refuse::not_an_export(),
        other => other.into(),
    }
}

/// Why the place can't be taken.
fn place(trouble: ManyTrouble) -> Problem {
    match trouble {
        ManyTrouble::Disk(trouble) => trouble.into(),
        _ => VaultError::FolderTaken.into(),
    }
}
