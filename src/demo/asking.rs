//! What was needed and asked, as rows: one's own, what is shown of it, and what was told.

use super::year::{Year, words};
use crate::domain::id::{NeedId, QuestionId, ToldId};
use crate::domain::need::Need;
use crate::domain::question::{Question, Telling, Told, Wish};
use crate::problem::Problem;
use crate::store::share_note::{self, ShareNote};
use crate::store::{Tx, need, question, told};
use serde::Deserialize;
use uuid::Uuid;

/// A need as told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldNeed {
    day: i64,
    words: String,
    shown: bool,
}

/// A question as told, with its answer where there is one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldQuestion {
    day: i64,
    words: String,
    wish: Wish,
    shown: bool,
    answer: Option<String>,
    #[serde(default)]
    answered: i64,
}

impl Year<'_> {
    /// What Maya keeps to herself of it.
    pub(super) fn asking_private(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        for told in &self.script.need {
            let one = self.need(told);
            need::put(tx, &Need { id: NeedId(self.own(one.id.0)), owner: None, ..one.clone() })?;
            if told.shown {
                self.note(tx, one.id.0, "need", told.day)?;
            }
        }
        for told in &self.script.question {
            let one = self.question(told);
            question::put(tx, &Question { id: QuestionId(self.own(one.id.0)), owner: None, ..one.clone() })?;
            if told.shown {
                self.note(tx, one.id.0, "question", told.day)?;
            }
        }
        Ok(())
    }

    /// What is shown of it, and what was told.
    pub(super) fn asking_shared(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        for told in self.script.need.iter().filter(|told| told.shown) {
            need::put(tx, &self.need(told))?;
        }
        for told in self.script.question.iter().filter(|told| told.shown) {
            question::put(tx, &self.question(told))?;
        }
        self.answers(tx)
    }

    /// What Jonah told, as he keeps it.
    pub(super) fn answers(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        for asked in &self.script.question {
            let Some(answer) = &asked.answer else { continue };
            let at = self.stamp(asked.answered, "21:05");
            let one = Told {
                id: ToldId(self.chance("answer").id(at.utc_ms)),
                question: self.question(asked).id,
                author: self.jonah,
                what: Telling::Answer(words(answer)),
                day: self.day(asked.answered),
                at,
            };
            told::put(tx, &one)?;
        }
        Ok(())
    }

    /// As it is shown.
    fn need(&self, told: &ToldNeed) -> Need {
        let since = self.stamp(told.day, "20:30");
        Need { id: NeedId(self.chance("need").id(since.utc_ms)), words: words(&told.words), since, owner: Some(self.maya) }
    }

    /// As it is shown.
    fn question(&self, told: &ToldQuestion) -> Question {
        let since = self.stamp(told.day, "20:40");
        let id = QuestionId(self.chance("question").id(since.utc_ms));
        Question { id, words: words(&told.words), wish: told.wish, since, owner: Some(self.maya), heard: Vec::new() }
    }

    /// The id of one's own beside that of its copy.
    fn own(&self, copy: Uuid) -> Uuid {
        Uuid::from_u128(copy.as_u128() ^ 1)
    }

    /// What was shown is known to have been.
    fn note(&self, tx: &Tx<'_>, copy: Uuid, noun: &str, day: i64) -> Result<(), Problem> {
        let at = self.stamp(day, "20:45");
        share_note::begin(tx, &ShareNote { copy, source: self.own(copy), noun: noun.to_owned(), doc: "{}".to_owned(), at, done: false })?;
        Ok(share_note::done(tx, copy)?)
    }
}
