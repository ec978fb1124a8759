//! One person's ratings as a line: a point a week, a gap for a week without one, drawn smoothly but never past a point.

use super::span::Span;
use crate::domain::day::{Day, week_start};

/// One rating: its day, and 0 to 10.
pub type Rating = (Day, u8);

/// A point of a chart: 0 to 1 along the time, 0 to 10 up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The rating's day.
    pub day: Day,
    /// Along the time.
    pub x: f32,
    /// The rating.
    pub y: f32,
}

/// Points of weeks that follow each other without a gap; never empty.
pub type Piece = Vec<Point>;

/// The weekly points of `ratings` within `span`, in pieces: a week without a rating parts them. Of several ratings in
/// one week the last one stands, as it was set: a mean would be a figure nobody gave. `ratings` are in the order of
/// their days.
pub fn pieces(ratings: &[Rating], span: Span) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (day, value) in ratings.iter().filter(|(day, _)| span.holds(*day)) {
        let point = Point { day: *day, x: span.at(*day), y: f32::from(*value) };
        let before = pieces.last().and_then(|piece| piece.last()).map(|last| (week_start(*day) - week_start(last.day)).num_weeks());
        match (before, pieces.last_mut()) {
            (Some(0), Some(piece)) => {
                piece.pop();
                piece.push(point);
            }
            (Some(1), Some(piece)) => piece.push(point),
            _ => pieces.push(vec![point]),
        }
    }
    pieces
}

/// A smooth line through `points` in `steps` straight bits from each to the next, as (x, y). It never leaves the range
/// between two neighbours: M. Steffen, "A simple method for monotonic interpolation in one dimension", Astronomy and
/// Astrophysics 239 (1990), 443–450.
pub fn curve(points: &[Point], steps: u16) -> Vec<(f32, f32)> {
    let slopes = slopes(points);
    let mut line: Vec<(f32, f32)> = points.first().map(|p| (p.x, p.y)).into_iter().collect();
    for (pair, slope) in points.windows(2).zip(slopes.windows(2)) {
        let &[from, to] = pair else { continue };
        let &[begin, end] = slope else { continue };
        let width = to.x - from.x;
        for step in 1..=steps.max(1) {
            let t = f32::from(step) / f32::from(steps.max(1));
            let (t2, t3) = (t * t, t * t * t);
            let y = (2.0 * t3 - 3.0 * t2 + 1.0) * from.y
                + (t3 - 2.0 * t2 + t) * width * begin
                + (3.0 * t2 - 2.0 * t3) * to.y
                + (t3 - t2) * width * end;
            // What rounding may add.
            let (low, high) = (from.y.min(to.y), from.y.max(to.y));
            line.push((from.x + t * width, y.clamp(low, high)));
        }
    }
    line
}

/// The slope of the line at each point.
fn slopes(points: &[Point]) -> Vec<f32> {
    let widths: Vec<f32> = points.windows(2).map(|p| (p[1].x - p[0].x).max(f32::EPSILON)).collect();
    let rises: Vec<f32> = points.windows(2).zip(&widths).map(|(p, width)| (p[1].y - p[0].y) / width).collect();
    (0..points.len())
        .map(|i| match (i.checked_sub(1).and_then(|i| rises.get(i)), rises.get(i)) {
            (Some(&left), Some(&right)) => inner(left, right, widths[i - 1], widths[i]),
            (None, Some(&first)) => match (rises.get(1), widths.get(1)) {
                (Some(&next), Some(&width)) => outer(first, next, widths[0], width),
                _ => first,
            },
            (Some(&last), None) => match i.checked_sub(2) {
                Some(before) => outer(last, rises[before], widths[i - 1], widths[before]),
                None => last,
            },
            (None, None) => 0.0,
        })
        .collect()
}

fn inner(left: f32, right: f32, left_width: f32, right_width: f32) -> f32 {
    if left * right <= 0.0 {
        return 0.0;
    }
    let through = (left * right_width + right * left_width) / (left_width + right_width);
    left.signum() * 2.0 * left.abs().min(right.abs()).min(through.abs() / 2.0)
}

fn outer(near: f32, far: f32, near_width: f32, far_width: f32) -> f32 {
    let part = near_width / (near_width + far_width);
    let slope = near * (1.0 + part) - far * part;
    if slope * near <= 0.0 {
        0.0
    } else if slope.abs() > 2.0 * near.abs() {
        2.0 * near
    } else {
        slope
    }
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

    fn half_year() -> Span {
        Span::of(Range::SixMonths, None, day("2026-11-12"))
    }

    #[test]
    fn a_week_without_a_rating_is_a_gap() {
        let ratings = [(day("2026-10-04"), 3), (day("2026-10-11"), 4), (day("2026-10-25"), 6)];
        let pieces = pieces(&ratings, half_year());
        assert_eq!(pieces.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn of_several_in_a_week_the_last_one_stands() {
        let ratings = [(day("2026-10-05"), 2), (day("2026-10-07"), 9), (day("2026-10-11"), 4)];
        let pieces = pieces(&ratings, half_year());
        assert_eq!(pieces.len(), 1);
        assert_eq!((pieces[0][0].day, pieces[0][0].y), (day("2026-10-11"), 4.0));
    }

    #[test]
    fn what_lies_outside_is_not_drawn() {
        let ratings = [(day("2025-10-05"), 2), (day("2026-11-12"), 5), (day("2027-01-01"), 9)];
        assert_eq!(pieces(&ratings, half_year()), [vec![Point { day: day("2026-11-12"), x: half_year().at(day("2026-11-12")), y: 5.0 }]]);
    }

    #[test]
    fn one_point_alone_is_no_line() {
        let alone = [Point { day: day("2026-11-12"), x: 0.4, y: 5.0 }];
        assert_eq!(curve(&alone, 8), [(0.4, 5.0)]);
        assert!(curve(&[], 8).is_empty());
    }

    fn points() -> impl Strategy<Value = Vec<Point>> {
        prop::collection::vec((0_i64..3, 0_u8..=10), 1..60).prop_map(|list| {
            let span = half_year();
            let mut at = span.first;
            list.iter()
                .map(|(skip, y)| {
                    at += Duration::days(5 + skip);
                    Point { day: at, x: span.at(at), y: f32::from(*y) }
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn it_goes_through_every_point_and_never_past_a_neighbour(points in points()) {
            let line = curve(&points, 8);
            prop_assert_eq!(line.len(), (points.len() - 1) * 8 + 1);
            for (i, pair) in points.windows(2).enumerate() {
                prop_assert!((line[i * 8].1 - pair[0].y).abs() < 1e-3);
                let (low, high) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
                for (x, y) in &line[i * 8..=(i + 1) * 8] {
                    prop_assert!(*x >= pair[0].x - 1e-4 && *x <= pair[1].x + 1e-4);
                    prop_assert!((low - 1e-3..=high + 1e-3).contains(y), "{} not in {}..{}", y, low, high);
                }
            }
        }

        #[test]
        fn gaps_stay_gaps(weeks in prop::collection::btree_set(0_i64..26, 0..26)) {
            let span = half_year();
            let ratings: Vec<Rating> = weeks.iter().map(|week| (span.first + Duration::days(week * 7 + week % 7), 5)).collect();
            // Counted another way: a piece begins where the week before holds nothing.
            let begun = weeks.iter().filter(|week| !weeks.contains(&(*week - 1))).count();
            let found = pieces(&ratings, span);
            prop_assert_eq!(found.len(), begun);
            prop_assert_eq!(found.iter().map(Vec::len).sum::<usize>(), weeks.len());
        }
    }
}
