//! Needs, questions and what was told.

use super::Moment;
use crate::domain::question::Told;
use crate::session::apply_take_back;
use crate::session::model::{NeedRow, QuestionRow, QuestionsModel};
use crate::session::open::Open;
use crate::store::{StoreError, landed, need, question, share_note, told};
use std::cmp::Reverse;
use uuid::Uuid;

pub(super) fn questions(open: &Open, moment: Moment) -> Result<QuestionsModel, StoreError> {
    let mut model = QuestionsModel::default();
    let (mut all_told, mut shown_questions, mut shown_needs) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(shared) = &open.shared {
        all_told = told::list(shared.db())?;
        shown_questions = question::list(shared.db())?;
        shown_needs = need::list(shared.db())?;
    }
    let about = |id| all_told.iter().filter(|one: &&Told| one.question == id).cloned().collect::<Vec<_>>();
    // With both here everything shown is of somebody here, and shows to both; nobody's own pages do.
    let me = open.private.as_ref().map(|_| open.speaker());
    for shown in &shown_questions {
        if me.is_none() || shown.owner != me {
            model.asked.push(QuestionRow { question: shown.clone(), shown: Some(shown.id), told: about(shown.id) });
        }
    }
    model.their_needs = shown_needs.iter().filter(|shown| me.is_none() || shown.owner != me).cloned().collect();
    let Some(private) = &open.private else { return Ok(model) };
    let copies = copies(open)?;
    for mine in need::list(private.db())? {
        let shown = shown_needs.iter().map(|copy| copy.id).find(|copy| copies.contains(&(copy.0, mine.id.0)));
        model.needs.push(NeedRow { need: mine, shown });
    }
    for mine in question::list(private.db())? {
        let shown = shown_questions.iter().map(|copy| copy.id).find(|copy| copies.contains(&(copy.0, mine.id.0)));
        let told = shown.map_or_else(Vec::new, about);
        model.questions.push(QuestionRow { question: mine, shown, told });
    }
    for mine in told::list(private.db())? {
        if all_told.iter().all(|one| one.id != mine.id) {
            model.told_before.push(mine);
        } else if apply_take_back(mine.at, moment.now) {
            model.can_take_back.push((mine.id, mine.at));
        }
    }
    model.landed = landed::list(private.db())?;
    model.landed.sort_by_key(|note| Reverse(note.changed));
    Ok(model)
}

/// What was copied into Shared: the copy's id and its source's.
fn copies(open: &Open) -> Result<Vec<(Uuid, Uuid)>, StoreError> {
    let notes = open.private.as_ref().map_or(Ok(Vec::new()), |private| share_note::list(private.db()))?;
    Ok(notes.into_iter().map(|note| (note.copy, note.source)).collect())
}
