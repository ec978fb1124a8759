//! A goal's plan through time: what was promised before stays as it was, and each day is judged by the plan that held.

use super::{Cadence, Goal, GoalPlan};
use crate::domain::day::Day;
use serde::{Deserialize, Serialize};

/// A plan that no longer holds. It held from its own first day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastPlan {
    /// What was promised then.
    pub plan: GoalPlan,
    /// The last day on which it was the plan.
    pub last: Day,
}

impl PastPlan {
    /// The last day it could be due on: its own end, where that came first.
    pub fn until(&self) -> Day {
        self.plan.last_day().map_or(self.last, |last| last.min(self.last))
    }
}

impl GoalPlan {
    /// The last day it is due on: its end, or the one day it names.
    pub fn last_day(&self) -> Option<Day> {
        let once = if let Cadence::Once(day) = self.cadence { Some(day) } else { None };
        match (self.end, once) {
            (Some(end), Some(once)) => Some(end.min(once)),
            (end, once) => end.or(once),
        }
    }

    /// Judges every day up to `day` as `new` does; only what comes later differs, if anything.
    fn same_until(&self, new: &Self, day: Day) -> bool {
        let ends = |plan: &Self| plan.end.filter(|end| *end < day);
        let purpose = |plan: &Self| plan.openness.as_ref().map(|openness| openness.purpose.clone());
        (&self.title, &self.when, &self.then, self.cadence) == (&new.title, &new.when, &new.then, new.cadence)
            && new.start <= self.start
            && ends(self) == ends(new)
            && purpose(self) == purpose(new)
    }
}

impl Goal {
    /// The first day of all its plans.
    pub fn first_day(&self) -> Day {
        self.earlier.first().map_or(self.plan.start, |past| past.plan.start)
    }

    /// The plan that held on `day`; before the first day the first one, after the last change the one in force.
    pub fn plan_on(&self, day: Day) -> &GoalPlan {
        self.earlier.iter().find(|past| day <= past.last).map_or(&self.plan, |past| &past.plan)
    }

    /// Takes a new plan from `today` on. What held before `today` keeps its days; one that never held a day, or that
    /// differs only from now on, leaves no trace. An earlier first day moves the beginning of what has begun.
    pub fn replan(&mut self, plan: GoalPlan, today: Day) {
        let Some(yesterday) = today.pred_opt() else { return };
        let begun = !self.earlier.is_empty() || self.plan.start <= yesterday;
        if begun && plan.start < self.first_day() {
            self.earlier.first_mut().map_or(&mut self.plan, |past| &mut past.plan).start = plan.start;
        }
        // Where the clock was moved back, what was to hold later never did.
        let mut held_until = None;
        self.earlier.retain_mut(|past| {
            past.last = past.last.min(yesterday);
            let held = past.plan.start <= past.last && held_until.is_none_or(|until| until < past.last);
            held_until = if held { Some(past.last) } else { held_until };
            held
        });
        let old = std::mem::replace(&mut self.plan, plan);
        if old.start <= yesterday && held_until.is_none_or(|until| until < yesterday) {
            if old.same_until(&self.plan, yesterday) {
                self.plan.start = old.start;
                return;
            }
            self.earlier.push(PastPlan { plan: old, last: yesterday });
        }
        if !self.earlier.is_empty() {
            self.plan.start = self.plan.start.max(today);
        }
    }
}
