//! A file for the `age` command: to a passphrase, or to somebody's key. What it held says nothing outside.

use super::document::Lock;
use super::error::ExportError;
use age::secrecy::SecretString;
use age::x25519::Recipient;

/// How much work guessing a passphrase costs: scrypt with N = 2^18, as for the vault's own slots.
const LOG_N: u8 = 18;

/// The bytes behind an age lock; as they are where it asks for none.
pub(super) fn age(plain: &[u8], lock: Lock<'_>) -> Result<Vec<u8>, ExportError> {
    match lock {
        Lock::Passphrase(passphrase) => to_passphrase(plain, passphrase, LOG_N),
        Lock::Recipient(line) => age::encrypt(&recipient(line)?, plain).map_err(|_| ExportError::Randomness),
        Lock::Open | Lock::Password(_) => Ok(plain.to_vec()),
    }
}

fn to_passphrase(plain: &[u8], passphrase: &str, log_n: u8) -> Result<Vec<u8>, ExportError> {
    if passphrase.is_empty() || passphrase.chars().any(char::is_control) {
        return Err(ExportError::Password);
    }
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(log_n);
    age::encrypt(&recipient, plain).map_err(|_| ExportError::Randomness)
}

/// The key of an `age1…` line, with blanks around it at most.
fn recipient(line: &str) -> Result<Recipient, ExportError> {
    line.trim().parse().map_err(|_| ExportError::Recipient)
}

/// Whether a line is somebody's key, to say so before anything is made.
pub fn is_recipient(line: &str) -> bool {
    recipient(line).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_and_a_passphrase_open_what_they_lock() {
        let key = age::x25519::Identity::generate();
        let locked = age(b"words", Lock::Recipient(&format!(" {} \n", key.to_public()))).unwrap();
        assert_eq!(age::decrypt(&key, &locked).unwrap(), b"words");
        let locked = to_passphrase(b"words", "six quiet words", 2).unwrap();
        let mut words = age::scrypt::Identity::new(SecretString::from("six quiet words"));
        words.set_max_work_factor(4);
        assert_eq!(age::decrypt(&words, &locked).unwrap(), b"words");
        assert!(!locked.windows(5).any(|part| part == b"words"));
    }

    #[test]
    fn a_line_that_is_no_key_is_refused() {
        let key = age::x25519::Identity::generate();
        let public = key.to_public().to_string();
        let cut = &public[..public.len() - 1];
        let two = format!("{public}\n{public}");
        let secret = {
            use age::secrecy::ExposeSecret;
            key.to_string().expose_secret().to_owned()
        };
        for line in ["", "age1", cut, &two, &secret, "ssh-ed25519 AAAA", "age1\0", "maya@example.org"] {
            assert_eq!(age(b"words", Lock::Recipient(line)), Err(ExportError::Recipient), "{line}");
        }
        assert!(is_recipient(&public) && !is_recipient(cut));
    }

    #[test]
    fn a_passphrase_nobody_can_type_is_refused() {
        for passphrase in ["", "tab\there", "line\nend", "nul\0"] {
            assert_eq!(to_passphrase(b"words", passphrase, 2), Err(ExportError::Password));
        }
    }
}
