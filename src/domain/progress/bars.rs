//! Goals as bars: by week, and where that would be too fine to see, by month or quarter.

use super::span::Span;
use crate::domain::day::Day;
use crate::domain::goal::Week;
use chrono::{Datelike, Duration, Months};

/// More weeks than this are drawn by month.
const MOST_WEEKS: usize = 60;
/// More than this, by quarter.
const MOST_WEEKS_OF_MONTHS: usize = 260;

/// What one bar holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One week.
    Week,
    /// The weeks whose Monday lies in one month.
    Month,
    /// The same for three months.
    Quarter,
}

impl Step {
    /// The finest that can be seen over `span`.
    pub fn for_span(span: Span) -> Self {
        match span.weeks() {
            weeks if weeks <= MOST_WEEKS => Self::Week,
            weeks if weeks <= MOST_WEEKS_OF_MONTHS => Self::Month,
            _ => Self::Quarter,
        }
    }
}

/// One bar: whole weeks, and what was answered in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// The Monday it begins with.
    pub from: Day,
    /// The Sunday it ends with.
    pub to: Day,
    /// Answers "kept".
    pub kept: u32,
    /// Answers "partly".
    pub partly: u32,
    /// Answers "missed".
    pub missed: u32,
}

impl Bar {
    /// Everything answered in it.
    pub fn answered(&self) -> u32 {
        self.kept + self.partly + self.missed
    }
}

/// A bar for every step of `span`, also where nothing was answered. `weeks` may come in any order, a week several times.
pub fn bars(weeks: impl IntoIterator<Item = Week>, span: Span, step: Step) -> Vec<Bar> {
    let mut all: Vec<Bar> = Vec::new();
    for monday in span.mondays() {
        let sunday = monday + Duration::days(6);
        match all.last_mut() {
            Some(bar) if begins(bar.from, step) == begins(monday, step) => bar.to = sunday,
            _ => all.push(Bar { from: monday, to: sunday, kept: 0, partly: 0, missed: 0 }),
        }
    }
    for week in weeks {
        let after = all.partition_point(|bar| bar.from <= week.monday);
        let Some(bar) = after.checked_sub(1).and_then(|at| all.get_mut(at)).filter(|bar| week.monday <= bar.to) else { continue };
        bar.kept += week.kept;
        bar.partly += week.partly;
        bar.missed += week.missed;
    }
    all
}

/// The day the step around `monday` begins on.
fn begins(monday: Day, step: Step) -> Day {
    let first = monday.with_day(1).unwrap_or(monday);
    match step {
        Step::Week => monday,
        Step::Month => first,
        Step::Quarter => first.checked_sub_months(Months::new(first.month0() % 3)).unwrap_or(first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Range;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_step_follows_the_span() {
        let today = day("2026-11-12");
        for (earliest, step, count) in [
            ("2026-11-12", Step::Week, 4),
            ("2025-11-12", Step::Week, 53),
            ("2024-11-12", Step::Month, 25),
            ("2016-11-14", Step::Quarter, 41),
        ] {
            let span = Span::of(Range::All, Some(day(earliest)), today);
            assert_eq!(Step::for_span(span), step, "{earliest}");
            assert_eq!(bars([], span, step).len(), count, "{earliest}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_counted_twice(
            weeks in prop::collection::vec((0_i64..700, 0_u32..9, 0_u32..9, 0_u32..9), 0..200),
            back in 0_i64..4000,
        ) {
            let today = day("2026-11-12");
            let span = Span::of(Range::All, Some(today - Duration::days(back)), today);
            let weeks: Vec<Week> = weeks
                .into_iter()
                .map(|(n, kept, partly, missed)| Week { monday: day("2014-01-06") + Duration::weeks(n), kept, partly, missed })
                .collect();
            let inside = weeks.iter().filter(|week| span.holds(week.monday));
            let (kept, partly, missed) = inside.fold((0, 0, 0), |sum, w| (sum.0 + w.kept, sum.1 + w.partly, sum.2 + w.missed));
            for step in [Step::Week, Step::Month, Step::Quarter] {
                let all = bars(weeks.iter().copied(), span, step);
                prop_assert_eq!(all.iter().map(|b| b.kept).sum::<u32>(), kept);
                prop_assert_eq!(all.iter().map(|b| b.partly).sum::<u32>(), partly);
                prop_assert_eq!(all.iter().map(|b| b.missed).sum::<u32>(), missed);
                prop_assert_eq!(all.first().map(|b| b.from), Some(span.first));
                prop_assert_eq!(all.last().map(|b| b.to), Some(span.last));
                prop_assert!(all.windows(2).all(|pair| pair[0].to + Duration::days(1) == pair[1].from));
            }
        }
    }
}
