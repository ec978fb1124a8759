//! Moving a sentence from one part of a letter to another. Only whole sentences move, and no word is lost or changed.

use std::ops::Range;

/// Ends a sentence where white space or the end of the text follows.
const ENDS: [char; 4] = ['.', '!', '?', '…'];
/// Ends a sentence whatever follows.
const ENDS_ALONE: [char; 3] = ['。', '！', '？'];
/// What may still follow the end and belongs to the sentence.
const CLOSING: [char; 8] = ['"', '\'', '”', '’', '»', ')', ']', '」'];
/// A full stop behind one of these ends nothing.
const SHORT: [&str; 9] = ["mr", "mrs", "ms", "dr", "st", "vs", "e.g", "i.e", "prof"];

/// What two parts hold after a sentence moved.
#[derive(Clone, PartialEq, Eq)]
pub struct Moved {
    /// The part it came from.
    pub from: String,
    /// The part it went to.
    pub to: String,
}

/// Takes the sentences that `selection` (bytes; a caret is an empty one) touches out of `from` and puts them at the end of
/// `to`. None where there is nothing to move.
pub fn moved(from: &str, selection: Range<usize>, to: &str) -> Option<Moved> {
    let range = touched(from, selection)?;
    Some(Moved { from: without(from, range.clone()), to: with(to, &from[range]) })
}

/// Where the sentences lie that `selection` (bytes) touches, without the space around them. A caret between two belongs to
/// the one it stands right behind. None in a blank text.
pub fn touched(text: &str, selection: Range<usize>) -> Option<Range<usize>> {
    let sentences = sentences(text);
    let last = sentences.last()?;
    let first = sentences.iter().find(|sentence| sentence.end >= selection.start).unwrap_or(last);
    let to = sentences.iter().rev().find(|sentence| sentence.start < selection.end).map_or(first.end, |sentence| sentence.end);
    Some(first.start..to.max(first.end))
}

/// Every sentence of `text` in order, without the white space around it. A line end ends one, too.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let mut end = at + c.len_utf8();
        if c == '\n' {
            push(&mut found, text, start..at);
            start = end;
            continue;
        }
        if !ENDS.contains(&c) && !ENDS_ALONE.contains(&c) {
            continue;
        }
        while let Some((at, more)) = rest.next_if(|(_, more)| ENDS.contains(more) || ENDS_ALONE.contains(more) || CLOSING.contains(more))
        {
            end = at + more.len_utf8();
        }
        let followed = rest.peek().is_none_or(|(_, next)| next.is_whitespace());
        if ENDS_ALONE.contains(&c) || (followed && !is_short(&text[start..at], c)) {
            push(&mut found, text, start..end);
            start = end;
        }
    }
    push(&mut found, text, start..text.len());
    found
}

/// The words so far end in something like "Mr".
fn is_short(words: &str, end: char) -> bool {
    if end != '.' {
        return false;
    }
    let word = words.rsplit(char::is_whitespace).next().unwrap_or_default().trim_start_matches(['(', '“', '"']).to_lowercase();
    SHORT.contains(&word.as_str())
}

fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    let end = start + words.trim().len();
    if start < end {
        found.push(start..end);
    }
}

/// `text` without the sentence at `range`; no empty line and no second space is left where it stood.
fn without(text: &str, range: Range<usize>) -> String {
    let is_space = |c: char| c.is_whitespace() && c != '\n';
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let (head, tail) = (before.trim_end_matches(is_space), after.trim_start_matches(is_space));
    if tail.trim().is_empty() {
        return head.trim_end().to_owned();
    }
    if head.is_empty() || head.ends_with('\n') {
        // It began a line. Where it was the whole line, the line goes with it.
        return format!("{head}{}", tail.trim_start());
    }
    let spaced = head.len() < before.len() || tail.len() < after.len();
    let between = if spaced && !tail.starts_with('\n') { " " } else { "" };
    format!("{head}{between}{tail}")
}

