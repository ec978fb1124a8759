//! What stands on the pages, in order, without any layout.

use crate::domain::day::Day;
use crate::domain::goal::Tally;
use crate::domain::person::Seat;
use crate::domain::summary::RuleInForce;

/// The ground rules for one printed page.
#[derive(Debug, Clone, PartialEq)]
pub struct RulesSheet {
    /// Names as printed, first person first; may be empty.
    pub names: Vec<String>,
    /// Rules in force.
    pub rules: Vec<RuleInForce>,
    /// The day it is printed.
    pub made: Day,
}

/// A document to be set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Document {
    /// The title, in the file too: neutral, without names.
    pub title: String,
    /// Small, at the foot of each page.
    pub foot: String,
    /// At the head of pages after the first.
    pub head: String,
    pub blocks: Vec<Block>,
}

/// One thing on the pages.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    /// The one title.
    Title(String),
    /// A line under the title.
    Lead(String),
    /// Whose mark is whose.
    Legend(Vec<(Seat, String)>),
    /// A section's heading with a rule below it.
    Heading(String),
    /// A numbered line of a list.
    Item(usize, String),
    /// A goal with its bar.
    Goal(GoalLine),
    /// A line of soft, small text.
    Small(String),
    /// A row of words and a date.
    Dated(String, String),
    /// A page of a journal: its day and title, and its words.
    Excerpt { head: String, words: String },
    /// Lines to write on, to the end of the page.
    Room(String),
}

/// A goal as printed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GoalLine {
    /// The owner's mark and initial.
    pub mark: Option<(Seat, String)>,
    pub title: String,
    /// How often and until when.
    pub caption: String,
    /// If–then, purpose.
    pub plan: String,
    /// Notes with their days.
    pub notes: Vec<String>,
    pub tally: Tally,
    /// "9 of 11".
    pub total: String,
    /// The bar said in words.
    pub said: String,
}
