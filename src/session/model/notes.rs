//! Notes for oneself alone, as their writer alone sees them.

use crate::domain::note::{Candidate, Confidant, HardDate, Noted, Replay, Visit};

/// Those of one kind.
#[derive(Debug, Clone)]
pub struct NotesOf<T> {
    /// Not in the trash, the one made last first.
    pub there: Vec<Noted<T>>,
    /// In the trash, latest first.
    pub trash: Vec<Noted<T>>,
}

impl<T> Default for NotesOf<T> {
    fn default() -> Self {
        Self { there: Vec::new(), trash: Vec::new() }
    }
}

/// Notes of the one person here; empty with both here.
#[derive(Debug, Clone, Default)]
pub struct NotesModel {
    /// Memories that came by themselves.
    pub replays: NotesOf<Replay>,
    /// Hard dates and places.
    pub hard_dates: NotesOf<HardDate>,
    /// Counselors one thinks of seeing.
    pub candidates: NotesOf<Candidate>,
    /// People one can tell.
    pub confidants: NotesOf<Confidant>,
    /// Sessions with a counselor, the latest day first, those without a day before.
    pub visits: NotesOf<Visit>,
}
