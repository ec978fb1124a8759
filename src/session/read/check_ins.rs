//! Check-ins: one's own sheets while they are covered, everyone's once they are open.

use super::Moment;
use crate::domain::check_in::{APPRECIATIONS, CheckIn, Sheet, Stand};
use crate::domain::id::PersonId;
use crate::session::Home;
use crate::session::apply::{goal_tag, sheet_among};
use crate::session::model::{CheckInsModel, Opened, OwnSheet, PulseRow, UnderWay};
use crate::session::open::Open;
use crate::session::sealed;
use crate::store::sealed::SealedNoun;
use crate::store::{StoreError, check_in, consent, goal};

pub(super) fn read(open: &Open, moment: Moment) -> Result<CheckInsModel, StoreError> {
    let home = match open.rules_home() {
        Home::Private => open.private.as_ref(),
        Home::Shared => open.shared.as_ref(),
    };
    let mut model = CheckInsModel::default();
    let Some(notebook) = home else { return Ok(model) };
    model.plan = check_in::plan(notebook.db())?;
    model.next = model.plan.next_after(moment.now.local().naive_local());
    let opened = sealed::opened(open)?;
    let known = match &open.shared {
        Some(shared) => crate::store::sealed::list(shared.db())?,
        None => Vec::new(),
    };
    let private_goals = open.private.as_ref().map_or(Ok(Vec::new()), |private| goal::list(private.db()))?;
    for one in check_in::list(notebook.db())?.into_iter().rev() {
        let CheckIn { id, rhythm, agenda, day, leader, .. } = one;
        if let Some(sheets) = one.opened {
            let tag = goal_tag(id);
            let own = private_goals.iter().filter(|goal| goal.library_id.as_ref() == Some(&tag) && goal.deleted.is_none());
            let mut goals = one.goals;
            goals.extend(own.flat_map(|goal| goal.owners.iter().map(|owner| (*owner, goal.id))));
            model.opened.push(Opened { id, rhythm, agenda, day, sheets, goals });
            continue;
        }
        let sheet_of = |person: PersonId| one.plain_of(person).cloned().or_else(|| sheet_among(&opened, id, person));
        let has_sealed = |person| known.iter().any(|s| s.noun == SealedNoun::Answer && s.about == id.0 && s.person == person);
        let own = |person: PersonId| {
            let sheet = sheet_of(person);
            let stand = match (one.is_in(person), &sheet) {
                (_, None) if has_sealed(person) => Stand::Shut,
                (true, _) => Stand::In,
                (false, _) => Stand::Writing,
            };
            // With both here what is in is covered for both of them.
            let covered = stand == Stand::In && open.both();
            let sheet = if covered { Sheet::default() } else { sheet.unwrap_or_default() };
            OwnSheet { person, stand, sheet, may_take_back: one.may_take_back(person) }
        };
        let mine = open.people.iter().map(|p| p.id).filter(|id| open.is_here(*id)).map(own).collect();
        model.under_way.push(UnderWay { id, rhythm, agenda, day, leader, mine });
    }
    // With both here nobody's answer is on the screen: the other would see who has not said yes.
    if let Some(shared) = open.shared.as_ref().filter(|_| !open.both()) {
        let given = consent::all(shared.db())?;
        model.thanks = given.into_iter().filter(|(who, what)| what == APPRECIATIONS && open.is_here(*who)).map(|(who, _)| who).collect();
    }
    model.pulse = pulse(open, moment)?;
    Ok(model)
}

/// One's own ratings of today; with both here those that were shared.
fn pulse(open: &Open, moment: Moment) -> Result<Vec<PulseRow>, StoreError> {
    let shared = open.shared.as_ref().map_or(Ok(Vec::new()), |nb| check_in::pulse_on(nb.db(), moment.today))?;
    let Some(private) = &open.private else {
        return Ok(shared
            .into_iter()
            .map(|row| PulseRow { person: row.person, item: row.item, value: row.value, shown: true })
            .collect());
    };
    let me = open.speaker();
    let mine = check_in::pulse_on(private.db(), moment.today)?;
    // What is shown comes first: made with both here it lies in Shared alone, and it is what the other sees.
    let own = shared.into_iter().filter(|row| row.person == me).map(|row| (row, true)).chain(mine.into_iter().map(|row| (row, false)));
    let mut rows: Vec<PulseRow> = Vec::new();
    for (row, shown) in own {
        if rows.iter().all(|known| known.item != row.item) {
            rows.push(PulseRow { shown, person: row.person, item: row.item, value: row.value });
        }
    }
    Ok(rows)
}
