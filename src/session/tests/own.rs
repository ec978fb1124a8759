//! Quiet pages: only their writer's, never a byte of them in Shared, and what stood before is gone.

use super::*;
use crate::domain::id::OwnPageId;
use crate::domain::own::{OwnKind, Shape, Stand};
use crate::session::command::OwnCommand;

fn begin(sitting: &mut Sitting, kind: OwnKind) -> OwnPageId {
    sitting.run(Command::Own(OwnCommand::Begin(kind))).unwrap().made.unwrap().into()
}

fn answer(sitting: &mut Sitting, id: OwnPageId, question: &str, text: &str) {
    sitting.run(Command::Own(OwnCommand::Answer(id, question.to_owned(), words(text)))).unwrap();
}

/// Quiet pages that whoever is here can see, in the trash too.
fn seen(sitting: &Sitting) -> usize {
    let models = sitting.session.models();
    models.own.pages.len() + models.own.trash.len()
}

#[test]
fn nobody_else_learns_of_a_quiet_page() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    for kind in [OwnKind::Happened, OwnKind::Beneath("hurt-woke".to_owned()), OwnKind::Timeline, OwnKind::Standing, OwnKind::Learned] {
        let id = begin(&mut sitting, kind);
        answer(&mut sitting, id, "learned-need", "Two nights at Ana’s");
        sitting.run(Command::Own(OwnCommand::Tick(id, "leave-bed".to_owned(), true))).unwrap();
    }
    assert_eq!(sitting.session.models().own.pages.len(), 5);
    sitting.switch_to(JONAH);
    assert_eq!(seen(&sitting), 0);
    sitting.both_here(MAYA);
    assert_eq!(seen(&sitting), 0);
    assert!(sitting.run(Command::Own(OwnCommand::Begin(OwnKind::Learned))).is_err(), "not with both here");
}

#[test]
fn there_is_one_of_each_but_of_walks_and_of_what_is_new() {
    let mut sitting = Sitting::maya();
    let first = begin(&mut sitting, OwnKind::Standing);
    answer(&mut sitting, first, "standing-words", "Here this week");
    assert_eq!(begin(&mut sitting, OwnKind::Standing), first);
    let walk = begin(&mut sitting, OwnKind::Beneath("hiding".to_owned()));
    assert_eq!(begin(&mut sitting, OwnKind::Beneath("hiding".to_owned())), walk, "an empty walk is walked on");
    answer(&mut sitting, walk, "act", "The second card");
    assert_ne!(begin(&mut sitting, OwnKind::Beneath("hiding".to_owned())), walk);
}

#[test]
fn where_one_stood_before_does_not_come_back_by_a_step_back() {
    let mut sitting = Sitting::maya();
    let id = begin(&mut sitting, OwnKind::Standing);
    for stand in [Some(Stand::Leave), Some(Stand::Stay)] {
        sitting.run(Command::Own(OwnCommand::Stand(id, stand))).unwrap();
    }
    assert!(sitting.run(Command::Undo).is_err());
    assert_eq!(sitting.session.models().own.pages[0].stand, Some(Stand::Stay));
}

#[test]
fn a_day_to_come_is_refused_and_the_rest_is_kept() {
    let mut sitting = Sitting::maya();
    let id = begin(&mut sitting, OwnKind::Happened);
    sitting.run(Command::Own(OwnCommand::Shape(id, Some(Shape::Pattern)))).unwrap();
    assert!(sitting.run(Command::Own(OwnCommand::CameOut(id, Some("2026-11-13".parse().unwrap())))).is_err());
    sitting.run(Command::Own(OwnCommand::CameOut(id, Some("2024-02-29".parse().unwrap())))).unwrap();
    let page = &sitting.session.models().own.pages[0];
    assert_eq!((page.shape, page.came_out.map(|day| day.to_string())), (Some(Shape::Pattern), Some("2024-02-29".to_owned())));
}

#[test]
fn a_page_comes_out_of_the_trash_unless_another_was_begun_and_written_on() {
    let mut sitting = Sitting::maya();
    let old = begin(&mut sitting, OwnKind::Happened);
    answer(&mut sitting, old, "happened-any", "The first page");
    sitting.run(Command::Own(OwnCommand::Delete(old))).unwrap();
    let new = begin(&mut sitting, OwnKind::Happened);
    assert_ne!(new, old);
    answer(&mut sitting, new, "happened-any", "The second page");
    assert!(sitting.run(Command::Own(OwnCommand::Restore(old))).is_err());
    assert_eq!(sitting.session.models().own.trash.len(), 1);
    answer(&mut sitting, new, "happened-any", "");
    sitting.run(Command::Own(OwnCommand::Restore(old))).unwrap();
    let model = &sitting.session.models().own;
    assert_eq!((model.pages.len(), model.trash.len()), (1, 0));
    assert_eq!(model.pages[0].answer("happened-any").unwrap().as_str(), "The first page");
    sitting.run(Command::Own(OwnCommand::Purge(old))).unwrap();
    assert!(sitting.session.models().own.pages.is_empty());
}

#[test]
fn a_step_back_never_lays_an_old_page_under_one_begun_since() {
    let mut sitting = Sitting::maya();
    let old = begin(&mut sitting, OwnKind::Happened);
    answer(&mut sitting, old, "happened-any", "The first page");
    sitting.run(Command::Own(OwnCommand::Delete(old))).unwrap();
    begin(&mut sitting, OwnKind::Happened);
    let _ = sitting.run(Command::Undo);
    let model = &sitting.session.models().own;
    assert_eq!((model.pages.len(), model.trash.len()), (1, 1), "both can be reached: one is open, one is in the trash");
    sitting.run(Command::Own(OwnCommand::Restore(old))).unwrap();
    assert_eq!(sitting.session.models().own.the(&OwnKind::Happened).unwrap().id, old);
}
