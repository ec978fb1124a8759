//! Days and instants as a person lives them.

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate, Timelike, Utc};
use serde::{Deserialize, Serialize};

/// A civil day in the person's own calendar.
pub type Day = NaiveDate;

/// A person's day ends at this local hour: what is written at two in the morning belongs to the evening before.
pub const DAY_ENDS_AT_HOUR: u32 = 4;

/// The day a local instant belongs to.
pub fn civil_day(now: DateTime<FixedOffset>) -> Day {
    let date = now.date_naive();
    if now.hour() < DAY_ENDS_AT_HOUR { date.pred_opt().unwrap_or(date) } else { date }
}

/// An instant with the local offset in force when it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Milliseconds since 1970 in UTC.
    pub utc_ms: i64,
    /// Minutes east of UTC, -1439 to 1439.
    pub offset_minutes: i32,
}

impl Stamp {
    /// The stamp of a local instant.
    pub fn of(now: DateTime<FixedOffset>) -> Self {
        Self { utc_ms: now.timestamp_millis(), offset_minutes: now.offset().local_minus_utc() / 60 }
    }

    /// The instant on the clock of the place it was written at.
    pub fn local(self) -> DateTime<FixedOffset> {
        let utc = DateTime::<Utc>::from_timestamp_millis(self.utc_ms).unwrap_or_default();
        let offset = FixedOffset::east_opt(self.offset_minutes.clamp(-1439, 1439) * 60);
        offset.map_or_else(|| utc.fixed_offset(), |offset| utc.with_timezone(&offset))
    }

    /// The civil day it belongs to.
    pub fn day(self) -> Day {
        civil_day(self.local())
    }
}

/// The Monday of the week `day` lies in.
pub fn week_start(day: Day) -> Day {
    day - Duration::days(i64::from(day.weekday().num_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_day_ends_at_four() {
        for (instant, day) in [
            ("2026-11-12T03:59:00+01:00", "2026-11-11"),
            ("2026-11-12T04:00:00+01:00", "2026-11-12"),
            ("2026-11-12T23:59:00-08:00", "2026-11-12"),
            ("2026-01-01T00:10:00+00:00", "2025-12-31"),
        ] {
            assert_eq!(civil_day(at(instant)).to_string(), day, "{instant}");
        }
    }

    #[test]
    fn a_stamp_keeps_the_place_it_was_written_at() {
        let written = at("2026-11-12T21:10:00+13:45");
        assert_eq!(Stamp::of(written).local(), written);
        assert_eq!(Stamp::of(written).day().to_string(), "2026-11-12");
    }

    #[test]
    fn when_clocks_change_each_instant_keeps_its_day() {
        for (instant, day) in [
            // An hour twice, in the night before a Sunday in October.
            ("2026-10-25T02:30:00+02:00", "2026-10-24"),
            ("2026-10-25T02:30:00+01:00", "2026-10-24"),
            ("2026-10-25T03:59:59+01:00", "2026-10-24"),
            ("2026-10-25T04:00:00+01:00", "2026-10-25"),
            // An hour left out, in March.
            ("2026-03-29T01:59:59+01:00", "2026-03-28"),
            ("2026-03-29T03:00:00+02:00", "2026-03-28"),
            ("2026-03-29T04:00:00+02:00", "2026-03-29"),
            ("2024-03-01T03:00:00+00:00", "2024-02-29"),
        ] {
            assert_eq!(civil_day(at(instant)).to_string(), day, "{instant}");
        }
    }

    proptest::proptest! {
        /// Against whole numbers alone: local seconds less four hours, divided into days.
        #[test]
        fn a_civil_day_is_the_local_time_less_four_hours(utc in -60_000_000_000_i64..60_000_000_000, offset in -1439_i32..=1439) {
            let instant = DateTime::<Utc>::from_timestamp(utc, 0).unwrap().with_timezone(&FixedOffset::east_opt(offset * 60).unwrap());
            let days = (utc + i64::from(offset) * 60 - 4 * 3600).div_euclid(86_400);
            let plain = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Duration::days(days);
            proptest::prop_assert_eq!(civil_day(instant), plain);
            proptest::prop_assert_eq!(Stamp::of(instant).day(), plain);
        }
    }

    #[test]
    fn weeks_start_on_monday() {
        let day = |s: &str| s.parse::<Day>().unwrap();
        assert_eq!(week_start(day("2026-11-12")), day("2026-11-09"));
        assert_eq!(week_start(day("2026-11-09")), day("2026-11-09"));
        assert_eq!(week_start(day("2026-11-15")), day("2026-11-09"));
    }
}
