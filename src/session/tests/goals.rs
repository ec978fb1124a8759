//! Goals and marks.

use super::*;
use crate::domain::day::Day;
use crate::domain::goal::{Answer, Cadence, DayState, Due, Openness, StrengthWord};
use crate::domain::id::GoalId;

fn mark(sitting: &mut Sitting, home: Home, id: GoalId, day: &str, answer: Option<Answer>) -> Result<Done, Problem> {
    let owner = sitting.session.models().here.me().map_or_else(|| sitting.session.models().here.people[0].id, |p| p.id);
    let note = words("a note");
    sitting.run(Command::Goal(GoalCommand::Mark { home, id, owner, day: day.parse().unwrap(), answer, note }))
}

#[test]
fn marking_and_clearing_today() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Message before six");
    mark(&mut sitting, Home::Private, id, "2026-11-12", Some(Answer::Partly)).unwrap();
    let row = sitting.session.models().goals.current[0].clone();
    assert_eq!(row.records[0].today.as_ref().unwrap().answer, Answer::Partly);
    assert_eq!(row.records[0].due_today, Due::Yes);
    mark(&mut sitting, Home::Private, id, "2026-11-12", None).unwrap();
    assert!(sitting.session.models().goals.current[0].records[0].today.is_none());
}

#[test]
fn no_answer_for_days_to_come_or_before_the_start() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Walk");
    for day in ["2026-11-13", "2026-11-11"] {
        assert!(mark(&mut sitting, Home::Private, id, day, Some(Answer::Kept)).is_err(), "{day}");
    }
}

#[test]
fn a_word_shows_after_ten_marks() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Walk");
    for n in 0..10 {
        let word = sitting.session.models().goals.current[0].records[0].word;
        assert_eq!(word, StrengthWord::New, "after {n} marks");
        let day = sitting.session.models().here.today.to_string();
        mark(&mut sitting, Home::Private, id, &day, Some(Answer::Kept)).unwrap();
        sitting.later(24 * 60);
        sitting.session.handle(Request::Tick);
    }
    assert_ne!(sitting.session.models().goals.current[0].records[0].word, StrengthWord::New);
}

#[test]
fn resting_days_ask_nothing_and_resuming_the_same_day_leaves_no_trace() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Walk");
    sitting.run(Command::Goal(GoalCommand::Pause(Home::Private, id, None))).unwrap();
    assert_eq!(sitting.session.models().goals.current[0].records[0].due_today, Due::No);
    sitting.run(Command::Goal(GoalCommand::Resume(Home::Private, id))).unwrap();
    let row = &sitting.session.models().goals.current[0];
    assert_eq!((row.records[0].due_today, row.goal.pauses.len()), (Due::Yes, 0));
}

#[test]
fn openness_lapses_by_itself_and_only_a_later_end_renews_it() {
    let mut sitting = Sitting::maya();
    let end: Day = "2026-11-20".parse().unwrap();
    let openness = Some(Openness { purpose: words("so that you can plan"), review: end });
    let plan = GoalPlan { end: Some(end), openness, ..plan("I will show the account", "2026-11-12") };
    let make = GoalCommand::Make { home: Home::Private, plan, of_both: false, library_id: None };
    let id: GoalId = sitting.run(Command::Goal(make)).unwrap().made.unwrap().into();
    sitting.later(9 * 24 * 60);
    sitting.session.handle(Request::Tick);
    assert!(sitting.session.models().goals.current.is_empty());
    assert_eq!(sitting.session.models().goals.ended.len(), 1);
    let renew = |until: &str| {
        let until: Day = until.parse().unwrap();
        Command::Goal(GoalCommand::Renew { home: Home::Private, id, until, review: until })
    };
    assert!(sitting.run(renew("2026-11-20")).is_err());
    sitting.run(renew("2026-12-10")).unwrap();
    assert_eq!(sitting.session.models().goals.current.len(), 1);
}

#[test]
fn a_goal_of_both_shows_each_ones_own_marks() {
    let mut sitting = Sitting::two();
    sitting.both_here(MAYA);
    let make = GoalCommand::Make { home: Home::Shared, plan: plan("Tea at nine", "2026-11-12"), of_both: true, library_id: None };
    let id: GoalId = sitting.run(Command::Goal(make)).unwrap().made.unwrap().into();
    mark(&mut sitting, Home::Shared, id, "2026-11-12", Some(Answer::Kept)).unwrap();
    let row = &sitting.session.models().goals.current[0];
    let today: Vec<_> = row.records.iter().map(|record| record.today.as_ref().map(|mark| mark.answer)).collect();
    assert_eq!(today, [Some(Answer::Kept), None]);
    assert!(row.records[1].stones.contains(&DayState::Open));
}

