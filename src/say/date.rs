//! Days and times in words. The one place that decides how they are written; [`super::formats`] says what was chosen.

use super::formats::{first, formats};
use crate::domain::day::{Day, Stamp};
use crate::platform::{DateOrder, Formats, HourClock};
use crate::tr;
use chrono::{Datelike, Duration, NaiveTime, Timelike, Weekday};

/// "November".
pub fn month_name(month: u32) -> String {
    match month {
        1 => tr!("date-month-1"),
        2 => tr!("date-month-2"),
        3 => tr!("date-month-3"),
        4 => tr!("date-month-4"),
        5 => tr!("date-month-5"),
        6 => tr!("date-month-6"),
        7 => tr!("date-month-7"),
        8 => tr!("date-month-8"),
        9 => tr!("date-month-9"),
        10 => tr!("date-month-10"),
        11 => tr!("date-month-11"),
        _ => tr!("date-month-12"),
    }
}

/// "Thursday".
pub fn weekday_name(day: Weekday) -> String {
    match day {
        Weekday::Mon => tr!("date-weekday-mon"),
        Weekday::Tue => tr!("date-weekday-tue"),
        Weekday::Wed => tr!("date-weekday-wed"),
        Weekday::Thu => tr!("date-weekday-thu"),
        Weekday::Fri => tr!("date-weekday-fri"),
        Weekday::Sat => tr!("date-weekday-sat"),
        Weekday::Sun => tr!("date-weekday-sun"),
    }
}

/// "12 November", or "November 12".
pub fn day_month(day: Day) -> String {
    written(formats(), day)
}

fn written(formats: Formats, day: Day) -> String {
    match formats.order {
        DateOrder::DayFirst => tr!("date-day-month", day = day.day(), month = month_name(day.month())),
        DateOrder::MonthFirst => tr!("date-month-day", day = day.day(), month = month_name(day.month())),
    }
}

/// "12 November 2026", or "November 12, 2026".
pub fn day_with_year(day: Day) -> String {
    written_with_year(formats(), day)
}

fn written_with_year(formats: Formats, day: Day) -> String {
    let (month, year) = (month_name(day.month()), day.year().to_string());
    match formats.order {
        DateOrder::DayFirst => tr!("date-day-month-year", day = day.day(), month = month, year = year),
        DateOrder::MonthFirst => tr!("date-month-day-year", day = day.day(), month = month, year = year),
    }
}

/// "Thursday 12 November", or "Thursday, November 12".
pub fn weekday_day(day: Day) -> String {
    let formats = formats();
    let (weekday, date) = (weekday_name(day.weekday()), written(formats, day));
    match formats.order {
        DateOrder::DayFirst => tr!("date-weekday-day", weekday = weekday, date = date),
        DateOrder::MonthFirst => tr!("date-weekday-month-day", weekday = weekday, date = date),
    }
}

/// The day a calendar's row begins with in which `day` stands.
pub fn calendar_start(day: Day) -> Day {
    let before = day.weekday().days_since(first(formats().week));
    day.checked_sub_signed(Duration::days(i64::from(before))).unwrap_or(day)
}

/// A day as said on `today`: "Today", "Yesterday", "Tomorrow", a weekday with its date in the same year, else with the year.
pub fn day_near(day: Day, today: Day) -> String {
    match (day - today).num_days() {
        0 => tr!("date-today"),
        -1 => tr!("date-yesterday"),
        1 => tr!("date-tomorrow"),
        _ if day.year() == today.year() => weekday_day(day),
        _ => day_with_year(day),
    }
}

/// "9:10 pm".
pub fn clock(stamp: Stamp) -> String {
    time_of_day(stamp.local().time())
}

/// A time by the clock on the wall: "7:00 pm", or "19:00".
pub fn time_of_day(time: NaiveTime) -> String {
    told(formats(), time)
}

fn told(formats: Formats, time: NaiveTime) -> String {
    let minute = format!("{:02}", time.minute());
    match (formats.clock, time.hour12()) {
        (HourClock::TwentyFour, _) => tr!("date-clock-24", hour = format!("{:02}", time.hour()), minute = minute),
        (HourClock::Twelve, (true, hour)) => tr!("date-clock-pm", hour = hour, minute = minute),
        (HourClock::Twelve, (false, hour)) => tr!("date-clock-am", hour = hour, minute = minute),
    }
}

/// A day and the time something was written: "Today, 9:10 pm".
pub fn moment(day: Day, written: Stamp, today: Day) -> String {
    tr!("date-moment", day = day_near(day, today), clock = clock(written))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_near_today_have_names() {
        let today = day("2026-11-12");
        for (date, said) in [
            ("2026-11-12", "Today"),
            ("2026-11-11", "Yesterday"),
            ("2026-11-13", "Tomorrow"),
            ("2026-11-10", "Tuesday 10 November"),
            ("2025-12-31", "31 December 2025"),
        ] {
            assert_eq!(day_near(day(date), today), said);
        }
    }

    #[test]
    fn the_order_chosen_is_written() {
        let day = day("2026-11-02");
        for (order, short, long) in
            [(DateOrder::DayFirst, "2 November", "2 November 2026"), (DateOrder::MonthFirst, "November 2", "November 2, 2026")]
        {
            let formats = Formats { order, ..Formats::default() };
            assert_eq!((written(formats, day).as_str(), written_with_year(formats, day).as_str()), (short, long));
        }
    }

    #[test]
    fn twenty_four_hours_are_counted_through() {
        let formats = Formats { clock: HourClock::TwentyFour, ..Formats::default() };
        for (time, said) in [("00:05:00", "00:05"), ("09:30:00", "09:30"), ("12:00:00", "12:00"), ("21:10:00", "21:10")] {
            assert_eq!(told(formats, time.parse().unwrap()), said);
        }
    }

    #[test]
    fn clocks_say_midnight_and_noon() {
        for (instant, said) in [
            ("2026-11-12T00:05:00+01:00", "12:05 am"),
            ("2026-11-12T12:00:00+01:00", "12:00 pm"),
            ("2026-11-12T21:10:00-05:00", "9:10 pm"),
        ] {
            let at = Stamp::of(chrono::DateTime::parse_from_rfc3339(instant).unwrap());
            assert_eq!(clock(at), said);
        }
    }
}
