//! How long a text takes to read, and how hard it is.

/// Words a minute. Slower than people usually read: who reads this is tired.
const WORDS_A_MINUTE: usize = 200;

/// How many words there are in `lines`.
pub(super) fn words<'a>(lines: impl IntoIterator<Item = &'a str>) -> usize {
    lines.into_iter().map(|line| each_word(line).count()).sum()
}

/// Minutes for so many words, at least one.
pub(super) fn minutes(words: usize) -> usize {
    ((words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE).max(1)
}

/// The grade at school a text asks for, by the measure of Flesch and Kincaid (Kincaid and others, 1975, Navy report 8-75):
/// 0.39 times words a sentence, plus 11.8 times syllables a word, less 15.59. Syllables are told from groups of vowels.
/// A heading or a line of a list ends a sentence.
pub(super) fn grade<'a>(lines: impl IntoIterator<Item = &'a str>) -> f64 {
    let (mut sentences, mut words, mut syllables) = (0_u32, 0_u32, 0_u32);
    for line in lines {
        sentences += sentences_in(line);
        for word in each_word(line) {
            words += 1;
            syllables += syllables_in(word);
        }
    }
    if words == 0 {
        return 0.0;
    }
    let (sentences, words, syllables) = (f64::from(sentences), f64::from(words), f64::from(syllables));
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

fn each_word(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !(c.is_alphanumeric() || c == '’' || c == '-')).filter(|word| word.chars().any(char::is_alphanumeric))
}

fn sentences_in(line: &str) -> u32 {
    let mut ends = 0;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let closes = chars.peek().is_none_or(|next| next.is_whitespace() || matches!(next, '”' | ')'));
        if matches!(c, '.' | '?' | ':' | ';') && closes {
            ends += 1;
        }
    }
    ends.max(1)
}

fn syllables_in(word: &str) -> u32 {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0_u32;
    let mut before = false;
    for c in word.chars() {
        if vowel(c) && !before {
            groups += 1;
        }
        before = vowel(c);
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let silent = (word.ends_with('e') && !ends(&["le", "ee", "ye"]))
        || (word.ends_with("ed") && !ends(&["ted", "ded"]))
        || (word.ends_with("es") && !ends(&["ses", "xes", "zes", "ches", "shes", "ces", "ges"]));
    if silent && groups > 1 {
        groups -= 1;
    }
    groups.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_near_enough() {
        for (word, count) in [
            ("cat", 1),
            ("money", 2),
            ("made", 1),
            ("table", 2),
            ("asked", 1),
            ("wanted", 2),
            ("promise", 2),
            ("promises", 3),
            ("responsibility", 6),
            ("I’m", 1),
            ("you", 1),
        ] {
            assert_eq!(syllables_in(word), count, "{word}");
        }
    }

    #[test]
    fn short_plain_sentences_read_easier_than_long_ones() {
        let plain = grade(["You lied to me. I want to know why."]);
        let hard = grade(["Accountability necessitates comprehensive acknowledgement of responsibility irrespective of circumstances."]);
        assert!(plain < 3.0, "{plain}");
        assert!(hard > 15.0, "{hard}");
        assert!((grade([]) - 0.0).abs() < f64::EPSILON);
    }

    #[test]
    fn minutes_are_rounded_and_never_none() {
        for (words, shown) in [(0, 1), (120, 1), (299, 1), (300, 2), (600, 3), (690, 3), (1150, 6)] {
            assert_eq!(minutes(words), shown, "{words}");
        }
    }
}
