//! A goal through time, against a calculation made another way: day after day, each with what stood at its end.

use super::*;
use chrono::{Datelike, Duration, Weekday};
use proptest::prelude::*;
use uuid::Uuid;

const ME: PersonId = PersonId(Uuid::from_u128(1));
const THEM: PersonId = PersonId(Uuid::from_u128(2));
const AT: Stamp = Stamp { utc_ms: 0, offset_minutes: 0 };
/// Three years around a 29 February.
const DAYS: i64 = 1000;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn nth(n: i64) -> Day {
    day("2023-01-01") + Duration::days(n)
}

fn plan(title: &str, cadence: Cadence, start: Day, end: Option<Day>) -> GoalPlan {
    let title = Words::new(title).unwrap();
    GoalPlan { title, when: Words::default(), then: Words::default(), cadence, start, end, openness: None }
}

fn goal(plan: GoalPlan) -> Goal {
    Goal::new(GoalId(Uuid::nil()), vec![ME], plan, AT)
}

fn ritual() -> Goal {
    Goal { owners: vec![ME, THEM], ..goal(plan("Tea", Cadence::Daily, day("2026-10-12"), None)) }
}

#[derive(Debug, Clone)]
enum Step {
    Replan(Cadence, i64, Option<i64>),
    Rest(Option<i64>),
    GoOn,
    End,
    TakeUp,
}

fn cadence() -> impl Strategy<Value = Cadence> {
    let weekday = || prop::sample::select(vec![Weekday::Mon, Weekday::Wed, Weekday::Thu, Weekday::Sun]);
    prop_oneof![
        Just(Cadence::Daily),
        prop::collection::vec(weekday(), 1..4).prop_map(|days| Cadence::Weekdays(Weekdays::of(&days))),
        (1_u8..=7).prop_map(Cadence::PerWeek),
        weekday().prop_map(Cadence::Weekly),
        (1_u8..=31).prop_map(Cadence::Monthly),
        (0..DAYS).prop_map(|n| Cadence::Once(nth(n))),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (cadence(), 0..DAYS, prop::option::of(0..DAYS)).prop_map(|(c, s, e)| Step::Replan(c, s, e)),
        prop::option::of(1_i64..60).prop_map(Step::Rest),
        Just(Step::GoOn),
        Just(Step::End),
        Just(Step::TakeUp),
    ]
}

/// What stands at the end of a day.
struct Naive {
    plan: GoalPlan,
    rests: bool,
    rests_until: Option<Day>,
    ended: Option<Day>,
}

impl Naive {
    fn step(&mut self, step: &Step, today: Day) {
        match step {
            Step::Replan(cadence, start, end) => self.plan = plan("Walk", *cadence, nth(*start), end.map(nth)),
            Step::Rest(days) => {
                self.rests = true;
                self.rests_until = days.map(|days| today + Duration::days(days));
            }
            Step::GoOn => self.rests = false,
            Step::End if self.ended.is_some() => {}
            Step::End => self.ended = Some(today),
            Step::TakeUp => {
                if self.ended.take().is_some_and(|last| last < today) {
                    self.rests = false;
                }
                if self.plan.end.is_some_and(|end| end < today) && !matches!(self.plan.cadence, Cadence::Once(_)) {
                    self.plan.end = None;
                }
            }
        }
    }

    fn due(&self, day: Day) -> Due {
        let rests = self.rests && self.rests_until.is_none_or(|until| day < until);
        let over = self.ended.is_some_and(|last| last < day) || self.plan.end.is_some_and(|end| end < day);
        if rests || over || day < self.plan.start {
            return Due::No;
        }
        let next_month = (day + Duration::days(1)).day() == 1;
        let yes = match self.plan.cadence {
            Cadence::PerWeek(_) => return Due::AnyDay,
            Cadence::Daily => true,
            Cadence::Weekdays(days) => days.iter().any(|weekday| weekday == day.weekday()),
            Cadence::Weekly(weekday) => weekday == day.weekday(),
            Cadence::Monthly(n) => day.day() == u32::from(n) || (next_month && day.day() < u32::from(n)),
            Cadence::Once(once) => once == day,
        };
        if yes { Due::Yes } else { Due::No }
    }
}

