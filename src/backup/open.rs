//! What opens a backup.

use super::BackupError;
use super::envelope::Envelope;
use crate::vault::{Identity, Passphrase, Words};

/// A secret to open a backup with.
#[derive(Debug, Clone)]
pub enum Opening {
    /// The passphrase its taker had then; anything where there was none.
    Passphrase(Passphrase),
    /// The recovery words its taker had then.
    Words(Words),
}

impl Opening {
    /// The taker's identity. Slow: one slot is tried in full.
    pub(super) fn identity(&self, envelope: &Envelope) -> Result<Identity, BackupError> {
        Ok(match self {
            Self::Passphrase(passphrase) => envelope.slots.open(passphrase)?,
            Self::Words(words) => envelope.slots.open_by_words(words)?,
        })
    }
}
