//! Writing an apology, and choosing what to do with one that was left for me.

use super::{Keep, Session, made, undoable};
use crate::domain::apology::{Apology, Repair};
use crate::domain::id::{ApologyId, RepairId};
use crate::problem::Problem;
use crate::session::command::{ApologyCommand, RepairInput};
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::apology;
use std::collections::BTreeMap;

impl Session {
    pub(super) fn apply_apology(&mut self, command: ApologyCommand) -> Result<Done, Problem> {
        let (now, _) = self.moment();
        match command {
            ApologyCommand::Begin => {
                let id = ApologyId(self.new_id());
                let (parts, repairs) = (BTreeMap::new(), Vec::new());
                let draft = Apology { id, begun: now, changed: now, parts, repairs, given: None, deleted: None };
                self.write(Home::Private, Keep::Made, |tx| Ok(apology::put(tx, &draft)?))?;
                Ok(made(id.0))
            }
            ApologyCommand::SavePart(id, part, words) => {
                let mut draft = self.my_draft(id)?;
                if words.is_blank() {
                    draft.parts.remove(&part);
                } else {
                    draft.parts.insert(part, words);
                }
                self.keep_draft(draft)
            }
            ApologyCommand::SaveRepairs(id, inputs) => {
                let mut draft = self.my_draft(id)?;
                draft.repairs = inputs.into_iter().map(|input| self.repair(input)).collect();
                self.keep_draft(draft)
            }
            ApologyCommand::Give { id, how, goals_shared } => self.give(id, how, goals_shared),
            ApologyCommand::TakeBack(letter) => self.take_letter_back(letter),
            ApologyCommand::Delete(id) => self.put_away(id, Some(now)),
            ApologyCommand::Restore(id) => self.put_away(id, None),
            ApologyCommand::Purge(id) => {
                self.look(Home::Private, |nb| apology::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.write(Home::Private, Keep::Final, |tx| Ok(apology::purge(tx, id)?))?;
                self.forget_undo(Home::Private);
                Ok(Done::default())
            }
            ApologyCommand::Receive(id, choice) => {
                let me = self.here()?.me()?;
                let letters = self.look(Home::Shared, |nb| apology::letters(nb.db()))?;
                if letters.iter().all(|letter| letter.id != id || letter.author == me) {
                    return Err(refuse::gone());
                }
                self.write(Home::Private, Keep::Final, |tx| Ok(apology::put_receiving(tx, id, choice)?))?;
                Ok(Done::default())
            }
        }
    }

    /// What was given does not change any more.
    pub(super) fn my_draft(&self, id: ApologyId) -> Result<Apology, Problem> {
        let draft = self.look(Home::Private, |nb| apology::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        if draft.given.is_some() { Err(refuse::already_given()) } else { Ok(draft) }
    }

    fn keep_draft(&mut self, draft: Apology) -> Result<Done, Problem> {
        let draft = Apology { changed: self.now(), ..draft };
        self.write(Home::Private, Keep::Typing(draft.id.0), |tx| Ok(apology::put(tx, &draft)?))?;
        Ok(undoable())
    }

    fn repair(&self, input: RepairInput) -> Repair {
        let id = input.id.unwrap_or_else(|| RepairId(self.new_id()));
        Repair { id, words: input.words, cadence: input.cadence, goal: None }
    }

    fn put_away(&mut self, id: ApologyId, deleted: Option<crate::domain::day::Stamp>) -> Result<Done, Problem> {
        let mut draft = self.look(Home::Private, |nb| apology::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        draft.deleted = deleted;
        self.write(Home::Private, Keep::Step, |tx| Ok(apology::put(tx, &draft)?))?;
        Ok(undoable())
    }
}
