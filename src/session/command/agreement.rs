//! Commands about agreements. They live in Shared; alone there is nobody to agree with.

use crate::domain::agreement::{AgreementKind, Terms};
use crate::domain::id::{AgreementId, PersonId};

/// Something to do with an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementCommand {
    /// Proposes one; `Done::made` is its id.
    Propose {
        /// What it is about.
        kind: AgreementKind,
        /// What is agreed.
        terms: Terms,
        /// Who writes it: the giver, where it has one. Somebody here.
        writer: PersonId,
        /// The library text it began as.
        library_id: Option<String>,
    },
    /// Proposes other terms, or a lapsed one once more; what is in force stays until everyone agrees.
    Change {
        /// Which.
        id: AgreementId,
        /// The new terms.
        terms: Terms,
        /// Who writes it; somebody here.
        writer: PersonId,
    },
    /// One person's yes to one version, under their own unlock or with both here.
    Agree {
        /// Which.
        id: AgreementId,
        /// Which version.
        version: u32,
        /// Whose yes.
        person: PersonId,
    },
    /// Takes back one's own open proposal; what is in force stays.
    TakeBack(AgreementId, u32),
    /// Withdraws, alone and without a reason: nothing of it is left for either. Withdrawing twice is no error.
    Withdraw(AgreementId),
}