fn real(goal: &mut Goal, step: &Step, today: Day) {
    match step {
        Step::Replan(cadence, start, end) => goal.replan(plan("Walk", *cadence, nth(*start), end.map(nth)), today),
        Step::Rest(days) => goal.rest(None, today, days.map(|days| today + Duration::days(days))),
        Step::GoOn => goal.go_on(None, today),
        Step::End => goal.end(None, today),
        Step::TakeUp => goal.take_up(None, today),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// However a goal is changed, every day stays judged by what stood on that day: nothing repaints the past.
    #[test]
    fn the_past_is_judged_by_what_stood_then(first in cadence(), steps in prop::collection::vec((1..DAYS, step()), 0..12)) {
        let mut steps = steps;
        steps.sort_by_key(|(on, _)| *on);
        let mut goal = goal(plan("Walk", first, nth(0), None));
        let mut naive = Naive { plan: goal.plan.clone(), rests: false, rests_until: None, ended: None };
        let mut steps = steps.iter().peekable();
        let mut stood = Vec::new();
        for n in 0..DAYS {
            while let Some((_, step)) = steps.next_if(|(on, _)| *on == n) {
                naive.step(step, nth(n));
                real(&mut goal, step, nth(n));
            }
            stood.push(naive.due(nth(n)));
        }
        for (n, due) in (0..DAYS).zip(stood) {
            prop_assert_eq!(goal.due(ME, nth(n)), due, "{}", nth(n));
        }
    }

    /// With a clock that goes back and forth: the newest plan holds from now on, and what is kept stays in order.
    #[test]
    fn a_clock_moved_back_confuses_nothing(steps in prop::collection::vec((0..DAYS, cadence(), 0..DAYS), 1..10)) {
        let mut goal = goal(plan("Walk", Cadence::Daily, nth(300), None));
        for (on, cadence, start) in steps {
            goal.replan(plan("Walk", cadence, nth(start), None), nth(on));
            prop_assert_eq!(goal.plan_on(nth(on)).cadence, cadence);
            prop_assert!(goal.earlier.windows(2).all(|pair| pair[0].last < pair[1].last));
            prop_assert!(goal.earlier.iter().all(|past| past.last < nth(on) && past.plan.start <= past.last));
            prop_assert!(goal.first_day() <= goal.plan.start);
        }
    }

    /// Thousands of answers, in any order: every day's state and the one total, counted one by one.
    #[test]
    fn thousands_of_answers_agree_with_a_plain_look(
        kinds in prop::collection::vec(0_u8..4, 3000), today in 0_i64..3000, last in 0_i64..3000, shown in 1_usize..800, monthly in 1_u8..=31,
    ) {
        let goal = goal(plan("Walk", Cadence::Monthly(monthly), nth(40), Some(nth(2900))));
        let answer = |n: i64| usize::try_from(n).ok().and_then(|n| kinds.get(n)).and_then(|kind| match kind {
            0 => Some(Answer::Kept),
            1 => Some(Answer::Partly),
            2 => Some(Answer::Missed),
            _ => None,
        });
        let marks: Vec<(Day, Answer)> = (0..3000).rev().filter_map(|n| Some((nth(n), answer(n)?))).collect();
        let states = history(&goal, ME, &marks, nth(today), nth(last), shown);
        prop_assert_eq!(states.len(), shown);
        for (back, state) in (0..).zip(states.iter().rev()) {
            let n = last - back;
            let due = (40..=2900).contains(&n) && {
                let day = nth(n);
                day.day() == u32::from(monthly) || ((day + Duration::days(1)).day() == 1 && day.day() < u32::from(monthly))
            };
            let expected = match answer(n) {
                Some(answer) => DayState::Answered(answer),
                None if n > today => DayState::Future,
                None if due && n == today => DayState::Open,
                None if due => DayState::Unanswered,
                None => DayState::NotDue,
            };
            prop_assert_eq!(*state, expected, "{}", nth(n));
        }
        let count = |kind: Option<Answer>| (40..=today).filter(|n| answer(*n).is_some_and(|a| kind.is_none_or(|kind| kind == a))).count();
        let plain = Tally { kept: count(Some(Answer::Kept)), partly: count(Some(Answer::Partly)), answered: count(None) };
        prop_assert_eq!(tally(&marks, nth(40), nth(today)), plain);
    }
}

#[test]
fn an_earlier_plan_stays_readable_with_the_days_it_held() {
    let mut goal = goal(plan("Walk", Cadence::Daily, day("2026-10-01"), None));
    goal.replan(plan("Walk round the lake", Cadence::Weekly(Weekday::Sun), day("2026-10-01"), None), day("2026-10-13"));
    assert_eq!((goal.earlier.len(), goal.earlier[0].until()), (1, day("2026-10-12")));
    assert_eq!(goal.plan_on(day("2026-10-12")).title.as_str(), "Walk");
    assert_eq!(goal.plan_on(day("2026-10-13")).title.as_str(), "Walk round the lake");
    assert_eq!((goal.due(ME, day("2026-10-12")), goal.due(ME, day("2026-10-13"))), (Due::Yes, Due::No));
    assert_eq!(goal.first_day(), day("2026-10-01"));
}

#[test]
fn what_never_held_a_day_leaves_no_trace() {
    for (start, today) in [("2026-10-13", "2026-10-13"), ("2026-11-01", "2026-10-13")] {
        let mut goal = goal(plan("Walk", Cadence::Daily, day(start), None));
        goal.replan(plan("Run", Cadence::Daily, day(start), None), day(today));
        goal.replan(plan("Swim", Cadence::Daily, day(start), None), day(today));
        assert!(goal.earlier.is_empty() && goal.plan.title.as_str() == "Swim", "{start}");
    }
}

#[test]
fn only_a_later_end_is_no_other_promise() {
    let (start, today) = (day("2026-10-01"), day("2026-10-13"));
    for (old, new, trace) in [
        (None, Some("2026-12-01"), 0),
        (Some("2026-10-20"), Some("2026-12-01"), 0),
        // Over since the fifth: the days in between were not due and stay so.
        (Some("2026-10-05"), Some("2026-12-01"), 1),
        (None, Some("2026-10-05"), 1),
    ] {
        let mut goal = goal(plan("Walk", Cadence::Daily, start, old.map(day)));
        let before: Vec<Due> = start.iter_days().take(12).map(|day| goal.due(ME, day)).collect();
        goal.replan(plan("Walk", Cadence::Daily, start, new.map(day)), today);
        let after: Vec<Due> = start.iter_days().take(12).map(|day| goal.due(ME, day)).collect();
        assert_eq!((goal.earlier.len(), before), (trace, after), "{old:?} to {new:?}");
    }
}

#[test]
fn an_earlier_first_day_moves_the_beginning() {
    let mut goal = goal(plan("Walk", Cadence::Daily, day("2026-10-10"), None));
    goal.replan(plan("Run", Cadence::Daily, day("2026-10-10"), None), day("2026-10-20"));
    goal.replan(plan("Run", Cadence::Daily, day("2026-10-01"), None), day("2026-10-25"));
    assert_eq!(goal.first_day(), day("2026-10-01"));
    assert_eq!(goal.plan_on(day("2026-10-03")).title.as_str(), "Walk");
    assert_eq!((goal.due(ME, day("2026-10-03")), goal.due(ME, day("2026-09-30"))), (Due::Yes, Due::No));
}

#[test]
fn one_day_alone_is_over_after_it() {
    let goal = goal(plan("Call", Cadence::Once(day("2026-10-10")), day("2026-10-01"), None));
    assert!(!goal.is_over(day("2026-10-10")) && goal.is_over(day("2026-10-11")));
}

#[test]
fn a_part_that_stops_leaves_the_other_s_going_on() {
    let mut goal = ritual();
    let (today, later) = (day("2026-11-12"), day("2026-11-20"));
    goal.end(Some(ME), today);
    assert_eq!((goal.due(ME, today), goal.due(ME, later), goal.due(THEM, later)), (Due::Yes, Due::No, Due::Yes));
    assert_eq!((goal.last_day(), goal.is_over(later), goal.stopped_on(ME)), (None, false, Some(today)));
    goal.take_up(Some(ME), later);
    assert_eq!((goal.due(ME, day("2026-11-15")), goal.due(ME, later), goal.due(THEM, day("2026-11-15"))), (Due::No, Due::Yes, Due::Yes));
    goal.end(Some(ME), later);
    goal.end(Some(THEM), day("2026-11-22"));
    assert_eq!(goal.last_day(), Some(day("2026-11-22")));
}

#[test]
fn a_part_rests_alone_and_goes_on_alone() {
    let mut goal = ritual();
    let (first, today) = (day("2026-11-10"), day("2026-11-12"));
    goal.rest(Some(ME), first, None);
    assert!(goal.is_resting(ME, today) && !goal.is_resting(THEM, today) && goal.rest_of_all(today).is_none());
    goal.rest(None, first, None);
    assert!(goal.rest_of_all(today).is_some());
    goal.go_on(Some(ME), today);
    assert_eq!((goal.due(ME, day("2026-11-11")), goal.due(ME, today), goal.due(THEM, today)), (Due::No, Due::Yes, Due::No));
}

#[test]
fn what_was_kept_before_there_were_earlier_plans_still_reads() {
    let mut old = serde_json::to_value(goal(plan("Walk", Cadence::Daily, nth(0), None))).unwrap();
    assert!(old.get("earlier").is_none() && old.get("stopped").is_none());
    old["pauses"] = serde_json::json!([{ "from": "2023-02-01", "until": null }]);
    let read: Goal = serde_json::from_value(old).unwrap();
    assert!(read.is_resting(ME, day("2023-03-01")) && read.earlier.is_empty());
}

#[test]
fn leap_days_are_days_like_others() {
    for (cadence, date, due) in [
        (Cadence::Monthly(29), "2024-02-29", Due::Yes),
        (Cadence::Monthly(30), "2024-02-29", Due::Yes),
        (Cadence::Monthly(31), "2024-02-28", Due::No),
        (Cadence::Monthly(31), "2023-02-28", Due::Yes),
        (Cadence::Weekly(Weekday::Thu), "2024-02-29", Due::Yes),
        (Cadence::Weekly(Weekday::Thu), "2024-03-07", Due::Yes),
        (Cadence::Weekly(Weekday::Thu), "2024-03-01", Due::No),
    ] {
        let goal = goal(plan("Walk", cadence, nth(0), Some(day("2024-12-31"))));
        assert_eq!(goal.due(ME, day(date)), due, "{cadence:?} on {date}");
    }
}
