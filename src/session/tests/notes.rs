//! Notes for oneself alone: kept, changed, deleted and brought back, and never in Shared or with both here.

use super::*;
use crate::domain::id::NoteId;
use crate::domain::note::{Candidate, Confidant, HardDate, Note, NoteKind, Replay, Visit};
use crate::session::command::NoteCommand;

/// One of each kind, holding `text`.
fn notes(text: &str) -> [Note; 5] {
    [
        Note::Replay(Replay { set_off: words(text), ..Replay::on("2026-11-12".parse().unwrap()) }),
        Note::HardDate(HardDate { what: words(text), ..HardDate::default() }),
        Note::Candidate(Candidate { name: words(text), ..Candidate::default() }),
        Note::Confidant(Confidant { name: words(text), ..Confidant::default() }),
        Note::Visit(Visit { bring: words(text), ..Visit::default() }),
    ]
}

fn write(sitting: &mut Sitting, id: Option<NoteId>, note: Note) -> Result<NoteId, Problem> {
    let done = sitting.run(Command::Note(NoteCommand::Write(id, Box::new(note))))?;
    Ok(done.made.unwrap().into())
}

/// How many of a kind are there, and in the trash.
fn lists(sitting: &Sitting, kind: NoteKind) -> (usize, usize) {
    let notes = &sitting.session.models().notes;
    match kind {
        NoteKind::Replay => (notes.replays.there.len(), notes.replays.trash.len()),
        NoteKind::HardDate => (notes.hard_dates.there.len(), notes.hard_dates.trash.len()),
        NoteKind::Candidate => (notes.candidates.there.len(), notes.candidates.trash.len()),
        NoteKind::Confidant => (notes.confidants.there.len(), notes.confidants.trash.len()),
        NoteKind::Visit => (notes.visits.there.len(), notes.visits.trash.len()),
    }
}

#[test]
fn each_kind_is_kept_changed_deleted_and_brought_back() {
    let mut sitting = Sitting::maya();
    for (first, other) in notes("first").into_iter().zip(notes("other")) {
        let kind = first.kind();
        let id = write(&mut sitting, None, first).unwrap();
        assert_eq!(write(&mut sitting, Some(id), other).unwrap(), id);
        sitting.run(Command::Note(NoteCommand::Delete(kind, id))).unwrap();
        assert_eq!(lists(&sitting, kind), (0, 1), "{kind:?}");
        sitting.run(Command::Undo).unwrap();
        assert_eq!(lists(&sitting, kind), (1, 0), "{kind:?}");
        sitting.run(Command::Note(NoteCommand::Delete(kind, id))).unwrap();
        sitting.run(Command::Note(NoteCommand::Restore(kind, id))).unwrap();
        sitting.switch_to(MAYA);
        assert_eq!(lists(&sitting, kind), (1, 0), "{kind:?}");
        sitting.run(Command::Note(NoteCommand::Purge(kind, id))).unwrap();
        assert_eq!(lists(&sitting, kind), (0, 0), "{kind:?}");
        assert!(sitting.run(Command::Undo).is_err());
        assert!(sitting.run(Command::Note(NoteCommand::Restore(kind, id))).is_err());
    }
}

#[test]
fn typing_is_undone_as_one() {
    let mut sitting = Sitting::maya();
    let [replay, ..] = notes("a song");
    let id = write(&mut sitting, None, replay).unwrap();
    for text in ["a song in", "a song in the shop"] {
        let [replay, ..] = notes(text);
        write(&mut sitting, Some(id), replay).unwrap();
    }
    sitting.run(Command::Undo).unwrap();
    assert_eq!(sitting.session.models().notes.replays.there[0].note.set_off.as_str(), "a song");
}

#[test]
fn blank_ones_days_ahead_and_ratings_off_the_scale_are_refused() {
    let mut sitting = Sitting::maya();
    for blank in notes(" \n") {
        assert!(write(&mut sitting, None, blank).is_err());
    }
    let tomorrow = Replay { set_off: words("a song"), ..Replay::on("2026-11-13".parse().unwrap()) };
    assert!(write(&mut sitting, None, Note::Replay(tomorrow)).is_err());
    let loud = Replay { before: Some(11), ..Replay::on("2026-11-12".parse().unwrap()) };
    assert!(write(&mut sitting, None, Note::Replay(loud)).is_err());
    assert!(NoteKind::ALL.into_iter().all(|kind| lists(&sitting, kind) == (0, 0)));
}

#[test]
fn with_both_here_there_are_none_and_none_can_be_made() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    for note in notes("only mine") {
        write(&mut sitting, None, note).unwrap();
    }
    sitting.both_here(JONAH);
    assert!(NoteKind::ALL.into_iter().all(|kind| lists(&sitting, kind) == (0, 0)));
    for note in notes("nobody’s") {
        assert!(write(&mut sitting, None, note).is_err());
    }
    sitting.switch_to(JONAH);
    assert!(NoteKind::ALL.into_iter().all(|kind| lists(&sitting, kind) == (0, 0)));
}

#[test]
fn the_trash_is_emptied_after_thirty_days() {
    let mut sitting = Sitting::maya();
    for note in notes("old") {
        let kind = note.kind();
        let id = write(&mut sitting, None, note).unwrap();
        sitting.run(Command::Note(NoteCommand::Delete(kind, id))).unwrap();
    }
    sitting.later(31 * 24 * 60);
    sitting.session.handle(Request::Tick);
    sitting.switch_to(MAYA);
    assert!(NoteKind::ALL.into_iter().all(|kind| lists(&sitting, kind) == (0, 0)));
}

#[test]
fn a_note_left_while_its_first_save_is_unanswered_is_made_once() {
    let mut sitting = Sitting::maya();
    let [first, ..] = notes("a so");
    let [then, ..] = notes("a song");
    let write = |note| Command::Note(NoteCommand::Write(None, Box::new(note)));
    sitting.session.ask(Request::Do(1, write(first))).unwrap();
    sitting.session.ask(Request::Do(2, Command::Following(1, Box::new(write(then))))).unwrap();
    assert_eq!(lists(&sitting, NoteKind::Replay), (1, 0));
    assert_eq!(sitting.session.models().notes.replays.there[0].note.set_off.as_str(), "a song");
}

#[test]
fn what_is_left_to_sessions_is_never_the_next_step() {
    use crate::domain::at_home::HomeTool;
    use crate::domain::person::Role;
    use crate::domain::today::NextStep;
    use crate::session::command::PersonCommand;
    let mut sitting = Sitting::maya();
    let prefer = |sitting: &mut Sitting, left: &[HomeTool]| {
        let mut preferences = sitting.session.models().here.preferences.clone();
        preferences.role = Some(Role::Repairing);
        preferences.not_at_home = left.iter().map(|tool| tool.id().to_owned()).collect();
        sitting.run(Command::Person(PersonCommand::Prefer(Box::new(preferences)))).unwrap();
        sitting.session.models().today.next
    };
    assert_eq!(prefer(&mut sitting, &[]), Some(NextStep::BeginApology));
    assert_eq!(prefer(&mut sitting, &[HomeTool::Apology]), Some(NextStep::LookBeneath));
    assert_eq!(prefer(&mut sitting, &HomeTool::ALL), Some(NextStep::LookBeneath));
    assert_eq!(prefer(&mut sitting, &[]), Some(NextStep::BeginApology), "taken back at once");
}
