//! A guided talk: begun by both, resumed by either, its notes sealed to their writers.

use super::*;
use crate::domain::talk::{Choice, Helped, Setting, Step, TalkKind, Understood, Voice};
use crate::session::command::TalkCommand;

fn setting(sitting: &Sitting) -> Setting {
    let people = &sitting.session.models().here.people;
    Setting { kind: TalkKind::Impact, topic: words("The card"), people: [people[0].id, people[1].id], turn_minutes: 4, whole_minutes: 30 }
}

/// Maya and Jonah both here, with a talk begun.
fn talking() -> Sitting {
    let mut sitting = Sitting::two();
    sitting.both_here(MAYA);
    let begin = TalkCommand::Begin(setting(&sitting));
    sitting.run(Command::Talk(begin)).unwrap();
    sitting
}

impl Sitting {
    fn talk(&mut self, command: TalkCommand) {
        self.run(Command::Talk(command)).unwrap();
    }

    fn open_talk(&self) -> &crate::domain::talk::Talk {
        self.session.models().talks.open.as_ref().unwrap()
    }

    fn people(&self) -> [PersonId; 2] {
        let people = &self.session.models().here.people;
        [people[0].id, people[1].id]
    }
}

#[test]
fn a_talk_needs_both_to_begin() {
    let mut sitting = Sitting::two();
    let begin = TalkCommand::Begin(setting(&sitting));
    assert!(sitting.run(Command::Talk(begin)).is_err());
    let mut alone = Sitting::maya();
    let me = alone.me();
    let begin = TalkCommand::Begin(Setting { people: [me, me], ..setting(&sitting) });
    assert!(alone.run(Command::Talk(begin)).is_err());
    assert!(alone.session.models().talks.open.is_none());
}

#[test]
fn one_talk_at_a_time() {
    let mut sitting = talking();
    let begin = TalkCommand::Begin(setting(&sitting));
    assert!(sitting.run(Command::Talk(begin)).is_err());
}

#[test]
fn a_lock_in_the_middle_loses_nothing_and_either_goes_on() {
    let mut sitting = talking();
    sitting.later(1);
    sitting.talk(TalkCommand::Finish);
    sitting.talk(TalkCommand::WriteHeard(words("it sounds like before")));
    sitting.switch_to(JONAH);
    let talk = sitting.open_talk();
    assert_eq!(talk.step, Step::Hearing { of: Voice::First });
    assert_eq!(talk.hearing, words("it sounds like before"));
    assert!(!talk.is_running());
    sitting.talk(TalkCommand::GoOn);
    sitting.talk(TalkCommand::GotIt);
    assert_eq!(sitting.open_talk().heard.len(), 1);
}

#[test]
fn a_crash_in_a_turn_costs_at_most_a_minute_of_the_clock() {
    let mut sitting = talking();
    sitting.later(1);
    sitting.session.handle(Request::Tick);
    // The power goes: nothing is closed in order.
    let vault = sitting.dir.path().join("Groundwork");
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&vault, &copy.path().join("Groundwork"));
    sitting.session.lock();
    let config = Sitting::config(&copy, &sitting.clock);
    let mut again = Session::new(config);
    sitting.later(500);
    again.ask(Request::Unlock(Secret::new(MAYA))).unwrap();
    let talk = again.models().talks.open.clone().unwrap();
    assert!(!talk.is_running());
    assert_eq!(talk.turn.left_s(crate::domain::day::Stamp::of(sitting.clock.now())), 180);
}

