//! Words from the EFF large list: recovery words, invite words and generated passphrases.

use super::VaultError;
use diceware_wordlists::EFF_LONG_WORDLIST;
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Words in a generated passphrase: about 77 bits.
pub(super) const PASSPHRASE_WORDS: usize = 6;
/// Words in a recovery sheet: about 103 bits.
const RECOVERY_WORDS: usize = 8;
/// Words of an invite, which is destroyed when used.
const INVITE_WORDS: usize = 6;
/// How many numbers of 16 bits are a whole multiple of the list's length; the rest would favour its start.
const FAIR: usize = (1 << 16) / EFF_LONG_WORDLIST.len() * EFF_LONG_WORDLIST.len();

/// Recovery or invite words, wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Words(Zeroizing<String>);

impl Words {
    /// Eight new recovery words.
    ///
    /// # Errors
    /// [`VaultError::Randomness`].
    pub fn recovery() -> Result<Self, VaultError> {
        pick_words(RECOVERY_WORDS).map(Self)
    }

    /// Six new invite words.
    ///
    /// # Errors
    /// [`VaultError::Randomness`].
    pub fn invite() -> Result<Self, VaultError> {
        pick_words(INVITE_WORDS).map(Self)
    }

    /// Words as typed from paper: capitals, line breaks, commas and extra spaces do not matter.
    pub fn parse(text: &str) -> Self {
        let mut words = Zeroizing::new(String::with_capacity(text.len() * 3));
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';')) {
            if !word.is_empty() {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.extend(word.nfc().flat_map(char::to_lowercase));
            }
        }
        Self(words)
    }

    /// The words with one space between them, exactly as the `age` command wants them typed.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Positions, from 0, of words that are not in the list and so must be mistyped.
    pub fn unknown(&self) -> Vec<usize> {
        self.0.split(' ').enumerate().filter(|(_, word)| !is_list_word(word)).map(|(position, _)| position).collect()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words(…)")
    }
}

/// Whether `word` is in the list, which is sorted.
pub(super) fn is_list_word(word: &str) -> bool {
    EFF_LONG_WORDLIST.binary_search(&word).is_ok()
}

/// `count` words, each drawn alone and alike.
pub(super) fn pick_words(count: usize) -> Result<Zeroizing<String>, VaultError> {
    // The longest word has nine letters; with its space, this never grows.
    let mut text = Zeroizing::new(String::with_capacity(count * 10));
    for position in 0..count {
        if position > 0 {
            text.push(' ');
        }
        text.push_str(EFF_LONG_WORDLIST[draw()? % EFF_LONG_WORDLIST.len()]);
    }
    Ok(text)
}

fn draw() -> Result<usize, VaultError> {
    loop {
        let mut bytes = [0; 2];
        getrandom::fill(&mut bytes).map_err(|_| VaultError::Randomness)?;
        let number = usize::from(u16::from_le_bytes(bytes));
        if number < FAIR {
            return Ok(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_list_is_the_large_one_and_sorted() {
        assert_eq!(EFF_LONG_WORDLIST.len(), 7776);
        assert!(EFF_LONG_WORDLIST.is_sorted());
        assert!(EFF_LONG_WORDLIST.iter().all(|word| word.len() <= 9 && !word.contains(' ')));
        assert_eq!(FAIR, 62_208);
    }

    #[test]
    fn draws_reach_the_whole_list_and_stay_in_it() {
        let mut firsts = std::collections::BTreeSet::new();
        for _ in 0..400 {
            let words = Words::recovery().unwrap();
            assert_eq!(words.expose().split(' ').count(), 8);
            assert_eq!(words.unknown(), Vec::<usize>::new());
            firsts.extend(words.expose().split(' ').filter_map(|word| word.chars().next()));
        }
        // 3,200 draws from 7,776 words: the rarest initials may be missing, a list cut short would miss many.
        assert!(firsts.len() >= 20, "{firsts:?}");
        assert_ne!(Words::invite().unwrap(), Words::invite().unwrap());
    }

    #[test]
    fn mistyped_words_are_pointed_at() {
        assert_eq!(Words::parse("acorn  Zebraa\nyo-yo").unknown(), [1]);
        assert_eq!(format!("{:?}", Words::parse("acorn")), "Words(…)");
    }

    proptest! {
        #[test]
        fn how_words_are_spaced_and_capitalised_does_not_matter(
            picks in prop::collection::vec(0..7776usize, 1..9), gaps in prop::collection::vec("[ \t\n,]{1,3}", 9),
            capitals: bool,
        ) {
            let words: Vec<_> = picks.iter().map(|pick| EFF_LONG_WORDLIST[*pick]).collect();
            let mut typed = String::new();
            for (word, gap) in words.iter().zip(&gaps) {
                typed.push_str(&if capitals { word.to_uppercase() } else { (*word).to_owned() });
                typed.push_str(gap);
            }
            let parsed = Words::parse(&typed);
            prop_assert_eq!(parsed.expose(), words.join(" "));
        }
    }
}
