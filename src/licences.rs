//! What comes along in the program, each with its licence and the words its licence asks to be passed on. Read from
//! `assets/licences.json`, which `cargo run --example licences` writes; looked up here, shown by `ui`.

use serde::Deserialize;
use std::sync::LazyLock;

static BUNDLED: LazyLock<Licences> = LazyLock::new(|| {
    // Part of the program and read by a test, so a person never sees it empty.
    serde_json::from_str(include_str!("../assets/licences.json")).unwrap_or_default()
});

/// Everything that comes along.
#[derive(Debug, Default, Deserialize)]
pub struct Licences {
    /// The program itself, fonts, the word list, what is written in C.
    pub parts: Vec<Piece>,
    /// Crates, by name.
    pub crates: Vec<Piece>,
    /// The licences' words, each once.
    texts: Vec<String>,
}

/// One thing that comes along.
#[derive(Debug, Deserialize)]
pub struct Piece {
    /// Stable, for parts alone.
    #[serde(default)]
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its version, for crates alone.
    #[serde(default)]
    pub version: String,
    /// Its licence, by the names of the SPDX list.
    pub licence: String,
    /// A notice, and the number of a text.
    words: Vec<(String, usize)>,
}

impl Licences {
    /// Those of this program.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// What a licence asks to be passed on: notices, each with the licence's own words.
    pub fn words<'a>(&'a self, piece: &'a Piece) -> impl Iterator<Item = (&'a str, &'a str)> {
        piece.words.iter().filter_map(|(notice, text)| Some((notice.as_str(), self.texts.get(*text)?.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_licence_and_its_words() {
        let all = Licences::bundled();
        assert!(all.parts.len() > 10 && all.crates.len() > 300, "{} parts, {} crates", all.parts.len(), all.crates.len());
        for piece in all.parts.iter().chain(&all.crates) {
            assert!(!piece.name.is_empty() && !piece.licence.is_empty(), "{piece:?}");
            assert_eq!(all.words(piece).count(), piece.words.len(), "{}: a text is missing", piece.name);
            // The word list's licence asks for its address alone, which the screen gives.
            assert!(!piece.words.is_empty() || piece.id == "eff", "{}: nothing is passed on", piece.name);
            assert!(all.words(piece).all(|(_, text)| text.trim().len() > 100), "{}: a licence of a few words", piece.name);
        }
    }

    #[test]
    fn who_made_it_is_named_where_the_licence_names_them() {
        let all = Licences::bundled();
        for name in ["Lato", "Gentium Book Plus", "Groundwork", "Cantarell", "Noto Emoji", "rusqlite", "chrono"] {
            for piece in all.parts.iter().chain(&all.crates).filter(|piece| piece.name == name) {
                let words: String = all.words(piece).flat_map(|(notice, text)| [notice, text]).collect();
                assert!(words.contains("Copyright") || words.contains("copyright"), "{name}");
            }
        }
    }
}