/// `text` with `sentence` at its end: after a space, on a line of its own where the last sentence has no end, or where the
/// writer has begun a new line already.
fn with(text: &str, sentence: &str) -> String {
    let ended = |c: char| ENDS.contains(&c) || ENDS_ALONE.contains(&c) || CLOSING.contains(&c);
    match text.chars().next_back() {
        _ if text.trim().is_empty() => sentence.to_owned(),
        Some(last) if last.is_whitespace() => format!("{text}{sentence}"),
        Some(last) if ended(last) => format!("{text} {sentence}"),
        _ => format!("{text}\n{sentence}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn taken(text: &str, at: usize) -> &str {
        &text[touched(text, at..at).unwrap()]
    }

    #[test]
    fn the_sentence_around_a_caret_is_found() {
        let text = "I hid it. You asked twice! Did I answer? “No.” I paid 4.20 to Mr. Hill.\nAnd then";
        for (at, sentence) in [
            (0, "I hid it."),
            (9, "I hid it."),
            (10, "You asked twice!"),
            (30, "Did I answer?"),
            (42, "“No.”"),
            (60, "I paid 4.20 to Mr. Hill."),
            (text.len(), "And then"),
        ] {
            assert_eq!(taken(text, at), sentence, "{at}");
        }
        assert_eq!(taken("我藏了卡。你问了。", 3), "我藏了卡。");
        assert_eq!(taken("no stop at all", 3), "no stop at all");
        assert_eq!(taken("I hid it.\n\n", 11), "I hid it.");
        assert_eq!(touched(" \n ", 1..1), None);
        assert_eq!(touched("", 0..0), None);
    }

    #[test]
    fn a_selection_takes_every_sentence_it_touches_whole() {
        let text = "One. Two. Three.";
        for (selection, sentences) in [(1..2, "One."), (2..6, "One. Two."), (5..9, "Two."), (0..16, text), (9..99, "Two. Three.")] {
            assert_eq!(&text[touched(text, selection.clone()).unwrap()], sentences, "{selection:?}");
        }
    }

    #[test]
    fn the_space_closes_behind_it_and_opens_before_it() {
        for (from, at, to, left, grown) in [
            ("One. Two. Three.", 6, "Zero.", "One. Three.", "Zero. Two."),
            ("One. Two.", 6, "", "One.", "Two."),
            ("One. Two.", 0, "Zero", "Two.", "Zero\nOne."),
            ("One.\n\nTwo.\n\nThree.", 7, "Zero.\n\n", "One.\n\nThree.", "Zero.\n\nTwo."),
            ("One.\nTwo. Three.", 6, " ", "One.\nThree.", "Two."),
            ("One. Two.\nThree.", 6, "", "One.\nThree.", "Two."),
            ("One.", 2, "", "", "One."),
        ] {
            let moved = moved(from, at..at, to).unwrap();
            assert_eq!((moved.from.as_str(), moved.to.as_str()), (left, grown), "{from:?}");
        }
        assert!(moved("  ", 0..0, "Zero.").is_none());
    }

    fn letters(text: &str) -> Vec<char> {
        let mut all: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        all.sort_unstable();
        all
    }

    fn words(text: &str) -> Vec<&str> {
        let mut all: Vec<&str> = text.split_whitespace().collect();
        all.sort_unstable();
        all
    }

    proptest! {
        #[test]
        fn every_word_is_still_there(from in "([a-zA-Z’]{1,6}[.!?]{0,2}[ \n]{1,2}){0,12}", to in "([a-z]{1,5}[.]?[ \n]?){0,5}", a in 0..90_usize, b in 0..90_usize) {
            if let Some(moved) = moved(&from, a.min(b)..a.max(b), &to) {
                let (before, after) = (format!("{from}\n{to}"), format!("{}\n{}", moved.from, moved.to));
                prop_assert_eq!(words(&after), words(&before));
            } else {
                prop_assert!(from.trim().is_empty());
            }
        }

        #[test]
        fn no_text_is_too_odd(from in "\\PC{0,40}[。\n.]?\\PC{0,40}", to in "\\PC{0,20}", a in 0..200_usize, b in 0..200_usize) {
            if let Some(moved) = moved(&from, a.min(b)..a.max(b), &to) {
                prop_assert_eq!(letters(&format!("{}{}", moved.from, moved.to)), letters(&format!("{from}{to}")));
            }
        }
    }
}
