//! What somebody alone rated, or turned on, and what the other sees of it.

use super::*;
use crate::domain::check_in::Rhythm;
use crate::session::command::CheckInCommand;

#[test]
fn a_rating_of_today_that_is_shown_is_shown_as_such_to_its_owner_too() {
    let mut sitting = Sitting::two();
    let jonah = sitting.me();
    let set = |value| Command::CheckIn(CheckInCommand::SetPulse { person: jonah, item: "close".into(), value: Some(value) });
    sitting.run(set(3)).unwrap();
    sitting.both_here(MAYA);
    sitting.run(set(7)).unwrap();
    sitting.switch_to(JONAH);
    // Alone again he has to see what Maya sees: what he moves now, she sees moved.
    let row = |sitting: &Sitting| {
        let rows: Vec<(u8, bool)> = sitting.session.models().check_ins.pulse.iter().map(|row| (row.value, row.shown)).collect();
        rows
    };
    assert_eq!(row(&sitting), [(7, true)]);
    assert_eq!(sitting.session.models().progress.mine[0].ratings[0].1, 7);
    let cover = CheckInCommand::SharePulse { person: jonah, item: "close".into(), shown: false };
    sitting.run(Command::CheckIn(cover)).unwrap();
    assert_eq!(row(&sitting), [(7, false)], "one's own stays as it was last set");
    sitting.run(set(2)).unwrap();
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().progress.shared.is_empty());
}

#[test]
fn the_line_of_one_holds_what_was_rated_alone_and_together_and_the_other_s_only_what_was_shared() {
    use crate::domain::id::PersonId;
    let mut sitting = Sitting::two();
    sitting.switch_to(MAYA);
    let maya = sitting.me();
    let rate = |sitting: &mut Sitting, person: PersonId, value| {
        let set = CheckInCommand::SetPulse { person, item: "close".to_owned(), value: Some(value) };
        sitting.run(Command::CheckIn(set)).unwrap();
    };
    rate(&mut sitting, maya, 3);
    sitting.later(60 * 24);
    rate(&mut sitting, maya, 4);
    sitting.run(Command::CheckIn(CheckInCommand::SharePulse { person: maya, item: "close".to_owned(), shown: true })).unwrap();
    sitting.later(60 * 24);
    sitting.switch_to(JONAH);
    sitting.both_here(MAYA);
    rate(&mut sitting, maya, 7);
    let values = |lines: &[crate::session::model::PulseLine]| -> Vec<u8> {
        lines.iter().flat_map(|line| line.ratings.iter().map(|(_, value)| *value)).collect()
    };
    assert_eq!(values(&sitting.session.models().progress.shared), [4, 7]);
    assert!(sitting.session.models().progress.mine.is_empty());
    sitting.switch_to(MAYA);
    assert_eq!(values(&sitting.session.models().progress.mine), [3, 4, 7]);
    assert!(sitting.session.models().progress.shared.is_empty());
    sitting.switch_to(JONAH);
    assert_eq!(values(&sitting.session.models().progress.shared), [4, 7]);
}

#[test]
fn a_line_for_thanks_comes_only_once_each_turned_it_on_and_nobody_learns_who_has() {
    use crate::domain::check_in::{APPRECIATIONS, Agenda, CheckInPlan};
    use crate::session::command::ConsentCommand;
    let mut sitting = Sitting::two();
    let turn_on = |sitting: &mut Sitting| {
        let person = sitting.me();
        let yes = ConsentCommand::Set { person, section: APPRECIATIONS.to_owned(), yes: true };
        sitting.run(Command::Consent(yes)).unwrap();
    };
    let plan = CheckInPlan { agenda: Agenda::Later, ..CheckInPlan::default() };
    sitting.run(Command::CheckIn(CheckInCommand::SetPlan(plan))).unwrap();
    turn_on(&mut sitting);
    let agenda = |sitting: &mut Sitting| {
        sitting.run(Command::CheckIn(CheckInCommand::Begin(Rhythm::Weekly))).unwrap();
        sitting.session.models().check_ins.under_way[0].agenda
    };
    assert_eq!(agenda(&mut sitting), Agenda::Later);
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().check_ins.thanks.is_empty(), "Maya does not see that Jonah has");
    turn_on(&mut sitting);
    assert_eq!(sitting.session.models().check_ins.thanks, [sitting.me()]);
    let maya = sitting.me();
    sitting.both_here(JONAH);
    assert!(sitting.session.models().check_ins.thanks.is_empty(), "with both here nobody's is on the screen");
    for yes in [true, false] {
        let set = ConsentCommand::Set { person: maya, section: APPRECIATIONS.to_owned(), yes };
        assert!(sitting.run(Command::Consent(set)).is_err(), "nobody answers under the other's eyes, or for them");
    }
    sitting.switch_to(MAYA);
    sitting.later(60 * 24 * 7);
    assert_eq!(agenda(&mut sitting), Agenda::LaterWithThanks);
    // The early agenda never has it.
    let early = CheckInPlan { agenda: Agenda::Early, ..CheckInPlan::default() };
    sitting.run(Command::CheckIn(CheckInCommand::SetPlan(early))).unwrap();
    sitting.later(60 * 24 * 7);
    assert_eq!(agenda(&mut sitting), Agenda::Early);
}
