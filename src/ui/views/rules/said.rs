//! What is said about a rule: who proposed it when, since when it is in force.

use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::rule::{Rule, RuleState, RuleVersion};
use crate::session::model::Here;
use crate::tr;
use crate::ui::say;
use crate::ui::views::naming;

/// Everyone whose yes a rule needs.
pub(super) fn everyone(here: &Here) -> Vec<PersonId> {
    here.people.iter().map(|person| person.id).collect()
}

/// The wording in force and newer words that wait, if any.
pub(super) fn standing<'a>(rule: &'a Rule, here: &Here) -> Option<(&'a RuleVersion, Option<&'a RuleVersion>)> {
    match rule.state(&everyone(here)) {
        RuleState::InForce { version, reworded } => Some((version, reworded)),
        RuleState::Proposed(_) | RuleState::SetAside => None,
    }
}

/// "Maya proposed this yesterday".
pub(super) fn proposed(version: &RuleVersion, here: &Here) -> String {
    let when = when(version.proposed_at.day(), here.today);
    match version.proposed_by {
        Some(by) => tr!("rules-proposed-by", name = naming::name(here, by), when = when),
        None => tr!("rules-proposed-both", when = when),
    }
}

fn when(day: Day, today: Day) -> String {
    match (today - day).num_days() {
        0 => tr!("rules-when-today"),
        1 => tr!("rules-when-yesterday"),
        _ => tr!("rules-when-on", date = say::day_month(day)),
    }
}

/// "Each of you agreed, 3 June. Reworded 20 July".
pub(super) fn since(rule: &Rule, version: &RuleVersion, here: &Here) -> String {
    let people = everyone(here);
    let first = rule.versions.iter().find(|v| v.number > rule.stepped_back_from && v.is_agreed_by_all(&people)).unwrap_or(version);
    let date = |version: &RuleVersion| version.in_force_since().map_or_else(String::new, |at| say::day_month(at.day()));
    let since =
        if here.is_for_two() { tr!("rules-since-both", date = date(first)) } else { tr!("rules-since-alone", date = date(first)) };
    if first.number == version.number { since } else { tr!("rules-reworded", since = since, date = date(version)) }
}
