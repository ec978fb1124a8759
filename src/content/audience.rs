//! Whom a text is for, and whether it suits a person and what happened.

use crate::domain::breach::BreachKind;
use crate::domain::person::Role;
use serde::Deserialize;

/// Whom a text is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The one who was hurt.
    Hurt,
    /// The one who is repairing.
    Repairing,
    /// Either.
    Any,
}

impl Audience {
    /// Whether it may be offered to somebody with `role`. Without a role only texts for anyone are offered; with both
    /// roles all are.
    pub fn suits(self, role: Option<Role>) -> bool {
        match (self, role) {
            (Self::Any, _) | (_, Some(Role::Both)) | (Self::Hurt, Some(Role::Hurt)) | (Self::Repairing, Some(Role::Repairing)) => true,
            (Self::Hurt | Self::Repairing, _) => false,
        }
    }
}

/// Whether something written for `kinds` suits what happened: always when it is for any kind, otherwise when one of
/// `happened` is among them.
pub(super) fn suits_kinds(kinds: &[BreachKind], happened: &[BreachKind]) -> bool {
    kinds.is_empty() || kinds.iter().any(|kind| happened.contains(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_never_guessed() {
        for (audience, role, suits) in [
            (Audience::Any, None, true),
            (Audience::Hurt, None, false),
            (Audience::Repairing, None, false),
            (Audience::Hurt, Some(Role::Hurt), true),
            (Audience::Hurt, Some(Role::Repairing), false),
            (Audience::Repairing, Some(Role::Hurt), false),
            (Audience::Repairing, Some(Role::Both), true),
            (Audience::Hurt, Some(Role::Both), true),
        ] {
            assert_eq!(audience.suits(role), suits, "{audience:?} for {role:?}");
        }
    }

    #[test]
    fn texts_for_one_kind_need_that_kind() {
        let money = [BreachKind::Money];
        assert!(suits_kinds(&[], &money));
        assert!(suits_kinds(&money, &[BreachKind::Lies, BreachKind::Money]));
        assert!(!suits_kinds(&money, &[BreachKind::Lies]));
        assert!(!suits_kinds(&money, &[]));
    }
}
