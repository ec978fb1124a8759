//! Exercises on a day: one's own, or with both here those of both. No answer is asked for and none is kept.

use super::{Keep, Session, made, undoable};
use crate::domain::day::Day;
use crate::domain::id::PlannedId;
use crate::domain::planned::Planned;
use crate::problem::Problem;
use crate::session::command::PlannedCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::planned;

impl Session {
    pub(super) fn apply_planned(&mut self, command: PlannedCommand) -> Result<Done, Problem> {
        match command {
            PlannedCommand::Put(exercise, day) => self.put_on_a_day(exercise, day),
            PlannedCommand::Move(home, id, day) => {
                self.check_planned_day(day)?;
                let one = self.planned(home, id)?;
                self.write(home, Keep::Step, |tx| Ok(planned::put(tx, &Planned { day, ..one })?))?;
                Ok(undoable())
            }
            PlannedCommand::Remove(home, id) => {
                // Pressed twice, it is away.
                if self.look(home, |nb| planned::get(nb.db(), id))?.is_none() {
                    return Ok(Done::default());
                }
                self.write(home, Keep::Step, |tx| Ok(planned::remove(tx, id)?))?;
                Ok(undoable())
            }
        }
    }

    fn put_on_a_day(&mut self, exercise: String, day: Day) -> Result<Done, Problem> {
        self.check_planned_day(day)?;
        let both = self.here()?.both();
        let known = self.config.content.exercises.get(&exercise).ok_or_else(refuse::gone)?;
        // What one does alone is one's own matter; with both here only what is for two lies open.
        if both && !known.who.is_for_two() {
            return Err(refuse::private_with_both());
        }
        let home = if both { Home::Shared } else { Home::Private };
        let there = self.look(home, |nb| planned::list(nb.db()))?;
        if let Some(same) = there.iter().find(|one| one.exercise == exercise && one.day == day) {
            return Ok(made(same.id.0));
        }
        let id = PlannedId(self.new_id());
        let one = Planned { id, exercise, day, made: self.now() };
        self.write(home, Keep::Step, |tx| Ok(planned::put(tx, &one)?))?;
        Ok(Done { undoable: true, ..made(id.0) })
    }

    fn check_planned_day(&self, day: Day) -> Result<(), Problem> {
        if day < self.today() { Err(refuse::promised_in_the_past()) } else { Ok(()) }
    }

    fn planned(&self, home: Home, id: PlannedId) -> Result<Planned, Problem> {
        self.look(home, |nb| planned::get(nb.db(), id))?.ok_or_else(refuse::gone)
    }
}
