//! What can go wrong while bytes are made, and what a person is told.

use crate::problem::Problem;
use crate::tr;

/// Why there is no file. Holds no private text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The password is empty, longer than 127 bytes, or holds characters no reader lets a person type.
    #[error("this password cannot be used for a PDF")]
    Password,
    /// The key somebody named is none.
    #[error("not an age recipient")]
    Recipient,
    /// This computer gave no random numbers for the key.
    #[error("no random numbers")]
    Randomness,
    /// The pages could not be written as a PDF.
    #[error("the pages could not be written")]
    Pages,
}

impl From<ExportError> for Problem {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Password => {
                Self::notice(tr!("pages-password-title"), tr!("pages-nothing-saved"), tr!("pages-password-recovery"))
            }
            ExportError::Recipient => {
                Self::notice(tr!("pages-recipient-title"), tr!("pages-nothing-saved"), tr!("pages-recipient-recovery"))
            }
            ExportError::Randomness => {
                Self::notice(tr!("vault-randomness-title"), tr!("pages-nothing-saved"), tr!("vault-randomness-recovery"))
            }
            ExportError::Pages => Self::notice(tr!("pages-refused-title"), tr!("pages-nothing-saved"), tr!("pages-refused-recovery")),
        }
    }
}