pub(super) fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn what_one_notes_reaches_nobody_else() {
    let mut sitting = talking();
    let [maya, jonah] = sitting.people();
    sitting.talk(TalkCommand::Jot(jonah, words("ask about Friday")));
    sitting.talk(TalkCommand::Finish);
    sitting.talk(TalkCommand::GotIt);
    sitting.talk(TalkCommand::Choose(Choice::Enough));
    let note = |person, helped_may_stand| TalkCommand::Note {
        person,
        understood: Some(Understood::Partly),
        helped: Some(Helped::Yes),
        helped_may_stand,
    };
    sitting.talk(note(maya, false));
    sitting.talk(note(jonah, true));
    sitting.talk(TalkCommand::End);
    sitting.switch_to(MAYA);
    let notes = &sitting.session.models().talks.notes;
    assert_eq!(notes.len(), 1);
    assert!(notes[0].person == maya && notes[0].note.jots.is_empty());
    assert_eq!(notes[0].note.understood, Some(Understood::Partly));
    sitting.switch_to(JONAH);
    let notes = &sitting.session.models().talks.notes;
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].note.jots, [words("ask about Friday")]);
    // It moved into his own notebook: nothing sealed is left, and it is there the next time too.
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().talks.notes.len(), 1);
    let talks = sitting.session.look(Home::Shared, |nb| crate::store::talk::list(nb.db())).unwrap();
    assert_eq!(talks[0].breaks_helped, [(jonah, Helped::Yes)]);
    assert!(sitting.session.look(Home::Shared, |nb| crate::store::sealed::list(nb.db())).unwrap().is_empty());
}

#[test]
fn a_jot_from_before_a_lock_is_added_to_not_replaced() {
    let mut sitting = talking();
    let [_, jonah] = sitting.people();
    sitting.talk(TalkCommand::Jot(jonah, words("first")));
    // Maya resumes; Jonah sits beside her and jots again.
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().talks.notes.is_empty());
    sitting.talk(TalkCommand::GoOn);
    sitting.talk(TalkCommand::Jot(jonah, words("second")));
    sitting.switch_to(JONAH);
    let jots: Vec<_> = sitting.session.models().talks.notes.iter().flat_map(|own| own.note.jots.clone()).collect();
    assert_eq!(jots, [words("first"), words("second")]);
}

#[test]
fn stopping_early_leaves_no_record_and_no_word_is_lost() {
    let mut sitting = talking();
    let [_, jonah] = sitting.people();
    sitting.talk(TalkCommand::Finish);
    sitting.talk(TalkCommand::WriteHeard(words("half a sentence")));
    sitting.talk(TalkCommand::TimeOut(30));
    sitting.talk(TalkCommand::End);
    assert!(sitting.session.models().talks.open.is_none());
    assert!(sitting.session.models().talks.held.is_empty());
    assert!(sitting.session.look(Home::Shared, |nb| crate::store::talk::list(nb.db())).unwrap().is_empty());
    sitting.switch_to(JONAH);
    let notes = &sitting.session.models().talks.notes;
    assert_eq!((notes[0].person, notes[0].note.jots.clone()), (jonah, vec![words("half a sentence")]));
}

#[test]
fn a_break_needs_each_ones_own_return() {
    let mut sitting = talking();
    let [maya, jonah] = sitting.people();
    sitting.talk(TalkCommand::TimeOut(30));
    sitting.later(10);
    sitting.talk(TalkCommand::Back(maya, true));
    sitting.talk(TalkCommand::Back(jonah, true));
    assert!(sitting.open_talk().time_out.is_some(), "not before twenty minutes");
    sitting.later(10);
    sitting.talk(TalkCommand::EndTimeOut);
    assert!(sitting.open_talk().time_out.is_none() && sitting.open_talk().is_running());
}

#[test]
fn a_press_that_comes_too_late_is_no_error() {
    let mut sitting = talking();
    sitting.talk(TalkCommand::End);
    for late in [TalkCommand::Finish, TalkCommand::End, TalkCommand::TimeOut(20), TalkCommand::GoOn] {
        sitting.talk(late);
    }
    assert!(sitting.session.models().talks.open.is_none());
}

#[test]
fn a_held_talk_is_forgotten_by_both_together_alone() {
    let mut sitting = talking();
    sitting.talk(TalkCommand::Finish);
    sitting.talk(TalkCommand::GotIt);
    sitting.talk(TalkCommand::End);
    let id = sitting.session.models().talks.held[0].id;
    sitting.talk(TalkCommand::Forget(id));
    assert!(sitting.session.models().talks.held.is_empty());
    let mut sitting = talking();
    sitting.talk(TalkCommand::Finish);
    sitting.talk(TalkCommand::GotIt);
    sitting.talk(TalkCommand::End);
    let id = sitting.session.models().talks.held[0].id;
    sitting.switch_to(MAYA);
    assert!(sitting.run(Command::Talk(TalkCommand::Forget(id))).is_err());
}
