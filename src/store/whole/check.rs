//! Reading every value of a notebook once, as what it should be.

use crate::domain::agreement::Agreement;
use crate::domain::day::Day;
use crate::domain::id::EntryId;
use crate::domain::note::{Candidate, Confidant, HardDate, Replay, Visit};
use crate::domain::rule::Rule;
use crate::store::{Db, StoreError};
use crate::store::{
    account, agreement, apology, boundary, check_in, consent, draft, ending_contact, entry, goal, hold, landed, mark, moment, need, note,
    own_page, person, planned, question, rule, share_note, statement, talk, told, topic,
};

/// Everything in it can be read.
///
/// # Errors
/// [`StoreError::Value`] for the first thing that can't, or the disk's.
pub(super) fn check(db: Db<'_>) -> Result<(), StoreError> {
    entries(db)?;
    marks(db)?;
    let rules = rule::list(db)?;
    let agreements = agreement::list(db)?;
    if !rules.iter().all(is_sound_rule) || !agreements.iter().all(is_sound_agreement) {
        return Err(StoreError::Value("rule"));
    }
    if !goal::list(db)?.iter().all(|goal| goal.plan.cadence.names_a_day()) {
        return Err(StoreError::Value("goal"));
    }
    apology::list(db)?;
    apology::versions(db)?;
    apology::letters(db)?;
    apology::receivings(db)?;
    account::list(db)?;
    boundary::list(db)?;
    check_in::list(db)?;
    check_in::plan(db)?;
    check_in::all_pulse(db)?;
    consent::all(db)?;
    draft::list(db)?;
    // A page of a Private or the copy of one in Shared; each notebook holds one kind.
    ending_contact::list(db).map(drop).or_else(|_| ending_contact::shown(db).map(drop))?;
    hold::list(db)?;
    landed::list(db)?;
    moment::list(db)?;
    need::list(db)?;
    notes(db)?;
    own_page::list(db)?;
    person::list(db)?;
    person::preferences::<serde_json::Map<String, serde_json::Value>>(db)?;
    planned::list(db)?;
    question::list(db)?;
    share_note::list(db)?;
    statement::list(db)?;
    talk::list(db)?;
    talk::notes(db)?;
    told::list(db)?;
    topic::list(db)?;
    Ok(())
}

fn notes(db: Db<'_>) -> Result<(), StoreError> {
    note::list::<Replay>(db)?;
    note::list::<HardDate>(db)?;
    note::list::<Candidate>(db)?;
    note::list::<Confidant>(db)?;
    note::list::<Visit>(db)?;
    Ok(())
}

fn entries(db: Db<'_>) -> Result<(), StoreError> {
    let mut statement = db.0.prepare("SELECT id FROM entry")?;
    let ids: Vec<EntryId> = statement.query_map([], |row| super::super::row::id(row, 0))?.collect::<Result<_, _>>()?;
    for id in ids {
        entry::get(db, id)?;
    }
    entry::heads(db)?;
    entry::trash(db)?;
    Ok(())
}

fn marks(db: Db<'_>) -> Result<(), StoreError> {
    mark::answers(db)?;
    let (first, last) = (Day::from_ymd_opt(0, 1, 1), Day::from_ymd_opt(9999, 12, 31));
    if let (Some(first), Some(last)) = (first, last) {
        mark::between(db, first, last)?;
    }
    Ok(())
}

fn is_sound_rule(rule: &Rule) -> bool {
    !rule.versions.is_empty()
}

fn is_sound_agreement(agreement: &Agreement) -> bool {
    !agreement.versions.is_empty()
}
