//! Copies into Shared, and the ten-minute way back.

use super::*;
use crate::domain::apology::{HowGiven, Part, Receiving};
use crate::domain::goal::{Answer, Cadence};
use crate::domain::id::{ApologyId, EntryId, GoalId};
use crate::session::command::{ApologyCommand, RepairInput, ShareChoice};

fn shared_heads(sitting: &Sitting) -> usize {
    sitting.session.models().journal.shared.as_ref().unwrap().heads.len()
}

#[test]
fn only_what_was_chosen_crosses() {
    let mut sitting = Sitting::two();
    let mut entry = page("Secret title", "the words");
    entry.tags = vec![words("tag")];
    entry.feelings = vec!["sad".to_owned()];
    let save = JournalCommand::Save { home: Home::Private, id: None, day: Some("2026-11-01".parse().unwrap()), page: entry };
    let id: EntryId = sitting.run(Command::Journal(save)).unwrap().made.unwrap().into();
    let copy = sitting.run(Command::Journal(JournalCommand::Share(id, ShareChoice::default()))).unwrap().made.unwrap();
    assert_ne!(copy, id.0);
    sitting.switch_to(MAYA);
    let seen = sitting.session.read_entry(Home::Shared, copy.into()).unwrap();
    assert_eq!(seen.page, page("", "the words"));
    assert_eq!(seen.day.to_string(), "2026-11-12");
}

#[test]
fn a_copy_is_taken_back_within_ten_minutes_and_not_later() {
    for (minutes, works) in [(9, true), (11, false)] {
        let mut sitting = Sitting::two();
        let id = sitting.write(Home::Private, "", "words");
        let copy = sitting.run(Command::Journal(JournalCommand::Share(id, ShareChoice::default()))).unwrap().made.unwrap();
        assert_eq!(sitting.session.models().journal.shared.as_ref().unwrap().can_take_back.len(), 1);
        sitting.later(minutes);
        sitting.session.handle(Request::Tick);
        let offered = !sitting.session.models().journal.shared.as_ref().unwrap().can_take_back.is_empty();
        assert_eq!(offered, works);
        let back = sitting.run(Command::Journal(JournalCommand::TakeBack(copy.into())));
        assert_eq!(back.is_ok(), works);
        assert_eq!(shared_heads(&sitting), usize::from(!works));
        assert!(sitting.session.read_entry(Home::Private, id).is_ok());
    }
}

#[test]
fn taking_back_what_was_written_in_shared_keeps_the_words_in_private() {
    let mut sitting = Sitting::two();
    let id = sitting.write(Home::Shared, "", "too soon");
    sitting.run(Command::Journal(JournalCommand::TakeBack(id))).unwrap();
    assert_eq!(shared_heads(&sitting), 0);
    let mine = sitting.session.models().journal.private.clone().unwrap();
    assert_eq!(mine.heads[0].title.as_str(), "too soon");
}

#[test]
fn the_other_can_not_change_or_delete_my_shared_page() {
    let mut sitting = Sitting::two();
    let id = sitting.write(Home::Shared, "", "mine");
    sitting.switch_to(MAYA);
    assert!(sitting.run(Command::Journal(JournalCommand::Delete(Home::Shared, id))).is_err());
    assert!(sitting.run(Command::Journal(JournalCommand::TakeBack(id))).is_err());
}

#[test]
fn a_shared_page_put_into_the_trash_is_gone_for_the_other() {
    let mut sitting = Sitting::two();
    let id = sitting.write(Home::Shared, "", "mine");
    sitting.run(Command::Journal(JournalCommand::Delete(Home::Shared, id))).unwrap();
    sitting.switch_to(MAYA);
    assert!(sitting.session.read_entry(Home::Shared, id).is_err());
    assert!(sitting.session.models().journal.shared.as_ref().unwrap().trash.is_empty());
}

