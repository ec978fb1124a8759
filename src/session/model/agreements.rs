//! Agreements as the screen shows them.

use crate::domain::agreement::Agreement;

/// One agreement and what those here may do with it.
#[derive(Debug, Clone)]
pub struct AgreementRow {
    /// The agreement.
    pub agreement: Agreement,
    /// The newest version waits for a yes of somebody here.
    pub waits_for_someone_here: bool,
    /// The newest version is open and was proposed by somebody here.
    pub mine_to_take_back: bool,
    /// Somebody here may write it: not where it has a giver who is not here.
    pub may_write: bool,
}

/// Agreements by where they stand.
#[derive(Debug, Clone, Default)]
pub struct AgreementsModel {
    /// Open proposals, newest first.
    pub proposed: Vec<AgreementRow>,
    /// In force, oldest first; a waiting change shows with its agreement.
    pub in_force: Vec<AgreementRow>,
    /// Lapsed, newest first.
    pub ended: Vec<AgreementRow>,
}
