//! A journal page outside a notebook: what goes into files and comes from them. Knows no file and no format.

use super::Page;
use crate::domain::day::{Day, Stamp};

/// A page without its place in a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The day it is about.
    pub day: Day,
    /// When it was first written; sets the order within a day.
    pub written: Stamp,
    /// It stands first in the list.
    pub pinned: bool,
    /// What it holds.
    pub page: Page,
}
