//! Showing a boundary or a hold to the other, and no longer showing it.

use super::*;
use crate::domain::id::{BoundaryId, HoldId};
use crate::session::command::{BoundaryCommand, HoldCommand};

#[test]
fn a_boundary_is_seen_once_it_is_shown_and_only_its_owner_hides_it() {
    let mut sitting = Sitting::two();
    let jonah = sitting.me();
    let write = BoundaryCommand::Write(None, words("If there is shouting, I leave the room."));
    let id: BoundaryId = sitting.run(Command::Boundary(write)).unwrap().made.unwrap().into();
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().rules.shown.is_empty());
    sitting.switch_to(JONAH);
    let copy: BoundaryId = sitting.run(Command::Boundary(BoundaryCommand::Show(id))).unwrap().made.unwrap().into();
    assert_ne!(copy, id, "no id of one's own crosses");
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.models().rules.shown[0].owner, Some(jonah));
    assert!(sitting.run(Command::Boundary(BoundaryCommand::Hide(copy))).is_err());
    sitting.switch_to(JONAH);
    sitting.run(Command::Boundary(BoundaryCommand::Hide(copy))).unwrap();
    assert!(sitting.session.models().rules.shown.is_empty() && sitting.session.models().rules.boundaries.len() == 1);
}

#[test]
fn a_hold_that_ends_or_changes_is_no_longer_shown() {
    let mut sitting = Sitting::two();
    let set = |id, what: &str| HoldCommand::Set { id, what: words(what), until: "2026-11-30".parse().unwrap() };
    let id: HoldId = sitting.run(Command::Hold(set(None, "Signing the lease"))).unwrap().made.unwrap().into();
    sitting.run(Command::Hold(HoldCommand::Show(id))).unwrap();
    sitting.both_here(MAYA);
    assert_eq!(sitting.session.models().today.shown_holds.len(), 1);
    sitting.switch_to(JONAH);
    sitting.run(Command::Hold(set(Some(id), "Signing anything"))).unwrap();
    assert!(sitting.session.models().today.shown_holds.is_empty());
    sitting.run(Command::Hold(HoldCommand::Show(id))).unwrap();
    sitting.run(Command::Hold(HoldCommand::End(id))).unwrap();
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().today.shown_holds.is_empty());
}

#[test]
fn one_alone_has_nobody_to_show_it_to() {
    let mut sitting = Sitting::maya();
    let write = BoundaryCommand::Write(None, words("I sleep where I can rest."));
    let id: BoundaryId = sitting.run(Command::Boundary(write)).unwrap().made.unwrap().into();
    assert!(sitting.run(Command::Boundary(BoundaryCommand::Show(id))).is_err());
}
