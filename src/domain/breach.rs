//! What happened, by kind. Private; here only the kinds, which drive templates and prompts.

use serde::{Deserialize, Serialize};

/// Kinds of broken trust, as stable ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BreachKind {
    /// An affair.
    Affair,
    /// An emotional affair.
    EmotionalAffair,
    /// Hidden money, debt or spending.
    Money,
    /// A run of promises not kept.
    BrokenPromises,
    /// Lies.
    Lies,
    /// Something told in confidence passed on.
    Confidences,
    /// Disrespect in words or acts.
    Disrespect,
    /// Something else.
    Other,
}
