//! A memory that came by itself. It is never counted, and nothing is read off from several.

use crate::domain::day::Day;
use crate::domain::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The highest rating of how strong it was; the lowest is 0.
const MOST: u8 = 10;

/// One such memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replay {
    /// The day it came.
    pub day: Day,
    /// What set it off.
    #[serde(default)]
    pub set_off: Words,
    /// How strong it was, 0 to 10, before anything was done.
    #[serde(default)]
    pub before: Option<u8>,
    /// How strong it was afterwards.
    #[serde(default)]
    pub after: Option<u8>,
    /// What helped, by the content ids of exercises.
    #[serde(default)]
    pub helped: BTreeSet<String>,
    /// What else helped.
    #[serde(default)]
    pub helped_words: Words,
    /// A sentence one might tell the other, or somebody. The program sends nothing.
    #[serde(default)]
    pub sentence: Words,
}

impl Replay {
    /// An empty one of that day.
    pub fn on(day: Day) -> Self {
        Self {
            day,
            set_off: Words::default(),
            before: None,
            after: None,
            helped: BTreeSet::new(),
            helped_words: Words::default(),
            sentence: Words::default(),
        }
    }

    /// Nothing is written or chosen on it.
    pub fn is_blank(&self) -> bool {
        let words = [&self.set_off, &self.helped_words, &self.sentence];
        words.iter().all(|words| words.is_blank()) && self.before.is_none() && self.after.is_none() && self.helped.is_empty()
    }

    /// Its ratings are within the scale.
    pub fn is_sound(&self) -> bool {
        [self.before, self.after].into_iter().flatten().all(|rating| rating <= MOST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blank() -> Replay {
        Replay::on("2026-11-12".parse().unwrap())
    }

    #[test]
    fn anything_on_it_makes_it_worth_keeping() {
        assert!(blank().is_blank());
        for change in [
            |replay: &mut Replay| replay.set_off = Words::new("a song").unwrap(),
            |replay: &mut Replay| replay.helped_words = Words::new("walking").unwrap(),
            |replay: &mut Replay| replay.sentence = Words::new("It came back today").unwrap(),
            |replay: &mut Replay| replay.before = Some(0),
            |replay: &mut Replay| replay.after = Some(3),
            |replay: &mut Replay| replay.helped = std::iter::once("cold-water".to_owned()).collect(),
        ] {
            let mut replay = blank();
            change(&mut replay);
            assert!(!replay.is_blank() && replay.is_sound());
        }
        assert!(!Replay { after: Some(11), ..blank() }.is_sound());
    }

    #[test]
    fn what_an_older_version_kept_is_read() {
        assert_eq!(serde_json::from_str::<Replay>(r#"{"day":"2026-11-12"}"#).unwrap(), blank());
    }
}
