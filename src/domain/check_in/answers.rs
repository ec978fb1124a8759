//! Sheets of answers: written, put in, opened together.

use super::{CheckIn, Part};
use crate::domain::id::PersonId;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One person's answers in one check-in. Any part may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sheet(BTreeMap<Part, Words>);

impl Sheet {
    /// The answer to a part; empty words where there is none.
    pub fn answer(&self, part: Part) -> &str {
        self.0.get(&part).map_or("", Words::as_str)
    }

    /// Writes an answer; blank words leave the part out.
    pub fn write(&mut self, part: Part, words: Words) {
        if words.is_blank() {
            self.0.remove(&part);
        } else {
            self.0.insert(part, words);
        }
    }

    /// Nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Where somebody's own sheet stands, as far as they themselves are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    /// It is being written.
    Writing,
    /// It is put in and covered. The same whether or not the other's is in.
    In,
    /// It is put in and can't be opened any more (its key was replaced, it is damaged): to be written anew.
    Shut,
}

impl CheckIn {
    /// `person` has put theirs in.
    pub fn is_in(&self, person: PersonId) -> bool {
        self.put_in.contains(&person)
    }

    /// All sheets are open.
    pub fn is_open(&self) -> bool {
        self.opened.is_some()
    }

    /// Somebody's sheet that lies here in plain.
    pub fn plain_of(&self, person: PersonId) -> Option<&Sheet> {
        self.plain.iter().find(|(who, _)| *who == person).map(|(_, sheet)| sheet)
    }

    /// `person` may still take their sheet back: nobody else's is in.
    pub fn may_take_back(&self, person: PersonId) -> bool {
        self.opened.is_none() && self.put_in == [person]
    }

    /// Opens all sheets together, if everyone's is in and at hand. `sealed` gives those that lie elsewhere.
    pub fn open_together(&mut self, people: &[PersonId], sealed: impl Fn(PersonId) -> Option<Sheet>) -> bool {
        if self.opened.is_some() || !people.iter().all(|person| self.is_in(*person)) {
            return false;
        }
        let sheets: Option<Vec<_>> =
            people.iter().map(|person| Some((*person, self.plain_of(*person).cloned().or_else(|| sealed(*person))?))).collect();
        let Some(sheets) = sheets else { return false };
        self.plain.clear();
        self.opened = Some(sheets);
        true
    }
}
