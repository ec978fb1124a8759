//! What can be taken back, and done again. In memory only; gone at lock.

use super::{Session, undoable};
use crate::problem::Problem;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{Changes, Notebook, Step};
use uuid::Uuid;

/// Steps kept; older ones are forgotten.
const MOST_STEPS: usize = 200;

/// What becomes of a transaction's way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::session) enum Keep {
    /// It can be undone.
    Step,
    /// It can be undone, together with the same kind of edit of the same thing just before.
    Typing(Uuid),
    /// New rows only: it can't be undone, and what came before still can.
    Made,
    /// It can't be undone, nor can what came before it in the same nouns.
    Final,
}

struct Kept {
    home: Home,
    step: Step,
    changes: Changes,
    typing: Option<Uuid>,
}

/// Steps back and forth, oldest first.
#[derive(Default)]
pub(in crate::session) struct UndoStack {
    back: Vec<Kept>,
    forth: Vec<Kept>,
}

impl UndoStack {
    pub fn note(&mut self, notebook: &mut Notebook, home: Home, step: Step, changes: Changes, keep: Keep) {
        if changes.is_none() {
            return;
        }
        let typing = match keep {
            Keep::Step => None,
            Keep::Typing(thing) => Some(thing),
            Keep::Made => {
                notebook.forget_step(step);
                return;
            }
            Keep::Final => {
                notebook.forget_step(step);
                let stale = |kept: &Kept| kept.home == home && kept.changes.touch(changes);
                self.back.retain(|kept| !stale(kept));
                self.forth.retain(|kept| !stale(kept));
                return;
            }
        };
        self.forth.clear();
        let mut step = step;
        if let (Some(thing), Some(last)) = (typing, self.back.last())
            && last.typing == Some(thing)
            && last.home == home
        {
            step = notebook.join_steps(last.step, step);
            self.back.pop();
        }
        self.back.push(Kept { home, step, changes, typing });
        if self.back.len() > MOST_STEPS {
            let oldest = self.back.remove(0);
            if oldest.home == home {
                notebook.forget_step(oldest.step);
            }
        }
    }

    pub fn forget(&mut self, home: Home) {
        self.back.retain(|kept| kept.home != home);
        self.forth.retain(|kept| kept.home != home);
    }
}

impl Session {
    pub(super) fn apply_undo(&mut self) -> Result<Done, Problem> {
        while let Some(kept) = self.undo.back.pop() {
            if let Some(inverse) = self.turn(kept)? {
                self.undo.forth.push(inverse);
                return Ok(undoable());
            }
        }
        Err(refuse::nothing_to_undo())
    }

    pub(super) fn apply_redo(&mut self) -> Result<Done, Problem> {
        while let Some(kept) = self.undo.forth.pop() {
            if let Some(inverse) = self.turn(kept)? {
                self.undo.back.push(inverse);
                return Ok(undoable());
            }
        }
        Err(refuse::nothing_to_redo())
    }

    /// Takes a step back; what comes out does it again. None for a step that is no longer known.
    fn turn(&mut self, kept: Kept) -> Result<Option<Kept>, Problem> {
        let open = self.open.as_mut().ok_or_else(refuse::locked)?;
        let Ok(notebook) = open.notebook_mut(kept.home) else { return Ok(None) };
        let Some((step, changes)) = notebook.take_back(kept.step)? else { return Ok(None) };
        self.show(kept.home, changes);
        Ok(Some(Kept { home: kept.home, step, changes, typing: None }))
    }
}
