//! Check-ins: whatever two people do in whatever order, nobody sees the other's words before their own are fixed.

use super::*;
use crate::domain::check_in::{Part, Rhythm, Schedule, Sheet, Stand};
use crate::domain::id::CheckInId;
use crate::session::command::CheckInCommand;
use crate::store::check_in;
use proptest::prelude::*;

const HERS: &str = "lantern words of hers";
const HIS: &str = "harbour words of his";

fn sheet(text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.write(Part::HowIAm, words(text));
    sheet.write(Part::Plan, words("I will call the bank on Friday"));
    sheet
}

impl Sitting {
    fn check(&mut self, command: CheckInCommand) -> Result<Done, Problem> {
        self.run(Command::CheckIn(command))
    }

    fn begin(&mut self) -> CheckInId {
        self.check(CheckInCommand::Begin(Rhythm::Weekly)).unwrap().made.unwrap().into()
    }

    fn answer(&mut self, id: CheckInId, person: PersonId, text: &str) {
        self.check(CheckInCommand::Write { id, person, sheet: sheet(text) }).unwrap();
        self.check(CheckInCommand::PutIn(id, person)).unwrap();
    }

    fn shown(&self) -> String {
        let model = &self.session.models().check_ins;
        let mine = model.under_way.iter().flat_map(|one| one.mine.iter().map(|own| &own.sheet));
        let open = model.opened.iter().flat_map(|one| one.sheets.iter().map(|(_, sheet)| sheet));
        mine.chain(open).map(|sheet| sheet.answer(Part::HowIAm).to_owned()).collect::<Vec<_>>().join("|")
    }

    /// What lies in Shared in plain, as somebody with its key reads it by hand.
    fn plain(&self) -> String {
        let all = self.session.look(Home::Shared, |nb| check_in::list(nb.db())).unwrap();
        let drafts = self.session.look(Home::Shared, |nb| crate::store::draft::list(nb.db())).unwrap();
        let sealed = self.session.look(Home::Shared, |nb| crate::store::sealed::list(nb.db())).unwrap();
        let sealed: String = sealed.iter().map(|one| String::from_utf8_lossy(&one.body).into_owned()).collect();
        let drafts: String = drafts.iter().map(|draft| draft.body.as_str().to_owned()).collect();
        format!("{}{drafts}{sealed}", serde_json::to_string(&all).unwrap())
    }
}

#[test]
fn two_answers_on_different_days_open_together() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    assert!(!sitting.plain().contains(HIS));
    sitting.switch_to(MAYA);
    assert_eq!(sitting.shown(), "");
    sitting.later(24 * 60);
    sitting.answer(id, maya, HERS);
    // Hers is fixed, his writer is not here: neither shows to anybody but its own writer.
    assert_eq!(sitting.shown(), HERS);
    assert!(!sitting.plain().contains(HIS));
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().check_ins.opened.len(), 1);
    assert!(sitting.shown().contains(HIS) && sitting.shown().contains(HERS));
    sitting.switch_to(MAYA);
    assert!(sitting.shown().contains(HIS) && sitting.shown().contains(HERS));
    assert!(sitting.session.look(Home::Shared, |nb| crate::store::sealed::list(nb.db())).unwrap().is_empty());
}

#[test]
fn with_both_here_they_open_at_once() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    sitting.both_here(MAYA);
    assert_eq!(sitting.shown(), "|", "what is in is covered for both");
    sitting.answer(id, maya, HERS);
    assert!(sitting.shown().contains(HIS) && sitting.shown().contains(HERS));
}

#[test]
fn one_leaving_between_the_two_answers_takes_nothing_along() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    sitting.both_here(MAYA);
    let id = sitting.begin();
    sitting.answer(id, maya, HERS);
    sitting.session.ask(Request::LeaveBoth(Secret::new(JONAH))).unwrap();
    assert!(!sitting.shown().contains(HERS) && !sitting.plain().contains(HERS));
    sitting.answer(id, jonah, HIS);
    assert!(!sitting.shown().contains(HERS), "hers opens with her own passphrase");
    sitting.both_here(MAYA);
    assert!(sitting.shown().contains(HERS) && sitting.shown().contains(HIS));
}

