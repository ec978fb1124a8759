//! Ground rules as the screen shows them.

use crate::domain::boundary::Boundary;
use crate::domain::rule::Rule;

/// One rule and what the person here may do with it.
#[derive(Debug, Clone)]
pub struct RuleRow {
    /// The rule.
    pub rule: Rule,
    /// The newest wording waits for a yes of somebody here.
    pub waits_for_someone_here: bool,
    /// The newest wording is open and was proposed by somebody here, who may take it back.
    pub mine_to_withdraw: bool,
}

/// Rules by where they stand, and one's own boundaries.
#[derive(Debug, Clone, Default)]
pub struct RulesModel {
    /// Open proposals, newest first, without those put out of sight.
    pub proposed: Vec<RuleRow>,
    /// In force, oldest first; a waiting rewording shows with its rule.
    pub in_force: Vec<RuleRow>,
    /// Stepped back from, newest first.
    pub set_aside: Vec<RuleRow>,
    /// My own rules from before there were two, which the other does not see; empty otherwise.
    pub own: Vec<RuleRow>,
    /// My boundaries, oldest first; empty with both here.
    pub boundaries: Vec<Boundary>,
    /// Boundaries their owners chose to show to both.
    pub shown: Vec<Boundary>,
}
