//! Questions about what happened, and what is told about them: dated, only ever added to. Nothing here counts them or
//! knows which are answered.

use super::day::{Day, Stamp};
use super::id::{PersonId, QuestionId, ToldId};
use super::words::Words;
use serde::{Deserialize, Serialize};

/// What the asker wants about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// To know.
    WantToKnow,
    /// Not yet.
    NotYet,
    /// Rather not; shown to the other it helps them not to tell.
    RatherNot,
}

impl Wish {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::WantToKnow, Self::NotYet, Self::RatherNot];
}

/// One question, kept in its asker's Private; in Shared a copy its asker chose to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The question.
    pub words: Words,
    /// What its asker wants about it.
    pub wish: Wish,
    /// When it was first written.
    pub since: Stamp,
    /// Whose it is, in a copy that is shown; none in one's own.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// What the asker wrote down of what they were told, and what was told here before the question was taken back.
    /// Never in a shown copy.
    #[serde(default)]
    pub heard: Vec<Heard>,
}

/// Something the asker was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// On which day.
    pub day: Day,
    /// What was told, as the asker keeps it.
    pub words: Words,
}

/// Something told about a shown question: in its teller's Private and, as long as the question is shown, in Shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Its id, the same in both notebooks.
    pub id: ToldId,
    /// The shown copy it is about.
    pub question: QuestionId,
    /// Who tells it.
    pub author: PersonId,
    /// What.
    pub what: Telling,
    /// On which day.
    pub day: Day,
    /// When.
    pub at: Stamp,
}

/// What can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Telling {
    /// An answer.
    Answer(Words),
    /// "I don't know yet", with the day by which its teller promises to tell.
    NotYetKnown {
        /// Today or later when it was promised.
        by: Day,
    },
}

impl Telling {
    /// It can be told on `today`: an answer has words, a promise lies not in the past.
    pub fn can_be_told(&self, today: Day) -> bool {
        match self {
            Self::Answer(words) => !words.is_blank(),
            Self::NotYetKnown { by } => *by >= today,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_has_words_and_a_promise_a_day_to_come() {
        let today: Day = "2026-11-12".parse().unwrap();
        let day = |day: &str| Telling::NotYetKnown { by: day.parse().unwrap() };
        for (telling, can) in [
            (Telling::Answer(Words::new("In March.").unwrap()), true),
            (Telling::Answer(Words::new(" \n").unwrap()), false),
            (Telling::Answer(Words::new("🙂").unwrap()), true),
            (day("2026-11-12"), true),
            (day("2026-11-30"), true),
            (day("2026-11-11"), false),
        ] {
            assert_eq!(telling.can_be_told(today), can, "{telling:?}");
        }
    }

    #[test]
    fn a_question_of_an_earlier_form_still_reads() {
        let doc =
            r#"{"id":"00000000-0000-0000-0000-000000000001","words":"Where?","wish":"not-yet","since":{"utc_ms":0,"offset_minutes":0}}"#;
        let read: Question = serde_json::from_str(doc).unwrap();
        assert!(read.heard.is_empty() && read.owner.is_none());
    }
}
