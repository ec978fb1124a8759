//! Somebody one can tell, and what one would say.

use crate::domain::words::Words;
use serde::{Deserialize, Serialize};

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Confidant {
    /// Their name, or what one calls them.
    pub name: Words,
    /// How to reach them without being seen to.
    pub reach: Words,
    /// What I'd say.
    pub say: Words,
    /// What I'd keep to myself.
    pub not_say: Words,
    /// What I'd ask of them.
    pub ask: Words,
}

impl Confidant {
    /// Nothing is written on it.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.reach, &self.say, &self.not_say, &self.ask].iter().all(|words| words.is_blank())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_enough() {
        assert!(Confidant::default().is_blank());
        assert!(!Confidant { name: Words::new("My sister").unwrap(), ..Confidant::default() }.is_blank());
        assert_eq!(serde_json::from_str::<Confidant>("{}").unwrap(), Confidant::default());
    }
}