#[test]
fn the_screen_is_the_same_whether_or_not_the_other_has_answered() {
    let mut seen = Vec::new();
    for first in [false, true] {
        let mut sitting = Sitting::two();
        let (jonah, maya) = (sitting.me(), sitting.other());
        let id = sitting.begin();
        if first {
            sitting.answer(id, jonah, HIS);
        }
        sitting.switch_to(MAYA);
        let before = format!("{:?}", sitting.session.models().check_ins.under_way[0].mine);
        sitting.answer(id, maya, HERS);
        let own = &sitting.session.models().check_ins.under_way[0].mine[0];
        seen.push((before, own.stand, own.sheet.clone()));
    }
    assert_eq!(seen[0], seen[1]);
}

#[test]
fn a_sheet_is_taken_back_only_before_the_other_is_in() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    sitting.check(CheckInCommand::TakeBack(id, jonah)).unwrap();
    assert_eq!(sitting.shown(), HIS, "nothing of it is lost");
    sitting.answer(id, jonah, "other words");
    sitting.switch_to(MAYA);
    sitting.answer(id, maya, HERS);
    assert!(sitting.check(CheckInCommand::TakeBack(id, maya)).is_err());
    assert!(sitting.check(CheckInCommand::Write { id, person: maya, sheet: sheet("changed") }).is_err());
    sitting.switch_to(JONAH);
    assert!(sitting.check(CheckInCommand::TakeBack(id, jonah)).is_err());
}

#[test]
fn undo_uncovers_nothing() {
    let mut sitting = Sitting::two();
    let jonah = sitting.me();
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    let _ = sitting.run(Command::Undo);
    assert_eq!(sitting.session.models().check_ins.under_way[0].mine[0].stand, Stand::In);
}

#[test]
fn nobody_writes_for_somebody_who_is_not_here() {
    let mut sitting = Sitting::two();
    let maya = sitting.other();
    let id = sitting.begin();
    assert!(sitting.check(CheckInCommand::Write { id, person: maya, sheet: sheet("x") }).is_err());
    assert!(sitting.check(CheckInCommand::PutIn(id, maya)).is_err());
    assert!(sitting.check(CheckInCommand::SetPulse { person: maya, item: "close".into(), value: Some(3) }).is_err());
}

#[test]
fn letting_go_takes_ones_own_words_alone() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    sitting.switch_to(MAYA);
    sitting.check(CheckInCommand::LetGo(id, maya)).unwrap();
    sitting.switch_to(JONAH);
    assert_eq!(sitting.shown(), HIS);
    sitting.check(CheckInCommand::LetGo(id, jonah)).unwrap();
    assert!(sitting.session.models().check_ins.under_way.is_empty());
}

#[test]
fn a_sheet_that_does_not_open_any_more_is_written_anew_and_shows_nothing_of_the_other() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    // Damaged on the disk.
    sitting
        .session
        .write(Home::Shared, crate::session::apply::Keep::Final, |tx| {
            let mut sealed = crate::store::sealed::list(tx.db())?.remove(0);
            sealed.body.truncate(40);
            Ok(crate::store::sealed::put(tx, &sealed)?)
        })
        .unwrap();
    sitting.switch_to(MAYA);
    sitting.answer(id, maya, HERS);
    sitting.switch_to(JONAH);
    let own = &sitting.session.models().check_ins.under_way[0].mine[0];
    assert_eq!(own.stand, Stand::Shut);
    assert!(!sitting.shown().contains(HERS));
    sitting.answer(id, jonah, "anew");
    assert!(sitting.shown().contains("anew") && sitting.shown().contains(HERS));
}

