//! The letter the parts make.

use super::{Apology, Part, Repair};
use crate::domain::day::Day;
use crate::domain::words::Words;
use std::collections::BTreeMap;

/// A letter to be printed: nothing but its date and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterSheet {
    /// The day it was given, or today.
    pub day: Day,
    /// The whole letter.
    pub letter: Words,
}

impl Apology {
    /// The letter: the written parts in order, a blank line between them; repairs follow their part as lines.
    pub fn letter(&self) -> String {
        join(&self.parts, &self.repairs)
    }

    /// The written parts in order as they stand in the letter; to be read one at a time.
    pub fn read_in_parts(&self) -> Vec<(Part, String)> {
        let mut parts: Vec<(Part, String)> = Vec::new();
        for (part, paragraph) in paragraphs(&self.parts, &self.repairs) {
            match parts.last_mut().filter(|(last, _)| *last == part) {
                Some((_, words)) => {
                    words.push_str("\n\n");
                    words.push_str(&paragraph);
                }
                None => parts.push((part, paragraph)),
            }
        }
        parts
    }

    /// Parts not written yet, without the optional one. No count is ever shown as a score.
    pub fn not_yet(&self) -> impl Iterator<Item = Part> + '_ {
        Part::ALL.into_iter().filter(|part| !part.is_optional() && !self.has(*part))
    }

    /// `part` holds words, or repairs for [`Part::Repair`].
    pub fn has(&self, part: Part) -> bool {
        self.parts.get(&part).is_some_and(|words| !words.is_blank())
            || (part == Part::Repair && self.repairs.iter().any(|r| !r.words.is_blank()))
    }

    /// There is nothing in it to give.
    pub fn is_blank(&self) -> bool {
        self.letter().is_empty()
    }
}

/// The letter of these parts and repairs.
pub(super) fn join(parts: &BTreeMap<Part, Words>, repairs: &[Repair]) -> String {
    let paragraphs: Vec<String> = paragraphs(parts, repairs).into_iter().map(|(_, words)| words).collect();
    paragraphs.join("\n\n")
}

/// What was added after the letter was given is no part of it.
fn paragraphs(parts: &BTreeMap<Part, Words>, repairs: &[Repair]) -> Vec<(Part, String)> {
    let mut paragraphs = Vec::new();
    for part in Part::ALL {
        if let Some(words) = parts.get(&part).filter(|words| !words.is_blank()) {
            paragraphs.push((part, words.trim().to_owned()));
        }
        if part == Part::Repair {
            let lines = repairs.iter().filter(|r| r.added.is_none()).map(|r| r.words.trim());
            let lines: Vec<&str> = lines.filter(|words| !words.is_empty()).collect();
            if !lines.is_empty() {
                paragraphs.push((part, lines.join("\n")));
            }
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Stamp;
    use crate::domain::goal::Cadence;
    use crate::domain::id::{ApologyId, RepairId};
    use uuid::Uuid;

    fn draft(parts: &[(Part, &str)], repairs: &[&str]) -> Apology {
        let at = Stamp { utc_ms: 0, offset_minutes: 0 };
        let repair = |words: &&str| Repair {
            id: RepairId(Uuid::nil()),
            words: Words::new(*words).unwrap(),
            cadence: Cadence::Daily,
            goal: None,
            added: None,
        };
        Apology {
            id: ApologyId(Uuid::nil()),
            begun: at,
            changed: at,
            parts: parts.iter().map(|(p, w)| (*p, Words::new(*w).unwrap())).collect::<BTreeMap<_, _>>(),
            repairs: repairs.iter().map(repair).collect(),
            given: None,
            deleted: None,
            builds_on: None,
        }
    }

    #[test]
    fn the_letter_follows_the_order_of_the_parts() {
        let apology = draft(
            &[(Part::Freedom, "You owe me no answer."), (Part::Act, " I hid the card. "), (Part::Regret, " ")],
            &["I show the page on Fridays"],
        );
        assert_eq!(apology.letter(), "I hid the card.\n\nI show the page on Fridays\n\nYou owe me no answer.");
    }

    #[test]
    fn it_is_read_one_part_at_a_time_and_nothing_is_left_out() {
        let apology = draft(&[(Part::Act, "I hid the card."), (Part::Repair, "What I can mend:")], &["I show the page", " "]);
        let parts = apology.read_in_parts();
        assert_eq!(parts.iter().map(|(part, _)| *part).collect::<Vec<_>>(), [Part::Act, Part::Repair]);
        assert_eq!(parts[1].1, "What I can mend:\n\nI show the page");
        let joined: Vec<&str> = parts.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(joined.join("\n\n"), apology.letter());
    }

    #[test]
    fn what_was_added_later_is_no_part_of_the_letter() {
        let mut apology = draft(&[(Part::Act, "I hid the card.")], &["I show the page"]);
        apology.repairs[0].added = Some(apology.begun);
        assert_eq!(apology.letter(), "I hid the card.");
    }

    #[test]
    fn the_explanation_is_never_asked_for() {
        let apology = draft(&[], &[]);
        assert!(apology.is_blank());
        assert!(apology.not_yet().all(|part| part != Part::Explanation));
        assert_eq!(apology.not_yet().count(), 7);
    }

    #[test]
    fn every_part_is_found_by_its_id() {
        for part in Part::ALL {
            assert_eq!(Part::from_id(part.id()), Some(part));
        }
        assert_eq!(Part::from_id("forgiveness"), None);
    }
}
