//! The parts and the sentence they make. A part left out leaves a whole sentence; the words are never changed, only joined.

use crate::tr;
use serde::{Deserialize, Serialize};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Parts {
    pub when: String,
    pub felt: String,
    pub because: String,
    pub ask: String,
}

impl Parts {
    /// Nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.when, &self.felt, &self.because, &self.ask].iter().all(|part| part.trim().is_empty())
    }

    /// The sentence so far.
    pub fn sentence(&self) -> String {
        let part = |text: &str| text.trim().trim_end_matches(['.', ',', ';']).to_owned();
        let (when, felt, because, ask) = (part(&self.when), part(&self.felt), part(&self.because), part(&self.ask));
        let felt = if felt.is_empty() { felt } else { tr!("say-it-part-felt", felt = felt) };
        let mut first = match (when.is_empty(), felt.is_empty()) {
            (true, _) => felt,
            // A fact by itself stands as it is.
            (false, true) if because.is_empty() => when,
            (false, true) => tr!("say-it-part-when", when = when),
            (false, false) => tr!("say-it-join", first = tr!("say-it-part-when", when = when), then = felt),
        };
        if !because.is_empty() {
            let because = tr!("say-it-part-because", because = because);
            first = if first.is_empty() { because } else { format!("{first} {because}") };
        }
        let ask = if ask.is_empty() { ask } else { tr!("say-it-part-ask", ask = ask) };
        [first, ask]
            .into_iter()
            .filter(|sentence| !sentence.is_empty())
            .map(|sentence| ended(&capital(&sentence)))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The word stands among the feelings.
    pub fn has_feeling(&self, word: &str) -> bool {
        self.feelings().any(|known| known.eq_ignore_ascii_case(word))
    }

    /// Adds the word, or takes it out.
    pub fn toggle_feeling(&mut self, word: &str) {
        let had = self.has_feeling(word);
        let mut all: Vec<String> = self.feelings().filter(|known| !known.eq_ignore_ascii_case(word)).map(str::to_owned).collect();
        if !had {
            all.push(word.to_lowercase());
        }
        self.felt = match all.split_last() {
            Some((last, rest)) if !rest.is_empty() => tr!("say-it-and", first = rest.join(", "), last = last.as_str()),
            Some((last, _)) => last.clone(),
            None => String::new(),
        };
    }

    fn feelings(&self) -> impl Iterator<Item = &str> {
        self.felt.split(", ").flat_map(|part| part.split(" and ")).map(str::trim).filter(|part| !part.is_empty())
    }
}

fn ended(sentence: &str) -> String {
    if sentence.ends_with(['.', '?', '!', '…', '”']) { sentence.to_owned() } else { format!("{sentence}.") }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(when: &str, felt: &str, because: &str, ask: &str) -> Parts {
        Parts { when: when.into(), felt: felt.into(), because: because.into(), ask: ask.into() }
    }

    #[test]
    fn whatever_is_left_out_a_whole_sentence_remains() {
        for (given, said) in [
            (parts("", "", "", ""), ""),
            (
                parts("you came home at eleven", "scared", "nobody had called", "that you message before six."),
                "When you came home at eleven, I felt scared because nobody had called. I ask that you message before six.",
            ),
            (parts("you came home at eleven", "scared", "", ""), "When you came home at eleven, I felt scared."),
            (parts("", "angry and tired", "", ""), "I felt angry and tired."),
            (parts("", "", "", "for an hour alone"), "I ask for an hour alone."),
            (parts("", "", "it was the third time", ""), "Because it was the third time."),
        ] {
            assert_eq!(given.sentence(), said);
        }
    }

    #[test]
    fn a_fact_stands_as_it_is() {
        assert_eq!(parts("You lied to me", "", "", "").sentence(), "You lied to me.");
    }

    #[test]
    fn feelings_are_added_and_taken_out() {
        let mut parts = Parts::default();
        parts.toggle_feeling("Angry");
        parts.toggle_feeling("Tired");
        parts.toggle_feeling("Sad");
        assert_eq!(parts.felt, "angry, tired and sad");
        parts.toggle_feeling("tired");
        assert_eq!(parts.felt, "angry and sad");
    }

    #[test]
    fn odd_letters_do_no_harm() {
        for odd in ["ß", "🙂", "مرحبا", "\u{301}", "İstanbul"] {
            assert!(parts(odd, odd, odd, odd).sentence().contains(odd) || odd == "ß");
        }
    }
}
