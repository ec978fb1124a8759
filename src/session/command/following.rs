//! A save that goes out while the one before it is unanswered: it is about what that one made.

use super::{Command, JournalCommand, LandedCommand, NoteCommand};
use uuid::Uuid;

impl Command {
    /// The same about the thing with that id, where this would have made a new one of it.
    #[must_use]
    pub(in crate::session) fn about(self, id: Uuid) -> Self {
        match self {
            Self::Journal(JournalCommand::Save { home, id: None, day, page }) => {
                Self::Journal(JournalCommand::Save { home, id: Some(id.into()), day, page })
            }
            Self::Landed(LandedCommand::Save { id: None, letter, words }) => {
                Self::Landed(LandedCommand::Save { id: Some(id.into()), letter, words })
            }
            Self::Note(NoteCommand::Write(None, note)) => Self::Note(NoteCommand::Write(Some(id.into()), note)),
            other => other,
        }
    }
}
