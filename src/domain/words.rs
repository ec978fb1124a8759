//! A person's own words: bounded, free of NUL, and never printed by accident.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Deref;

/// The most characters one text holds; a longer paste is offered as several texts.
pub const MAX_CHARACTERS: usize = 200_000;

/// A text somebody wrote. `Debug` shows only its length.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize)]
#[serde(transparent)]
pub struct Words(String);

/// The text holds more than [`MAX_CHARACTERS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a text holds at most {MAX_CHARACTERS} characters; this one has {characters}")]
pub struct TooLong {
    /// How many characters were offered.
    pub characters: usize,
}

impl Words {
    /// The words as typed, without NUL characters.
    ///
    /// # Errors
    /// [`TooLong`] past [`MAX_CHARACTERS`]; nothing is cut.
    pub fn new(text: impl Into<String>) -> Result<Self, TooLong> {
        let mut text: String = text.into();
        if text.contains('\0') {
            text.retain(|c| c != '\0');
        }
        // Bytes are an upper bound for characters, so most texts need no counting.
        if text.len() > MAX_CHARACTERS {
            let characters = text.chars().count();
            if characters > MAX_CHARACTERS {
                return Err(TooLong { characters });
            }
        }
        Ok(Self(text))
    }

    /// Splits a text of any length into as few [`Words`] as hold it, at line or word ends where possible.
    pub fn split(text: &str) -> Vec<Self> {
        let mut rest = text;
        let mut parts = Vec::new();
        while let Some((limit, _)) = rest.char_indices().nth(MAX_CHARACTERS) {
            let head = &rest[..limit];
            let cut = head
                .rfind("\n\n")
                .or_else(|| head.rfind('\n'))
                .or_else(|| head.rfind(char::is_whitespace))
                .filter(|cut| *cut > 0)
                .unwrap_or(limit);
            parts.push(Self(rest[..cut].replace('\0', "")));
            rest = &rest[cut..];
        }
        parts.push(Self(rest.replace('\0', "")));
        parts
    }

    /// Nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the text up.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Deref for Words {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} bytes)", self.0.len())
    }
}

impl TryFrom<&str> for Words {
    type Error = TooLong;
    fn try_from(text: &str) -> Result<Self, TooLong> {
        Self::new(text)
    }
}

impl TryFrom<String> for Words {
    type Error = TooLong;
    fn try_from(text: String) -> Result<Self, TooLong> {
        Self::new(text)
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn debug_never_shows_the_text() {
        let words = Words::new("the number on the second page").unwrap();
        assert_eq!(format!("{words:?}"), "Words(29 bytes)");
    }

    #[test]
    fn nul_is_stripped_and_the_rest_kept() {
        assert_eq!(Words::new("a\0b\u{202e}c").unwrap().as_str(), "ab\u{202e}c");
    }

    #[test]
    fn the_limit_counts_characters_not_bytes() {
        assert!(Words::new("é".repeat(MAX_CHARACTERS)).is_ok());
        let refused = Words::new("é".repeat(MAX_CHARACTERS + 1)).unwrap_err();
        assert_eq!(refused.characters, MAX_CHARACTERS + 1);
    }

    #[test]
    fn a_long_paste_is_split_and_nothing_is_dropped() {
        let text = "word and\nmore ".repeat(60_000);
        let parts = Words::split(&text);
        assert!(parts.len() > 1);
        assert!(parts.iter().all(|p| p.chars().count() <= MAX_CHARACTERS));
        let joined: String = parts.iter().map(Words::as_str).collect();
        assert_eq!(joined, text);
    }

    proptest! {
        #[test]
        fn any_text_survives(text in "\\PC*") {
            let words = Words::new(text.clone()).unwrap();
            prop_assert_eq!(words.as_str(), text.as_str());
        }
    }
}
