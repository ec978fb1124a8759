//! Agreements by where they stand.

use super::Moment;
use crate::domain::agreement::AgreementState;
use crate::session::model::{AgreementRow, AgreementsModel};
use crate::session::open::Open;
use crate::store::{StoreError, agreement};

pub(super) fn read(open: &Open, moment: Moment) -> Result<AgreementsModel, StoreError> {
    let mut model = AgreementsModel::default();
    let Some(shared) = &open.shared else { return Ok(model) };
    let people = open.person_ids();
    for one in agreement::list(shared.db())? {
        let (list, waiting) = match one.state(&people, moment.today) {
            AgreementState::Proposed(version) => (&mut model.proposed, Some(version)),
            AgreementState::InForce { changed, .. } => (&mut model.in_force, changed),
            AgreementState::Ended(_) => (&mut model.ended, None),
        };
        let unsaid = |version: &crate::domain::agreement::AgreementVersion| {
            people.iter().any(|person| open.is_here(*person) && version.agreed.iter().all(|agreed| agreed.person != *person))
        };
        let row = AgreementRow {
            waits_for_someone_here: waiting.is_some_and(unsaid),
            mine_to_take_back: waiting.is_some_and(|version| version.proposed_by.is_none_or(|by| open.is_here(by))),
            may_write: one.giver.is_none_or(|giver| open.is_here(giver)),
            agreement: one.clone(),
        };
        list.push(row);
    }
    model.proposed.reverse();
    model.ended.reverse();
    Ok(model)
}
