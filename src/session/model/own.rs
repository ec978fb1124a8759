//! Quiet pages, as their writer alone sees them.

use crate::domain::own::{OwnKind, OwnPage};

/// Pages of the one person here; empty with both here.
#[derive(Debug, Clone, Default)]
pub struct OwnModel {
    /// Not in the trash, the one written on last first.
    pub pages: Vec<OwnPage>,
    /// In the trash, latest first.
    pub trash: Vec<OwnPage>,
}

impl OwnModel {
    /// The page of a kind there is one of.
    pub fn the(&self, kind: &OwnKind) -> Option<&OwnPage> {
        self.pages.iter().find(|page| page.kind == *kind)
    }
}
