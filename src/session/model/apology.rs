//! Apologies as the screen shows them.

use crate::domain::apology::{Apology, GivenApology, Receiving, Version};
use crate::domain::day::Stamp;
use crate::domain::goal::Tally;
use crate::domain::id::{ApologyId, GoalId};
use std::collections::HashMap;

/// A letter from the other, and what I chose.
#[derive(Debug, Clone)]
pub struct Received {
    /// The letter.
    pub letter: GivenApology,
    /// My choice; none yet.
    pub choice: Option<Receiving>,
}

/// Apologies by where they stand.
#[derive(Debug, Clone, Default)]
pub struct ApologyModel {
    /// My drafts, last changed first; empty with both here.
    pub drafts: Vec<Apology>,
    /// Mine that were given, newest first.
    pub given: Vec<Apology>,
    /// My drafts in the trash.
    pub trash: Vec<Apology>,
    /// Letters the other left for me, newest first.
    pub received: Vec<Received>,
    /// Letters I left in Shared within the last ten minutes: letter and moment.
    pub can_take_back: Vec<(ApologyId, Stamp)>,
    /// Wordings of mine that were kept, newest first; empty with both here.
    pub versions: Vec<Version>,
    /// Goals of mine that went on in Shared: the private one, and the one it goes on as.
    pub carried: HashMap<GoalId, GoalId>,
    /// My own marks of each goal a repair became, since the day its letter was given.
    pub since: HashMap<GoalId, Tally>,
}

impl ApologyModel {
    /// A goal, and what it went on as in Shared where it was shown to the other; the last one is the goal now.
    pub fn trail(&self, goal: GoalId) -> Vec<GoalId> {
        let mut trail = vec![goal];
        while let Some(next) = trail.last().and_then(|last| self.carried.get(last)).filter(|next| !trail.contains(next)) {
            trail.push(*next);
        }
        trail
    }
}
