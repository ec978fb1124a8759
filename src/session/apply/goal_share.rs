//! Going on with a private goal in Shared, and taking it back.

use super::share::GOAL;
use super::{Keep, Session, can_still_take_back, made};
use crate::domain::day::Day;
use crate::domain::goal::{Goal, GoalPlan, Mark, Pause};
use crate::domain::id::GoalId;
use crate::problem::Problem;
use crate::session::event::Done;
use crate::session::{Home, refuse};
use crate::store::{Changes, goal, mark, share_note};
use chrono::Duration;

/// The private goal as it goes on: what was changed while it was shared comes back with it.
fn gone_on(mut old: Goal, shared: &Goal, today: Day) -> Goal {
    old.ended = shared.ended;
    old.replan(GoalPlan { start: old.plan.start, ..shared.plan.clone() }, today);
    old.go_on(None, today);
    old.pauses.extend(shared.pauses.iter().copied());
    old
}

impl Session {
    /// From today on it lives in Shared; earlier marks and notes stay private.
    pub(super) fn share_goal(&mut self, id: GoalId) -> Result<Done, Problem> {
        self.may_share()?;
        let mut mine = self.my_goal(Home::Private, id)?;
        let (now, today) = self.moment();
        if mine.is_over(today) {
            return Err(refuse::goal_over());
        }
        let resting = mine.pauses.iter().find(|p| p.until.is_none_or(|until| until > today)).copied();
        // Neither what was promised before nor what it began as goes along.
        let plan = GoalPlan { start: mine.plan.start.max(today), ..mine.plan.clone() };
        let copy = Goal {
            pauses: resting.map(|p| Pause { from: p.from.max(today), ..p }).into_iter().collect(),
            ..Goal::new(GoalId(self.new_id()), mine.owners.clone(), plan, now)
        };
        // Today is answered in Shared from now on.
        mine.ended = Some(today - Duration::days(1));
        let note = self.share_note(copy.id.0, id.0, GOAL, &copy)?;
        self.write(Home::Private, Keep::Final, |tx| {
            goal::put(tx, &mine)?;
            Ok(share_note::begin(tx, &note)?)
        })?;
        self.finish_sharing()?;
        Ok(made(copy.id.0))
    }

    /// Within ten minutes: it and its marks go on in Private, and Shared keeps no trace.
    pub(super) fn take_goal_back(&mut self, id: GoalId) -> Result<Done, Problem> {
        self.here()?.me()?;
        let shared = self.my_goal(Home::Shared, id)?;
        if !can_still_take_back(shared.made, self.now()) || shared.owners.len() > 1 {
            return Err(refuse::too_late());
        }
        let owner = shared.owners.first().copied().ok_or_else(refuse::gone)?;
        let marks = self.look(Home::Shared, |nb| mark::recent(nb.db(), id, owner, usize::MAX))?;
        let source = self.source_of(id.0)?.map(GoalId);
        let old = match source {
            Some(source) => self.look(Home::Private, |nb| goal::get(nb.db(), source))?,
            None => None,
        };
        let mine = match old {
            Some(old) => gone_on(old, &shared, self.moment().1),
            // Made in Shared: it keeps its id, so that a repair that became it still finds it.
            None => shared,
        };
        self.write(Home::Private, Keep::Final, |tx| {
            goal::put(tx, &mine)?;
            for found in &marks {
                mark::set(tx, &Mark { goal: mine.id, ..found.clone() })?;
            }
            Ok(())
        })?;
        self.write(Home::Shared, Keep::Final, |tx| Ok(goal::remove(tx, id)?))?;
        self.forget_undo(Home::Shared);
        self.write(Home::Private, Keep::Final, |tx| Ok(share_note::remove(tx, id.0)?))?;
        self.show_both(Changes::GOALS);
        Ok(made(mine.id.0))
    }
}
