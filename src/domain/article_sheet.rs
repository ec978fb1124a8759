//! An article of the Guide as it is printed: its title, its text in blocks, and what it rests on. Nothing of who reads it.

use super::day::Day;

/// What goes on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleSheet {
    /// Its title.
    pub title: String,
    /// Its text, in order.
    pub blocks: Vec<SheetBlock>,
    /// Where its claims come from, a line each.
    pub sources: Vec<String>,
    /// The day it is printed.
    pub made: Day,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetBlock {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A line of a list.
    Line(String),
    /// Two examples, each with what it does.
    Pair([(String, String); 2]),
}
