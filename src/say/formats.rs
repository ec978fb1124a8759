//! How days and times are written, for the whole program at once, as its language is.

use crate::platform::{DateOrder, Formats, HourClock, WeekStart};
use chrono::Weekday;
use std::sync::atomic::{AtomicU8, Ordering};

/// What is in force, packed: no lock, and nothing to go wrong where a page is made on a worker.
static IN_FORCE: AtomicU8 = AtomicU8::new(0);

const MONTH_FIRST: u8 = 1;
const TWENTY_FOUR: u8 = 2;
const SUNDAY: u8 = 4;
const SATURDAY: u8 = 8;

/// From now on days and times are written so.
pub fn follow(formats: Formats) {
    let order = if formats.order == DateOrder::MonthFirst { MONTH_FIRST } else { 0 };
    let clock = if formats.clock == HourClock::TwentyFour { TWENTY_FOUR } else { 0 };
    let week = match formats.week {
        WeekStart::Monday => 0,
        WeekStart::Sunday => SUNDAY,
        WeekStart::Saturday => SATURDAY,
    };
    IN_FORCE.store(order | clock | week, Ordering::Relaxed);
}

/// How days and times are written now.
pub fn formats() -> Formats {
    let bits = IN_FORCE.load(Ordering::Relaxed);
    Formats {
        order: if bits & MONTH_FIRST == 0 { DateOrder::DayFirst } else { DateOrder::MonthFirst },
        clock: if bits & TWENTY_FOUR == 0 { HourClock::Twelve } else { HourClock::TwentyFour },
        week: match bits & (SUNDAY | SATURDAY) {
            0 => WeekStart::Monday,
            SUNDAY => WeekStart::Sunday,
            _ => WeekStart::Saturday,
        },
    }
}

/// The days of a week, in the order a calendar shows them.
pub fn week() -> [Weekday; 7] {
    let mut day = first(formats().week);
    std::array::from_fn(|_| {
        let this = day;
        day = day.succ();
        this
    })
}

/// The weekday a week begins with.
pub(super) fn first(week: WeekStart) -> Weekday {
    match week {
        WeekStart::Monday => Weekday::Mon,
        WeekStart::Sunday => Weekday::Sun,
        WeekStart::Saturday => Weekday::Sat,
    }
}
