//! Looking for damage, a slice at a time. Nothing is ever repaired in place.

use super::{Notebook, StoreError};

/// A check under way.
#[derive(Debug, Clone)]
pub struct Health {
    left: Vec<Slice>,
}

#[derive(Debug, Clone)]
enum Slice {
    Table(String),
    Pages,
    Search,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// There is more to look at.
    More,
    /// Everything was looked at and is sound.
    Sound,
}

impl Health {
    /// Begins a whole check.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn start(notebook: &Notebook) -> Result<Self, StoreError> {
        let mut statement = notebook.conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")?;
        let tables = statement.query_map([], |row| row.get(0).map(Slice::Table))?;
        let mut left = vec![Slice::Search, Slice::Pages];
        left.extend(tables.collect::<Result<Vec<_>, _>>()?);
        Ok(Self { left })
    }

    /// Looks at the next slice: one table, then all pages' authentication, then the full-text index.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where anything is wrong; the notebook should be read only from then on.
    pub fn step(&mut self, notebook: &mut Notebook) -> Result<Progress, StoreError> {
        match self.left.pop() {
            None => return Ok(Progress::Sound),
            Some(Slice::Table(table)) => {
                let sql = format!("PRAGMA quick_check(\"{}\")", table.replace('"', "\"\""));
                let answer: String = notebook.conn.query_row(&sql, [], |row| row.get(0))?;
                if answer != "ok" {
                    return Err(StoreError::Damaged);
                }
            }
            Some(Slice::Pages) => {
                let mut statement = notebook.conn.prepare("PRAGMA cipher_integrity_check")?;
                if statement.query([])?.next()?.is_some() {
                    return Err(StoreError::Damaged);
                }
            }
            Some(Slice::Search) => {
                let sql = "INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)";
                notebook.conn.execute(sql, []).map_err(|_| StoreError::Damaged)?;
            }
        }
        Ok(if self.left.is_empty() { Progress::Sound } else { Progress::More })
    }

    /// The whole check at once, for the command line.
    ///
    /// # Errors
    /// As [`Health::step`].
    pub fn run(notebook: &mut Notebook) -> Result<(), StoreError> {
        let mut health = Self::start(notebook)?;
        while health.step(notebook)? == Progress::More {}
        Ok(())
    }
}
