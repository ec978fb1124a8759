//! Something more to tell: is it over, all of it in one text, and a day to tell it on.

use crate::domain::day::Day;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// What was not told, or came later. It may be the first thing ever written here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct More {
    /// Whether it is over; none until said.
    pub over: Option<Over>,
    /// All of it, in one text.
    pub words: Words,
    /// The day one set oneself to tell it. Shown to its writer alone; a day gone by changes nothing.
    pub tell_on: Day,
}

/// Whether what is to be told is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Over {
    /// It is over, or was never something that went on.
    Yes,
    /// It can't stop at once: how it will, and by when.
    NotAtOnce(Words),
}

/// What is still open before it can be marked told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MoreOpen {
    /// Whether it is over.
    Over,
    /// How it will end, and by when.
    HowItEnds,
    /// The words.
    Words,
}

impl More {
    /// What is still open, in order.
    pub fn open(&self) -> Vec<MoreOpen> {
        let over = match &self.over {
            None => Some(MoreOpen::Over),
            Some(Over::NotAtOnce(how)) if how.is_blank() => Some(MoreOpen::HowItEnds),
            Some(_) => None,
        };
        let words = self.words.is_blank().then_some(MoreOpen::Words);
        over.into_iter().chain(words).collect()
    }

    /// Nothing was written yet.
    pub fn is_blank(&self) -> bool {
        self.words.is_blank() && self.how_it_ends().is_none_or(Words::is_blank)
    }

    /// How it ends, where it can't end at once.
    pub fn how_it_ends(&self) -> Option<&Words> {
        match &self.over {
            Some(Over::NotAtOnce(how)) => Some(how),
            _ => None,
        }
    }
}
