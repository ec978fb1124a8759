//! Goals: only their owner makes, changes and marks them.

use super::{Keep, Session, made, undoable};
use crate::domain::day::Day;
use crate::domain::goal::{Goal, GoalPlan, Mark, Pause};
use crate::domain::id::GoalId;
use crate::problem::Problem;
use crate::session::command::GoalCommand;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{goal, mark};

impl Session {
    pub(super) fn apply_goal(&mut self, command: GoalCommand) -> Result<Done, Problem> {
        let (now, today) = self.moment();
        match command {
            GoalCommand::Make { home, plan, of_both, library_id } => self.make_goal(home, plan, of_both, library_id),
            GoalCommand::Mark { home, id, owner, day, answer, note } => {
                let goal = self.my_goal(home, id)?;
                if !goal.owners.contains(&owner) || !self.here()?.is_here(owner) {
                    return Err(refuse::not_yours());
                }
                let Some(answer) = answer else {
                    self.write(home, Keep::Final, |tx| Ok(mark::clear(tx, id, owner, day)?))?;
                    return Ok(Done::default());
                };
                check_day(&goal, day, today)?;
                let mark = Mark { goal: id, owner, day, answer, note, at: now };
                self.write(home, Keep::Final, |tx| Ok(mark::set(tx, &mark)?))?;
                Ok(Done::default())
            }
            GoalCommand::Adjust(home, id, plan) => {
                plan.check()?;
                self.change_goal(home, id, |goal| {
                    goal.plan = plan;
                    Ok(())
                })
            }
            GoalCommand::Pause(home, id, until) => {
                if until.is_some_and(|until| until <= today) {
                    return Err(refuse::pause_past());
                }
                self.change_goal(home, id, |goal| {
                    goal.rest(today, until);
                    Ok(())
                })
            }
            GoalCommand::Resume(home, id) => self.change_goal(home, id, |goal| {
                goal.go_on(today);
                Ok(())
            }),
            GoalCommand::End(home, id) => self.change_goal(home, id, |goal| {
                goal.ended = Some(today);
                Ok(())
            }),
            GoalCommand::Reopen(home, id) => self.change_goal(home, id, |goal| {
                goal.ended = None;
                Ok(())
            }),
            GoalCommand::Renew { home, id, until, review } => {
                if until <= today {
                    return Err(refuse::renew_past());
                }
                self.change_goal(home, id, |goal| {
                    let openness = goal.plan.openness.as_mut().ok_or_else(refuse::gone)?;
                    openness.review = review;
                    goal.plan.end = Some(until);
                    goal.ended = None;
                    Ok(goal.plan.check()?)
                })
            }
            GoalCommand::Delete(home, id) => self.change_goal(home, id, |goal| {
                goal.deleted = Some(now);
                Ok(())
            }),
            GoalCommand::Restore(home, id) => self.change_goal(home, id, |goal| {
                goal.deleted = None;
                Ok(())
            }),
            GoalCommand::Purge(home, id) => {
                self.my_goal(home, id)?;
                self.write(home, Keep::Final, |tx| Ok(goal::purge(tx, id)?))?;
                self.forget_undo(home);
                Ok(Done::default())
            }
            GoalCommand::Share(id) => self.share_goal(id),
            GoalCommand::TakeBack(id) => self.take_goal_back(id),
        }
    }

    fn make_goal(&mut self, home: Home, plan: GoalPlan, of_both: bool, library_id: Option<String>) -> Result<Done, Problem> {
        plan.check()?;
        let (now, _) = self.moment();
        let open = self.here()?;
        let owners = match (home, of_both) {
            (Home::Private, false) => vec![open.me()?],
            (Home::Shared, false) => vec![open.speaker()],
            (Home::Shared, true) if open.both() => open.person_ids(),
            (_, true) => return Err(refuse::needs_both()),
        };
        let id = GoalId(self.new_id());
        let goal = Goal { id, owners, plan, made: now, pauses: Vec::new(), library_id, ended: None, deleted: None };
        self.write(home, Keep::Made, |tx| Ok(goal::put(tx, &goal)?))?;
        Ok(made(id.0))
    }

    fn change_goal(&mut self, home: Home, id: GoalId, change: impl FnOnce(&mut Goal) -> Result<(), Problem>) -> Result<Done, Problem> {
        let mut goal = self.my_goal(home, id)?;
        change(&mut goal)?;
        self.write(home, Keep::Step, |tx| Ok(goal::put(tx, &goal)?))?;
        Ok(undoable())
    }

    /// A goal of somebody here. One of both belongs to each of them.
    pub(super) fn my_goal(&self, home: Home, id: GoalId) -> Result<Goal, Problem> {
        let goal = self.look(home, |nb| goal::get(nb.db(), id))?.ok_or_else(refuse::gone)?;
        let open = self.here()?;
        if goal.owners.iter().any(|owner| open.is_here(*owner)) { Ok(goal) } else { Err(refuse::not_yours()) }
    }
}

fn check_day(goal: &Goal, day: Day, today: Day) -> Result<(), Problem> {
    if day > today {
        return Err(refuse::future_day());
    }
    if day < goal.plan.start || goal.last_day().is_some_and(|last| day > last) {
        return Err(refuse::outside_goal());
    }
    Ok(())
}

impl Goal {
    /// Rests from `today`, until the day before `until` or until it goes on.
    fn rest(&mut self, today: Day, until: Option<Day>) {
        self.go_on(today);
        self.pauses.push(Pause { from: today, until });
    }

    /// Ends the rest that holds today; one that began today leaves no trace.
    fn go_on(&mut self, today: Day) {
        self.pauses.retain(|pause| pause.from < today);
        for pause in &mut self.pauses {
            if pause.until.is_none_or(|until| until > today) {
                pause.until = Some(today);
            }
        }
    }
}
