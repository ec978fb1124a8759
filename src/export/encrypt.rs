//! A password any reader asks for: AES-256, revision 6. The owner's password is random and thrown away.

use super::ExportError;
use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Permissions};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use zeroize::Zeroizing;

pub(super) fn encrypt(plain: &[u8], password: &str) -> Result<Vec<u8>, ExportError> {
    if password.is_empty() {
        return Err(ExportError::Password);
    }
    let mut document = Document::load_mem(plain).map_err(|_| ExportError::Password)?;
    let (key, owner) = (random()?, random()?);
    let mut owner_password = Zeroizing::new(String::with_capacity(64));
    for byte in owner.iter() {
        // Writing to a String cannot fail.
        let _ = write!(owner_password, "{byte:02x}");
    }
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let state = EncryptionState::try_from(EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: &key[..],
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: &owner_password,
        user_password: password,
        // Printing and reading aloud; a counselor needs no more.
        permissions: Permissions::PRINTABLE
            | Permissions::PRINTABLE_IN_HIGH_QUALITY
            | Permissions::COPYABLE
            | Permissions::COPYABLE_FOR_ACCESSIBILITY,
    })
    .map_err(|_| ExportError::Password)?;
    document.encrypt(&state).map_err(|_| ExportError::Password)?;
    let mut bytes = Vec::with_capacity(plain.len() + 4096);
    document.save_to(&mut bytes).map_err(|_| ExportError::Password)?;
    Ok(bytes)
}

fn random() -> Result<Zeroizing<[u8; 32]>, ExportError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut bytes[..]).map_err(|_| ExportError::Password)?;
    Ok(bytes)
}
