//! When a backup is taken without being asked for, and when one is tried out.

use super::{BackupState, Point};
use crate::domain::day::Stamp;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// At least so long after the last one.
const APART: i64 = 30 * MINUTE;
/// So long after the last change, so that nobody is in the middle of a sentence.
const QUIET: i64 = 2 * MINUTE;
/// After so long it is taken without waiting for quiet: who opens a page for a minute each evening has backups too.
const LONG: i64 = DAY;
/// So long after one was last tried out, the newest is.
const TEST_AFTER: i64 = 30 * DAY;

/// Something to be done in the background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// A new one is taken.
    Take,
    /// The newest is tried out.
    Test,
}

/// What is due at `now`, with the notebooks at `point` and the last change at `changed`.
///
/// A clock that was set back counts like one that went on: time between two stamps has no sign.
pub fn is_due(state: &BackupState, point: &Point, changed: Option<Stamp>, now: Stamp) -> Option<Due> {
    let since = |then: Stamp| (now.utc_ms - then.utc_ms).abs();
    let Some(newest) = &state.newest else { return Some(Due::Take) };
    if newest.point != *point {
        let quiet = changed.is_none_or(|changed| since(changed) >= QUIET);
        let age = since(newest.at);
        return (age >= LONG || (age >= APART && quiet)).then_some(Due::Take);
    }
    state.tested.is_none_or(|tested| since(tested) >= TEST_AFTER).then_some(Due::Test)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::backup::Newest;

    fn at(minutes: i64) -> Stamp {
        Stamp { utc_ms: 1_800_000_000_000 + minutes * MINUTE, offset_minutes: 60 }
    }

    fn point(purges: u64) -> Point {
        Point { purges, ..Point::default() }
    }

    fn state(tested: Option<i64>) -> BackupState {
        let newest = Newest { file: "a".to_owned(), at: at(0), point: point(1) };
        BackupState { number: 1, newest: Some(newest), tested: tested.map(at), ..BackupState::default() }
    }

    #[test]
    fn when_something_is_due() {
        let days = 24 * 60;
        for (what, state, now_at, changed, now, expected) in [
            ("none yet", BackupState::default(), 1, Some(0), 0, Some(Due::Take)),
            ("changed, too soon", state(None), 2, Some(5), 29, None),
            ("changed and quiet", state(None), 2, Some(5), 30, Some(Due::Take)),
            ("changed a moment ago", state(None), 2, Some(29), 30, None),
            ("changed a moment ago, a day after", state(None), 2, Some(days), days, Some(Due::Take)),
            ("changed before this sitting", state(None), 2, None, 31, Some(Due::Take)),
            ("the clock was set back", state(None), 2, Some(-60), -40, Some(Due::Take)),
            ("the same, never tried out", state(None), 1, Some(5), 10, Some(Due::Test)),
            ("the same, tried out lately", state(Some(0)), 1, Some(5), 29 * days, None),
            ("the same, tried out long ago", state(Some(0)), 1, Some(5), 30 * days, Some(Due::Test)),
        ] {
            assert_eq!(is_due(&state, &point(now_at), changed.map(at), at(now)), expected, "{what}");
        }
    }
}
