//! The three kinds of key: a notebook's own, a person's identity, and its public half. Secrets are wiped when
//! dropped and never printed.

use super::VaultError;
use super::key_file::Encrypting;
use super::names::read_hex;
use std::fmt::{self, Write};
use std::str::FromStr;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The raw 256-bit key of one notebook's database.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct NotebookKey([u8; 32]);

impl NotebookKey {
    /// A new key.
    ///
    /// # Errors
    /// [`VaultError::Randomness`] when the system has none.
    pub fn random() -> Result<Self, VaultError> {
        let mut key = Self([0; 32]);
        getrandom::fill(&mut key.0).map_err(|_| VaultError::Randomness)?;
        Ok(key)
    }

    /// Exactly 64 lower-case hex digits; 63 would silently be taken as a passphrase by the database.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut key = Self([0; 32]);
        read_hex(text, &mut key.0).map(|()| key)
    }

    /// The 64 hex digits, for `PRAGMA key = "x'…'"` and for `key.age`.
    pub fn to_hex(&self) -> Zeroizing<String> {
        // Full size from the start: a growing string would leave pieces of the key behind.
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.0 {
            // Writing into a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for NotebookKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NotebookKey(…)")
    }
}

/// A person's secret age identity: opens every `key.age` made for them.
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

impl Identity {
    /// A new identity.
    pub(super) fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// The identity as the `age` command reads it: one line.
    pub(super) fn to_file(&self) -> Zeroizing<String> {
        use age::secrecy::ExposeSecret;
        let line = self.0.to_string();
        let mut text = Zeroizing::new(String::with_capacity(line.expose_secret().len() + 1));
        text.push_str(line.expose_secret());
        text.push('\n');
        text
    }

    /// Reads an identity file: its one line that is not a comment.
    pub(super) fn from_file(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identity = age::x25519::Identity::from_str(lines.next()?).ok()?;
        lines.next().is_none().then_some(Self(identity))
    }

    /// For the code here that decrypts.
    pub(super) fn age(&self) -> &age::x25519::Identity {
        &self.0
    }

    /// Opens something encrypted with age to this identity: a covered answer, a backup's body.
    ///
    /// # Errors
    /// [`VaultError::NotForYou`] when it was encrypted to others, [`VaultError::AgeDamaged`] when it is cut or changed.
    pub fn decrypt(&self, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        super::key_file::decrypt(self, bytes)
    }

    /// The same for something too long to hold: read it to its end, or it may have been cut.
    ///
    /// # Errors
    /// As [`Identity::decrypt`]; later pieces that are cut or changed are errors of the reader.
    pub fn decrypting<'a>(&self, from: impl std::io::BufRead + 'a) -> Result<Box<dyn std::io::Read + 'a>, VaultError> {
        super::key_file::decrypting(self, from)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(…)")
    }
}

/// The public half of a person's identity: what a notebook's key is encrypted to. Kept inside the notebook.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Recipient(age::x25519::Recipient);

impl Recipient {
    /// For the code here that encrypts.
    pub(super) fn age(&self) -> &age::x25519::Recipient {
        &self.0
    }

    /// Encrypts `plaintext` so that this person alone opens it.
    ///
    /// # Errors
    /// [`VaultError::Randomness`] or a disk trouble, from age.
    pub fn encrypt(&self, plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
        super::key_file::encrypt(std::slice::from_ref(self), plaintext)
    }

    /// Encrypts so that each of several opens it.
    ///
    /// # Errors
    /// As [`Recipient::encrypt`], and [`VaultError::NoOpeners`].
    pub fn encrypt_for(recipients: &[Self], plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
        super::key_file::encrypt(recipients, plaintext)
    }

    /// The same for something too long to hold.
    ///
    /// # Errors
    /// As [`Recipient::encrypt`].
    pub fn encrypting<W: std::io::Write>(&self, into: W) -> Result<Encrypting<W>, VaultError> {
        Encrypting::start(self, into)
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({self})")
    }
}

/// Text that is not a recipient (`age1…`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an age recipient")]
pub struct NotARecipient;

impl FromStr for Recipient {
    type Err = NotARecipient;

    fn from_str(text: &str) -> Result<Self, NotARecipient> {
        age::x25519::Recipient::from_str(text.trim()).map(Self).map_err(|_| NotARecipient)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_sixty_four_digits_are_a_key() {
        let digits = "0123456789abcdef".repeat(4);
        assert!(NotebookKey::from_hex(&digits).is_some());
        for wrong in [&digits[1..], &format!("{digits}0"), &digits.to_uppercase(), &digits.replace('0', "g"), ""] {
            assert!(NotebookKey::from_hex(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn secrets_do_not_print() {
        let key = NotebookKey::random().unwrap();
        let identity = Identity::generate();
        let printed = format!("{key:?} {identity:?}");
        assert!(!printed.contains(key.to_hex().as_str()) && !printed.contains("SECRET"), "{printed}");
        assert_eq!(printed, "NotebookKey(…) Identity(…)");
    }

    #[test]
    fn an_identity_file_holds_exactly_one_identity() {
        let file = Identity::generate().to_file();
        assert!(Identity::from_file(file.as_bytes()).is_some());
        assert!(Identity::from_file(format!("# made by hand\n\n{}", *file).as_bytes()).is_some());
        for wrong in ["", "AGE-SECRET-KEY-1", &format!("{0}{0}", *file), &file[1..], "# only a comment"] {
            assert!(Identity::from_file(wrong.as_bytes()).is_none());
        }
        assert!(Identity::from_file(&[0xff, 0xfe]).is_none());
    }

    #[test]
    fn a_recipient_reads_back() {
        let recipient = Identity::generate().recipient();
        assert_eq!(format!("{recipient}\n").parse(), Ok(recipient));
        assert_eq!("age1xyz".parse::<Recipient>(), Err(NotARecipient));
    }

    proptest! {
        #[test]
        fn keys_read_back(bytes: [u8; 32]) {
            let key = NotebookKey(bytes);
            prop_assert_eq!(NotebookKey::from_hex(&key.to_hex()), Some(key));
        }
    }
}
