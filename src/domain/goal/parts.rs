//! Resting, ending and taking up again: a whole goal, or one person's own part of a goal of both.

use super::{Cadence, Due, Goal};
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use serde::{Deserialize, Serialize};

/// Days on which a goal rests: from the first, until the day before `until` (open while none).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// First day of rest.
    pub from: Day,
    /// First day it is due again.
    pub until: Option<Day>,
    /// Whose part rests, in a goal of both; everybody's while none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<PersonId>,
}

impl Pause {
    /// Rest for everybody.
    pub fn of_all(from: Day, until: Option<Day>) -> Self {
        Self { from, until, of: None }
    }

    fn holds(&self, day: Day) -> bool {
        day >= self.from && self.until.is_none_or(|until| day < until)
    }
}

/// Somebody's own part of a goal of both is over; the other's goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopped {
    /// Whose part.
    pub of: PersonId,
    /// Its last day.
    pub last: Day,
}

impl Goal {
    /// It is shared by both: each has a part of their own.
    pub fn is_of_both(&self) -> bool {
        self.owners.len() > 1
    }

    /// The last day anything of it can be due: its plan's, the one its owner ended it on, or when the last part stopped.
    pub fn last_day(&self) -> Option<Day> {
        let parts = self.owners.iter().map(|owner| self.stopped_on(*owner)).collect::<Option<Vec<_>>>();
        let parts = parts.and_then(|days| days.into_iter().max());
        [self.plan.last_day(), self.ended, parts].into_iter().flatten().min()
    }

    /// The last day `owner`'s part can be due.
    pub fn last_day_of(&self, owner: PersonId) -> Option<Day> {
        [self.last_day(), self.stopped_on(owner)].into_iter().flatten().min()
    }

    /// The last day of `owner`'s part, where they stopped it.
    pub fn stopped_on(&self, owner: PersonId) -> Option<Day> {
        self.stopped.iter().find(|part| part.of == owner).map(|part| part.last)
    }

    /// It is over before `day`: nothing is due any more.
    pub fn is_over(&self, day: Day) -> bool {
        self.last_day().is_some_and(|last| last < day)
    }

    /// `owner`'s part rests on `day`.
    pub fn is_resting(&self, owner: PersonId, day: Day) -> bool {
        self.rest_on(owner, day).is_some()
    }

    /// The rest of `owner`'s part that holds on `day`.
    pub fn rest_on(&self, owner: PersonId, day: Day) -> Option<Pause> {
        self.pauses.iter().find(|pause| pause.of.is_none_or(|of| of == owner) && pause.holds(day)).copied()
    }

    /// The rest that holds for everybody on `day`; none while somebody's part goes on.
    pub fn rest_of_all(&self, day: Day) -> Option<Pause> {
        let rests = self.owners.iter().map(|owner| self.rest_on(*owner, day)).collect::<Option<Vec<_>>>()?;
        // The one that ends first; an open end is the last of all.
        rests.into_iter().min_by_key(|rest| (rest.until.is_none(), rest.until))
    }

    /// `owner`'s part is in its time on `day`: begun, not over, not resting.
    pub fn is_running(&self, owner: PersonId, day: Day) -> bool {
        let plan = self.plan_on(day);
        let over = [plan.last_day(), self.ended, self.stopped_on(owner)].into_iter().flatten().any(|last| day > last);
        day >= plan.start && !over && !self.is_resting(owner, day)
    }

    /// Whether it asks `owner` for an answer on `day`, by the plan that held then.
    pub fn due(&self, owner: PersonId, day: Day) -> Due {
        if self.is_running(owner, day) { self.plan_on(day).cadence.due(day) } else { Due::No }
    }

    /// Rests from `today`, until the day before `until` or until it goes on; `of` names a part.
    pub fn rest(&mut self, of: Option<PersonId>, today: Day, until: Option<Day>) {
        self.go_on(of, today);
        self.pauses.push(Pause { from: today, until, of });
    }

    /// Ends the rest that holds today; one that began today leaves no trace. One part going on leaves the other's at rest.
    pub fn go_on(&mut self, of: Option<PersonId>, today: Day) {
        let mut pauses = Vec::with_capacity(self.pauses.len());
        for pause in std::mem::take(&mut self.pauses) {
            let over = pause.until.is_some_and(|until| until <= today);
            let of_another = pause.of.zip(of).is_some_and(|(rests, goes_on)| rests != goes_on);
            if over || of_another {
                pauses.push(pause);
                continue;
            }
            if pause.of.is_none() && of.is_some() {
                let others = self.owners.iter().filter(|owner| Some(**owner) != of);
                pauses.extend(others.map(|owner| Pause { of: Some(*owner), ..pause }));
            }
            if pause.from < today {
                pauses.push(Pause { until: Some(today), of: pause.of.or(of), ..pause });
            }
        }
        self.pauses = pauses;
    }

    /// `today` is its last day; `of` names a part.
    pub fn end(&mut self, of: Option<PersonId>, today: Day) {
        match of {
            // What is over already stays over since then.
            None => self.ended = Some(self.ended.map_or(today, |last| last.min(today))),
            Some(of) if self.stopped_on(of).is_none() => self.stopped.push(Stopped { of, last: today }),
            Some(_) => {}
        }
    }

    /// Goes on from `today` after it ended; `of` names a part. The days in between rest: they ask nothing, then or now.
    pub fn take_up(&mut self, of: Option<PersonId>, today: Day) {
        if of.is_none()
            && let Some(last) = self.ended.take()
        {
            self.bridge(None, last, today);
        }
        let (back, stay) = std::mem::take(&mut self.stopped).into_iter().partition(|part| of.is_none_or(|of| of == part.of));
        self.stopped = stay;
        let back: Vec<Stopped> = back;
        for part in back {
            self.bridge(Some(part.of), part.last, today);
        }
        // Past its end as well: it goes on without one. Openness only goes on by being renewed.
        let ended = self.plan.end.is_some_and(|end| end < today);
        if of.is_none() && ended && self.plan.openness.is_none() && !matches!(self.plan.cadence, Cadence::Once(_)) {
            let plan = super::GoalPlan { end: None, ..self.plan.clone() };
            self.replan(plan, today);
        }
    }

    /// The days from the one after `last` until `today` rest.
    fn bridge(&mut self, of: Option<PersonId>, last: Day, today: Day) {
        let Some(next) = last.succ_opt().filter(|next| *next <= today) else { return };
        self.go_on(of, today);
        if next < today {
            self.pauses.push(Pause { from: next, until: Some(today), of });
        }
    }
}
