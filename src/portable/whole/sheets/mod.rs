//! Pages to read: one for each kind of thing, its pieces by date. What lies in the trash is only in the JSON file.

mod both;
mod goals;
mod journal;
mod own;
mod page;
mod truth;

use crate::domain::account::AccountPart;
use crate::domain::check_in::Part;
use crate::domain::ending_contact::ContactPart;
use crate::domain::id::PersonId;
use crate::domain::whole::Tables;
use page::Reader;
use serde::Deserialize;
use std::collections::HashMap;

/// What stands behind the ids kept beside somebody's words.
pub struct Named<'a> {
    /// A library item by its id.
    pub of: &'a dyn Fn(&str) -> Option<String>,
    /// A part of a check-in.
    pub check_in: &'a dyn Fn(Part) -> Option<String>,
    /// A part of an account.
    pub account: &'a dyn Fn(AccountPart) -> String,
    /// A part of a page on ended contact.
    pub contact: &'a dyn Fn(ContactPart) -> String,
}

impl std::fmt::Debug for Named<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Named")
    }
}

/// One page of an export.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its file below the notebook's folder: a noun, or a noun and a date.
    pub file: String,
    /// What it is called.
    pub title: String,
    /// Markdown.
    pub text: String,
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet").field("file", &self.file).finish_non_exhaustive()
    }
}

/// Tables that are read in the JSON file alone: choices, what was noted about copies, and what the pages hold already.
pub const JSON_ONLY: [&str; 6] = ["person", "preference", "receiving", "consent", "share_note", "check_in_plan"];

/// Every page of a notebook.
pub fn sheets(tables: &Tables, named: &Named<'_>) -> Vec<Sheet> {
    #[derive(Deserialize)]
    struct Person {
        id: PersonId,
        name: String,
    }
    let people: Vec<Person> = tables.rows("person").iter().filter_map(|row| serde_json::from_str(row).ok()).collect();
    let for_two = people.len() > 1;
    let names: HashMap<_, _> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let reader = Reader { tables, named, names, for_two };
    let mut all = journal::sheets(&reader);
    all.extend(goals::sheets(&reader));
    all.extend(both::sheets(&reader));
    all.extend(truth::sheets(&reader));
    all.extend(own::sheets(&reader));
    all
}
