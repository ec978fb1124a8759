//! Strength: one habit's own record, smoothed. About the habit alone, self-reported.
//!
//! Method: exponential smoothing over answered marks in the order of their days. It starts at 0; each mark moves it
//! towards that mark's weight (kept 1, partly ½, missed 0) by `1 - 2^(-1/HALF_LIFE_MARKS)`, so a run of
//! [`HALF_LIFE_MARKS`] marks moves it half of the way. Days unanswered, paused or not due are not marks and change
//! nothing. One miss takes at most a twentieth; nothing sets it back to 0. The numbers are our own choice, made so
//! that about a month of kept days reads "Strong"; they measure nothing about a person or a relationship.

use super::Answer;

/// Marks after which half of the way to a steady answer is gone.
pub const HALF_LIFE_MARKS: f64 = 14.0;
/// Fewer marks than this show no word.
pub const MIN_MARKS: usize = 10;

/// The word shown for a strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StrengthWord {
    /// Fewer than [`MIN_MARKS`] marks, so nothing is said yet.
    New,
    /// Below 0.45.
    Growing,
    /// 0.45 to 0.65.
    Steady,
    /// 0.65 to 0.85.
    Strong,
    /// 0.85 and above.
    Settled,
}

impl StrengthWord {
    /// How many of the five layers are filled.
    pub fn layers(self) -> usize {
        self as usize + 1
    }
}

/// Smoothed record, 0 to 1, of answers in the order of their days.
pub fn strength(answers: impl IntoIterator<Item = Answer>) -> f64 {
    let step = 1.0 - (-1.0 / HALF_LIFE_MARKS).exp2();
    answers.into_iter().fold(0.0, |record, answer| record + step * (answer.weight() - record))
}

/// The word for a record over `marks` answers.
pub fn strength_word(record: f64, marks: usize) -> StrengthWord {
    if marks < MIN_MARKS {
        return StrengthWord::New;
    }
    match record {
        r if r < 0.45 => StrengthWord::Growing,
        r if r < 0.65 => StrengthWord::Steady,
        r if r < 0.85 => StrengthWord::Strong,
        _ => StrengthWord::Settled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answers() -> impl Strategy<Value = Vec<Answer>> {
        prop::collection::vec(prop_oneof![Just(Answer::Kept), Just(Answer::Partly), Just(Answer::Missed)], 0..400)
    }

    #[test]
    fn a_half_life_of_kept_marks_goes_half_way() {
        let record = strength(std::iter::repeat_n(Answer::Kept, 14));
        assert!((record - 0.5).abs() < 1e-9, "{record}");
    }

    #[test]
    fn no_word_before_ten_marks() {
        assert_eq!(strength_word(0.9, 9), StrengthWord::New);
        assert_eq!(strength_word(0.9, 10), StrengthWord::Settled);
    }

    #[test]
    fn a_month_of_kept_days_reads_strong() {
        let record = strength(std::iter::repeat_n(Answer::Kept, 30));
        assert_eq!(strength_word(record, 30), StrengthWord::Strong);
    }

    proptest! {
        #[test]
        fn it_stays_between_0_and_1(list in answers()) {
            let record = strength(list);
            prop_assert!((0.0..=1.0).contains(&record));
        }

        #[test]
        fn one_miss_dents_and_never_zeroes(list in answers()) {
            let before = strength(list.iter().copied());
            let after = strength(list.into_iter().chain([Answer::Missed]));
            prop_assert!(after <= before && before - after <= 0.05);
            prop_assert!(before == 0.0 || after > 0.0);
        }

        #[test]
        fn keeping_never_lowers_it(list in answers()) {
            let before = strength(list.iter().copied());
            prop_assert!(strength(list.into_iter().chain([Answer::Kept])) >= before);
        }
    }
}
