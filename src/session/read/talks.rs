//! The talk under way, those held, and the notes somebody here may read.

use crate::domain::talk::{Talk, TalkNote};
use crate::session::model::{OwnNote, TalkHeld, TalksModel};
use crate::session::open::Open;
use crate::session::sealed;
use crate::store::sealed::SealedNoun;
use crate::store::{StoreError, statement, talk};

pub(super) fn read(open: &Open) -> Result<TalksModel, StoreError> {
    let mut model = TalksModel::default();
    if let Some(private) = &open.private {
        model.statements = statement::list(private.db())?;
    }
    let Some(shared) = &open.shared else { return Ok(model) };
    for talk in talk::list(shared.db())?.into_iter().rev() {
        if talk.is_open() {
            model.open.get_or_insert(talk);
        } else if talk.was_held() {
            model.held.push(held(talk));
        }
    }
    if let (Some(private), Ok(me)) = (&open.private, open.me()) {
        model.notes = talk::notes(private.db())?.into_iter().map(|note| OwnNote { person: me, note }).collect();
    }
    if let Some(talk) = &model.open {
        for one in sealed::opened(open)?.into_iter().filter(|one| one.noun == SealedNoun::TalkNote) {
            if let Ok(note) = serde_json::from_slice::<TalkNote>(&one.bytes)
                && note.talk == talk.id
            {
                model.notes.push(OwnNote { person: one.person, note });
            }
        }
    }
    Ok(model)
}

fn held(talk: Talk) -> TalkHeld {
    TalkHeld { id: talk.id, kind: talk.kind, topic: talk.topic, begun: talk.begun, heard: talk.heard }
}
