//! Exercises put on a day. None is marked, none is counted: once its day is over it is simply not there any more.

use super::day::{Day, Stamp};
use super::id::PlannedId;
use serde::{Deserialize, Serialize};

/// One exercise on one day: in Private for one's own, in Shared for one both put there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Its id.
    pub id: PlannedId,
    /// The exercise, by its id in the library.
    pub exercise: String,
    /// The day it is on.
    pub day: Day,
    /// When it was put there.
    pub made: Stamp,
}

impl Planned {
    /// Its day has gone by.
    pub fn is_over(&self, today: Day) -> bool {
        self.day < today
    }

    /// It is there for `today`.
    pub fn is_today(&self, today: Day) -> bool {
        self.day == today
    }
}

/// What is still to come, the nearest day first, and within a day in the order it was put there.
pub fn to_come<T>(rows: &mut Vec<T>, today: Day, of: impl Fn(&T) -> &Planned) {
    rows.retain(|row| !of(row).is_over(today));
    rows.sort_by_key(|row| (of(row).day, of(row).made, of(row).id));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(n: u64) -> Day {
        "2028-02-20".parse::<Day>().unwrap() + chrono::Days::new(n)
    }

    fn planned(n: u128, on: u64) -> Planned {
        let made = Stamp { utc_ms: i64::try_from(n).unwrap(), offset_minutes: 60 };
        Planned { id: PlannedId(Uuid::from_u128(n)), exercise: "if-then".into(), day: day(on), made }
    }

    #[test]
    fn it_is_there_on_its_day_and_gone_the_day_after() {
        let leap = planned(1, 9);
        assert_eq!(leap.day.to_string(), "2028-02-29");
        for (today, is_today, is_over) in [(8, false, false), (9, true, false), (10, false, true), (375, false, true)] {
            assert_eq!((leap.is_today(day(today)), leap.is_over(day(today))), (is_today, is_over), "{today}");
        }
    }

    proptest! {
        #[test]
        fn what_comes_is_in_order_and_nothing_of_it_is_past(days in proptest::collection::vec(0_u64..40, 0..30), today in 0_u64..40) {
            let mut rows: Vec<Planned> = days.iter().zip(0..).map(|(on, n)| planned(n, *on)).collect();
            let all = rows.clone();
            to_come(&mut rows, day(today), |row| row);
            prop_assert!(rows.windows(2).all(|two| two[0].day <= two[1].day));
            prop_assert!(all.iter().all(|one| rows.contains(one) == (one.day >= day(today))));
        }
    }
}
