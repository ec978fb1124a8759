//! Exercises on a day: whose they are, that they lapse by themselves, and the way back.

use super::*;
use crate::domain::id::PlannedId;
use crate::session::command::PlannedCommand;
use crate::session::model::PlannedRow;

const ALONE: &str = "if-then-plan";
const FOR_TWO: &str = "one-speaks-one-repeats";

fn put(sitting: &mut Sitting, exercise: &str, day: &str) -> PlannedId {
    let put = PlannedCommand::Put(exercise.into(), day.parse().unwrap());
    sitting.run(Command::Planned(put)).unwrap().made.unwrap().into()
}

fn rows(sitting: &Sitting) -> Vec<PlannedRow> {
    sitting.session.models().planned.to_come.clone()
}

fn homes(sitting: &Sitting) -> Vec<(Home, String)> {
    rows(sitting).into_iter().map(|row| (row.home, row.planned.exercise)).collect()
}

#[test]
fn one_s_own_is_seen_by_nobody_else_and_what_both_put_there_by_each() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    put(&mut sitting, ALONE, "2026-11-13");
    assert_eq!(homes(&sitting), [(Home::Private, ALONE.to_owned())]);
    sitting.both_here(JONAH);
    assert_eq!(homes(&sitting), []);
    put(&mut sitting, FOR_TWO, "2026-11-12");
    assert_eq!(homes(&sitting), [(Home::Shared, FOR_TWO.to_owned())]);
    sitting.switch_to(JONAH);
    assert_eq!(homes(&sitting), [(Home::Shared, FOR_TWO.to_owned())]);
    sitting.switch_to(MAYA);
    assert_eq!(homes(&sitting), [(Home::Shared, FOR_TWO.to_owned()), (Home::Private, ALONE.to_owned())]);
}

#[test]
fn putting_moving_and_taking_away_can_each_be_taken_back() {
    let mut sitting = Sitting::maya();
    let id = put(&mut sitting, ALONE, "2026-11-12");
    sitting.run(Command::Planned(PlannedCommand::Move(Home::Private, id, "2026-11-14".parse().unwrap()))).unwrap();
    assert_eq!(rows(&sitting)[0].planned.day.to_string(), "2026-11-14");
    sitting.run(Command::Planned(PlannedCommand::Remove(Home::Private, id))).unwrap();
    assert!(rows(&sitting).is_empty());
    sitting.run(Command::Planned(PlannedCommand::Remove(Home::Private, id))).unwrap();
    sitting.run(Command::Undo).unwrap();
    assert_eq!(rows(&sitting)[0].planned.day.to_string(), "2026-11-14");
    sitting.run(Command::Undo).unwrap();
    assert_eq!(rows(&sitting)[0].planned.day.to_string(), "2026-11-12");
    sitting.run(Command::Undo).unwrap();
    assert!(rows(&sitting).is_empty());
}

#[test]
fn the_same_one_on_the_same_day_stands_once() {
    let mut sitting = Sitting::maya();
    let first = put(&mut sitting, ALONE, "2026-11-12");
    assert_eq!(put(&mut sitting, ALONE, "2026-11-12"), first);
    put(&mut sitting, ALONE, "2026-11-13");
    assert_eq!(rows(&sitting).len(), 2);
}

#[test]
fn with_both_here_only_what_is_for_two_is_put_there_and_nothing_unknown_ever() {
    let mut sitting = Sitting::two();
    let today = "2026-11-12".parse().unwrap();
    assert!(sitting.run(Command::Planned(PlannedCommand::Put("no-such-thing".into(), today))).is_err());
    put(&mut sitting, FOR_TWO, "2026-11-12");
    assert_eq!(homes(&sitting), [(Home::Private, FOR_TWO.to_owned())], "alone it is one's own thought");
    sitting.both_here(MAYA);
    assert!(sitting.run(Command::Planned(PlannedCommand::Put(ALONE.into(), today))).is_err());
    assert_eq!(homes(&sitting), []);
}

#[test]
fn a_day_gone_by_is_refused() {
    let mut sitting = Sitting::maya();
    let yesterday = "2026-11-11".parse().unwrap();
    assert!(sitting.run(Command::Planned(PlannedCommand::Put(ALONE.into(), yesterday))).is_err());
    let id = put(&mut sitting, ALONE, "2026-11-12");
    assert!(sitting.run(Command::Planned(PlannedCommand::Move(Home::Private, id, yesterday))).is_err());
    assert_eq!(rows(&sitting)[0].planned.day.to_string(), "2026-11-12");
}

#[test]
fn the_day_after_it_is_quietly_not_there_and_a_month_later_nowhere() {
    let mut sitting = Sitting::maya();
    put(&mut sitting, ALONE, "2026-11-12");
    // Four in the morning is when the day ends.
    sitting.later(6 * 60);
    sitting.session.ask(Request::Tick).unwrap();
    assert_eq!(rows(&sitting).len(), 1);
    sitting.later(2 * 60);
    sitting.session.ask(Request::Tick).unwrap();
    assert!(rows(&sitting).is_empty());
    let kept = |sitting: &Sitting| {
        let open = sitting.session.open.as_ref().unwrap();
        crate::store::planned::list(open.private.as_ref().unwrap().db()).unwrap().len()
    };
    assert_eq!(kept(&sitting), 1);
    sitting.later(31 * 24 * 60);
    sitting.session.ask(Request::Tick).unwrap();
    assert_eq!(kept(&sitting), 0);
}
