//! Passphrases for the screens, from the vault's own rules.

use crate::session::Secret;
use crate::ui::view::{Keys, Strength};
use crate::vault;

/// The vault's passphrases.
#[derive(Debug, Clone, Copy)]
pub struct VaultKeys;

impl Keys for VaultKeys {
    fn passphrase(&self) -> Option<Secret> {
        vault::NewPassphrase::generate().ok().map(|passphrase| Secret::new(passphrase.expose()))
    }

    fn strength(&self, text: &str, personal: &[&str]) -> Strength {
        let strength = vault::strength(text, personal);
        Strength { score: strength.score, long_enough: strength.long_enough, acceptable: strength.acceptable() }
    }
}
