//! Goals: only their owner makes, changes and marks them.

use super::{Keep, Session, made, undoable};
use crate::domain::day::Day;
use crate::domain::goal::{Goal, GoalPlan, Mark};
use crate::domain::id::{GoalId, PersonId};
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
                check_day(&goal, owner, day, today)?;
                let mark = Mark { goal: id, owner, day, answer, note, at: now };
                self.write(home, Keep::Final, |tx| Ok(mark::set(tx, &mark)?))?;
                Ok(Done::default())
            }
            GoalCommand::Adjust(home, id, plan) => {
                plan.check()?;
                self.goal_as_a_whole(home, id)?;
                self.change_goal(home, id, |goal| {
                    goal.replan(plan, today);
                    Ok(())
                })
            }
            GoalCommand::Pause(home, id, until) => {
                if until.is_some_and(|until| until <= today) {
                    return Err(refuse::pause_past());
                }
                let part = self.own_part(home, id)?;
                self.change_goal(home, id, |goal| {
                    goal.rest(part, today, until);
                    Ok(())
                })
            }
            GoalCommand::Resume(home, id) => {
                let part = self.own_part(home, id)?;
                self.change_goal(home, id, |goal| {
                    goal.go_on(part, today);
                    Ok(())
                })
            }
            GoalCommand::End(home, id) => {
                let part = self.own_part(home, id)?;
                self.change_goal(home, id, |goal| {
                    goal.end(part, today);
                    Ok(())
                })
            }
            GoalCommand::Reopen(home, id) => {
                let part = self.own_part(home, id)?;
                self.change_goal(home, id, |goal| {
                    goal.take_up(part, today);
                    Ok(())
                })
            }
            GoalCommand::Renew { home, id, until, review } => {
                if until <= today {
                    return Err(refuse::renew_past());
                }
                self.change_goal(home, id, |goal| {
                    let mut plan = GoalPlan { end: Some(until), ..goal.plan.clone() };
                    plan.openness.as_mut().ok_or_else(refuse::gone)?.review = review;
                    plan.check()?;
                    goal.take_up(None, today);
                    goal.replan(plan, today);
                    Ok(())
                })
            }
            GoalCommand::Delete(home, id) => {
                self.goal_as_a_whole(home, id)?;
                self.change_goal(home, id, |goal| {
                    goal.deleted = Some(now);
                    Ok(())
                })
            }
            GoalCommand::Restore(home, id) => self.change_goal(home, id, |goal| {
                goal.deleted = None;
                Ok(())
            }),
            GoalCommand::Purge(home, id) => {
                for owner in self.goal_as_a_whole(home, id)?.owners {
                    self.note_purge(home, owner)?;
                }
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
        let goal = Goal { library_id, ..Goal::new(id, owners, plan, now) };
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

    /// A goal of both is changed as a whole only with both here; one alone has their own part.
    fn goal_as_a_whole(&self, home: Home, id: GoalId) -> Result<Goal, Problem> {
        let goal = self.my_goal(home, id)?;
        if self.part_here(&goal)?.is_some() { Err(refuse::needs_both()) } else { Ok(goal) }
    }

    /// The part of a goal of both that the one person here may rest or end; none where it is all theirs, or both are here.
    fn own_part(&self, home: Home, id: GoalId) -> Result<Option<PersonId>, Problem> {
        let goal = self.my_goal(home, id)?;
        self.part_here(&goal)
    }

    fn part_here(&self, goal: &Goal) -> Result<Option<PersonId>, Problem> {
        let open = self.here()?;
        let people = open.person_ids();
        // Where the other owner is gone from this vault, what is left belongs to the one who stayed.
        let shared_now = goal.owners.iter().filter(|owner| people.contains(owner)).count() > 1;
        if shared_now && !open.both() { Ok(Some(open.me()?)) } else { Ok(None) }
    }
}

fn check_day(goal: &Goal, owner: PersonId, day: Day, today: Day) -> Result<(), Problem> {
    if day > today {
        return Err(refuse::future_day());
    }
    if day < goal.first_day() || goal.last_day_of(owner).is_some_and(|last| day > last) {
        return Err(refuse::outside_goal());
    }
    Ok(())
}
