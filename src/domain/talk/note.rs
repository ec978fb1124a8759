//! What one person notes about a talk, for themselves alone.

use super::Talk;
use crate::domain::day::Stamp;
use crate::domain::id::TalkId;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// How far one felt understood. One's own word, never compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Understood {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// Not this time.
    NotThisTime,
}

/// Whether the breaks helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Helped {
    /// They did.
    Yes,
    /// Somewhat.
    Somewhat,
    /// They did not.
    No,
}

/// One person's own note of one talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkNote {
    /// Which talk.
    pub talk: TalkId,
    /// When it began; a talk that was stopped before anything was confirmed leaves nothing else behind.
    pub begun: Stamp,
    /// Words jotted down while listening, or written as heard when the talk stopped; oldest first.
    pub jots: Vec<Words>,
    /// How far one felt understood.
    pub understood: Option<Understood>,
    /// Whether the breaks helped; none without a break or an answer.
    pub helped: Option<Helped>,
}

impl TalkNote {
    /// Nothing noted yet.
    pub fn of(talk: &Talk) -> Self {
        Self { talk: talk.id, begun: talk.begun, jots: Vec::new(), understood: None, helped: None }
    }

    /// There is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.jots.iter().all(Words::is_blank) && self.understood.is_none() && self.helped.is_none()
    }

    /// Takes in a later note of the same talk: new words follow the old, later answers stand. Taking in the same note twice
    /// changes nothing, so that a move cut short can be done again.
    pub fn take_in(&mut self, later: Self) {
        self.understood = later.understood.or(self.understood);
        self.helped = later.helped.or(self.helped);
        for jot in later.jots {
            if !jot.is_blank() && !self.jots.contains(&jot) {
                self.jots.push(jot);
            }
        }
    }
}
