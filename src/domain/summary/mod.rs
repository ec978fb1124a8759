//! The counselor's pages as a plain value: only what its writer chose and, for `Ours`, what each consented to.
//!
//! It holds words and figures, never ids or a way back to a notebook, so whoever writes the pages can leak nothing else.

mod sheet;

pub use sheet::{RulesSheet, SheetOf};

use super::day::Day;
use super::goal::{Cadence, DayState, StrengthWord, Tally};
use super::person::Seat;
use super::words::Words;

/// A part of the pages, with a stable id for choices and consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// What the writer most wants to talk about.
    Topics,
    /// Goals with their record and latest notes.
    Goals,
    /// Ground rules in force.
    Rules,
    /// Agreements in force, with changes since the period began.
    Agreements,
    /// Talks that were held.
    Talks,
    /// Journal pages picked one by one.
    Excerpts,
}

impl Section {
    /// What one person may put on their own pages, in the order of the pages.
    pub const MINE: [Self; 3] = [Self::Topics, Self::Goals, Self::Excerpts];
    /// What two may put on pages of both, each section with each one's yes.
    pub const OURS: [Self; 4] = [Self::Goals, Self::Rules, Self::Agreements, Self::Talks];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Goals => "goals",
            Self::Rules => "rules",
            Self::Agreements => "agreements",
            Self::Talks => "talks",
            Self::Excerpts => "excerpts",
        }
    }

    /// The section with that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::MINE.into_iter().chain(Self::OURS).find(|section| section.id() == id)
    }
}

/// Whose pages they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// One person's. The name, or the initial, as it is to be printed; may be empty.
    Mine(String),
    /// Both people's, first person first.
    Ours([String; 2]),
}

/// Everything that goes onto the pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Whose.
    pub whose: Whose,
    /// First day it speaks of.
    pub from: Day,
    /// Last day it speaks of.
    pub to: Day,
    /// The day it was put together.
    pub made: Day,
    /// Its sections in order. One without consent, or with nothing in it, is simply not here.
    pub sections: Vec<Part>,
}

/// One section with what it holds; never empty.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// One line each, in the writer's order.
    Topics(Vec<Words>),
    /// Goals of the period.
    Goals(Vec<GoalRecord>),
    /// Rules in force.
    Rules(Vec<RuleInForce>),
    /// Agreements in force.
    Agreements(Vec<RuleInForce>),
    /// Talks of the period that were held, earliest first.
    Talks(Vec<TalkLine>),
    /// Pages chosen.
    Excerpts(Vec<Excerpt>),
}

impl Part {
    /// Which section it is.
    pub fn section(&self) -> Section {
        match self {
            Self::Topics(_) => Section::Topics,
            Self::Goals(_) => Section::Goals,
            Self::Rules(_) => Section::Rules,
            Self::Agreements(_) => Section::Agreements,
            Self::Talks(_) => Section::Talks,
            Self::Excerpts(_) => Section::Excerpts,
        }
    }
}

/// One owner's record of one goal in the period.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalRecord {
    /// The owner as printed; empty where the pages are one person's.
    pub owner: String,
    /// The owner's mark, where the pages are both people's.
    pub seat: Option<Seat>,
    /// The promise.
    pub title: Words,
    /// "If …", may be empty.
    pub when: Words,
    /// "then I …", may be empty.
    pub then: Words,
    /// How often.
    pub cadence: Cadence,
    /// First day.
    pub start: Day,
    /// Last day, if there is one.
    pub until: Option<Day>,
    /// Openness: what for, and until when.
    pub purpose: Option<Words>,
    /// Answered days in the period.
    pub tally: Tally,
    /// Monday of the week the stones begin with.
    pub first_stone: Day,
    /// Whole weeks, at most thirteen, ending with the week of the period's last day.
    pub stones: Vec<DayState>,
    /// The habit's own word, where its owner wants it.
    pub word: Option<StrengthWord>,
    /// The latest notes of the period, newest first.
    pub notes: Vec<Note>,
}

/// A note to a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The day it speaks of.
    pub day: Day,
    /// The words.
    pub words: Words,
}

/// A rule or an agreement in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInForce {
    /// Its words.
    pub words: Words,
    /// The day each had agreed.
    pub since: Day,
}

/// A talk that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkLine {
    /// The day.
    pub day: Day,
    /// Its topic, and whether breaks helped where each let their word about it stand.
    pub words: Words,
}

/// A journal page chosen for the counselor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The day it is about.
    pub day: Day,
    /// May be empty.
    pub title: Words,
    /// The words.
    pub words: Words,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_their_own_way_back() {
        for section in Section::MINE.into_iter().chain(Section::OURS) {
            assert_eq!(Section::from_id(section.id()), Some(section));
        }
        assert_eq!(Section::from_id("pulse"), None);
    }
}
