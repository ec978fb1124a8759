//! The people of a vault: one or two, of equal standing.

use super::id::PersonId;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// What a person says of their own part. Private, optional, and no power over the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Was hurt by what happened.
    Hurt,
    /// Broke trust and means to repair it.
    Repairing,
    /// Both at once.
    Both,
}

/// Who came first. Decides only a mark's shape and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// Circle, solid line.
    First,
    /// Rounded square, dashed line.
    Second,
}

/// A person as the notebooks know them. The role is not here: it lives in that person's Private alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Stable in every notebook of the vault.
    pub id: PersonId,
    /// First or second, for marks.
    pub seat: Seat,
    /// The name they gave; may be empty until they give one.
    pub name: Words,
    /// Public half of their age identity (`age1…`), which notebook keys are encrypted to.
    pub recipient: String,
}

impl Person {
    /// Public halves: one, but while new keys are being made, when the one to come follows the one there is.
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        self.recipient.split_whitespace()
    }

    /// The identity with this public half is theirs.
    pub fn is_opened_by(&self, recipient: &str) -> bool {
        self.recipients().any(|one| one == recipient)
    }

    /// The first letter of the name for an avatar; a dot while there is no name.
    pub fn initial(&self) -> String {
        self.name.trim().chars().next().map_or_else(|| "·".to_owned(), |c| c.to_uppercase().collect())
    }
}
