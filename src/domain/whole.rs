//! Everything one person may see, as rows: what an export holds and what a vault is made from. Knows no file and no table
//! by name; what a row means is said in `assets/content/en/export-format.md`.

use super::day::Day;
use super::id::PersonId;
use std::collections::BTreeMap;
use std::fmt;

/// Everything of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The schema the rows are of.
    pub schema: i64,
    /// The day it was gathered.
    pub made: Day,
    /// Whose it is.
    pub person: PersonId,
    /// Their own notebook.
    pub private: Tables,
    /// The shared one as they see it; none in a one-person vault.
    pub shared: Option<SharedPart>,
}

/// What two people shared, as one of them sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedPart {
    /// The day it is of.
    pub as_of: Day,
    /// Its rows.
    pub tables: Tables,
}

/// Rows by their table, each a JSON object as text: compact, and in the order they were made.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Tables(pub BTreeMap<String, Vec<String>>);

impl Tables {
    /// The rows of one table.
    pub fn rows(&self, table: &str) -> &[String] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl fmt::Debug for Tables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tables({} rows)", self.len())
    }
}
