//! What a session needs to know of the world.

use super::IdSource;
use crate::clock::{Clock, SystemClock};
use crate::content::Content;
use crate::vault::WorkFactor;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// What a session needs to know of the world.
pub struct SessionConfig {
    /// The vault's folder; it need not exist yet.
    pub data_dir: PathBuf,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// How slow a passphrase is to try. [`WorkFactor::STRONG`] outside tests.
    pub work_factor: WorkFactor,
    /// Makes ids.
    pub ids: IdSource,
    /// The libraries.
    pub content: &'static Content,
    /// How long to wait for another window or program that has the vault open.
    pub patience: Duration,
    /// This is the demo vault.
    pub demo: bool,
}

impl SessionConfig {
    /// The vault in `data_dir`, with the computer's clock and full strength.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            clock: Arc::new(SystemClock),
            work_factor: WorkFactor::STRONG,
            ids: IdSource::random(),
            content: Content::bundled(),
            patience: Duration::from_secs(2),
            demo: false,
        }
    }

    /// With another clock.
    #[must_use]
    pub fn clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// With another strength, for tests.
    #[must_use]
    pub fn work_factor(self, work_factor: WorkFactor) -> Self {
        Self { work_factor, ..self }
    }

    /// With other ids.
    #[must_use]
    pub fn ids(self, ids: IdSource) -> Self {
        Self { ids, ..self }
    }

    /// With other libraries.
    #[must_use]
    pub fn content(self, content: &'static Content) -> Self {
        Self { content, ..self }
    }

    /// Waiting so long for the lock file.
    #[must_use]
    pub fn patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// As the demo, which every page says.
    #[must_use]
    pub fn demo(self, demo: bool) -> Self {
        Self { demo, ..self }
    }
}

impl fmt::Debug for SessionConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionConfig").field("demo", &self.demo).finish_non_exhaustive()
    }
}
