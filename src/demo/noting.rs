//! Notes for oneself of the year, each in its writer's Private.

use super::year::{Year, words};
use crate::domain::id::{NoteId, PersonId};
use crate::domain::note::{Candidate, CandidateStand, Confidant, HardDate, Homework, Noted, Replay, Visit, VisitKind};
use crate::problem::Problem;
use crate::store::{Tx, note};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One note.
#[derive(Debug, Deserialize)]
pub(super) struct ToldNote {
    by: String,
    day: i64,
    #[serde(flatten)]
    what: ToldKind,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
enum ToldKind {
    Replay { set_off: String, before: u8, after: u8, helped: Vec<String>, sentence: String },
    HardDate { what: String, in_days: i64, plan: String, support: String, ask: String },
    Candidate { name: String, reach: String, stand: CandidateStand, answers: BTreeMap<String, String>, notes: String },
    Confidant { name: String, say: String, not_say: String, ask: String },
    Visit(ToldVisit),
}

/// A session; `in_days` is below 0 where it was.
#[derive(Debug, Deserialize)]
struct ToldVisit {
    in_days: i64,
    who: VisitKind,
    with: String,
    #[serde(default)]
    bring: String,
    #[serde(default)]
    wish: String,
    #[serde(default)]
    read: String,
    #[serde(default)]
    kept: String,
    #[serde(default)]
    done: Vec<String>,
    #[serde(default)]
    to_do: Vec<String>,
}

impl ToldNote {
    /// Ids of the content it names: exercises and other things that helped, and questions.
    #[cfg(test)]
    pub(super) fn names(&self) -> (Vec<&str>, Vec<&str>) {
        match &self.what {
            ToldKind::Replay { helped, .. } => (helped.iter().map(String::as_str).collect(), Vec::new()),
            ToldKind::Candidate { answers, .. } => (Vec::new(), answers.keys().map(String::as_str).collect()),
            ToldKind::HardDate { .. } | ToldKind::Confidant { .. } | ToldKind::Visit(_) => (Vec::new(), Vec::new()),
        }
    }
}

impl Year<'_> {
    /// What one person noted for themselves.
    pub(super) fn notes(&self, tx: &Tx<'_>, person: PersonId) -> Result<(), Problem> {
        for told in self.script.note.iter().filter(|told| self.by(&told.by) == person) {
            let made = self.stamp(told.day, "21:40");
            let id = NoteId(self.chance(&format!("{:?}", told.what)).id(made.utc_ms));
            match &told.what {
                ToldKind::Replay { set_off, before, after, helped, sentence } => {
                    let replay = Replay {
                        set_off: words(set_off),
                        before: Some(*before),
                        after: Some(*after),
                        helped: helped.iter().cloned().collect(),
                        sentence: words(sentence),
                        ..Replay::on(self.day(told.day))
                    };
                    note::put(tx, &Noted { id, made, changed: made, deleted: None, note: replay })?;
                }
                ToldKind::HardDate { what, in_days, plan, support, ask } => {
                    let date = HardDate {
                        what: words(what),
                        date: Some(self.day(-in_days)),
                        yearly: true,
                        plan: words(plan),
                        support: words(support),
                        ask: words(ask),
                        ..HardDate::default()
                    };
                    note::put(tx, &Noted { id, made, changed: made, deleted: None, note: date })?;
                }
                ToldKind::Candidate { name, reach, stand, answers, notes } => {
                    let candidate = Candidate {
                        name: words(name),
                        reach: words(reach),
                        stand: *stand,
                        answers: answers.iter().map(|(id, text)| (id.clone(), words(text))).collect(),
                        notes: words(notes),
                    };
                    note::put(tx, &Noted { id, made, changed: made, deleted: None, note: candidate })?;
                }
                ToldKind::Confidant { name, say, not_say, ask } => {
                    let confidant = Confidant {
                        name: words(name),
                        say: words(say),
                        not_say: words(not_say),
                        ask: words(ask),
                        ..Confidant::default()
                    };
                    note::put(tx, &Noted { id, made, changed: made, deleted: None, note: confidant })?;
                }
                ToldKind::Visit(visit) => {
                    note::put(tx, &Noted { id, made, changed: made, deleted: None, note: self.visit(visit) })?;
                }
            }
        }
        Ok(())
    }

    fn visit(&self, told: &ToldVisit) -> Visit {
        let homework = |list: &[String], done| list.iter().map(move |text| Homework { words: words(text), done }).collect::<Vec<_>>();
        Visit {
            day: Some(self.day(-told.in_days)),
            kind: told.who,
            with: words(&told.with),
            bring: words(&told.bring),
            wish: words(&told.wish),
            read: words(&told.read),
            kept: words(&told.kept),
            homework: [homework(&told.done, true), homework(&told.to_do, false)].concat(),
            on_today: !told.to_do.is_empty(),
        }
    }
}
