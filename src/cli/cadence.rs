//! How often a goal is due, as it is typed and printed: `daily`, `mon,thu`, `3x`, `month=15`, `once=2026-11-20`.

use crate::domain::day::Day;
use crate::domain::goal::{Cadence, Weekdays};
use chrono::Weekday;

/// A cadence whose day may still be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// As it is.
    Known(Cadence),
    /// Once, on the goal's first day.
    Once,
}

impl Every {
    /// The cadence of a goal that begins on `start`.
    pub(super) fn from(self, start: Day) -> Cadence {
        match self {
            Self::Known(cadence) => cadence,
            Self::Once => Cadence::Once(start),
        }
    }
}

/// What was typed.
///
/// # Errors
/// What could have been typed instead.
pub(super) fn parse(text: &str) -> Result<Every, String> {
    let text = text.trim().to_ascii_lowercase();
    if text == "once" {
        return Ok(Every::Once);
    }
    known(&text)
        .filter(|cadence| cadence.names_a_day())
        .map(Every::Known)
        .ok_or_else(|| "daily, weekdays, days such as mon,thu, 3x a week, month=15, once or once=2026-11-20 will do".to_owned())
}

fn known(text: &str) -> Option<Cadence> {
    if let Some(day) = text.strip_prefix("once=") {
        return day.parse().ok().map(Cadence::Once);
    }
    if let Some(day) = text.strip_prefix("month=") {
        return day.parse().ok().map(Cadence::Monthly);
    }
    if let Some(times) = text.strip_suffix('x') {
        return times.parse().ok().map(Cadence::PerWeek);
    }
    match text {
        "daily" => return Some(Cadence::Daily),
        "weekdays" => return Some(Cadence::Weekdays(Weekdays::WORKING)),
        _ => {}
    }
    let days: Vec<Weekday> = text.split(',').map(|day| day.trim().parse().ok()).collect::<Option<_>>()?;
    match days.as_slice() {
        [one] => Some(Cadence::Weekly(*one)),
        days => Some(Cadence::Weekdays(Weekdays::of(days))),
    }
}

/// The same, to be printed and typed again.
pub(super) fn text(cadence: Cadence) -> String {
    let short = |day: Weekday| day.to_string().to_lowercase();
    match cadence {
        Cadence::Daily => "daily".to_owned(),
        Cadence::Weekdays(days) if days == Weekdays::WORKING => "weekdays".to_owned(),
        // One chosen day of the week comes back as the same days.
        Cadence::Weekdays(days) => days.iter().map(short).collect::<Vec<_>>().join(","),
        Cadence::PerWeek(times) => format!("{times}x"),
        Cadence::Weekly(day) => short(day),
        Cadence::Monthly(day) => format!("month={day}"),
        Cadence::Once(day) => format!("once={day}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_typed() {
        let start: Day = "2024-02-29".parse().unwrap();
        for (typed, cadence) in [
            ("daily", Cadence::Daily),
            (" Weekdays ", Cadence::Weekdays(Weekdays::WORKING)),
            ("mon,thu", Cadence::Weekdays(Weekdays::of(&[Weekday::Mon, Weekday::Thu]))),
            ("sunday", Cadence::Weekly(Weekday::Sun)),
            ("3x", Cadence::PerWeek(3)),
            ("month=31", Cadence::Monthly(31)),
            ("once", Cadence::Once(start)),
            ("once=2026-11-20", Cadence::Once("2026-11-20".parse().unwrap())),
        ] {
            assert_eq!(parse(typed).unwrap().from(start), cadence, "{typed}");
        }
        for wrong in ["", "0x", "8x", "x", "month=0", "month=32", "mon,", "once=30-02", "yearly", "once=2023-02-29"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_printed_can_be_typed_again() {
        let days = Weekdays::of(&[Weekday::Tue, Weekday::Sat]);
        let once = Cadence::Once("2024-02-29".parse().unwrap());
        for cadence in
            [Cadence::Daily, Cadence::Weekdays(days), Cadence::PerWeek(7), Cadence::Weekly(Weekday::Wed), Cadence::Monthly(1), once]
        {
            assert_eq!(parse(&text(cadence)), Ok(Every::Known(cadence)));
        }
    }
}
