//! When check-ins are and which days something is planned on, as a calendar file: rules that repeat, times of the clock on
//! the wall, whole days, and titles that tell nobody what it is. The ids in it are random and lead nowhere.

use crate::domain::check_in::{CheckInPlan, Rhythm, Schedule};
use crate::domain::day::Day;
use crate::tr;
use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime, Utc, Weekday};
use icalendar::{Calendar, Component, Event, EventLike};
use std::collections::BTreeSet;

/// The calendar of `plan`, each rule beginning with its first time after `now`, by the clock on the wall there, and of the
/// `days` something is planned on, each once however much it is. Lines end as the format asks.
pub fn calendar(plan: &CheckInPlan, days: impl IntoIterator<Item = Day>, now: DateTime<FixedOffset>) -> String {
    let mut calendar = Calendar::empty();
    // The library would name itself; a file in a shared calendar should say as little as it can.
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Planned time//EN"))
        .append_property(("CALSCALE", "GREGORIAN"));
    for rhythm in [Rhythm::Daily, Rhythm::Weekly] {
        let Some(schedule) = plan.schedule(rhythm) else { continue };
        let Some(first) = schedule.next_after(now.naive_local()) else { continue };
        calendar.push(event(schedule, first, rhythm, now.to_utc()));
    }
    for day in days.into_iter().collect::<BTreeSet<Day>>() {
        calendar.push(whole_day(day, now.to_utc()));
    }
    calendar.to_string()
}

fn event(schedule: Schedule, first: NaiveDateTime, rhythm: Rhythm, made: DateTime<Utc>) -> Event {
    let days: Vec<&str> = schedule.days.iter().map(short).collect();
    let minutes = match rhythm {
        Rhythm::Daily => 15,
        Rhythm::Weekly => 45,
    };
    let mut event = Event::new();
    event
        .uid(&uuid::Uuid::new_v4().to_string())
        .summary(&tr!("check-in-calendar-title"))
        .starts(first)
        .ends(first + Duration::minutes(minutes))
        .add_property("RRULE", format!("FREQ=WEEKLY;BYDAY={}", days.join(",")))
        .timestamp(made);
    event.done()
}

fn whole_day(day: Day, made: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    event.uid(&uuid::Uuid::new_v4().to_string()).summary(&tr!("planned-calendar-title")).all_day(day).timestamp(made);
    event.done()
}

fn short(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::goal::Weekdays;

    fn plan() -> CheckInPlan {
        let sundays = Schedule::new(Weekdays::of(&[Weekday::Sun]), 19 * 60);
        let evenings = Schedule::new(Weekdays::of(&[Weekday::Tue, Weekday::Thu]), 21 * 60 + 15);
        CheckInPlan::default().with(Rhythm::Weekly, sundays).with(Rhythm::Daily, evenings)
    }

    #[test]
    fn times_float_and_titles_tell_nothing() {
        let text = calendar(&plan(), [], DateTime::parse_from_rfc3339("2026-11-12T21:00:00+01:00").unwrap());
        for line in [
            "BEGIN:VCALENDAR\r\n",
            "DTSTART:20261115T190000\r\n",
            "DTSTART:20261112T211500\r\n",
            "RRULE:FREQ=WEEKLY;BYDAY=SU\r\n",
            "RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n",
            "SUMMARY:Planned time\r\n",
            "DTSTAMP:20261112T200000Z\r\n",
        ] {
            assert!(text.contains(line), "{line:?} in {text}");
        }
        for word in ["Groundwork", "check", "DTSTART:20261115T190000Z", "TZID", "icalendar", "ICALENDAR-RS"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }

    #[test]
    fn a_planned_day_stands_once_as_a_whole_day_and_says_nothing_of_what_it_is() {
        let days = ["2028-02-29", "2026-11-13", "2028-02-29"].map(|day| day.parse().unwrap());
        let text = calendar(&CheckInPlan::default(), days, DateTime::parse_from_rfc3339("2026-11-12T21:00:00+01:00").unwrap());
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
        for line in ["DTSTART;VALUE=DATE:20261113\r\n", "DTSTART;VALUE=DATE:20280229\r\n", "SUMMARY:Something you planned\r\n"] {
            assert!(text.contains(line), "{line:?} in {text}");
        }
        assert!(!text.contains("RRULE") && !text.to_lowercase().contains("exercise"), "{text}");
    }

    #[test]
    fn no_plan_is_an_empty_calendar() {
        let text = calendar(&CheckInPlan::default(), [], DateTime::parse_from_rfc3339("2026-11-12T21:00:00+01:00").unwrap());
        assert!(!text.contains("VEVENT"));
    }
}
