//! Random names of folders. They say nothing about who or what is inside.

use super::VaultError;
use std::fmt;
use std::str::FromStr;

/// Text that is not one of our folder names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a folder name of a vault")]
pub struct NotAName;

macro_rules! random_name {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $bytes]);

        impl $name {
            /// A new name.
            ///
            /// # Errors
            /// [`VaultError::Randomness`] when the system has none.
            pub fn random() -> Result<Self, VaultError> {
                let mut bytes = [0; $bytes];
                getrandom::fill(&mut bytes).map_err(|_| VaultError::Randomness)?;
                Ok(Self(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = NotAName;

            /// Exactly the right number of lower-case hex digits; anything else is a stray.
            fn from_str(text: &str) -> Result<Self, NotAName> {
                let mut bytes = [0; $bytes];
                read_hex(text, &mut bytes).map(|()| Self(bytes)).ok_or(NotAName)
            }
        }
    };
}

random_name! {
    /// A person's folder in `people/`, 16 hex digits.
    PersonFolder, 8
}

random_name! {
    /// A notebook's folder in `notebooks/`, 32 hex digits.
    NotebookId, 16
}

/// Fills `bytes` from exactly twice as many lower-case hex digits.
pub(super) fn read_hex(text: &str, bytes: &mut [u8]) -> Option<()> {
    let digits = text.as_bytes();
    if digits.len() != bytes.len() * 2 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(())
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn strays_are_not_names() {
        for stray in [
            "",
            "0123",
            "0123456789ABCDEF",
            "0123456789abcdeg",
            "0123456789abcdef0",
            "0123456789abcde ",
            "new-0123456789abcdef",
            "é123456789abcde",
            ".DS_Store",
            "desktop.ini",
        ] {
            assert_eq!(stray.parse::<PersonFolder>(), Err(NotAName), "{stray}");
            assert_eq!(stray.parse::<NotebookId>(), Err(NotAName), "{stray}");
        }
        assert!("0123456789abcdef".parse::<PersonFolder>().is_ok());
        assert!("0123456789abcdef".parse::<NotebookId>().is_err());
    }

    #[test]
    fn two_names_differ() {
        assert_ne!(NotebookId::random().unwrap(), NotebookId::random().unwrap());
    }

    proptest! {
        #[test]
        fn names_read_back(bytes: [u8; 16]) {
            let id = NotebookId(bytes);
            prop_assert_eq!(id.to_string().len(), 32);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
