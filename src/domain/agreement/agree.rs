//! Proposing, agreeing to and changing an agreement.

use super::{Agreement, AgreementKind, AgreementVersion, Terms, TermsRefused};
use crate::domain::day::{Day, Stamp};
use crate::domain::id::{AgreementId, PersonId};
use crate::domain::rule::Agreed;

/// Why an agreement did not take a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgreementRefused {
    /// The terms are not right.
    #[error(transparent)]
    Terms(#[from] TermsRefused),
    /// Only its giver writes it.
    #[error("only its giver writes it")]
    NotGiver,
    /// That version is not the newest one.
    #[error("that version is no longer open")]
    NotOpen,
}

impl Agreement {
    /// A new proposal. `writer` writes it: the giver, where the kind has one. `by` is none with both here; `yes` lists who
    /// agrees at once.
    ///
    /// # Errors
    /// When the terms are not right.
    #[allow(clippy::too_many_arguments, reason = "a proposal is all of this")]
    pub fn propose(
        id: AgreementId,
        kind: AgreementKind,
        terms: Terms,
        writer: PersonId,
        by: Option<PersonId>,
        yes: &[PersonId],
        (now, today): (Stamp, Day),
    ) -> Result<Self, AgreementRefused> {
        let giver = kind.has_giver().then_some(writer);
        let first = version(1, kind, terms, by, yes, (now, today))?;
        Ok(Self { id, kind, giver, library_id: None, versions: vec![first] })
    }

    /// Proposes other terms; what is in force stays until everyone agrees. A version nobody else has agreed to yet is kept
    /// as it was.
    ///
    /// # Errors
    /// When `writer` is not its giver, or the terms are not right.
    pub fn change(
        &mut self,
        terms: Terms,
        writer: PersonId,
        by: Option<PersonId>,
        yes: &[PersonId],
        (now, today): (Stamp, Day),
    ) -> Result<(), AgreementRefused> {
        if !self.may_write(writer) {
            return Err(AgreementRefused::NotGiver);
        }
        let number = self.versions.last().map_or(1, |newest| newest.number + 1);
        self.versions.push(version(number, self.kind, terms, by, yes, (now, today))?);
        Ok(())
    }

    /// Somebody's yes to the newest version. Saying it twice changes nothing.
    ///
    /// # Errors
    /// When `number` is not the newest version, or its last day has passed.
    pub fn agree(&mut self, number: u32, person: PersonId, (now, today): (Stamp, Day)) -> Result<(), AgreementRefused> {
        let newest = self.versions.last_mut().filter(|newest| newest.number == number).ok_or(AgreementRefused::NotOpen)?;
        if newest.terms.is_over(today) {
            return Err(AgreementRefused::NotOpen);
        }
        if newest.agreed.iter().all(|agreed| agreed.person != person) {
            newest.agreed.push(Agreed { person, at: now });
        }
        Ok(())
    }
}

fn version(
    number: u32,
    kind: AgreementKind,
    terms: Terms,
    by: Option<PersonId>,
    yes: &[PersonId],
    (now, today): (Stamp, Day),
) -> Result<AgreementVersion, AgreementRefused> {
    let terms = terms.with_usual_days(kind);
    terms.check(kind, today)?;
    let agreed = yes.iter().map(|person| Agreed { person: *person, at: now }).collect();
    Ok(AgreementVersion { number, terms, proposed_by: by, proposed_at: now, agreed })
}
