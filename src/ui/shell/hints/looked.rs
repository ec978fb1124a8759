//! A text as it is typed, and what was found in it when it was last looked at.

use crate::coach::{Finding, Review};
use std::ops::Range;

/// Far more than are ever shown at once.
const MOST_KEPT: usize = 48;

/// What was found, kept at its place while the text changes around it.
#[derive(Default)]
pub(super) struct Looked {
    text: String,
    found: Review,
    fresh: bool,
}

impl Looked {
    /// Takes over the text of this frame; true when it changed. What was found moves along; what was touched is let go.
    pub(super) fn follow(&mut self, text: &str) -> bool {
        if self.text == text {
            return false;
        }
        let change = changed(&self.text, text);
        let grown = text.len().wrapping_sub(self.text.len());
        let moved = |place: &Range<usize>| {
            if place.end <= change.start {
                Some(place.clone())
            } else if place.start >= change.end {
                Some(place.start.wrapping_add(grown)..place.end.wrapping_add(grown))
            } else {
                None
            }
        };
        self.found.findings.retain_mut(|found| match moved(&found.bytes) {
            Some(bytes) => {
                found.bytes = bytes;
                true
            }
            None => false,
        });
        text.clone_into(&mut self.text);
        self.fresh = false;
        true
    }

    /// The text was looked at as it is.
    pub(super) fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// What a look found. Of a very long text only the strongest findings are kept, so that a frame never goes through more.
    pub(super) fn take(&mut self, found: Review) {
        let findings = found.strongest(MOST_KEPT).into_iter().cloned().collect();
        self.found = Review { findings, ..found };
        self.fresh = true;
    }

    /// The words a finding is about.
    pub(super) fn words(&self, found: &Finding) -> &str {
        self.text.get(found.bytes.clone()).unwrap_or_default()
    }

    pub(super) fn care(&self) -> bool {
        self.found.care
    }

    pub(super) fn has_part(&self, id: &str) -> bool {
        self.found.parts.iter().any(|part| part.id == id && part.bytes.is_some())
    }

    /// The strongest of those that are wanted, in the order of the text.
    pub(super) fn strongest(&self, most: usize, wanted: impl Fn(&Finding) -> bool) -> Vec<Finding> {
        let findings = self.found.findings.iter().filter(|found| wanted(found)).cloned().collect();
        let chosen = Review { findings, ..Review::default() };
        chosen.strongest(most).into_iter().cloned().collect()
    }
}

/// The bytes of `before` that are not as in `after`: what lies between what both begin and end with.
fn changed(before: &str, after: &str) -> Range<usize> {
    let same = |(a, b): &(u8, u8)| a == b;
    let start = before.bytes().zip(after.bytes()).take_while(same).count();
    let room = before.len().min(after.len()) - start;
    let tail = before.bytes().rev().zip(after.bytes().rev()).take(room).take_while(same).count();
    start..before.len() - tail
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::{Mode, Reach, review};
    use proptest::prelude::*;

    const LETTER: &str = "I hid it. I’m sorry if I hurt you. You owe me nothing.";

    fn looked() -> Looked {
        let mut looked = Looked::default();
        looked.follow(LETTER);
        looked.take(review(Mode::Apology, Reach::Whole, LETTER));
        looked
    }

    fn words(looked: &Looked) -> Vec<String> {
        looked.strongest(3, |_| true).iter().map(|found| looked.words(found).to_owned()).collect()
    }

    #[test]
    fn a_finding_moves_along_with_what_is_typed_before_it() {
        let mut looked = looked();
        assert_eq!(words(&looked), ["sorry if I hurt you"]);
        assert!(looked.follow(&LETTER.replace("hid it", "hid all of it – from you")));
        assert!(!looked.is_fresh());
        assert_eq!(words(&looked), ["sorry if I hurt you"]);
    }

    #[test]
    fn a_finding_that_is_rewritten_is_let_go() {
        let mut looked = looked();
        looked.follow(&LETTER.replace("if I hurt", "that I hurt"));
        assert_eq!(words(&looked), [""; 0]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_a_finding_keeps_its_words(at in 0_usize..60, gone in 0_usize..10, typed in "[a-zé’ 🙂]{0,8}") {
            let letters: Vec<char> = LETTER.chars().collect();
            let at = at.min(letters.len());
            let end = (at + gone).min(letters.len());
            let text: String = letters[..at].iter().copied().chain(typed.chars()).chain(letters[end..].iter().copied()).collect();
            let mut looked = looked();
            looked.follow(&text);
            for words in words(&looked) {
                prop_assert_eq!(words, "sorry if I hurt you");
            }
        }
    }
}