#[test]
fn a_vault_restored_between_the_two_goes_on_from_there() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    sitting.session.lock();
    let kept = tempfile::tempdir().unwrap();
    let vault = sitting.dir.path().join("Groundwork");
    super::talk::copy_folder(&vault, &kept.path().join("Groundwork"));
    sitting.session.ask(Request::Unlock(Secret::new(MAYA))).unwrap();
    sitting.answer(id, maya, HERS);
    sitting.session.lock();
    // The copy from before hers is put back.
    let mut again = Session::new(Sitting::config(&kept, &sitting.clock));
    again.ask(Request::Unlock(Secret::new(MAYA))).unwrap();
    let model = again.models().check_ins.clone();
    assert!(model.opened.is_empty() && model.under_way[0].mine[0].sheet.is_empty());
    again.apply(Command::CheckIn(CheckInCommand::Write { id, person: maya, sheet: sheet("once more") })).unwrap();
    again.apply(Command::CheckIn(CheckInCommand::PutIn(id, maya))).unwrap();
    again.lock();
    again.ask(Request::Unlock(Secret::new(JONAH))).unwrap();
    assert_eq!(again.models().check_ins.opened.len(), 1);
}

#[test]
fn one_alone_checks_in_with_themselves() {
    let mut sitting = Sitting::maya();
    let maya = sitting.me();
    let id = sitting.begin();
    sitting.answer(id, maya, HERS);
    assert_eq!(sitting.session.models().check_ins.opened.len(), 1);
    let made = sitting.check(CheckInCommand::MakeGoal(id, maya)).unwrap().made;
    assert_eq!(sitting.check(CheckInCommand::MakeGoal(id, maya)).unwrap().made, made, "a line becomes one goal");
    sitting.check(CheckInCommand::Erase(id, maya)).unwrap();
    assert_eq!(sitting.shown(), "");
    sitting.run(Command::Undo).unwrap();
    assert_eq!(sitting.shown(), HERS);
}

#[test]
fn a_line_becomes_one_goal_of_its_writer_alone() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    let id = sitting.begin();
    sitting.answer(id, jonah, HIS);
    sitting.switch_to(MAYA);
    sitting.answer(id, maya, HERS);
    sitting.switch_to(JONAH);
    let made = sitting.check(CheckInCommand::MakeGoal(id, jonah)).unwrap().made;
    assert!(sitting.session.models().check_ins.opened[0].goals.iter().any(|(who, _)| *who == jonah));
    assert_eq!(sitting.check(CheckInCommand::MakeGoal(id, jonah)).unwrap().made, made);
    assert!(sitting.check(CheckInCommand::MakeGoal(id, maya)).is_err());
    sitting.switch_to(MAYA);
    assert!(sitting.session.models().check_ins.opened[0].goals.is_empty(), "a private goal shows nowhere else");
}

#[test]
fn leading_alternates_over_the_ones_that_were_held() {
    let mut sitting = Sitting::two();
    let (jonah, maya) = (sitting.me(), sitting.other());
    sitting.both_here(MAYA);
    let mut leaders = Vec::new();
    for _ in 0..3 {
        let id = sitting.begin();
        leaders.push(sitting.session.models().check_ins.under_way[0].leader);
        sitting.answer(id, maya, HERS);
        sitting.answer(id, jonah, HIS);
        // Two weeks on: the one between was missed, and nothing is made of it.
        sitting.later(14 * 24 * 60);
    }
    assert_eq!(leaders, [Some(maya), Some(jonah), Some(maya)]);
}

#[test]
fn a_plan_says_when_the_next_one_is() {
    let mut sitting = Sitting::maya();
    let plan = crate::domain::check_in::CheckInPlan::default();
    let sundays = Schedule::new(crate::domain::goal::Weekdays::of(&[chrono::Weekday::Sun]), 19 * 60);
    sitting.check(CheckInCommand::SetPlan(plan.with(Rhythm::Weekly, sundays))).unwrap();
    let next = sitting.session.models().check_ins.next.unwrap();
    assert_eq!((next.0, next.1.to_string()), (Rhythm::Weekly, "2026-11-15 19:00:00".to_owned()));
}

