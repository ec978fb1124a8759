//! Sentences in one plain spelling, each plain word knowing where it stands in the text.
//!
//! What stands in quotation marks and what another is said to have said is covered with `_`: it is told, not said.

use super::rules::Rules;
use super::words::plain;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// A run of words without an end is cut here, so that no sentence is long.
const LONGEST_WORDS: usize = 60;

/// A line this wide was wrapped by a program; its end is no end of a sentence.
const WRAPPED_AT: usize = 60;

/// One sentence.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    /// Plain words, apart by one space; a comma, dash, colon or bracket is the word `,`.
    pub plain: String,
    /// It ends in a question mark.
    pub question: bool,
    /// Where each plain word begins in `plain`, and its bytes in the text.
    words: Vec<(usize, Range<usize>)>,
}

impl Sentence {
    /// The bytes of the text that a range of `plain` stands for.
    pub(super) fn bytes(&self, plain: Range<usize>) -> Range<usize> {
        let first = self.words.partition_point(|(at, _)| *at <= plain.start).saturating_sub(1);
        let last = self.words.partition_point(|(at, _)| *at < plain.end).saturating_sub(1);
        self.words[first].1.start..self.words[last.max(first)].1.end
    }

    fn push(&mut self, typed: &str, place: Range<usize>) {
        if !self.plain.is_empty() {
            self.plain.push(' ');
        }
        let begin = self.plain.len();
        plain(typed, &mut self.plain);
        if self.plain.len() == begin {
            // Nothing of it is spelled; the space before goes too.
            self.plain.truncate(begin.saturating_sub(1));
            return;
        }
        self.words.push((begin, place));
    }

    fn comma(&mut self, place: Range<usize>) {
        if !self.plain.is_empty() && !self.plain.ends_with(',') {
            self.plain.push(' ');
            self.words.push((self.plain.len(), place));
            self.plain.push(',');
        }
    }

    /// Covers what another is said to have said, up to the end of the clause.
    fn cover_reported(&mut self, rules: &Rules) {
        let covered: Vec<Range<usize>> = rules.reported(&self.plain);
        if covered.is_empty() {
            return;
        }
        let mut letters = std::mem::take(&mut self.plain).into_bytes();
        for range in covered {
            for letter in &mut letters[range] {
                if letter.is_ascii_alphanumeric() || *letter == b'\'' {
                    *letter = b'_';
                }
            }
        }
        // Only ASCII was written over.
        self.plain = String::from_utf8(letters).unwrap_or_default();
    }
}

/// All sentences of `text` in order, none of them empty.
pub(super) fn sentences(text: &str, rules: &Rules) -> Vec<Sentence> {
    let quoted = quotations(text);
    let mut quotation = quoted.iter().peekable();
    let mut all = Vec::new();
    let mut now = Sentence::default();
    let mut line_begin = 0;
    for (at, piece) in text.split_word_bound_indices() {
        let place = at..at + piece.len();
        while quotation.next_if(|range| range.end <= at).is_some() {}
        if quotation.peek().is_some_and(|range| range.contains(&at)) {
            if !now.plain.ends_with('_') {
                now.push("\u{2026}", place);
            }
            continue;
        }
        let mut ended = false;
        match piece.chars().next() {
            Some('.' | '!' | '?' | '…') => {
                now.question |= piece.starts_with('?') && !now.plain.is_empty();
                ended = true;
            }
            Some('\n' | '\r') => {
                let next = text[place.end..].trim_start_matches([' ', '\t']).chars().next();
                let wrapped = at - line_begin >= WRAPPED_AT && next.is_some_and(char::is_lowercase);
                line_begin = place.end;
                ended = !wrapped;
            }
            Some(',' | ';' | ':' | '(' | ')' | '—' | '–') => now.comma(place),
            // A hyphen inside a word is nothing; one by itself is a dash.
            Some('-') if text[..at].ends_with(char::is_whitespace) => now.comma(place),
            Some(first) if first.is_alphanumeric() || first == '&' => now.push(piece, place),
            _ => {}
        }
        if ended || now.words.len() >= LONGEST_WORDS {
            finish(&mut now, rules, &mut all);
        }
    }
    finish(&mut now, rules, &mut all);
    all
}

fn finish(now: &mut Sentence, rules: &Rules, all: &mut Vec<Sentence>) {
    let mut done = std::mem::take(now);
    if done.words.is_empty() {
        return;
    }
    done.cover_reported(rules);
    all.push(done);
}

/// What stands between quotation marks, inside one paragraph. If that is nearly all there is, the writer put the whole
/// text in marks, and nothing is a quotation.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        match (open, letter) {
            (_, '\n') => open = None,
            (None, '“' | '„') => open = Some((at, '”')),
            (None, '«') => open = Some((at, '»')),
            (None, '"') => open = Some((at, '"')),
            (None, '‘') if !before.is_alphanumeric() => open = Some((at, '’')),
            (Some((begin, close)), _) if letter == close || (close == '”' && letter == '“') => {
                // A curly apostrophe inside a word closes nothing.
                let inside = letter == '’' && text[at + letter.len_utf8()..].starts_with(char::is_alphanumeric);
                if !inside {
                    found.push(begin..at + letter.len_utf8());
                    open = None;
                }
            }
            _ => {}
        }
        before = letter;
    }
    let covered: usize = found.iter().map(ExactSizeIterator::len).sum();
    if covered * 10 > text.trim().len() * 8 {
        found.clear();
    }
    found
}
