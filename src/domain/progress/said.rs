//! What a chart says, as values for plain sentences. No total of hard weeks, no from and to, nothing about another.

use super::line::{Piece, Point};
use crate::domain::day::{Day, week_start};
use crate::domain::goal::Week;
use chrono::Duration;

/// A dip is this much lower than what lies before and after it.
const DEEP: f32 = 2.0;
/// At most so many are named.
const NAMED: usize = 2;

/// The days of the latest dips of a line, oldest first: points that are lower by two or more than some point before and
/// some point after them in the same piece, with nothing lower in between.
pub fn dips(pieces: &[Piece]) -> Vec<Day> {
    let mut found: Vec<Day> = pieces.iter().flat_map(|piece| of_piece(piece)).collect();
    found.split_off(found.len().saturating_sub(NAMED))
}

fn of_piece(piece: &[Point]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let (mut high, mut low): (Option<f32>, Option<Point>) = (None, None);
    for point in piece {
        match (high, low) {
            (Some(top), Some(bottom)) if top - bottom.y >= DEEP && point.y - bottom.y >= DEEP => {
                days.push(bottom.day);
                (high, low) = (Some(point.y), Some(*point));
            }
            (Some(top), _) if point.y >= top => (high, low) = (Some(point.y), Some(*point)),
            (Some(_), Some(bottom)) if point.y <= bottom.y => low = Some(*point),
            (Some(_), _) => {}
            (None, _) => (high, low) = (Some(point.y), Some(*point)),
        }
    }
    days
}

/// The week before the one of `today`, with all its answers; none when nothing was answered in it. `weeks` may come in
/// any order, a week several times.
pub fn last_week(weeks: impl IntoIterator<Item = Week>, today: Day) -> Option<Week> {
    let monday = week_start(today) - Duration::weeks(1);
    let mut all = Week::empty(monday);
    for week in weeks.into_iter().filter(|week| week.monday == monday) {
        all.kept += week.kept;
        all.partly += week.partly;
        all.missed += week.missed;
    }
    (all.answered() > 0).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn piece(values: &[u8]) -> Piece {
        let from = day("2026-01-05");
        let point =
            |(n, y): (usize, &u8)| Point { day: from + Duration::weeks(i64::try_from(n).unwrap()), x: n as f32, y: f32::from(*y) };
        values.iter().enumerate().map(point).collect()
    }

    #[test]
    fn dips_are_found_where_a_line_comes_up_again() {
        for (values, weeks) in [
            (&[5, 3, 5][..], &[1][..]),
            (&[5, 4, 5], &[]),
            (&[2, 2, 6, 6], &[]),
            (&[6, 5, 3, 2], &[]),
            (&[6, 5, 3, 2, 2, 4], &[4]),
            (&[6, 2, 6, 3, 7, 1, 4], &[3, 5]),
            (&[4, 2, 3, 1, 3], &[3]),
            (&[], &[]),
        ] {
            let days: Vec<Day> = weeks.iter().map(|n| day("2026-01-05") + Duration::weeks(*n)).collect();
            assert_eq!(dips(&[piece(values)]), days, "{values:?}");
        }
    }

    #[test]
    fn a_gap_is_not_a_dip() {
        assert!(dips(&[piece(&[6, 3]), piece(&[3, 6])]).is_empty());
    }

    #[test]
    fn last_week_is_the_one_before_this() {
        let week = |monday: &str, kept| Week { kept, ..Week::empty(day(monday)) };
        let weeks = [week("2026-11-02", 4), week("2026-11-09", 2), week("2026-11-02", 1)];
        assert_eq!(last_week(weeks, day("2026-11-12")).map(|w| w.kept), Some(5));
        assert_eq!(last_week(weeks, day("2026-11-26")), None);
    }
}
