//! Notes for oneself alone. They are written in Private alone; nothing here reaches Shared.

use super::{Keep, Session, made, undoable};
use crate::domain::day::Stamp;
use crate::domain::id::NoteId;
use crate::domain::note::{Candidate, Confidant, HardDate, Note, NoteKind, Noted, Replay, Visit};
use crate::problem::Problem;
use crate::session::command::NoteCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::note::{self, Kept};

impl Session {
    pub(super) fn apply_note(&mut self, command: NoteCommand) -> Result<Done, Problem> {
        self.here()?.me()?;
        let now = self.now();
        match command {
            NoteCommand::Write(None, note) if note.is_blank() => Err(refuse::blank()),
            NoteCommand::Write(id, note) => match *note {
                Note::Replay(replay) if replay.day > self.today() => Err(refuse::future_day()),
                Note::Replay(replay) if !replay.is_sound() => Err(refuse::gone()),
                Note::Replay(replay) => self.write_note(id, replay),
                Note::HardDate(date) => self.write_note(id, date),
                Note::Candidate(candidate) => self.write_note(id, candidate),
                Note::Confidant(confidant) => self.write_note(id, confidant),
                Note::Visit(visit) if !visit.is_sound() => Err(refuse::gone()),
                Note::Visit(visit) => self.write_note(id, visit),
            },
            NoteCommand::Delete(kind, id) => self.set_note_deleted(kind, id, Some(now)),
            NoteCommand::Restore(kind, id) => self.set_note_deleted(kind, id, None),
            NoteCommand::Purge(kind, id) => {
                self.note_own_purge()?;
                self.write(Home::Private, Keep::Final, |tx| Ok(note::purge(tx, kind, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
        }
    }

    fn write_note<T: Kept>(&mut self, id: Option<NoteId>, value: T) -> Result<Done, Problem> {
        let now = self.now();
        let Some(id) = id else {
            let noted = Noted { id: NoteId(self.new_id()), made: now, changed: now, deleted: None, note: value };
            self.write(Home::Private, Keep::Made, |tx| Ok(note::put(tx, &noted)?))?;
            return Ok(made(noted.id.0));
        };
        let old = self.own_note::<T>(id)?;
        if old.note == value {
            return Ok(Done { made: Some(id.0), undoable: false });
        }
        let noted = Noted { changed: now, note: value, ..old };
        self.write(Home::Private, Keep::Typing(id.0), |tx| Ok(note::put(tx, &noted)?))?;
        Ok(Done { made: Some(id.0), undoable: true })
    }

    fn set_note_deleted(&mut self, kind: NoteKind, id: NoteId, deleted: Option<Stamp>) -> Result<Done, Problem> {
        match kind {
            NoteKind::Replay => self.set_deleted::<Replay>(id, deleted),
            NoteKind::HardDate => self.set_deleted::<HardDate>(id, deleted),
            NoteKind::Candidate => self.set_deleted::<Candidate>(id, deleted),
            NoteKind::Confidant => self.set_deleted::<Confidant>(id, deleted),
            NoteKind::Visit => self.set_deleted::<Visit>(id, deleted),
        }
    }

    fn set_deleted<T: Kept>(&mut self, id: NoteId, deleted: Option<Stamp>) -> Result<Done, Problem> {
        let noted = Noted { deleted, ..self.own_note::<T>(id)? };
        self.write(Home::Private, Keep::Step, |tx| Ok(note::put(tx, &noted)?))?;
        Ok(undoable())
    }

    fn own_note<T: Kept>(&self, id: NoteId) -> Result<Noted<T>, Problem> {
        self.look(Home::Private, |nb| note::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }
}
