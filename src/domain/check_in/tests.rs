//! Schedules by the clock on the wall, and sheets that open only together.

use super::*;
use crate::domain::goal::Weekdays;
use crate::domain::words::Words;
use chrono::{Datelike, NaiveDateTime, Weekday};
use proptest::prelude::*;
use uuid::Uuid;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn sheet(text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.write(Part::HowIAm, Words::new(text).unwrap());
    sheet
}

fn check_in() -> CheckIn {
    CheckIn {
        id: CheckInId(Uuid::from_u128(7)),
        rhythm: Rhythm::Weekly,
        agenda: Agenda::Early,
        day: "2026-11-15".parse().unwrap(),
        begun: Stamp { utc_ms: 0, offset_minutes: 0 },
        leader: None,
        put_in: Vec::new(),
        plain: Vec::new(),
        opened: None,
        goals: Vec::new(),
    }
}

#[test]
fn the_next_one_is_strictly_later() {
    let sundays = Schedule::new(Weekdays::of(&[Weekday::Sun]), 19 * 60).unwrap();
    for (now, next) in [
        ("2026-11-12T21:00:00", "2026-11-15T19:00:00"),
        ("2026-11-15T18:59:59", "2026-11-15T19:00:00"),
        ("2026-11-15T19:00:00", "2026-11-22T19:00:00"),
        ("2026-12-31T23:00:00", "2027-01-03T19:00:00"),
    ] {
        assert_eq!(sundays.next_after(at(now)), Some(at(next)), "{now}");
    }
}

#[test]
fn a_schedule_names_a_day() {
    assert_eq!(Schedule::new(Weekdays::default(), 60), None);
    assert_eq!(Schedule::new(Weekdays::WORKING, 9999).unwrap().minute, 1439);
}

#[test]
fn the_nearer_of_two_comes_next_and_a_weekly_one_goes_before_a_daily_one() {
    let plan = CheckInPlan {
        daily: Schedule::new(Weekdays::WORKING, 21 * 60),
        weekly: Schedule::new(Weekdays::of(&[Weekday::Fri]), 21 * 60),
        agenda: Agenda::Early,
    };
    assert_eq!(plan.next_after(at("2026-11-12T08:00:00")), Some((Rhythm::Daily, at("2026-11-12T21:00:00"))));
    assert_eq!(plan.next_after(at("2026-11-12T22:00:00")), Some((Rhythm::Weekly, at("2026-11-13T21:00:00"))));
    assert_eq!(CheckInPlan::default().next_after(at("2026-11-12T22:00:00")), None);
}

#[test]
fn sheets_open_only_together() {
    let people = [person(1), person(2)];
    let mut one = check_in();
    let nothing_sealed = |_| None;
    assert!(!one.open_together(&people, nothing_sealed));
    one.put_in.push(person(1));
    let hers = |who| (who == person(1)).then(|| sheet("tired"));
    assert!(!one.open_together(&people, hers), "one of two");
    one.put_in.push(person(2));
    one.plain.push((person(2), sheet("hopeful")));
    assert!(!one.open_together(&people, nothing_sealed), "hers is not at hand");
    assert!(one.open_together(&people, hers));
    assert_eq!(one.opened, Some(vec![(person(1), sheet("tired")), (person(2), sheet("hopeful"))]));
    assert!(one.plain.is_empty());
    assert!(!one.open_together(&people, hers), "once");
}

#[test]
fn a_sheet_can_be_taken_back_only_while_it_is_the_only_one() {
    let mut one = check_in();
    one.put_in.push(person(1));
    assert!(one.may_take_back(person(1)) && !one.may_take_back(person(2)));
    one.put_in.push(person(2));
    assert!(!one.may_take_back(person(1)) && !one.may_take_back(person(2)));
}

#[test]
fn every_weekly_agenda_ends_in_a_plan_and_no_part_comes_twice() {
    for agenda in [Agenda::Early, Agenda::Later] {
        assert_eq!(agenda.parts(Rhythm::Weekly).last(), Some(&Part::Plan));
        for rhythm in [Rhythm::Daily, Rhythm::Weekly] {
            let parts = agenda.parts(rhythm);
            assert_eq!(parts.iter().collect::<std::collections::BTreeSet<_>>().len(), parts.len());
        }
    }
}

proptest! {
    #[test]
    fn the_next_one_is_on_one_of_its_days_at_its_time_and_none_is_passed_over(
        bits in 1_u8..128, minute in 0_u16..1440, day in 0_i64..20_000, second in 0_i64..86_400,
    ) {
        let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        let days: Vec<_> = week.into_iter().filter(|day| bits & (1 << day.num_days_from_monday()) != 0).collect();
        let schedule = Schedule::new(Weekdays::of(&days), minute).unwrap();
        let now = at("2000-01-01T00:00:00") + chrono::Duration::days(day) + chrono::Duration::seconds(second);
        let next = schedule.next_after(now).unwrap();
        prop_assert!(next > now && next <= now + chrono::Duration::days(7));
        prop_assert!(days.contains(&next.weekday()));
        prop_assert_eq!(next.time(), schedule.time());
        let mut between = now.date();
        while between <= next.date() {
            let there = between.and_time(schedule.time());
            prop_assert!(there == next || there <= now || !days.contains(&there.weekday()));
            between += chrono::Duration::days(1);
        }
    }
}
