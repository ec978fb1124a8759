//! Names along the time: months, or years where months would touch.

use super::span::Span;
use crate::domain::day::Day;
use chrono::{Datelike, Months};

/// A place on the axis that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// The month that begins on this day, by its name.
    Month(Day),
    /// The same, and it is named by its year.
    Year(Day),
}

impl Tick {
    /// Its day.
    pub fn day(self) -> Day {
        match self {
            Self::Month(day) | Self::Year(day) => day,
        }
    }
}

/// Months between two names, from the closest.
const STEPS: [u32; 10] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/// The places named over `span`, drawn `width` wide, so that names of `name` at most don't touch. Where several years
/// are shown, January bears its year.
pub fn ticks(span: Span, width: f32, name: f32) -> Vec<Tick> {
    let month = width * 28.0 / (span.weeks() as f32 * 7.0);
    let step = STEPS.into_iter().find(|step| month * *step as f32 >= name).unwrap_or(STEPS[STEPS.len() - 1]);
    let mut ticks = Vec::new();
    let mut at = span.first.with_day(1).unwrap_or(span.first);
    while at <= span.last {
        let since = u32::try_from(at.year()).unwrap_or(0) * 12 + at.month0();
        if span.holds(at) && since.is_multiple_of(step) {
            let of_year = at.month() == 1 && span.weeks() > 52;
            ticks.push(if of_year { Tick::Year(at) } else { Tick::Month(at) });
        }
        let Some(next) = at.checked_add_months(Months::new(1)) else { break };
        at = next;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Range;
    use chrono::Duration;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn half_a_year_names_its_months() {
        let span = Span::of(Range::SixMonths, None, day("2026-11-12"));
        let days: Vec<String> = ticks(span, 800.0, 80.0).into_iter().map(|tick| tick.day().to_string()).collect();
        assert_eq!(days, ["2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"]);
    }

    #[test]
    fn ten_years_are_named_by_year() {
        let span = Span::of(Range::All, Some(day("2016-11-14")), day("2026-11-12"));
        let found = ticks(span, 700.0, 60.0);
        assert!(found.iter().all(|tick| matches!(tick, Tick::Year(_))));
        assert_eq!(found.len(), 10);
    }

    proptest! {
        #[test]
        fn names_never_touch(back in 0_i64..7000, width in 200.0_f32..1600.0, name in 40.0_f32..160.0) {
            let today = day("2026-11-12");
            let span = Span::of(Range::All, Some(today - Duration::days(back)), today);
            let found = ticks(span, width, name);
            for pair in found.windows(2) {
                let apart = (span.at(pair[1].day()) - span.at(pair[0].day())) * width;
                prop_assert!(apart >= name - 0.1, "{} < {}", apart, name);
            }
        }
    }
}
