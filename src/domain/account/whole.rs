//! The parts as they are written, and the whole they make once none is open.

use super::AccountPart;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The parts written so far. None of them is ever blank.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountParts(BTreeMap<AccountPart, Words>);

/// All six parts, each with words. There is no other way to one than [`AccountParts::whole`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WholeAccount<'a>([(AccountPart, &'a Words); 6]);

impl AccountParts {
    /// Other words for one part; blank words take it away.
    pub fn set(&mut self, part: AccountPart, words: Words) {
        if words.is_blank() {
            self.0.remove(&part);
        } else {
            self.0.insert(part, words);
        }
    }

    /// The words of one part.
    pub fn get(&self, part: AccountPart) -> Option<&Words> {
        self.0.get(&part).filter(|words| !words.is_blank())
    }

    /// The parts that have words, in order.
    pub fn written(&self) -> impl Iterator<Item = (AccountPart, &Words)> {
        AccountPart::ALL.into_iter().filter_map(|part| Some((part, self.get(part)?)))
    }

    /// The parts without words, in order.
    pub fn open(&self) -> impl Iterator<Item = AccountPart> + '_ {
        AccountPart::ALL.into_iter().filter(|part| self.get(*part).is_none())
    }

    /// All of it, once every part has words.
    pub fn whole(&self) -> Option<WholeAccount<'_>> {
        // As many are written as there are parts only if each of them is there, in its order.
        let written: Vec<_> = self.written().collect();
        written.try_into().ok().map(WholeAccount)
    }
}

impl<'a> WholeAccount<'a> {
    /// Every part with its words, in order.
    pub fn parts(&self) -> &[(AccountPart, &'a Words); 6] {
        &self.0
    }
}
