//! Moments: one's own, and the copies one chooses to show.

use super::share::MOMENT;
use super::{Keep, Session, made, undoable};
use crate::domain::id::{MomentId, PersonId};
use crate::domain::moment::{Moment, MomentKind};
use crate::problem::Problem;
use crate::session::command::{MomentCommand, MomentInput};
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::moment;

impl Session {
    pub(super) fn apply_moment(&mut self, command: MomentCommand) -> Result<Done, Problem> {
        if let MomentCommand::WriteTogether(owner, input) = command {
            return self.write_together(owner, &input);
        }
        let me = self.here()?.me()?;
        match command {
            MomentCommand::Write(id, input) => self.write_moment(me, id, input),
            MomentCommand::WriteTogether(..) => Err(refuse::not_yours()),
            MomentCommand::Show(id) => {
                let mine = self.my_moment(id)?;
                if mine.deleted.is_some() {
                    return Err(refuse::gone());
                }
                if self.shown_moment(id)?.is_some() {
                    return Ok(Done::default());
                }
                let copy = mine.copy(MomentId(self.new_id()), me);
                self.copy_over(copy.id.0, id.0, MOMENT, &copy)?;
                self.forget_undo(Home::Private);
                Ok(made(copy.id.0))
            }
            MomentCommand::Hide(copy) => {
                let shown = self.look(Home::Shared, |nb| moment::get(nb.db(), copy))?.ok_or_else(refuse::gone)?;
                if shown.owner != Some(me) {
                    return Err(refuse::not_yours());
                }
                // What has no page of its owner's own, because it was written by both here or its page is gone.
                let source = self.source_of(copy.0)?.map(MomentId);
                let kept = match source {
                    Some(source) => self.look(Home::Private, |nb| moment::get(nb.db(), source))?.is_some(),
                    None => self.look(Home::Private, |nb| moment::get(nb.db(), copy))?.is_some(),
                };
                if !kept {
                    let own = Moment { owner: None, ..shown };
                    self.write(Home::Private, Keep::Final, |tx| Ok(moment::put(tx, &own)?))?;
                }
                self.hide_copy(copy)?;
                Ok(Done::default())
            }
            MomentCommand::Delete(id) => {
                let mine = self.my_moment(id)?;
                let shown = self.shown_moment(id)?;
                if let Some(copy) = shown {
                    self.hide_copy(copy)?;
                    self.forget_undo(Home::Private);
                }
                let now = self.now();
                self.write(Home::Private, Keep::Step, |tx| Ok(moment::put(tx, &Moment { deleted: Some(now), ..mine })?))?;
                Ok(undoable())
            }
            MomentCommand::Restore(id) => {
                let mine = self.my_moment(id)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(moment::put(tx, &Moment { deleted: None, ..mine })?))?;
                Ok(undoable())
            }
            MomentCommand::Purge(id) => {
                self.my_moment(id)?;
                if let Some(copy) = self.shown_moment(id)? {
                    self.hide_copy(copy)?;
                }
                self.note_own_purge()?;
                self.write(Home::Private, Keep::Final, |tx| Ok(moment::purge(tx, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
        }
    }

    fn write_moment(&mut self, me: PersonId, id: Option<MomentId>, input: MomentInput) -> Result<Done, Problem> {
        self.check_moment(&input)?;
        let MomentInput { kind, day, words, helped, next } = input;
        let Some(id) = id else {
            let id = MomentId(self.new_id());
            let one = Moment { id, kind, day, words, helped, next, made: self.now(), owner: None, deleted: None };
            self.write(Home::Private, Keep::Made, |tx| Ok(moment::put(tx, &one)?))?;
            return Ok(made(id.0));
        };
        // What is kept on purpose is not left in the trash, even if it was put there since its form was opened.
        let new = Moment { kind, day, words, helped, next, deleted: None, ..self.my_moment(id)? };
        let copy = self.shown_moment(id)?;
        // What the other sees already is not changed behind them by a step back in one notebook.
        let keep = if copy.is_some() { Keep::Final } else { Keep::Step };
        self.write(Home::Private, keep, |tx| Ok(moment::put(tx, &new)?))?;
        let Some(copy) = copy else { return Ok(undoable()) };
        self.forget_undo(Home::Private);
        let shown = new.copy(copy, me);
        self.write(Home::Shared, Keep::Final, |tx| Ok(moment::put(tx, &shown)?))?;
        Ok(Done::default())
    }

    fn write_together(&mut self, owner: PersonId, input: &MomentInput) -> Result<Done, Problem> {
        let open = self.here()?;
        if !open.both() || !open.is_here(owner) || input.kind == MomentKind::OldPain {
            return Err(refuse::not_yours());
        }
        self.check_moment(input)?;
        let id = MomentId(self.new_id());
        let MomentInput { kind, day, words, helped, next } = input.clone();
        let one = Moment { id, kind, day, words, helped, next, made: self.now(), owner: None, deleted: None }.copy(id, owner);
        self.write(Home::Shared, Keep::Made, |tx| Ok(moment::put(tx, &one)?))?;
        Ok(made(id.0))
    }

    fn check_moment(&self, input: &MomentInput) -> Result<(), Problem> {
        if input.day > self.today() {
            return Err(refuse::future_day());
        }
        // A wave may be kept without a word: its day alone can be what somebody manages.
        if input.kind != MomentKind::OldPain && input.words.is_blank() {
            return Err(refuse::blank());
        }
        Ok(())
    }

    fn my_moment(&self, id: MomentId) -> Result<Moment, Problem> {
        self.look(Home::Private, |nb| moment::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    fn hide_copy(&mut self, copy: MomentId) -> Result<(), Problem> {
        self.write(Home::Shared, Keep::Final, |tx| Ok(moment::remove(tx, copy)?))?;
        self.forget_undo(Home::Shared);
        Ok(())
    }

    /// The copy of a moment that the other can see now.
    fn shown_moment(&self, id: MomentId) -> Result<Option<MomentId>, Problem> {
        if self.here()?.shared.is_none() {
            return Ok(None);
        }
        let copies = self.copies_of(id.0)?;
        let shown = self.look(Home::Shared, |nb| moment::list(nb.db()))?;
        Ok(shown.into_iter().map(|copy| copy.id).find(|copy| copies.contains(&copy.0)))
    }
}
