//! Moments: whose they are, what the other sees of them, and that no word is lost.

use super::*;
use crate::domain::id::MomentId;
use crate::domain::moment::MomentKind;
use crate::session::command::{MomentCommand, MomentInput};

fn input(sitting: &Sitting, kind: MomentKind, text: &str) -> MomentInput {
    MomentInput::new(kind, sitting.session.models().here.today, words(text))
}

fn write(sitting: &mut Sitting, kind: MomentKind, text: &str) -> MomentId {
    let input = input(sitting, kind, text);
    sitting.run(Command::Moment(MomentCommand::Write(None, input))).unwrap().made.unwrap().into()
}

fn show(sitting: &mut Sitting, id: MomentId) -> MomentId {
    sitting.run(Command::Moment(MomentCommand::Show(id))).unwrap().made.unwrap().into()
}

#[test]
fn a_moment_is_one_s_own_until_it_is_shown_and_again_when_hidden() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let thanks = write(&mut sitting, MomentKind::Thanks, "You called ahead.");
    sitting.switch_to(JONAH);
    assert!(sitting.session.models().moments.shown.is_empty());
    sitting.switch_to(MAYA);
    let copy = show(&mut sitting, thanks);
    assert_eq!(sitting.session.models().moments.mine[0].shown, Some(copy));
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().moments.shown[0].words.as_str(), "You called ahead.");
    assert!(sitting.run(Command::Moment(MomentCommand::Hide(copy))).is_err(), "only its owner hides it");
    sitting.switch_to(MAYA);
    sitting.run(Command::Moment(MomentCommand::Hide(copy))).unwrap();
    assert!(sitting.run(Command::Undo).is_err(), "a step back does not show it again");
    assert_eq!(sitting.session.models().moments.mine.len(), 1);
    sitting.switch_to(JONAH);
    assert!(sitting.session.models().moments.shown.is_empty());
}

#[test]
fn the_words_of_a_wave_never_cross_not_even_when_they_change() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let input = MomentInput {
        helped: words("Cold water"),
        next: words("Sleep at Ana’s"),
        ..input(&sitting, MomentKind::OldPain, "The song in the car")
    };
    let wave: MomentId = sitting.run(Command::Moment(MomentCommand::Write(None, input.clone()))).unwrap().made.unwrap().into();
    show(&mut sitting, wave);
    let changed = MomentInput { words: words("The song again"), ..input };
    sitting.run(Command::Moment(MomentCommand::Write(Some(wave), changed))).unwrap();
    sitting.switch_to(JONAH);
    let seen = &sitting.session.models().moments.shown[0];
    assert!(seen.words.is_blank() && seen.helped.is_blank() && seen.next.is_blank());
}

#[test]
fn other_words_for_a_shown_one_are_seen_and_not_taken_back_behind_the_other() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let win = write(&mut sitting, MomentKind::SmallWin, "We laughed");
    show(&mut sitting, win);
    let other = input(&sitting, MomentKind::SmallWin, "We laughed at supper");
    sitting.run(Command::Moment(MomentCommand::Write(Some(win), other))).unwrap();
    assert!(sitting.run(Command::Undo).is_err());
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().moments.shown[0].words.as_str(), "We laughed at supper");
}

#[test]
fn a_day_to_come_and_a_blank_one_are_refused_but_a_wave_needs_no_words() {
    let mut sitting = Sitting::maya();
    let tomorrow = MomentInput { day: "2026-11-13".parse().unwrap(), ..input(&sitting, MomentKind::Sign, "Slept") };
    assert!(sitting.run(Command::Moment(MomentCommand::Write(None, tomorrow))).is_err());
    let blank = input(&sitting, MomentKind::Milestone, " \n");
    assert!(sitting.run(Command::Moment(MomentCommand::Write(None, blank))).is_err());
    write(&mut sitting, MomentKind::OldPain, "");
    assert_eq!(sitting.session.models().moments.mine.len(), 1);
}

#[test]
fn deleting_hides_it_and_keeps_it_for_thirty_days() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let win = write(&mut sitting, MomentKind::SmallWin, "We laughed");
    show(&mut sitting, win);
    sitting.run(Command::Moment(MomentCommand::Delete(win))).unwrap();
    let models = sitting.session.models();
    assert_eq!((models.moments.mine.len(), models.moments.trash.len()), (0, 1));
    sitting.switch_to(JONAH);
    assert!(sitting.session.models().moments.shown.is_empty());
    sitting.switch_to(MAYA);
    sitting.run(Command::Moment(MomentCommand::Restore(win))).unwrap();
    assert_eq!(sitting.session.models().moments.mine[0].shown, None);
    sitting.run(Command::Moment(MomentCommand::Purge(win))).unwrap();
    assert!(sitting.session.models().moments.mine.is_empty());
}

#[test]
fn what_was_written_together_comes_home_when_its_owner_hides_it() {
    let mut sitting = Sitting::two();
    sitting.both_here(MAYA);
    let input = input(&sitting, MomentKind::Milestone, "A month of Fridays");
    let pain = MomentInput { kind: MomentKind::OldPain, ..input.clone() };
    let maya = sitting.session.models().here.people[0].id;
    assert!(sitting.run(Command::Moment(MomentCommand::WriteTogether(maya, pain))).is_err());
    sitting.run(Command::Moment(MomentCommand::WriteTogether(maya, input))).unwrap();
    sitting.switch_to(MAYA);
    let id = sitting.session.models().moments.together[0].id;
    sitting.run(Command::Moment(MomentCommand::Hide(id))).unwrap();
    let models = sitting.session.models();
    assert!(models.moments.together.is_empty());
    assert_eq!(models.moments.mine[0].moment.words.as_str(), "A month of Fridays");
}

#[test]
fn what_is_kept_after_it_was_deleted_is_there_again() {
    let mut sitting = Sitting::maya();
    let win = write(&mut sitting, MomentKind::SmallWin, "We laughed");
    // Its form was open while the row under it was deleted.
    sitting.run(Command::Moment(MomentCommand::Delete(win))).unwrap();
    let other = input(&sitting, MomentKind::SmallWin, "We laughed at supper");
    sitting.run(Command::Moment(MomentCommand::Write(Some(win), other))).unwrap();
    let model = &sitting.session.models().moments;
    assert_eq!((model.mine.len(), model.trash.len()), (1, 0));
}

#[test]
fn what_is_deleted_for_good_leaves_no_draft_of_its_words() {
    use crate::domain::draft::DraftPlace;
    use crate::session::command::DraftCommand;
    let mut sitting = Sitting::maya();
    let wave = write(&mut sitting, MomentKind::OldPain, "The song in the car");
    let goal = sitting.make_goal(Home::Private, "Sleep at Ana’s");
    for place in [DraftPlace::MomentWording(wave), DraftPlace::GoalPlan(goal)] {
        sitting.run(Command::Draft(DraftCommand::Keep(place, words("The song again")))).unwrap();
    }
    assert_eq!(sitting.session.models().today.drafts.len(), 2);
    sitting.run(Command::Moment(MomentCommand::Delete(wave))).unwrap();
    sitting.run(Command::Moment(MomentCommand::Purge(wave))).unwrap();
    sitting.run(Command::Goal(GoalCommand::Purge(Home::Private, goal))).unwrap();
    assert!(sitting.session.models().today.drafts.is_empty());
}
