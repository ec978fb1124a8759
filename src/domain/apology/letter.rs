//! The letter the parts make.

use super::{Apology, Part};

impl Apology {
    /// The letter: the written parts in order, a blank line between them; repairs follow their part as lines.
    pub fn letter(&self) -> String {
        let mut paragraphs = Vec::new();
        for part in Part::ALL {
            if let Some(words) = self.parts.get(&part).filter(|words| !words.is_blank()) {
                paragraphs.push(words.trim().to_owned());
            }
            if part == Part::Repair {
                let lines: Vec<&str> = self.repairs.iter().map(|r| r.words.trim()).filter(|words| !words.is_empty()).collect();
                if !lines.is_empty() {
                    paragraphs.push(lines.join("\n"));
                }
            }
        }
        paragraphs.join("\n\n")
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

#[cfg(test)]
mod tests {
    use super::super::Repair;
    use super::*;
    use crate::domain::day::Stamp;
    use crate::domain::goal::Cadence;
    use crate::domain::id::{ApologyId, RepairId};
    use crate::domain::words::Words;
    use std::collections::BTreeMap;
    use uuid::Uuid;

    fn draft(parts: &[(Part, &str)], repairs: &[&str]) -> Apology {
        let at = Stamp { utc_ms: 0, offset_minutes: 0 };
        let repair =
            |words: &&str| Repair { id: RepairId(Uuid::nil()), words: Words::new(*words).unwrap(), cadence: Cadence::Daily, goal: None };
        Apology {
            id: ApologyId(Uuid::nil()),
            begun: at,
            changed: at,
            parts: parts.iter().map(|(p, w)| (*p, Words::new(*w).unwrap())).collect::<BTreeMap<_, _>>(),
            repairs: repairs.iter().map(repair).collect(),
            given: None,
            deleted: None,
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
