//! Memories that come by themselves, and hard dates: only their writer's, never a byte of them in Shared, nothing lost.

use super::*;
use crate::domain::hard_date::HardDateText;
use crate::domain::id::{HardDateId, ReplayId};
use crate::domain::replay::ReplayText;
use crate::session::command::{HardDateCommand, ReplayCommand};

fn replay(sitting: &mut Sitting, command: ReplayCommand) -> Result<Done, Problem> {
    sitting.run(Command::Replay(command))
}

fn date(sitting: &mut Sitting, command: HardDateCommand) -> Result<Done, Problem> {
    sitting.run(Command::HardDate(command))
}

fn begin(sitting: &mut Sitting) -> ReplayId {
    replay(sitting, ReplayCommand::Begin).unwrap().made.unwrap().into()
}

/// A page with one text on it.
fn written(sitting: &mut Sitting, text: &str) -> ReplayId {
    let id = begin(sitting);
    replay(sitting, ReplayCommand::Write(id, ReplayText::SetOff, words(text))).unwrap();
    id
}

/// A yearly date two days from now that Today may speak of.
fn near(sitting: &mut Sitting, text: &str) -> HardDateId {
    let id = date(sitting, HardDateCommand::Begin).unwrap().made.unwrap().into();
    date(sitting, HardDateCommand::Write(id, HardDateText::What, words(text))).unwrap();
    date(sitting, HardDateCommand::Day(id, Some("2024-11-14".parse().unwrap()))).unwrap();
    date(sitting, HardDateCommand::Yearly(id, true)).unwrap();
    date(sitting, HardDateCommand::OnToday(id, true)).unwrap();
    id
}

/// Pages that whoever is here can see or infer.
fn seen(sitting: &Sitting) -> (usize, usize, bool, bool) {
    let models = sitting.session.models();
    let (log, dates) = (&models.replays, &models.hard_dates);
    (log.pages.len() + log.trash.len(), dates.pages.len() + dates.trash.len(), log.enough, dates.near)
}

#[test]
fn nobody_else_learns_of_them_and_both_here_see_none() {
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    for text in ["The ringtone", "The car park", "Her name on the radio"] {
        written(&mut sitting, text);
    }
    near(&mut sitting, "The day I found the card");
    assert_eq!(seen(&sitting), (3, 1, true, true));
    sitting.switch_to(JONAH);
    assert_eq!(seen(&sitting), (0, 0, false, false));
    sitting.both_here(MAYA);
    assert_eq!(seen(&sitting), (0, 0, false, false));
    assert!(replay(&mut sitting, ReplayCommand::Begin).is_err(), "not with both here");
    assert!(date(&mut sitting, HardDateCommand::Begin).is_err(), "not with both here");
    sitting.switch_to(MAYA);
    assert_eq!(seen(&sitting), (3, 1, true, true));
}

#[test]
fn all_of_a_page_is_kept_and_an_empty_one_is_taken_again() {
    let mut sitting = Sitting::maya();
    let id = begin(&mut sitting);
    sitting.later(24 * 60);
    assert_eq!(begin(&mut sitting), id, "what was begun and holds nothing");
    assert_eq!(sitting.session.models().replays.pages[0].day.to_string(), "2026-11-13", "and it is of today");
    for (which, text) in ReplayText::ALL.into_iter().zip(["The ringtone", "A walk", "It is loud"]) {
        replay(&mut sitting, ReplayCommand::Write(id, which, words(text))).unwrap();
    }
    replay(&mut sitting, ReplayCommand::Before(id, Some(10))).unwrap();
    replay(&mut sitting, ReplayCommand::After(id, Some(0))).unwrap();
    replay(&mut sitting, ReplayCommand::Helped(id, "cold-water".to_owned(), true)).unwrap();
    replay(&mut sitting, ReplayCommand::Day(id, "2024-02-29".parse().unwrap())).unwrap();
    for refused in [
        ReplayCommand::Before(id, Some(11)),
        ReplayCommand::After(id, Some(255)),
        ReplayCommand::Day(id, "2026-11-14".parse().unwrap()),
        ReplayCommand::Day(ReplayId(uuid::Uuid::nil()), "2026-11-12".parse().unwrap()),
    ] {
        assert!(replay(&mut sitting, refused.clone()).is_err(), "{refused:?}");
    }
    assert_ne!(begin(&mut sitting), id);
    sitting.switch_to(MAYA);
    let page = sitting.session.models().replays.pages.iter().find(|page| page.id == id).unwrap().clone();
    let texts = ReplayText::ALL.map(|which| page.text(which).as_str().to_owned());
    assert_eq!(texts, ["The ringtone", "A walk", "It is loud"]);
    assert_eq!((page.before, page.after, page.helped.len(), page.day.to_string().as_str()), (Some(10), Some(0), 1, "2024-02-29"));
}

