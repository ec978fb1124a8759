//! Questions, and what is told about them.

use super::share::{QUESTION, TOLD};
use super::{Keep, Session, can_still_take_back, made, undoable};
use crate::domain::draft::{Draft, DraftPlace};
use crate::domain::id::{QuestionId, ToldId};
use crate::domain::question::{Heard, Question, Telling, Told};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::command::QuestionCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{Changes, draft, question, share_note, told};

impl Session {
    pub(super) fn apply_question(&mut self, command: QuestionCommand) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        match command {
            QuestionCommand::Write(_, words, _) if words.is_blank() => Err(refuse::blank()),
            QuestionCommand::Write(None, words, wish) => {
                let id = QuestionId(self.new_id());
                let one = Question { id, words, wish, since: self.now(), owner: None, heard: Vec::new() };
                self.write(Home::Private, Keep::Made, |tx| Ok(question::put(tx, &one)?))?;
                Ok(made(id.0))
            }
            QuestionCommand::Write(Some(id), words, wish) => {
                let new = Question { words, wish, ..self.my_question(id)? };
                let copy = self.shown_question(id)?;
                // What the other sees already is not changed behind them by a step back in one notebook.
                let keep = if copy.is_some() { Keep::Final } else { Keep::Step };
                self.write(Home::Private, keep, |tx| Ok(question::put(tx, &new)?))?;
                if let Some(copy) = copy {
                    self.forget_undo(Home::Private);
                    let shown = Question { id: copy, owner: Some(me), heard: Vec::new(), ..new };
                    self.write(Home::Shared, Keep::Final, |tx| Ok(question::put(tx, &shown)?))?;
                    return Ok(Done::default());
                }
                Ok(undoable())
            }
            QuestionCommand::Show(id) => {
                let mine = self.my_question(id)?;
                if self.shown_question(id)?.is_some() {
                    return Ok(Done::default());
                }
                let copy = Question { id: QuestionId(self.new_id()), owner: Some(me), heard: Vec::new(), ..mine };
                self.copy_over(copy.id.0, id.0, QUESTION, &copy)?;
                self.forget_undo(Home::Private);
                Ok(made(copy.id.0))
            }
            QuestionCommand::Withdraw(id) => self.withdraw_question(id),
            QuestionCommand::Heard(_, _, words) if words.is_blank() => Err(refuse::blank()),
            QuestionCommand::Heard(id, day, words) => {
                let mut one = self.my_question(id)?;
                one.heard.push(Heard { day, words });
                self.write(Home::Private, Keep::Step, |tx| Ok(question::put(tx, &one)?))?;
                Ok(undoable())
            }
            QuestionCommand::Delete(id) => {
                if self.shown_question(id)?.is_some() {
                    return Err(refuse::still_shown());
                }
                self.my_question(id)?;
                self.write(Home::Private, Keep::Step, |tx| Ok(question::remove(tx, id)?))?;
                Ok(undoable())
            }
            QuestionCommand::Tell(shown, what) => self.tell(shown, what),
            QuestionCommand::TakeBack(id) => self.take_telling_back(id),
        }
    }

    fn my_question(&self, id: QuestionId) -> Result<Question, Problem> {
        self.look(Home::Private, |nb| question::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }

    /// The copy of a question that the other can see now.
    fn shown_question(&self, id: QuestionId) -> Result<Option<QuestionId>, Problem> {
        if self.here()?.shared.is_none() {
            return Ok(None);
        }
        let copies = self.copies_of(id.0)?;
        let shown = self.look(Home::Shared, |nb| question::list(nb.db()))?;
        Ok(shown.into_iter().map(|copy| copy.id).find(|copy| copies.contains(&copy.0)))
    }

    /// What was told is kept with one's own question first; then question and answers leave Shared without a trace.
    fn withdraw_question(&mut self, id: QuestionId) -> Result<Done, Problem> {
        let mut mine = self.my_question(id)?;
        let copy = self.shown_question(id)?.ok_or_else(refuse::gone)?;
        let all: Vec<Told> = self.look(Home::Shared, |nb| told::list(nb.db()))?.into_iter().filter(|t| t.question == copy).collect();
        for one in &all {
            if let Telling::Answer(words) = &one.what {
                let heard = Heard { day: one.day, words: words.clone() };
                // A crash after this line and before the next finds them kept already.
                if !mine.heard.contains(&heard) {
                    mine.heard.push(heard);
                }
            }
        }
        self.write(Home::Private, Keep::Final, |tx| Ok(question::put(tx, &mine)?))?;
        self.write(Home::Shared, Keep::Final, |tx| {
            for one in &all {
                told::remove(tx, one.id)?;
            }
            Ok(question::remove(tx, copy)?)
        })?;
        self.forget_undo(Home::Shared);
        Ok(Done::default())
    }

    /// Kept in one's own Private, and copied to where the question is. A question that is gone is said so; the words stay
    /// where they were typed.
    fn tell(&mut self, shown: QuestionId, what: Telling) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        self.may_share()?;
        let (now, today) = self.moment();
        let asked = self.look(Home::Shared, |nb| question::get(nb.db(), shown))?.ok_or_else(refuse::question_gone)?;
        if asked.owner == Some(me) {
            return Err(refuse::not_yours());
        }
        if !what.can_be_told(today) {
            return Err(if matches!(what, Telling::Answer(_)) { refuse::blank() } else { refuse::promised_in_the_past() });
        }
        let one = Told { id: ToldId(self.new_id()), question: shown, author: me, what, day: today, at: now };
        let note = self.share_note(one.id.0, one.id.0, TOLD, &one)?;
        self.write(Home::Private, Keep::Final, |tx| {
            told::put(tx, &one)?;
            if matches!(one.what, Telling::Answer(_)) {
                draft::discard(tx, DraftPlace::Answer(shown))?;
            }
            Ok(share_note::begin(tx, &note)?)
        })?;
        self.finish_sharing()?;
        Ok(made(one.id.0))
    }

    fn take_telling_back(&mut self, id: ToldId) -> Result<Done, Problem> {
        let mine = self.look(Home::Private, |nb| told::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        let now = self.now();
        if !can_still_take_back(mine.at, now) {
            return Err(refuse::too_late());
        }
        self.write(Home::Shared, Keep::Final, |tx| Ok(told::remove(tx, id)?))?;
        self.write(Home::Private, Keep::Final, |tx| {
            told::remove(tx, id)?;
            share_note::remove(tx, id.0)?;
            if let Telling::Answer(words) = &mine.what {
                let place = DraftPlace::Answer(mine.question);
                let typed =
                    draft::list(tx.db())?.into_iter().find(|draft| draft.place == place).map(|draft| draft.body).unwrap_or_default();
                let both = if typed.is_blank() { words.as_str().to_owned() } else { format!("{}\n\n{}", words.as_str(), typed.as_str()) };
                let body = Words::new(both).unwrap_or_else(|_| words.clone());
                draft::keep(tx, &Draft { place, body, kept_at: now })?;
            }
            Ok(())
        })?;
        self.forget_undo(Home::Shared);
        self.forget_undo(Home::Private);
        self.show_both(Changes::QUESTIONS.and(Changes::DRAFTS));
        Ok(Done::default())
    }
}
