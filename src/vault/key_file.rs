//! `key.age`: a notebook's key as 64 hex digits and a newline, encrypted to everyone who opens that notebook.

use super::layout::{MAX_SLOT_BYTES, NotebookFolder};
use super::{Identity, NotebookId, NotebookKey, Recipient, VaultError};
use crate::platform::{read_limited, write_atomic};
use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use std::io::{Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// Writes `key` to `path` for exactly `openers`, replacing what was there whole.
pub(super) fn write(path: &Path, key: &NotebookKey, openers: &[Recipient]) -> Result<(), VaultError> {
    let mut line = key.to_hex();
    line.push('\n');
    Ok(write_atomic(path, &encrypt(openers, line.as_bytes())?)?)
}

/// Opens a notebook's key with `identity`; `None` when it was made for others.
pub(super) fn read(files: &NotebookFolder, id: NotebookId, identity: &Identity) -> Result<Option<NotebookKey>, VaultError> {
    let damaged = || VaultError::KeyDamaged(id);
    let bytes = read_limited(&files.key_file(), MAX_SLOT_BYTES).map_err(|_| damaged())?;
    let line = match decrypt(identity, &bytes) {
        Ok(line) => line,
        Err(VaultError::NotForYou) => return Ok(None),
        Err(_) => return Err(damaged()),
    };
    let text = std::str::from_utf8(&line).map_err(|_| damaged())?;
    let digits = text.strip_suffix('\n').unwrap_or(text);
    NotebookKey::from_hex(digits).map(Some).ok_or_else(damaged)
}

/// Encrypts to all of `openers`, of whom there must be one at least: a key nobody opens would be a loss.
pub(super) fn encrypt(openers: &[Recipient], plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
    let recipients = openers.iter().map(|opener| opener.age() as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| match error {
        EncryptError::Io(error) => error.into(),
        // The others concern plugins and mixed kinds of recipient, which these are not.
        _ => VaultError::NoOpeners,
    })?;
    let mut bytes = Vec::with_capacity(plaintext.len() + 512);
    let mut writer = encryptor.wrap_output(&mut bytes)?;
    writer.write_all(plaintext)?;
    writer.finish()?;
    Ok(bytes)
}

/// Encrypts a stream to one opener: what is written to it comes out encrypted in the writer beneath.
pub struct Encrypting<W: Write>(age::stream::StreamWriter<W>);

impl<W: Write> Encrypting<W> {
    pub(super) fn start(opener: &Recipient, into: W) -> Result<Self, VaultError> {
        let recipient: &dyn age::Recipient = opener.age();
        let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).map_err(|error| match error {
            EncryptError::Io(error) => error.into(),
            _ => VaultError::NoOpeners,
        })?;
        Ok(Self(encryptor.wrap_output(into)?))
    }

    /// Ends the stream; without this it counts as cut.
    ///
    /// # Errors
    /// The disk's.
    pub fn finish(self) -> std::io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for Encrypting<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

impl<W: Write> std::fmt::Debug for Encrypting<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Encrypting")
    }
}

/// What comes out of a stream encrypted to `identity`; a cut or changed piece is an error when it is reached.
pub(super) fn decrypting<'a, R: std::io::BufRead + 'a>(identity: &Identity, from: R) -> Result<Box<dyn Read + 'a>, VaultError> {
    let identity: &dyn age::Identity = identity.age();
    let reader = Decryptor::new_buffered(from).and_then(|decryptor| decryptor.decrypt(std::iter::once(identity)));
    match reader {
        Ok(reader) => Ok(Box::new(reader)),
        Err(DecryptError::NoMatchingKeys) => Err(VaultError::NotForYou),
        Err(_) => Err(VaultError::AgeDamaged),
    }
}

/// Opens what was encrypted to `identity`.
pub(super) fn decrypt(identity: &Identity, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    decrypt_with(identity.age(), bytes).map_err(|error| match error {
        DecryptError::NoMatchingKeys => VaultError::NotForYou,
        _ => VaultError::AgeDamaged,
    })
}

/// Decrypts into a buffer that never grows, so that no piece of a secret is left behind.
pub(super) fn decrypt_with(identity: &dyn age::Identity, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let mut reader = Decryptor::new_buffered(bytes)?.decrypt(std::iter::once(identity))?;
    let mut plaintext = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut plaintext)?;
    Ok(plaintext)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folder() -> (tempfile::TempDir, NotebookFolder) {
        let dir = tempfile::tempdir().unwrap();
        let files = NotebookFolder(dir.path().to_path_buf());
        (dir, files)
    }

    #[test]
    fn exactly_the_openers_open() {
        let (_dir, files) = folder();
        let id = NotebookId::random().unwrap();
        let key = NotebookKey::random().unwrap();
        let [one, two, other] = [(); 3].map(|()| Identity::generate());
        write(&files.key_file(), &key, &[one.recipient(), two.recipient()]).unwrap();
        assert_eq!(read(&files, id, &one), Ok(Some(key.clone())));
        assert_eq!(read(&files, id, &two), Ok(Some(key)));
        assert_eq!(read(&files, id, &other), Ok(None));
    }

    #[test]
    fn a_key_for_nobody_is_refused() {
        let (_dir, files) = folder();
        let key = NotebookKey::random().unwrap();
        assert_eq!(write(&files.key_file(), &key, &[]), Err(VaultError::NoOpeners));
        assert!(!files.key_file().exists());
    }

    #[test]
    fn contents_other_than_a_key_are_damage() {
        let (_dir, files) = folder();
        let id = NotebookId::random().unwrap();
        let me = Identity::generate();
        let digits = "ab".repeat(32);
        for (text, good) in [
            (format!("{digits}\n"), true),
            (digits.clone(), true),
            (format!("{digits}\n\n"), false),
            (digits[1..].to_owned(), false),
            (digits.to_uppercase(), false),
            (String::new(), false),
        ] {
            write_atomic(&files.key_file(), &me.recipient().encrypt(text.as_bytes()).unwrap()).unwrap();
            assert_eq!(read(&files, id, &me).is_ok(), good, "{text:?}");
        }
        std::fs::remove_file(files.key_file()).unwrap();
        assert_eq!(read(&files, id, &me), Err(VaultError::KeyDamaged(id)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_cut_or_changed_file_never_gives_a_key(cut in 0usize..400, flip in any::<prop::sample::Index>(), bit in 0u8..8) {
            let me = Identity::generate();
            let whole = me.recipient().encrypt(format!("{}\n", "ab".repeat(32)).as_bytes()).unwrap();
            prop_assert!(me.decrypt(&whole[..cut.min(whole.len() - 1)]).is_err());
            let mut changed = whole.clone();
            changed[flip.index(whole.len())] ^= 1 << bit;
            prop_assert!(me.decrypt(&changed).is_err());
        }
    }
}
