//! An apology: written in parts, private until it is given.

mod letter;
mod part;
pub mod sentence;
mod version;

pub use letter::LetterSheet;
pub use part::Part;
pub use version::Version;

use super::day::{Day, Stamp};
use super::goal::Cadence;
use super::id::{ApologyId, GoalId, PersonId, RepairId};
use super::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One apology, kept in its writer's Private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apology {
    /// Its id.
    pub id: ApologyId,
    /// When it was begun.
    pub begun: Stamp,
    /// When it was last changed.
    pub changed: Stamp,
    /// The parts written so far.
    pub parts: BTreeMap<Part, Words>,
    /// What its writer will do; each becomes a goal once the apology is given.
    pub repairs: Vec<Repair>,
    /// Set once it was given; it does not change afterwards.
    pub given: Option<Given>,
    /// In the trash since then.
    pub deleted: Option<Stamp>,
    /// The letter given before, where this is a second one for the same thing.
    #[serde(default)]
    pub builds_on: Option<ApologyId>,
}

/// One small thing to do, before and after it became a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// Its id.
    pub id: RepairId,
    /// The action, in the first person.
    pub words: Words,
    /// How often.
    pub cadence: Cadence,
    /// The goal it became.
    pub goal: Option<GoalId>,
    /// Added after the letter was given, then; it is no part of the letter.
    #[serde(default)]
    pub added: Option<Stamp>,
}

/// How an apology was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HowGiven {
    /// Read aloud, face to face.
    ReadAloud,
    /// On paper.
    OnPaper,
    /// Left here, in Shared, to be read or not.
    LeftHere,
}

/// When and how it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// How.
    pub how: HowGiven,
    /// On which day.
    pub day: Day,
    /// When it was marked given.
    pub at: Stamp,
}

/// A given apology as it lies in Shared: its whole letter, nothing of its drafts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenApology {
    /// Its id in Shared; not the draft's.
    pub id: ApologyId,
    /// Who gave it.
    pub author: PersonId,
    /// The letter as it was given.
    pub letter: Words,
    /// When.
    pub at: Stamp,
}

/// What the receiver chose; kept in their Private alone, so there is no read receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Receiving {
    /// Read it.
    Now,
    /// Not yet.
    Later,
    /// Not at all; it stays out of sight until asked for.
    NotAtAll,
}
