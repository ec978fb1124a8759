//! How this system writes days and times, and what may be chosen instead.
//!
//! glibc's locales, as Rust data, say what each locale does; which one is in force the environment says, or else the
//! desktop's language.

use crate::i18n::system_tag;
use pure_rust_locales::{Locale, locale_match};

/// Which comes first, the day or the month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 12 November.
    #[default]
    DayFirst,
    /// November 12.
    MonthFirst,
}

/// How hours are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum HourClock {
    /// 9:10 pm.
    #[default]
    Twelve,
    /// 21:10.
    TwentyFour,
}

/// The day weeks begin with in a calendar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum WeekStart {
    /// As most of the world has it.
    #[default]
    Monday,
    /// As in the Americas.
    Sunday,
    /// As in much of the Middle East.
    Saturday,
}

/// How days and times are written; as the look has it where the system says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Formats {
    /// Of day and month.
    pub order: DateOrder,
    /// Of hours.
    pub clock: HourClock,
    /// Of calendars.
    pub week: WeekStart,
}

impl Formats {
    /// As this system has them.
    pub fn of_system() -> Self {
        let named = ["LC_ALL", "LC_TIME", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok()).find(|name| !name.is_empty());
        Self::of_locale(&named.unwrap_or_else(system_tag))
    }

    /// As a locale has them, `en_US.UTF-8` or `en-US`; the defaults for one that is none.
    pub fn of_locale(name: &str) -> Self {
        let name = name.split(['.', '@']).next().unwrap_or_default().replace('-', "_");
        let Ok(locale) = Locale::try_from(name.as_str()) else { return Self::default() };
        if matches!(locale, Locale::POSIX) {
            return Self::default();
        }
        Self { order: order(locale), clock: clock(locale), week: week(locale) }
    }
}

fn order(locale: Locale) -> DateOrder {
    let date = locale_match!(locale => LC_TIME::D_FMT);
    let at = |letters: &[char]| date.find(letters).unwrap_or(usize::MAX);
    let (day, month, year) = (at(&['d', 'e']), at(&['m', 'b', 'B']), at(&['y', 'Y']));
    // Where the year leads, as in Sweden, English words still put the day first.
    if date.contains("%D") || (month < day && month < year) { DateOrder::MonthFirst } else { DateOrder::DayFirst }
}

fn clock(locale: Locale) -> HourClock {
    let time = locale_match!(locale => LC_TIME::T_FMT);
    let halves = ["%r", "%p", "%P", "%I", "%l"].iter().any(|part| time.contains(part)) || time.contains("%-I");
    if halves { HourClock::Twelve } else { HourClock::TwentyFour }
}

fn week(locale: Locale) -> WeekStart {
    // glibc counts from the weekday of a date it names, a Sunday (19971130) unless it says otherwise.
    let from_sunday = match locale_match!(locale => LC_TIME::WEEK) {
        Some([_, 19_971_201, ..]) => 1,
        _ => 0,
    };
    let first = locale_match!(locale => LC_TIME::FIRST_WEEKDAY).unwrap_or(1);
    match (from_sunday + first - 1).rem_euclid(7) {
        0 => WeekStart::Sunday,
        6 => WeekStart::Saturday,
        _ => WeekStart::Monday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateOrder::{DayFirst, MonthFirst};
    use HourClock::{Twelve, TwentyFour};
    use WeekStart::{Monday, Saturday, Sunday};

    #[test]
    fn each_locale_is_followed_as_its_system_has_it() {
        for (name, order, clock, week) in [
            ("en_US.UTF-8", MonthFirst, Twelve, Sunday),
            ("en-US", MonthFirst, Twelve, Sunday),
            ("en_GB.UTF-8", DayFirst, TwentyFour, Monday),
            ("de_DE@euro", DayFirst, TwentyFour, Monday),
            ("fr_FR", DayFirst, TwentyFour, Monday),
            ("sv_SE.UTF-8", DayFirst, TwentyFour, Monday),
            ("pt_BR", DayFirst, TwentyFour, Sunday),
            ("en_IN", DayFirst, Twelve, Sunday),
            ("ar_EG", DayFirst, Twelve, Saturday),
            ("C", DayFirst, Twelve, Monday),
            ("C.UTF-8", DayFirst, Twelve, Monday),
            ("POSIX", DayFirst, Twelve, Monday),
            ("", DayFirst, Twelve, Monday),
            ("xx_YY", DayFirst, Twelve, Monday),
            ("../../etc", DayFirst, Twelve, Monday),
        ] {
            assert_eq!(Formats::of_locale(name), Formats { order, clock, week }, "{name}");
        }
    }
}