#[test]
fn a_rating_is_its_owners_until_they_share_it() {
    let mut sitting = Sitting::two();
    let jonah = sitting.me();
    let set = |value| CheckInCommand::SetPulse { person: jonah, item: "close".into(), value };
    sitting.check(set(Some(4))).unwrap();
    assert!(!sitting.session.models().check_ins.pulse[0].shown);
    sitting.both_here(MAYA);
    assert!(sitting.session.models().check_ins.pulse.is_empty(), "not shared, not there");
    sitting.switch_to(JONAH);
    sitting.check(CheckInCommand::SharePulse { person: jonah, item: "close".into(), shown: true }).unwrap();
    sitting.check(set(Some(6))).unwrap();
    sitting.both_here(MAYA);
    assert_eq!(sitting.session.models().check_ins.pulse[0].value, 6);
    sitting.check(CheckInCommand::SharePulse { person: jonah, item: "close".into(), shown: false }).unwrap();
    assert!(sitting.session.models().check_ins.pulse.is_empty());
    sitting.switch_to(JONAH);
    assert_eq!(sitting.session.models().check_ins.pulse[0].value, 6, "one's own stays");
    assert!(sitting.check(CheckInCommand::SetPulse { person: jonah, item: "trust".into(), value: Some(1) }).is_err());
    assert!(sitting.check(set(Some(11))).is_err());
}

#[derive(Debug, Clone)]
enum Act {
    Maya,
    Jonah,
    Both,
    Begin,
    Write(bool),
    PutIn(bool),
    TakeBack(bool),
    LetGo(bool),
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    let who = any::<bool>();
    prop_oneof![
        2 => Just(Act::Maya),
        2 => Just(Act::Jonah),
        1 => Just(Act::Both),
        1 => Just(Act::Begin),
        3 => who.prop_map(Act::Write),
        4 => who.prop_map(Act::PutIn),
        1 => who.prop_map(Act::TakeBack),
        1 => who.prop_map(Act::LetGo),
        1 => Just(Act::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn no_way_leads_to_the_others_words_before_ones_own_are_fixed(acts in prop::collection::vec(act(), 1..24)) {
        let mut sitting = Sitting::two();
        let (jonah, maya) = (sitting.me(), sitting.other());
        let id = sitting.begin();
        // What a sheet becomes that is fixed: both in. From then on the words may show.
        for act in acts {
            let who = |hers: bool| if hers { maya } else { jonah };
            match act {
                Act::Maya => sitting.switch_to(MAYA),
                Act::Jonah => sitting.switch_to(JONAH),
                Act::Both => {
                    sitting.switch_to(JONAH);
                    sitting.both_here(MAYA);
                }
                Act::Begin => { let _ = sitting.check(CheckInCommand::Begin(Rhythm::Weekly)); }
                Act::Write(hers) => {
                    let text = if hers { HERS } else { HIS };
                    let _ = sitting.check(CheckInCommand::Write { id, person: who(hers), sheet: sheet(text) });
                }
                Act::PutIn(hers) => { let _ = sitting.check(CheckInCommand::PutIn(id, who(hers))); }
                Act::TakeBack(hers) => { let _ = sitting.check(CheckInCommand::TakeBack(id, who(hers))); }
                Act::LetGo(hers) => { let _ = sitting.check(CheckInCommand::LetGo(id, who(hers))); }
                Act::Undo => { let _ = sitting.run(Command::Undo); }
            }
            let row = sitting.session.look(Home::Shared, |nb| check_in::get(nb.db(), id)).unwrap();
            let both_fixed = row.as_ref().is_some_and(|row| row.is_in(maya) && row.is_in(jonah));
            let (plain, shown) = (sitting.plain(), sitting.shown());
            if !both_fixed {
                prop_assert!(!plain.contains(HERS) && !plain.contains(HIS));
            } else if row.as_ref().is_some_and(|row| !row.is_open()) {
                // One lies in plain, covered; never the first.
                let first = row.as_ref().map(|row| row.put_in[0]);
                let covered = if first == Some(maya) { HERS } else { HIS };
                prop_assert!(!plain.contains(covered));
            }
            if let Some(me) = sitting.session.models().here.me().map(|me| me.id) {
                let theirs = if me == maya { HIS } else { HERS };
                prop_assert!(both_fixed || !shown.contains(theirs));
            }
        }
    }
}
