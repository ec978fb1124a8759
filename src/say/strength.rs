//! Words for a habit's record and for answers.

use crate::domain::goal::{Answer, StrengthWord};
use crate::tr;

/// "Steady".
pub fn strength_name(word: StrengthWord) -> String {
    match word {
        StrengthWord::New => tr!("strength-new"),
        StrengthWord::Growing => tr!("strength-growing"),
        StrengthWord::Steady => tr!("strength-steady"),
        StrengthWord::Strong => tr!("strength-strong"),
        StrengthWord::Settled => tr!("strength-settled"),
    }
}

/// "Kept".
pub fn answer_word(answer: Answer) -> String {
    match answer {
        Answer::Kept => tr!("answer-kept"),
        Answer::Partly => tr!("answer-partly"),
        Answer::Missed => tr!("answer-missed"),
    }
}
