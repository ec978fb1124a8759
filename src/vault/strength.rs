//! How hard a passphrase is to guess, for the meter and for refusing the weakest.

use super::passphrase::normal;
use super::words::{PASSPHRASE_WORDS, is_list_word};

/// Fewest characters of a passphrase someone makes up.
const LEAST_CHARACTERS: usize = 10;
/// Least zxcvbn score of a passphrase someone makes up.
const LEAST_SCORE: u8 = 3;

/// What is known about a passphrase, in the terms the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strength {
    /// zxcvbn's score, 0 (guessed at once) to 4.
    pub score: u8,
    /// Has at least ten characters.
    pub long_enough: bool,
    /// Consists of at least six words of the EFF list, as the generated ones do.
    pub generated: bool,
}

impl Strength {
    /// Whether it may protect a vault.
    pub fn acceptable(self) -> bool {
        self.generated || (self.long_enough && self.score >= LEAST_SCORE)
    }
}

/// Measures `text`; `personal` are words a partner would try first (names, the app's own). Takes milliseconds.
pub fn strength(text: &str, personal: &[&str]) -> Strength {
    let text = normal(text);
    let words: Vec<&str> = text.split(' ').collect();
    let distinct = words.iter().collect::<std::collections::BTreeSet<_>>().len();
    Strength {
        score: u8::from(zxcvbn::zxcvbn(&text, personal).score()),
        long_enough: text.chars().count() >= LEAST_CHARACTERS,
        generated: distinct >= PASSPHRASE_WORDS && words.iter().all(|word| is_list_word(word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_ones_are_refused_and_strong_ones_pass() {
        let cases = [
            ("", false),
            ("password", false),
            ("Passw0rd!!", false),
            ("aaaaaaaaaaaaaaaaaaaa", false),
            ("1234567890", false),
            ("k9#Lq2!zT", false), // strong for its length, but nine characters
            ("k9#Lq2!zTw", true),
            ("maya demo passphrase", true),
            ("jonah demo passphrase", true),
        ];
        for (text, expected) in cases {
            assert_eq!(strength(text, &[]).acceptable(), expected, "{text}: {:?}", strength(text, &[]));
        }
    }

    #[test]
    fn six_different_list_words_count_as_generated() {
        assert!(strength("yo-yo acorn zebra t-shirt pupil stash", &[]).generated);
        for text in ["acorn acorn acorn acorn acorn acorn", "acorn zebra pupil stash yo-yo", "Acorn zebra pupil stash yo-yo gravy"] {
            assert!(!strength(text, &[]).generated, "{text}");
        }
    }

    #[test]
    fn characters_are_counted_composed() {
        // Nine characters, ten code points when decomposed.
        let nine = "xQ7rT2v9e\u{301}";
        assert!(!strength(nine, &[]).long_enough);
    }

    #[test]
    fn names_a_partner_would_try_weigh_less() {
        let text = "szczepan & kowalczykowna";
        assert!(strength(text, &[]).acceptable());
        assert!(!strength("szczepankowalczykowna", &["szczepan", "kowalczykowna"]).acceptable());
    }
}