#[test]
fn a_goal_goes_on_in_shared_without_its_past() {
    let mut sitting = Sitting::two();
    let id = sitting.make_goal(Home::Private, "Home by seven");
    sitting.later(3 * 24 * 60);
    sitting.session.handle(Request::Tick);
    let owner = sitting.me();
    let day = "2026-11-13".parse().unwrap();
    let mark = GoalCommand::Mark { home: Home::Private, id, owner, day, answer: Some(Answer::Missed), note: words("private") };
    sitting.run(Command::Goal(mark)).unwrap();
    let copy: GoalId = sitting.run(Command::Goal(GoalCommand::Share(id))).unwrap().made.unwrap().into();
    let model = &sitting.session.models().goals;
    assert_eq!((model.current.len(), model.ended.len()), (1, 1));
    assert!(model.current[0].records[0].recent.is_empty());
    assert!(model.current[0].shared_at.is_some());
    sitting.run(Command::Goal(GoalCommand::TakeBack(copy))).unwrap();
    let model = &sitting.session.models().goals;
    assert_eq!((model.current.len(), model.ended.len()), (1, 0));
    assert_eq!(model.current[0].home, Home::Private);
    assert_eq!(model.current[0].records[0].recent.len(), 1);
}

fn apology(sitting: &mut Sitting) -> ApologyId {
    let id: ApologyId = sitting.run(Command::Apology(ApologyCommand::Begin)).unwrap().made.unwrap().into();
    sitting.run(Command::Apology(ApologyCommand::SavePart(id, Part::Act, words("I hid the card.")))).unwrap();
    let repair = RepairInput { id: None, words: words("I show the statement on Sundays"), cadence: Cadence::Daily };
    sitting.run(Command::Apology(ApologyCommand::SaveRepairs(id, vec![repair]))).unwrap();
    id
}

#[test]
fn an_apology_is_private_until_given_and_its_repairs_become_goals() {
    let mut sitting = Sitting::two();
    let id = apology(&mut sitting);
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().apology.received.is_empty());
    sitting.switch_to(JONAH);
    let give = ApologyCommand::Give { id, how: HowGiven::LeftHere, day: "2026-11-12".parse().unwrap(), goals_shared: true };
    let letter: ApologyId = sitting.run(Command::Apology(give)).unwrap().made.unwrap().into();
    let models = sitting.session.models();
    assert_eq!((models.apology.drafts.len(), models.apology.given.len()), (0, 1));
    assert_eq!(models.goals.current[0].home, Home::Shared);
    let edit = ApologyCommand::SavePart(id, Part::Act, words("changed"));
    assert!(sitting.run(Command::Apology(edit)).is_err());
    sitting.switch_to(MAYA);
    let received = sitting.session.models().apology.received.clone();
    assert!(received[0].letter.letter.contains("I hid the card."));
    assert!(received[0].choice.is_none());
    sitting.run(Command::Apology(ApologyCommand::Receive(letter, Receiving::Later))).unwrap();
    sitting.switch_to(JONAH);
    assert!(sitting.session.models().apology.received.is_empty(), "no read receipt");
}

#[test]
fn a_letter_taken_back_is_a_draft_again() {
    let mut sitting = Sitting::two();
    let id = apology(&mut sitting);
    let give = ApologyCommand::Give { id, how: HowGiven::LeftHere, day: "2026-11-12".parse().unwrap(), goals_shared: true };
    let letter: ApologyId = sitting.run(Command::Apology(give)).unwrap().made.unwrap().into();
    sitting.run(Command::Apology(ApologyCommand::TakeBack(letter))).unwrap();
    let models = sitting.session.models();
    assert_eq!((models.apology.drafts.len(), models.goals.current.len()), (1, 0));
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().apology.received.is_empty());
}

#[test]
fn a_copy_cut_short_by_a_crash_is_finished_at_the_next_unlock() {
    let mut sitting = Sitting::two();
    let id = sitting.write(Home::Private, "", "words");
    let source = sitting.session.read_entry(Home::Private, id).unwrap();
    let copy = crate::domain::journal::Entry { id: EntryId(uuid::Uuid::from_u128(99)), ..source };
    let open = sitting.session.open.as_mut().unwrap();
    let note = crate::store::share_note::ShareNote {
        copy: copy.id.0,
        source: id.0,
        noun: "entry".to_owned(),
        doc: serde_json::to_string(&copy).unwrap(),
        at: copy.written,
        done: false,
    };
    let private = open.private.as_mut().unwrap();
    private.transact::<_, crate::store::StoreError>(|tx| crate::store::share_note::begin(tx, &note)).unwrap();
    sitting.switch_to(JONAH);
    assert_eq!(shared_heads(&sitting), 1);
    sitting.switch_to(JONAH);
    assert_eq!(shared_heads(&sitting), 1);
}
