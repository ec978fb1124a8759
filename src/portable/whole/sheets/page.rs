//! A page made of dated pieces.

use super::{Named, Sheet};
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::whole::Tables;
use crate::say;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::fmt::Write as _;

/// What the pages are made from.
pub(super) struct Reader<'a> {
    pub tables: &'a Tables,
    pub named: &'a Named<'a>,
    pub names: HashMap<PersonId, String>,
    pub for_two: bool,
}

#[derive(Deserialize)]
struct Row<T> {
    doc: T,
}

impl Reader<'_> {
    /// The values of a table whose rows are whole values.
    pub fn docs<T: DeserializeOwned>(&self, table: &str) -> Vec<T> {
        self.rows::<Row<T>>(table).into_iter().map(|row| row.doc).collect()
    }

    /// The rows of a table. What can't be read is in the JSON file all the same.
    pub fn rows<T: DeserializeOwned>(&self, table: &str) -> Vec<T> {
        self.tables.rows(table).iter().filter_map(|row| serde_json::from_str(row).ok()).collect()
    }

    /// Whose it is, where two people are meant.
    pub fn whose(&self, person: Option<PersonId>) -> Option<&str> {
        person.filter(|_| self.for_two).and_then(|person| self.names.get(&person)).map(String::as_str).filter(|name| !name.is_empty())
    }

    /// What stands behind an id; the id itself where no library has it any more.
    pub fn called(&self, id: &str) -> String {
        (self.named.of)(id).unwrap_or_else(|| id.replace('-', " "))
    }
}

/// One dated piece of a page.
pub(super) struct Piece {
    day: Day,
    head: String,
    parts: Vec<String>,
}

impl Piece {
    /// One of a day.
    pub fn of(day: Day) -> Self {
        Self { day, head: say::day_with_year(day), parts: Vec::new() }
    }

    /// More in its heading.
    pub fn head(mut self, more: Option<&str>) -> Self {
        if let Some(more) = more.map(str::trim).filter(|more| !more.is_empty()) {
            // Writing to a String cannot fail.
            let _ = write!(self.head, " · {}", more.replace(['\n', '\r'], " "));
        }
        self
    }

    /// Somebody's words.
    pub fn words(mut self, words: &str) -> Self {
        if !words.trim().is_empty() {
            self.parts.push(words.trim_end().to_owned());
        }
        self
    }

    /// Words under a label.
    pub fn labelled(mut self, label: &str, words: &str) -> Self {
        if !words.trim().is_empty() {
            self.parts.push(format!("**{label}**\n\n{}", words.trim_end()));
        }
        self
    }

    /// A short fact.
    pub fn fact(mut self, label: &str, value: &str) -> Self {
        if !value.trim().is_empty() {
            self.parts.push(format!("- {label}: {}", value.trim().replace(['\n', '\r'], " ")));
        }
        self
    }

    /// There is something to read.
    pub fn is_blank(&self) -> bool {
        self.parts.is_empty()
    }
}

/// A page of its pieces, oldest first; none where there is none.
pub(super) fn sheet(file: &str, title: String, pieces: Vec<Piece>) -> Option<Sheet> {
    let mut pieces: Vec<Piece> = pieces.into_iter().filter(|piece| !piece.is_blank()).collect();
    if pieces.is_empty() {
        return None;
    }
    pieces.sort_by_key(|piece| piece.day);
    let mut text = format!("# {title}\n");
    for piece in pieces {
        // Writing to a String cannot fail.
        let _ = write!(text, "\n## {}\n", piece.head);
        let mut in_list = false;
        for part in piece.parts {
            let is_item = part.starts_with("- ");
            text.push_str(if in_list && is_item { "" } else { "\n" });
            text.push_str(&part);
            text.push('\n');
            in_list = is_item;
        }
    }
    Some(Sheet { file: format!("{file}.md"), title, text })
}
