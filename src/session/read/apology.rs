//! Apologies of mine, and letters left for me.

use super::Moment;
use crate::domain::goal::tally;
use crate::domain::id::{GoalId, PersonId};
use crate::session::model::{ApologyModel, Received};
use crate::session::open::Open;
use crate::session::{apply_take_back, is_about_a_goal};
use crate::store::{Notebook, StoreError, apology, mark, share_note};
use std::cmp::Reverse;

pub(super) fn read(open: &Open, moment: Moment) -> Result<ApologyModel, StoreError> {
    let mut model = ApologyModel::default();
    // With both here nothing shows: what was chosen for a letter lies in its receiver's Private.
    let Some(private) = &open.private else { return Ok(model) };
    let me = open.speaker();
    for mine in apology::list(private.db())? {
        match (&mine.deleted, &mine.given) {
            (Some(_), _) => model.trash.push(mine),
            (None, Some(_)) => model.given.push(mine),
            (None, None) => model.drafts.push(mine),
        }
    }
    model.drafts.sort_by_key(|draft| Reverse(draft.changed));
    model.given.sort_by_key(|given| Reverse(given.given.as_ref().map(|given| given.at)));
    model.trash.sort_by_key(|gone| Reverse(gone.deleted));
    model.versions = apology::versions(private.db())?;
    model.versions.reverse();
    let notes = share_note::list(private.db())?.into_iter().filter(is_about_a_goal);
    model.carried = notes.map(|note| (GoalId(note.source), GoalId(note.copy))).collect();
    for notebook in open.private.iter().chain(&open.shared) {
        record(notebook, me, moment, &mut model)?;
    }
    if let Some(shared) = &open.shared {
        let choices = apology::receivings(private.db())?;
        for letter in apology::letters(shared.db())?.into_iter().rev() {
            if letter.author != me {
                let choice = choices.get(&letter.id).copied();
                model.received.push(Received { letter, choice });
            } else if apply_take_back(letter.at, moment.now) {
                model.can_take_back.push((letter.id, letter.at));
            }
        }
    }
    Ok(model)
}

/// My own marks since the day a letter was given, of every goal that followed from it and lies in `notebook`.
fn record(notebook: &Notebook, me: PersonId, moment: Moment, model: &mut ApologyModel) -> Result<(), StoreError> {
    if model.given.is_empty() {
        return Ok(());
    }
    let answers = mark::answers(notebook.db())?;
    let mut found = Vec::new();
    for letter in &model.given {
        let Some(facts) = &letter.given else { continue };
        for goal in letter.repairs.iter().filter_map(|repair| repair.goal).flat_map(|goal| model.trail(goal)) {
            if let Some(days) = answers.get(&(goal, me)) {
                found.push((goal, tally(days, facts.day, moment.today)));
            }
        }
    }
    model.since.extend(found);
    Ok(())
}
