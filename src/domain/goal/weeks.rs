//! Answers added up by week, for the bars of Progress.

use super::Answer;
use crate::domain::day::{Day, week_start};

/// What was answered in one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// Answers "kept".
    pub kept: u32,
    /// Answers "partly".
    pub partly: u32,
    /// Answers "missed".
    pub missed: u32,
}

impl Week {
    /// A week nothing was answered in.
    pub fn empty(monday: Day) -> Self {
        Self { monday, kept: 0, partly: 0, missed: 0 }
    }

    /// Everything answered in it.
    pub fn answered(&self) -> u32 {
        self.kept + self.partly + self.missed
    }
}

/// The weeks that hold an answer, in their order; `answers` are in the order of their days. A day without an answer
/// is in no week: it changes nothing.
pub fn by_week(answers: &[(Day, Answer)]) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for (day, answer) in answers {
        let monday = week_start(*day);
        if weeks.last().is_none_or(|week| week.monday != monday) {
            weeks.push(Week::empty(monday));
        }
        let Some(week) = weeks.last_mut() else { continue };
        match answer {
            Answer::Kept => week.kept += 1,
            Answer::Partly => week.partly += 1,
            Answer::Missed => week.missed += 1,
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Duration};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_leap_day_and_a_year_s_end_lie_in_their_weeks() {
        let answers = [
            (day("2024-02-29"), Answer::Kept),
            (day("2024-03-01"), Answer::Missed),
            (day("2026-12-31"), Answer::Partly),
            (day("2027-01-01"), Answer::Kept),
        ];
        let weeks = by_week(&answers);
        assert_eq!(weeks[0], Week { monday: day("2024-02-26"), kept: 1, partly: 0, missed: 1 });
        assert_eq!(weeks[1], Week { monday: day("2026-12-28"), kept: 1, partly: 1, missed: 0 });
    }

    #[test]
    fn of_nothing_there_is_no_week() {
        assert!(by_week(&[]).is_empty());
    }

    proptest! {
        /// Against a count made another way: by ISO year and week, one kind of answer after the other.
        #[test]
        fn it_agrees_with_a_plain_count(days in prop::collection::btree_map(0_i64..4000, 0_u8..3, 0..400)) {
            let answers: Vec<(Day, Answer)> = days
                .iter()
                .map(|(n, kind)| (day("2016-01-01") + Duration::days(*n), [Answer::Kept, Answer::Partly, Answer::Missed][usize::from(*kind)]))
                .collect();
            for (kind, pick) in [
                (Answer::Kept, (|week| week.kept) as fn(&Week) -> u32),
                (Answer::Partly, |week| week.partly),
                (Answer::Missed, |week| week.missed),
            ] {
                let mut plain: BTreeMap<(i32, u32), u32> = BTreeMap::new();
                for (day, _) in answers.iter().filter(|(_, answer)| *answer == kind) {
                    *plain.entry((day.iso_week().year(), day.iso_week().week())).or_default() += 1;
                }
                let weeks = by_week(&answers);
                let ours: BTreeMap<_, _> = weeks
                    .iter()
                    .filter(|week| pick(week) > 0)
                    .map(|week| ((week.monday.iso_week().year(), week.monday.iso_week().week()), pick(week)))
                    .collect();
                prop_assert_eq!(ours, plain);
            }
        }
    }
}
