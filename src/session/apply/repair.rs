//! After a letter was given: one further small repair, and a goal made anew where the first is gone.

use super::give::follow_through;
use super::{Keep, Session, made, undoable};
use crate::domain::apology::{Apology, Repair};
use crate::domain::goal::Cadence;
use crate::domain::id::{ApologyId, GoalId, RepairId};
use crate::problem::Problem;
use crate::session::command::RepairInput;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{apology, goal};

impl Session {
    pub(super) fn add_repair(&mut self, id: ApologyId, input: RepairInput) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        let mut given = self.my_letter(id)?;
        if input.words.is_blank() {
            return Err(refuse::blank());
        }
        let (now, today) = self.moment();
        let id = RepairId(self.new_id());
        let mut repair = Repair { id, words: input.words, cadence: input.cadence, goal: None, added: Some(now) };
        let goal = follow_through(GoalId(self.new_id()), me, &repair, now, today);
        goal.plan.check()?;
        repair.goal = Some(goal.id);
        given.repairs.push(repair);
        self.write(Home::Private, Keep::Step, |tx| {
            goal::put(tx, &goal)?;
            Ok(apology::put(tx, &given)?)
        })?;
        Ok(undoable())
    }

    pub(super) fn goal_anew(&mut self, id: ApologyId, repair: RepairId) -> Result<Done, Problem> {
        let me = self.here()?.me()?;
        let mut given = self.my_letter(id)?;
        let (now, today) = self.moment();
        let new = GoalId(self.new_id());
        let repair = given.repairs.iter_mut().find(|found| found.id == repair).ok_or_else(refuse::gone)?;
        if let Cadence::Once(day) = &mut repair.cadence {
            // A day gone by can't be kept any more.
            *day = today.max(*day);
        }
        let goal = follow_through(new, me, repair, now, today);
        goal.plan.check()?;
        repair.goal = Some(goal.id);
        self.write(Home::Private, Keep::Final, |tx| {
            goal::put(tx, &goal)?;
            Ok(apology::put(tx, &given)?)
        })?;
        Ok(made(new.0))
    }

    /// One that was given and is not in the trash.
    pub(super) fn my_letter(&self, id: ApologyId) -> Result<Apology, Problem> {
        let letter = self.look(Home::Private, |nb| apology::get(nb.db(), id))?;
        letter.filter(|letter| letter.given.is_some() && letter.deleted.is_none()).ok_or_else(refuse::gone)
    }
}
