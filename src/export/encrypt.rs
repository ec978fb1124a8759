//! A password on a finished PDF: AES-256 as PDF 2.0 has it, which every reader of the last ten years opens.

use super::error::ExportError;
use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Permissions};
use std::collections::BTreeMap;
use std::sync::Arc;
use zeroize::Zeroizing;

/// The most bytes of a password the format knows.
const LONGEST: usize = 127;

/// Encrypts everything in it, its title too. Whoever has the password may print, copy and read aloud.
pub(super) fn encrypt(pdf: &[u8], password: &str) -> Result<Vec<u8>, ExportError> {
    if password.is_empty() || password.len() > LONGEST || password.chars().any(char::is_control) {
        return Err(ExportError::Password);
    }
    let mut key = Zeroizing::new([0_u8; 32]);
    let mut owner = Zeroizing::new([0_u8; 16]);
    getrandom::fill(key.as_mut()).map_err(|_| ExportError::Randomness)?;
    getrandom::fill(owner.as_mut()).map_err(|_| ExportError::Randomness)?;
    // Nobody needs to know the owner's password: the one password allows everything.
    let owner = Zeroizing::new(owner.iter().fold(String::with_capacity(32), |hex, byte| hex + &format!("{byte:02x}")));
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let wanted = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: key.as_ref(),
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: &owner,
        user_password: password,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(wanted).map_err(|_| ExportError::Password)?;
    let mut document = Document::load_mem(pdf).map_err(|_| ExportError::Pages)?;
    document.encrypt(&state).map_err(|_| ExportError::Pages)?;
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| ExportError::Pages)?;
    Ok(bytes)
}
