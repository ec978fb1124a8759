//! Ground rules by where they stand, and one's own boundaries.

use crate::domain::id::PersonId;
use crate::domain::rule::{Rule, RuleState, RuleVersion};
use crate::session::Home;
use crate::session::model::{Here, RuleRow, RulesModel};
use crate::session::open::Open;
use crate::store::{StoreError, boundary, rule};

pub(super) fn read(open: &Open, here: &Here) -> Result<RulesModel, StoreError> {
    let mut model = RulesModel::default();
    let people = open.person_ids();
    let home = match open.rules_home() {
        Home::Private => open.private.as_ref(),
        Home::Shared => open.shared.as_ref(),
    };
    for rule in home.map_or(Ok(Vec::new()), |notebook| rule::list(notebook.db()))? {
        let (row, place) = row(open, here, rule, &people);
        match place {
            Place::InForce => model.in_force.push(row),
            Place::SetAside => model.set_aside.push(row),
            Place::Proposed => model.proposed.push(row),
            Place::OutOfSight => {}
        }
    }
    model.proposed.reverse();
    model.set_aside.sort_by_key(|row| std::cmp::Reverse(row.rule.set_aside));
    if let Some(shared) = &open.shared {
        model.shown = boundary::list(shared.db())?;
    }
    if let Some(private) = &open.private {
        model.boundaries = boundary::list(private.db())?;
        if open.is_for_two() {
            let me = [open.speaker()];
            for rule in rule::list(private.db())? {
                if !matches!(rule.state(&me), RuleState::SetAside) {
                    model.own.push(RuleRow { rule, waits_for_someone_here: false, mine_to_withdraw: false });
                }
            }
        }
    }
    Ok(model)
}

enum Place {
    InForce,
    Proposed,
    SetAside,
    /// A proposal somebody put out of their own sight.
    OutOfSight,
}

fn row(open: &Open, here: &Here, mut rule: Rule, people: &[PersonId]) -> (RuleRow, Place) {
    let hidden = |version: &RuleVersion, rule: &Rule| here.preferences.not_now.contains(&format!("{}/{}", rule.id, version.number));
    let (waiting, place) = match rule.state(people) {
        RuleState::Proposed(version) if hidden(version, &rule) => (None, Place::OutOfSight),
        RuleState::Proposed(version) => (Some(version.clone()), Place::Proposed),
        RuleState::InForce { reworded: Some(version), .. } if hidden(version, &rule) => {
            // The rule in force shows as if nothing had been proposed.
            rule.versions.pop();
            (None, Place::InForce)
        }
        RuleState::InForce { reworded, .. } => (reworded.cloned(), Place::InForce),
        RuleState::SetAside => (None, Place::SetAside),
    };
    let waits = waiting
        .as_ref()
        .is_some_and(|version| people.iter().any(|person| open.is_here(*person) && version.agreed.iter().all(|a| a.person != *person)));
    let mine = waiting.as_ref().is_some_and(|version| version.proposed_by.is_none_or(|by| open.is_here(by)));
    (RuleRow { rule, waits_for_someone_here: waits, mine_to_withdraw: mine }, place)
}
