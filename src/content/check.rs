//! What every text must keep to, whichever file it stands in.

use super::Item;
use std::collections::HashSet;

/// Why content was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The file is not as its kind asks.
    #[error("{file}: {source}")]
    Unreadable {
        /// Its name.
        file: &'static str,
        /// What the reader says.
        source: Box<toml::de::Error>,
    },
    /// One item breaks a rule.
    #[error("{file}, {id}: {rule}")]
    Item {
        /// The file's name.
        file: &'static str,
        /// The item.
        id: String,
        /// The rule.
        rule: String,
    },
}

/// Reads one file.
pub(super) fn read<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ContentError> {
    toml::from_str(text).map_err(|source| ContentError::Unreadable { file, source: Box::new(source) })
}

/// Says which rule `id` breaks.
pub(super) fn refuse<T>(file: &'static str, id: &str, rule: impl Into<String>) -> Result<T, ContentError> {
    Err(ContentError::Item { file, id: id.to_owned(), rule: rule.into() })
}

/// Ids are kebab-case and unique; texts are there, within their length, and typed with care.
pub(super) fn items<T: Item>(file: &'static str, items: &[T]) -> Result<(), ContentError> {
    let mut seen = HashSet::new();
    for item in items {
        let id = item.id();
        if !is_kebab(id) {
            return refuse(file, id, "an id is lower-case words joined by hyphens");
        }
        if !seen.insert(id) {
            return refuse(file, id, "an id stands once");
        }
        for (text, most) in item.texts() {
            if let Err(rule) = words(text, most) {
                return refuse(file, id, rule);
            }
        }
    }
    Ok(())
}

/// Checks single texts that are no items.
pub(super) fn all_words<'a>(file: &'static str, texts: impl IntoIterator<Item = &'a String>, most: usize) -> Result<(), ContentError> {
    for text in texts {
        if let Err(rule) = words(text, most) {
            return refuse(file, "text", rule);
        }
    }
    Ok(())
}

/// The rules for one text of at most `most` characters.
pub(super) fn words(text: &str, most: usize) -> Result<(), String> {
    let length = text.chars().count();
    if text.trim().is_empty() || text.trim() != text {
        return Err("a text is there and has no space around it".into());
    }
    if length > most {
        return Err(format!("{length} characters where {most} fit: {text}"));
    }
    if let Some(c) = text.chars().find(|c| matches!(c, '\'' | '"' | '!' | '\t') || is_pictogram(*c)) {
        return Err(format!("{c:?} has no place in a text: {text}"));
    }
    Ok(())
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty() && id.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

fn is_pictogram(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x2BFF | 0xFE0F | 0x1F000..=0x1FAFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn careful_typing_is_asked_for() {
        for text in ["", " left", "right ", "it's", "so \"quoted\"", "Well done!", "a star ★", "🙂", "too long for ten"] {
            assert!(words(text, 10).is_err(), "{text}");
        }
        assert!(words("It’s fine.", 10).is_ok());
    }

    #[test]
    fn ids_are_plain() {
        for (id, plain) in [("no-names", true), ("a1", true), ("No", false), ("a--b", false), ("", false), ("a b", false)] {
            assert_eq!(is_kebab(id), plain, "{id}");
        }
    }
}
