//! A slot: an age identity under a passphrase (scrypt). The one deliberately slow step in the whole app.

use super::key_file::decrypt_with;
use super::layout::MAX_SLOT_BYTES;
use super::{Identity, VaultError};
use crate::platform::read_limited;
use age::DecryptError;
use age::secrecy::SecretString;
use std::path::Path;

/// How much work guessing costs: scrypt with N = 2^this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What the program always uses: about 0.7 s on two slow cores.
    pub const STRONG: Self = Self(18);
    /// The most that is read: about 3 s and 1 GiB. More is refused, or a planted file could stall the machine.
    pub const MOST_READ: Self = Self(20);

    /// A work factor of `log_n`, brought into 1 to 20. Tests use 10.
    pub const fn new(log_n: u8) -> Self {
        Self(match log_n {
            0 => 1,
            1..=20 => log_n,
            _ => 20,
        })
    }
}

/// What trying one slot came to.
#[derive(Debug)]
pub(super) enum Trial {
    /// It opened.
    Opened(Identity),
    /// The words are not the slot's.
    Shut,
    /// Missing, cut, not a slot, or asking for too much work: it could not be tried.
    Damaged,
}

/// The identity as a slot file under `secret`.
pub(super) fn seal(identity: &Identity, secret: &str, work: WorkFactor) -> Result<Vec<u8>, VaultError> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(secret));
    recipient.set_work_factor(work.0);
    age::encrypt(&recipient, identity.to_file().as_bytes()).map_err(|error| match error {
        age::EncryptError::Io(error) => error.into(),
        _ => VaultError::NoOpeners,
    })
}

/// Tries the slot at `path`, always in full: the work depends on the file, never on how close `secret` is.
pub(super) fn try_file(path: &Path, secret: &str) -> Trial {
    match read_limited(path, MAX_SLOT_BYTES) {
        Ok(bytes) => try_bytes(&bytes, secret),
        Err(_) => Trial::Damaged,
    }
}

/// [`try_file`] for bytes already read.
pub(super) fn try_bytes(bytes: &[u8], secret: &str) -> Trial {
    let mut identity = age::scrypt::Identity::new(SecretString::from(secret));
    identity.set_max_work_factor(WorkFactor::MOST_READ.0);
    match decrypt_with(&identity, bytes) {
        Ok(text) => Identity::from_file(&text).map_or(Trial::Damaged, Trial::Opened),
        Err(DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed) => Trial::Shut,
        // Never printed: age's own message for too much work assumes a smaller gap than a planted file may ask for.
        Err(_) => Trial::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    const QUICK: WorkFactor = WorkFactor::new(10);
    static SLOT: LazyLock<Vec<u8>> = LazyLock::new(|| seal(&Identity::generate(), "right words", QUICK).unwrap());

    #[test]
    fn work_factors_stay_in_range() {
        for (asked, got) in [(0, 1), (1, 1), (10, 10), (18, 18), (20, 20), (21, 20), (255, 20)] {
            assert_eq!(WorkFactor::new(asked), WorkFactor(got));
        }
        assert_eq!(WorkFactor::STRONG, WorkFactor::new(18));
    }

    #[test]
    fn the_right_words_open_and_others_do_not() {
        assert!(matches!(try_bytes(&SLOT, "right words"), Trial::Opened(_)));
        for wrong in ["", "right word", "Right words", "right words "] {
            assert!(matches!(try_bytes(&SLOT, wrong), Trial::Shut), "{wrong}");
        }
    }

    #[test]
    fn the_work_factor_is_written_as_given() {
        let text = String::from_utf8_lossy(&SLOT);
        let stanza = text.lines().find(|line| line.starts_with("-> scrypt ")).unwrap();
        assert!(stanza.ends_with(" 10"), "{stanza}");
    }

    #[test]
    fn a_planted_slot_asking_for_hours_of_work_is_refused_at_once() {
        for log_n in ["21", "30", "63", "64", "255", "0", "-1", "999"] {
            let text = String::from_utf8_lossy(&SLOT);
            let line = text.lines().find(|line| line.starts_with("-> scrypt ")).unwrap();
            let planted = line.strip_suffix("10").unwrap().to_owned() + log_n;
            let at = SLOT.windows(line.len()).position(|window| window == line.as_bytes()).unwrap();
            let bytes = [&SLOT[..at], planted.as_bytes(), &SLOT[at + line.len()..]].concat();
            assert!(matches!(try_bytes(&bytes, "right words"), Trial::Damaged), "{log_n}");
        }
    }

    #[test]
    fn other_age_files_are_not_slots() {
        let someone = Identity::generate();
        let to_a_key = someone.recipient().encrypt(someone.to_file().as_bytes()).unwrap();
        assert!(matches!(try_bytes(&to_a_key, "right words"), Trial::Damaged));
        assert!(matches!(try_bytes(b"", "right words"), Trial::Damaged));
        assert!(matches!(try_bytes(someone.to_file().as_bytes(), "right words"), Trial::Damaged));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn a_cut_or_changed_slot_never_opens(cut in any::<prop::sample::Index>(), flip in any::<prop::sample::Index>(), bit in 0u8..8) {
            let short = &SLOT[..cut.index(SLOT.len())];
            prop_assert!(!matches!(try_bytes(short, "right words"), Trial::Opened(_)));
            let mut changed = SLOT.clone();
            let at = flip.index(changed.len());
            // The digits of the work factor may become another small one; the salt and body then do not fit it.
            changed[at] ^= 1 << bit;
            prop_assert!(!matches!(try_bytes(&changed, "right words"), Trial::Opened(_)));
        }
    }
}
