//! What writing on the journal screen asks for.

use super::JournalView;
use crate::domain::id::EntryId;
use crate::session::command::JournalCommand;
use crate::session::{Command, Ticket};
use crate::ui::view::{JournalPlace, Place};
use crate::ui::views::bench::{Bench, alone};
use uuid::Uuid;

type Journal = Bench<JournalView>;

fn saves(bench: &mut Journal) -> Vec<(Ticket, Option<EntryId>)> {
    let save = |(ticket, command)| match command {
        Command::Journal(JournalCommand::Save { id, .. }) => Some((ticket, id)),
        _ => None,
    };
    bench.asked().into_iter().filter_map(save).collect()
}

#[test]
fn a_page_whose_first_answer_is_slow_is_not_made_twice() {
    let made = Uuid::from_u128(7);
    let mut bench = Journal::at(Place::Journal(JournalPlace::New), alone());
    bench.type_quickly("Your page", "one").leave();
    let first = saves(&mut bench);
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].1, None);
    bench.type_quickly("Your page", " two");
    // A second of 60 frames: the next save is overdue when the answer comes.
    for _ in 0..60 {
        bench.step();
    }
    assert!(saves(&mut bench).is_empty(), "the first is not answered yet");
    bench.done(first[0].0, Some(made)).leave();
    let ids: Vec<_> = saves(&mut bench).into_iter().map(|(_, id)| id).collect();
    assert_eq!(ids, [Some(EntryId(made))]);
}

#[test]
fn a_title_longer_than_a_text_may_be_saves_nothing_and_says_so() {
    let mut bench = Journal::at(Place::Journal(JournalPlace::New), alone());
    bench.type_quickly("Title", &"a".repeat(200_001)).leave();
    assert!(saves(&mut bench).is_empty());
    bench.see("This page is full. Shorten it, or move a part to another page.");
}
