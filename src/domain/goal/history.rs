//! A goal's days as they are shown, and the one total that is said.

use super::{Answer, Due, Goal};
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use std::collections::BTreeMap;

/// What one day of a goal looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayState {
    /// Its owner's answer.
    Answered(Answer),
    /// Due and not answered; changes nothing.
    Unanswered,
    /// Today, and due, and not answered yet.
    Open,
    /// Not due, resting, before its start or after its end.
    NotDue,
    /// Still to come.
    Future,
}

/// The states of `days` days of `owner`'s part ending with `last`, oldest first. `answers` may hold any days, in any order.
pub fn history(goal: &Goal, owner: PersonId, answers: &[(Day, Answer)], today: Day, last: Day, days: usize) -> Vec<DayState> {
    let first = last - chrono::Duration::days(i64::try_from(days).unwrap_or(0) - 1);
    let by_day: BTreeMap<Day, Answer> = answers.iter().copied().filter(|(day, _)| (first..=last).contains(day)).collect();
    first.iter_days().take(days).map(|day| state(goal, owner, by_day.get(&day).copied(), day, today)).collect()
}

/// The state of one day of `owner`'s part, whose answer for it is `answer`.
pub fn state(goal: &Goal, owner: PersonId, answer: Option<Answer>, day: Day, today: Day) -> DayState {
    if let Some(answer) = answer {
        return DayState::Answered(answer);
    }
    if day > today {
        return DayState::Future;
    }
    match goal.due(owner, day) {
        Due::Yes if day == today => DayState::Open,
        Due::Yes => DayState::Unanswered,
        Due::AnyDay | Due::No => DayState::NotDue,
    }
}

/// "Kept on 16 of 19": answered days only. Misses are never counted by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Days kept.
    pub kept: usize,
    /// Days kept in part.
    pub partly: usize,
    /// Days answered.
    pub answered: usize,
}

/// The tally of answers between `from` and `to`, both included.
pub fn tally(answers: &[(Day, Answer)], from: Day, to: Day) -> Tally {
    answers.iter().filter(|(day, _)| (from..=to).contains(day)).fold(Tally::default(), |mut sum, (_, answer)| {
        sum.answered += 1;
        match answer {
            Answer::Kept => sum.kept += 1,
            Answer::Partly => sum.partly += 1,
            Answer::Missed => {}
        }
        sum
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Cadence, GoalPlan, Pause, Weekdays};
    use super::*;
    use crate::domain::day::Stamp;
    use crate::domain::id::{GoalId, PersonId};
    use crate::domain::words::Words;
    use uuid::Uuid;

    const ME: PersonId = PersonId(Uuid::nil());
    const AT: Stamp = Stamp { utc_ms: 0, offset_minutes: 0 };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn weekdays_goal() -> Goal {
        let plan = GoalPlan {
            title: Words::new("Message before 6").unwrap(),
            when: Words::default(),
            then: Words::default(),
            cadence: Cadence::Weekdays(Weekdays::WORKING),
            start: day("2026-11-03"),
            end: None,
            openness: None,
        };
        let mut goal = Goal::new(GoalId(Uuid::nil()), vec![ME], plan, AT);
        goal.pauses.push(Pause::of_all(day("2026-11-05"), Some(day("2026-11-06"))));
        goal
    }

    fn mark(date: &str, answer: Answer) -> (Day, Answer) {
        (day(date), answer)
    }

    #[test]
    fn a_week_as_it_is_shown() {
        let marks = [mark("2026-11-04", Answer::Partly)];
        let states = history(&weekdays_goal(), ME, &marks, day("2026-11-06"), day("2026-11-08"), 7);
        assert_eq!(
            states,
            [
                DayState::NotDue, // before its start
                DayState::Unanswered,
                DayState::Answered(Answer::Partly),
                DayState::NotDue, // resting
                DayState::Open,
                DayState::Future,
                DayState::Future,
            ]
        );
    }

    #[test]
    fn a_tally_counts_answered_days_only() {
        let marks = [mark("2026-11-03", Answer::Kept), mark("2026-11-04", Answer::Partly), mark("2026-11-09", Answer::Missed)];
        let week = tally(&marks, day("2026-11-02"), day("2026-11-08"));
        assert_eq!(week, Tally { kept: 1, partly: 1, answered: 2 });
    }
}
