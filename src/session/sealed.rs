//! Words sealed to one person: they lie in Shared, and only their writer opens them, by hand too. With both here, what
//! the two of them opened when they came in (and what is sealed since) is kept in memory until somebody leaves.
//!
//! What may be shown to whom, and when, is decided by the noun they belong to.

use super::apply::Keep;
use super::open::{Open, Who, recipients};
use super::{Home, Session, refuse};
use crate::domain::id::PersonId;
use crate::problem::Problem;
use crate::store::sealed::{self, Sealed, SealedNoun};
use crate::store::{StoreError, Tx};
use crate::vault::{Identity, Recipient};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Something sealed that somebody here may open.
#[derive(Clone)]
pub(super) struct Opened {
    pub person: PersonId,
    pub noun: SealedNoun,
    pub about: Uuid,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Everything sealed that those here can open. What does not open (its key was replaced, it is damaged) is not in it.
pub(super) fn opened(open: &Open) -> Result<Vec<Opened>, StoreError> {
    match &open.who {
        Who::One { me, keys } => match &open.shared {
            Some(shared) => Ok(open_all(sealed::list(shared.db())?, *me, &keys.identity)),
            None => Ok(Vec::new()),
        },
        Who::Both { opened, .. } => Ok(opened.clone()),
    }
}

/// What `identity` opens of what was sealed by `person`.
pub(super) fn open_all(list: Vec<Sealed>, person: PersonId, identity: &Identity) -> Vec<Opened> {
    let open_one = |sealed: Sealed| {
        let bytes = identity.decrypt(&sealed.body).ok()?;
        Some(Opened { person, noun: sealed.noun, about: sealed.about, bytes })
    };
    list.into_iter().filter(|sealed| sealed.person == person).filter_map(open_one).collect()
}

impl Session {
    /// Seals `bytes` to `person` for `about`, in one transaction with `also`. Replaces what they sealed there before.
    pub(super) fn seal(
        &mut self,
        person: PersonId,
        noun: SealedNoun,
        about: Uuid,
        bytes: &[u8],
        also: impl FnOnce(&Tx<'_>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let open = self.open.as_ref().ok_or_else(refuse::locked)?;
        let body = Recipient::encrypt_for(&recipient(open, person)?, bytes)?;
        let sealed = Sealed { id: self.new_id(), person, noun, about, body };
        // Before the write, since the models are made in it.
        let before = self.keep_opened(person, noun, about, Some(bytes));
        let outcome = self.write(Home::Shared, Keep::Final, |tx| {
            sealed::put(tx, &sealed)?;
            also(tx)
        });
        if outcome.is_err() {
            self.keep_opened(person, noun, about, before.as_ref().map(|one| one.bytes.as_slice()));
        }
        outcome
    }

    /// Removes what `person` sealed for `about`, in one transaction with `also`.
    pub(super) fn forget_sealed(
        &mut self,
        person: PersonId,
        noun: SealedNoun,
        about: Uuid,
        also: impl FnOnce(&Tx<'_>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let before = self.keep_opened(person, noun, about, None);
        let outcome = self.write(Home::Shared, Keep::Final, |tx| {
            sealed::remove(tx, person, noun, about)?;
            also(tx)
        });
        if outcome.is_err() {
            self.keep_opened(person, noun, about, before.as_ref().map(|one| one.bytes.as_slice()));
        }
        outcome
    }

    /// With both here nobody's identity is kept, so what is sealed now is remembered as it is. Answers with what was
    /// remembered before.
    fn keep_opened(&mut self, person: PersonId, noun: SealedNoun, about: Uuid, bytes: Option<&[u8]>) -> Option<Opened> {
        let Some(Open { who: Who::Both { opened, .. }, .. }) = &mut self.open else { return None };
        let at = opened.iter().position(|one| (one.person, one.noun, one.about) == (person, noun, about));
        let before = at.map(|at| opened.remove(at));
        if let Some(bytes) = bytes {
            opened.push(Opened { person, noun, about, bytes: Zeroizing::new(bytes.to_vec()) });
        }
        before
    }
}

/// The public half of somebody, as the notebook itself names it; both while their keys are being replaced.
fn recipient(open: &Open, person: PersonId) -> Result<Vec<Recipient>, Problem> {
    let person = open.people.iter().find(|p| p.id == person).ok_or_else(refuse::gone)?;
    recipients(std::slice::from_ref(person))
}
