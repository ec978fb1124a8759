//! Passphrases: as typed to open, and as chosen to protect. Normalised alike on every keyboard, wiped when dropped.

use super::words::{PASSPHRASE_WORDS, pick_words};
use super::{VaultError, strength};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase as typed or pasted, to open something with.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes `text` in Unicode NFC, without the line end a file or a paste may bring along.
    pub fn new(text: &str) -> Self {
        Self(normal(text))
    }

    /// The words themselves, for the code here that derives keys.
    pub(super) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// A passphrase good enough to protect something: generated, or long and hard to guess.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassphrase(Passphrase);

impl NewPassphrase {
    /// Accepts `text` if [`strength`] does. `personal` are words a partner would try first, such as names.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`].
    pub fn choose(text: &str, personal: &[&str]) -> Result<Self, VaultError> {
        if strength(text, personal).acceptable() { Ok(Self(Passphrase::new(text))) } else { Err(VaultError::WeakPassphrase) }
    }

    /// One that is in force already, for another vault of the same person. Whoever gives it has shown that it opens.
    pub fn known(text: &str) -> Self {
        Self(Passphrase::new(text))
    }

    /// Six words from the EFF large list, about 77 bits.
    ///
    /// # Errors
    /// [`VaultError::Randomness`].
    pub fn generate() -> Result<Self, VaultError> {
        Ok(Self(Passphrase(pick_words(PASSPHRASE_WORDS)?)))
    }

    /// The text, to be shown once to the person who is to keep it.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The same, to open with.
    pub fn as_typed(&self) -> &Passphrase {
        &self.0
    }
}

impl fmt::Debug for NewPassphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassphrase(…)")
    }
}

/// `text` in NFC without trailing line ends.
pub(super) fn normal(text: &str) -> Zeroizing<String> {
    let text = text.trim_end_matches(['\r', '\n']);
    // Composing never needs more than three times the bytes; a string that grows leaves copies behind.
    let mut normal = Zeroizing::new(String::with_capacity(text.len() * 3));
    normal.extend(text.nfc());
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_keys_on_two_keyboards_are_one_passphrase() {
        assert_eq!(Passphrase::new("caf\u{e9} au lait"), Passphrase::new("cafe\u{301} au lait"));
        assert_eq!(Passphrase::new("from a file\r\n"), Passphrase::new("from a file"));
        assert_ne!(Passphrase::new(" spaces count"), Passphrase::new("spaces count"));
    }

    #[test]
    fn passphrases_do_not_print() {
        let chosen = NewPassphrase::generate().unwrap();
        assert_eq!(format!("{chosen:?} {:?}", chosen.as_typed()), "NewPassphrase(…) Passphrase(…)");
    }

    #[test]
    fn a_generated_one_is_accepted_when_typed_back() {
        for _ in 0..20 {
            let generated = NewPassphrase::generate().unwrap();
            assert_eq!(generated.expose().split(' ').count(), 6);
            let typed = NewPassphrase::choose(generated.expose(), &[]).unwrap();
            assert_eq!(typed, generated);
        }
    }
}