#[test]
fn nobody_marks_or_changes_anothers_goal() {
    let mut sitting = Sitting::two();
    let id = sitting.make_goal(Home::Shared, "Home by seven");
    sitting.switch_to(MAYA);
    assert!(!sitting.session.models().goals.current[0].mine);
    let owner = sitting.other();
    let day = sitting.session.models().here.today;
    for owner in [owner, sitting.me()] {
        let note = Words::default();
        let steal = GoalCommand::Mark { home: Home::Shared, id, owner, day, answer: Some(Answer::Missed), note };
        assert!(sitting.run(Command::Goal(steal)).is_err());
    }
    assert!(sitting.run(Command::Goal(GoalCommand::Delete(Home::Shared, id))).is_err());
    assert!(sitting.run(Command::Goal(GoalCommand::Adjust(Home::Shared, id, plan("x", "2026-11-12")))).is_err());
}

#[test]
fn changing_the_plan_does_not_repaint_what_was() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Walk");
    sitting.later(3 * 24 * 60);
    sitting.session.handle(Request::Tick);
    mark(&mut sitting, Home::Private, id, "2026-11-14", Some(Answer::Kept)).unwrap();
    let before = sitting.session.models().goals.current[0].records[0].stones.clone();
    let weekly = GoalPlan { cadence: Cadence::Weekly(chrono::Weekday::Mon), ..plan("Walk round the lake", "2026-11-12") };
    sitting.run(Command::Goal(GoalCommand::Adjust(Home::Private, id, weekly))).unwrap();
    let row = sitting.session.models().goals.current[0].clone();
    // Sunday 15 November is today: no longer due.
    assert_eq!(row.records[0].due_today, Due::No);
    let gone = |stones: &[DayState]| stones.iter().take(27).copied().collect::<Vec<_>>();
    assert_eq!(gone(&row.records[0].stones), gone(&before));
    assert_eq!((row.goal.earlier.len(), row.goal.earlier[0].plan.title.as_str()), (1, "Walk"));
    assert_eq!(row.records[0].tally.answered, 1);
    // A forgotten day of the earlier plan is still answered.
    mark(&mut sitting, Home::Private, id, "2026-11-13", Some(Answer::Missed)).unwrap();
}

#[test]
fn days_between_ending_and_taking_up_again_ask_nothing() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Walk");
    sitting.run(Command::Goal(GoalCommand::End(Home::Private, id))).unwrap();
    sitting.later(4 * 24 * 60);
    sitting.session.handle(Request::Tick);
    assert_eq!(sitting.session.models().goals.ended.len(), 1);
    sitting.run(Command::Goal(GoalCommand::Reopen(Home::Private, id))).unwrap();
    let row = &sitting.session.models().goals.current[0];
    let unanswered = row.records[0].stones.iter().filter(|stone| **stone == DayState::Unanswered).count();
    assert_eq!((unanswered, row.records[0].due_today), (1, Due::Yes));
}

fn tea(sitting: &mut Sitting) -> GoalId {
    let make = GoalCommand::Make { home: Home::Shared, plan: plan("Tea at nine", "2026-11-12"), of_both: true, library_id: None };
    sitting.run(Command::Goal(make)).unwrap().made.unwrap().into()
}

#[test]
fn one_alone_ends_only_their_own_part_of_a_goal_of_both() {
    let mut sitting = Sitting::two();
    sitting.both_here(MAYA);
    let id = tea(&mut sitting);
    sitting.switch_to(JONAH);
    let refused = [
        GoalCommand::Adjust(Home::Shared, id, plan("Tea at ten", "2026-11-12")),
        GoalCommand::Delete(Home::Shared, id),
        GoalCommand::Purge(Home::Shared, id),
    ];
    for command in refused {
        assert!(sitting.run(Command::Goal(command)).is_err());
    }
    sitting.run(Command::Goal(GoalCommand::End(Home::Shared, id))).unwrap();
    sitting.later(24 * 60);
    sitting.session.handle(Request::Tick);
    let due = |sitting: &Sitting| -> Vec<Due> {
        sitting.session.models().goals.current[0].records.iter().map(|record| record.due_today).collect()
    };
    assert_eq!(due(&sitting), [Due::Yes, Due::No]);
    assert!(mark(&mut sitting, Home::Shared, id, "2026-11-13", Some(Answer::Kept)).is_err());
    sitting.switch_to(MAYA);
    mark(&mut sitting, Home::Shared, id, "2026-11-13", Some(Answer::Kept)).unwrap();
    sitting.switch_to(JONAH);
    sitting.run(Command::Goal(GoalCommand::Reopen(Home::Shared, id))).unwrap();
    assert_eq!(due(&sitting), [Due::Yes, Due::Yes]);
}

