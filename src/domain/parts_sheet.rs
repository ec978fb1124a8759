//! A page written in parts as it is printed or copied: its day, and each part under its title. No name, no place.

use super::day::Day;
use super::words::Words;

/// What goes on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartsSheet {
    /// The day it was told, or today.
    pub day: Day,
    /// Title and words of each part, in order.
    pub parts: Vec<(String, Words)>,
}

impl PartsSheet {
    /// All of it as plain text, without a day: each title on a line above its words.
    pub fn text(&self) -> String {
        let parts: Vec<String> = self.parts.iter().map(|(title, words)| format!("{title}\n{}", words.trim())).collect();
        parts.join("\n\n")
    }
}
