//! Writing an apology, and choosing what to do with one that was left for me.

use super::{Keep, Session, made, undoable};
use crate::domain::apology::{Apology, Part, Repair};
use crate::domain::id::{ApologyId, RepairId};
use crate::domain::words::Words;
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
            ApologyCommand::Begin => self.begin_letter(None),
            ApologyCommand::BeginAfter(earlier) => {
                self.my_letter(earlier)?;
                self.begin_letter(Some(earlier))
            }
            ApologyCommand::SavePart(id, part, words) => {
                let mut draft = self.my_draft(id)?;
                set(&mut draft, part, words);
                self.keep_draft(draft, Keep::Typing(id.0))
            }
            ApologyCommand::Move { id, from, to } => {
                let mut draft = self.my_draft(id)?;
                for (part, words) in [from, to] {
                    set(&mut draft, part, words);
                }
                self.keep_draft(draft, Keep::Step)
            }
            ApologyCommand::KeepWording(id) => self.keep_wording(id),
            ApologyCommand::GoBack(id) => self.go_back(id),
            ApologyCommand::PurgeWording(id) => self.purge_wording(id),
            ApologyCommand::SaveRepairs(id, inputs) => {
                let mut draft = self.my_draft(id)?;
                draft.repairs = inputs.into_iter().map(|input| self.repair(input, &draft.repairs)).collect();
                self.keep_draft(draft, Keep::Typing(id.0))
            }
            ApologyCommand::Give { id, how, day, goals_shared } => self.give(id, how, day, goals_shared),
            ApologyCommand::AddRepair(id, input) => self.add_repair(id, input),
            ApologyCommand::GoalAnew(id, repair) => self.goal_anew(id, repair),
            ApologyCommand::TakeBack(letter) => self.take_letter_back(letter),
            ApologyCommand::Delete(id) => self.put_away(id, Some(now)),
            ApologyCommand::Restore(id) => self.put_away(id, None),
            ApologyCommand::Purge(id) => {
                self.look(Home::Private, |nb| apology::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
                self.note_own_purge()?;
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

    fn begin_letter(&mut self, builds_on: Option<ApologyId>) -> Result<Done, Problem> {
        let (id, now) = (ApologyId(self.new_id()), self.now());
        let (parts, repairs) = (BTreeMap::new(), Vec::new());
        let draft = Apology { id, begun: now, changed: now, parts, repairs, given: None, deleted: None, builds_on };
        self.write(Home::Private, Keep::Made, |tx| Ok(apology::put(tx, &draft)?))?;
        Ok(made(id.0))
    }

    fn keep_draft(&mut self, draft: Apology, keep: Keep) -> Result<Done, Problem> {
        let draft = Apology { changed: self.now(), ..draft };
        self.write(Home::Private, keep, |tx| Ok(apology::put(tx, &draft)?))?;
        Ok(undoable())
    }

    /// A goal stays with its repair: one that was marked outlives the letter being taken back.
    fn repair(&self, input: RepairInput, before: &[Repair]) -> Repair {
        let id = input.id.unwrap_or_else(|| RepairId(self.new_id()));
        let goal = before.iter().find(|repair| repair.id == id).and_then(|repair| repair.goal);
        Repair { id, words: input.words, cadence: input.cadence, goal, added: None }
    }

    fn put_away(&mut self, id: ApologyId, deleted: Option<crate::domain::day::Stamp>) -> Result<Done, Problem> {
        let mut draft = self.look(Home::Private, |nb| apology::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        draft.deleted = deleted;
        self.write(Home::Private, Keep::Step, |tx| Ok(apology::put(tx, &draft)?))?;
        Ok(undoable())
    }
}

fn set(draft: &mut Apology, part: Part, words: Words) {
    if words.is_blank() {
        draft.parts.remove(&part);
    } else {
        draft.parts.insert(part, words);
    }
}