#[test]
fn answers_of_a_span_are_read_on_demand() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Walk");
    for _ in 0..3 {
        let day = sitting.session.models().here.today.to_string();
        mark(&mut sitting, Home::Private, id, &day, Some(Answer::Kept)).unwrap();
        sitting.later(24 * 60);
        sitting.session.handle(Request::Tick);
    }
    let read = |from: &str, to: &str| {
        let marks = sitting.session.marks_between(Home::Private, id, from.parse().unwrap(), to.parse().unwrap()).unwrap();
        marks.iter().map(|mark| mark.day.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(read("2026-11-13", "2026-12-31"), ["2026-11-13", "2026-11-14"]);
    assert!(read("2027-01-01", "2027-12-31").is_empty());
}

#[test]
fn a_clock_moved_back_refuses_days_to_come_and_keeps_what_was_answered() {
    let mut sitting = Sitting::maya();
    let id = sitting.make_goal(Home::Private, "Walk");
    sitting.later(3 * 24 * 60);
    sitting.session.handle(Request::Tick);
    mark(&mut sitting, Home::Private, id, "2026-11-15", Some(Answer::Kept)).unwrap();
    sitting.later(-2 * 24 * 60);
    sitting.session.handle(Request::Tick);
    assert!(mark(&mut sitting, Home::Private, id, "2026-11-14", Some(Answer::Kept)).is_err());
    mark(&mut sitting, Home::Private, id, "2026-11-13", Some(Answer::Partly)).unwrap();
    let row = &sitting.session.models().goals.current[0];
    assert_eq!((row.records[0].tally.answered, row.records[0].recent.len()), (1, 2));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(12))]

    /// Across time zones, changes of the clocks and a clock moved back: an answer belongs to a civil day from the goal's
    /// first to the one it is here and now, reckoned by whole numbers.
    #[test]
    fn answers_belong_to_days_that_have_come_wherever_one_is(
        steps in proptest::collection::vec((-50_i64..400, -12_i32..=14, -4_i64..=3, 0_u8..4), 1..25),
    ) {
        let mut sitting = Sitting::maya();
        let id = sitting.make_goal(Home::Private, "Walk");
        let first: Day = "2026-11-12".parse().unwrap();
        let mut plain = std::collections::BTreeMap::new();
        let mut hours = sitting.clock.now().timestamp() / 3600;
        for (on, east, away, kind) in steps {
            hours += on;
            let zone = chrono::FixedOffset::east_opt(east * 3600).unwrap();
            sitting.clock.set(chrono::DateTime::from_timestamp(hours * 3600, 0).unwrap().with_timezone(&zone));
            sitting.session.handle(Request::Tick);
            let today = Day::default() + chrono::Duration::days((hours + i64::from(east) - 4).div_euclid(24));
            proptest::prop_assert_eq!(sitting.session.models().here.today, today);
            let day = today + chrono::Duration::days(away);
            let answer = [Some(Answer::Kept), Some(Answer::Partly), Some(Answer::Missed), None][usize::from(kind)];
            let taken = mark(&mut sitting, Home::Private, id, &day.to_string(), answer).is_ok();
            proptest::prop_assert_eq!(taken, answer.is_none() || (first..=today).contains(&day), "{} on {}", day, today);
            if taken {
                plain.remove(&day);
                plain.extend(answer.map(|answer| (day, answer)));
            }
        }
        let kept = sitting.session.marks_between(Home::Private, id, first, first + chrono::Duration::days(4000)).unwrap();
        let kept: std::collections::BTreeMap<_, _> = kept.into_iter().map(|mark| (mark.day, mark.answer)).collect();
        proptest::prop_assert_eq!(&kept, &plain);
        let row = &sitting.session.models().goals.current[0];
        let today = sitting.session.models().here.today;
        let until_today = plain.range(..=today).count();
        proptest::prop_assert_eq!(row.records[0].tally.answered, until_today);
    }
}

#[test]
fn what_was_changed_while_it_was_shared_comes_back_with_it() {
    let mut sitting = Sitting::two();
    let id = sitting.make_goal(Home::Private, "Walk");
    sitting.later(5 * 24 * 60);
    sitting.session.handle(Request::Tick);
    let shared: GoalId = sitting.run(Command::Goal(GoalCommand::Share(id))).unwrap().made.unwrap().into();
    let other = plan("Walk after work", "2026-11-17");
    sitting.run(Command::Goal(GoalCommand::Adjust(Home::Shared, shared, other))).unwrap();
    sitting.run(Command::Goal(GoalCommand::Pause(Home::Shared, shared, None))).unwrap();
    sitting.run(Command::Goal(GoalCommand::TakeBack(shared))).unwrap();
    let row = &sitting.session.models().goals.current[0];
    assert_eq!((row.home, row.goal.id, row.goal.plan.title.as_str()), (Home::Private, id, "Walk after work"));
    assert_eq!((row.goal.earlier.len(), row.goal.first_day().to_string().as_str()), (1, "2026-11-12"));
    assert_eq!((row.records[0].due_today, row.goal.ended), (Due::No, None));
    let unanswered = row.records[0].stones.iter().filter(|stone| **stone == DayState::Unanswered).count();
    assert_eq!(unanswered, 5, "the days before it was shared stay as they were");
}
