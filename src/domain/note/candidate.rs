//! A counselor one thinks of seeing.

use crate::domain::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far one is with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CandidateStand {
    /// Thinking of them.
    #[default]
    Thinking,
    /// Written or called.
    Asked,
    /// Met.
    Met,
    /// Decided on.
    Chosen,
    /// Not the right one.
    NotForMe,
}

impl CandidateStand {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Thinking, Self::Asked, Self::Met, Self::Chosen, Self::NotForMe];
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Candidate {
    /// Their name, or what one calls them.
    pub name: Words,
    /// How to reach them.
    pub reach: Words,
    /// How far one is.
    pub stand: CandidateStand,
    /// What was found out, by the content ids of questions. Of a question no longer asked it is kept too.
    pub answers: BTreeMap<String, Words>,
    /// Anything else.
    pub notes: Words,
}

impl Candidate {
    /// Nothing is written on it.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.reach, &self.notes].iter().all(|words| words.is_blank()) && self.answers.values().all(Words::is_blank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_alone_is_not_worth_keeping_but_an_answer_is() {
        let mut one = Candidate { stand: CandidateStand::Met, ..Candidate::default() };
        assert!(one.is_blank());
        one.answers.insert("licence".to_owned(), Words::new("Yes, in this state").unwrap());
        assert!(!one.is_blank());
        assert_eq!(serde_json::from_str::<Candidate>("{}").unwrap(), Candidate::default());
    }
}