#[test]
fn the_suggestion_to_stop_is_of_one_day_and_deleting_does_not_take_it_away() {
    let mut sitting = Sitting::maya();
    let first = written(&mut sitting, "One");
    written(&mut sitting, "Two");
    begin(&mut sitting);
    assert!(!sitting.session.models().replays.enough, "an empty page is not written");
    written(&mut sitting, "Three");
    replay(&mut sitting, ReplayCommand::Delete(first)).unwrap();
    assert!(sitting.session.models().replays.enough);
    assert!(replay(&mut sitting, ReplayCommand::Begin).is_ok(), "nobody is kept from writing");
    sitting.later(24 * 60);
    sitting.switch_to(MAYA);
    assert!(!sitting.session.models().replays.enough);
}

#[test]
fn a_page_goes_into_the_trash_and_comes_back_and_after_thirty_days_it_is_gone() {
    let mut sitting = Sitting::maya();
    let (log, hard) = (written(&mut sitting, "The ringtone"), near(&mut sitting, "The wedding"));
    replay(&mut sitting, ReplayCommand::Delete(log)).unwrap();
    date(&mut sitting, HardDateCommand::Delete(hard)).unwrap();
    assert!(!sitting.session.models().hard_dates.near, "of what was deleted Today says nothing");
    sitting.run(Command::Undo).unwrap();
    sitting.run(Command::Undo).unwrap();
    let models = sitting.session.models();
    assert_eq!((models.replays.pages.len(), models.hard_dates.pages.len()), (1, 1));
    replay(&mut sitting, ReplayCommand::Delete(log)).unwrap();
    date(&mut sitting, HardDateCommand::Delete(hard)).unwrap();
    replay(&mut sitting, ReplayCommand::Restore(log)).unwrap();
    date(&mut sitting, HardDateCommand::Restore(hard)).unwrap();
    assert_eq!(seen(&sitting), (1, 1, false, true));
    replay(&mut sitting, ReplayCommand::Delete(log)).unwrap();
    date(&mut sitting, HardDateCommand::Delete(hard)).unwrap();
    for (days, left) in [(29, 1), (2, 0)] {
        sitting.later(days * 24 * 60);
        sitting.session.handle(Request::Tick);
        let models = sitting.session.models();
        assert_eq!((models.replays.trash.len(), models.hard_dates.trash.len()), (left, left), "{days}");
    }
}

#[test]
fn what_is_removed_for_good_does_not_come_back_by_a_step_back() {
    let mut sitting = Sitting::maya();
    let (log, hard) = (written(&mut sitting, "The ringtone"), near(&mut sitting, "The wedding"));
    replay(&mut sitting, ReplayCommand::Purge(log)).unwrap();
    date(&mut sitting, HardDateCommand::Purge(hard)).unwrap();
    assert!(sitting.run(Command::Undo).is_err());
    assert_eq!(seen(&sitting), (0, 0, false, false));
    assert!(replay(&mut sitting, ReplayCommand::Restore(log)).is_err());
    assert!(date(&mut sitting, HardDateCommand::Write(hard, HardDateText::Plan, words("Too late"))).is_err());
}

#[test]
fn today_speaks_from_a_week_before_until_the_day_and_again_next_year() {
    let mut sitting = Sitting::maya();
    let id = near(&mut sitting, "The wedding");
    date(&mut sitting, HardDateCommand::Day(id, Some("2026-11-20".parse().unwrap()))).unwrap();
    for (days, near) in [(0, false), (1, true), (7, true), (1, false), (365 - 8, true), (7, true), (1, false)] {
        sitting.later(days * 24 * 60);
        sitting.switch_to(MAYA);
        assert_eq!(sitting.session.models().hard_dates.near, near, "{}", sitting.session.models().here.today);
    }
    sitting.later(357 * 24 * 60);
    sitting.switch_to(MAYA);
    date(&mut sitting, HardDateCommand::OnToday(id, false)).unwrap();
    assert!(!sitting.session.models().hard_dates.near);
}

#[test]
fn a_hard_date_without_a_day_is_a_place_and_all_its_texts_are_kept() {
    let mut sitting = Sitting::maya();
    let id: HardDateId = date(&mut sitting, HardDateCommand::Begin).unwrap().made.unwrap().into();
    assert_eq!(date(&mut sitting, HardDateCommand::Begin).unwrap().made, Some(id.0));
    for (which, n) in HardDateText::ALL.into_iter().zip(0..) {
        date(&mut sitting, HardDateCommand::Write(id, which, words(&format!("Text {n}")))).unwrap();
    }
    sitting.switch_to(MAYA);
    let page = &sitting.session.models().hard_dates.pages[0];
    assert_eq!(HardDateText::ALL.map(|which| page.text(which).as_str().to_owned()), ["Text 0", "Text 1", "Text 2", "Text 3", "Text 4"]);
    assert!(page.day.is_none() && !page.on_today);
}
