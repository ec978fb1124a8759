//! What follows a letter that was given.

use super::{Apologies, draft, id, with};
use crate::domain::apology::{Apology, Given, HowGiven, Repair};
use crate::domain::draft::{Draft, DraftPlace};
use crate::domain::goal::{Cadence, Due, Goal, GoalPlan, StrengthWord, Tally};
use crate::domain::id::{GoalId, RepairId};
use crate::session::command::{ApologyCommand, DraftCommand, GoalCommand, RepairInput};
use crate::session::model::{ApologyModel, GoalRow, GoalsModel, OwnerRecord};
use crate::session::{Command, Home};
use crate::ui::view::{GoalsPlace, Intent, Place};
use crate::ui::views::bench::{at, jonah, of_two, words};
use std::sync::Arc;
use uuid::Uuid;

fn given(repair: Repair) -> Apology {
    let facts = Given { how: HowGiven::ReadAloud, day: "2026-11-10".parse().unwrap(), at: at("2026-11-10") };
    Apology { given: Some(facts), repairs: vec![repair], ..draft(1) }
}

fn repair(goal: Option<GoalId>) -> Repair {
    Repair { id: RepairId(Uuid::from_u128(3)), words: words("I show the page."), cadence: Cadence::Daily, goal, added: None }
}

fn row(goal: GoalId, home: Home, kept: usize) -> GoalRow {
    let plan = GoalPlan {
        title: words("I show the page."),
        when: words(""),
        then: words(""),
        cadence: Cadence::Daily,
        start: "2026-11-10".parse().unwrap(),
        end: None,
        openness: None,
    };
    let made = at("2026-11-10");
    let goal = Goal::new(goal, vec![jonah()], plan, made);
    let record = OwnerRecord {
        owner: jonah(),
        stones: Vec::new(),
        strength: 0.0,
        word: StrengthWord::New,
        due_today: Due::Yes,
        today: None,
        recent: Vec::new(),
        weeks: Vec::new(),
        tally: Tally { kept, partly: 0, answered: kept },
    };
    GoalRow { home, goal, records: vec![record], mine: true, shared_at: None }
}

fn followed(goals: GoalsModel, carried: &[(GoalId, GoalId)]) -> Apologies {
    let first = GoalId(Uuid::from_u128(40));
    let carried = carried.iter().copied().collect();
    let rows = goals.current.iter().chain(&goals.ended).chain(&goals.trash);
    let since = rows.map(|row| (row.goal.id, row.records[0].tally)).collect();
    let model = ApologyModel { given: vec![given(repair(Some(first)))], carried, since, ..ApologyModel::default() };
    let mut models = with(of_two(), model);
    models.goals = Arc::new(goals);
    Apologies::at(Place::Apology(Some(id(1))), models)
}

#[test]
fn what_follows_is_the_record_since_it_was_given_also_where_the_goal_went_on_in_shared() {
    let (first, copy) = (GoalId(Uuid::from_u128(40)), GoalId(Uuid::from_u128(41)));
    let goals =
        GoalsModel { ended: vec![row(first, Home::Private, 2)], current: vec![row(copy, Home::Shared, 3)], ..GoalsModel::default() };
    let mut bench = followed(goals, &[(first, copy)]);
    bench.see("since 10 November").see("Kept on 5 of 5").see_no("%").see_no("trend").click("Open goal: I show the page.");
    let gone: Vec<_> = bench.intents().into_iter().filter(|i| matches!(i, Intent::Go(_))).collect();
    assert!(matches!(gone[..], [Intent::Go(Place::Goals(GoalsPlace::One(Home::Shared, to)))] if to == copy));
}

#[test]
fn a_goal_in_the_trash_can_be_put_back_and_one_that_is_gone_made_anew() {
    let first = GoalId(Uuid::from_u128(40));
    let mut bench = followed(GoalsModel { trash: vec![row(first, Home::Private, 2)], ..GoalsModel::default() }, &[]);
    bench.see("in the trash, with its record").click("Put the goal back: I show the page.");
    assert_eq!(bench.commands(), [Command::Goal(GoalCommand::Restore(Home::Private, first))]);
    let mut bench = followed(GoalsModel::default(), &[]);
    bench.see("Its goal was deleted. What you wrote is still here.").click("Make it a goal again: I show the page.");
    assert_eq!(bench.commands(), [Command::Apology(ApologyCommand::GoalAnew(id(1), repair(None).id))]);
}

#[test]
fn one_more_small_thing_is_one_command_and_survives_leaving() {
    let mut bench = followed(GoalsModel::default(), &[]);
    bench.click("Add one more small thing").type_quickly("One more small thing I will do", "I ring the bank.").leave();
    let place = DraftPlace::NextRepair(id(1));
    assert_eq!(bench.commands(), [Command::Draft(DraftCommand::Keep(place, words("I ring the bank.")))]);
    bench.click("Make it a goal");
    let input = RepairInput { id: None, words: words("I ring the bank."), cadence: Cadence::Daily };
    let asked = bench.asked();
    assert_eq!(asked[0].1, Command::Apology(ApologyCommand::AddRepair(id(1), input)));
    bench.done(asked[0].0, None).see("Add one more small thing");
    assert_eq!(bench.commands(), [Command::Draft(DraftCommand::Discard(place))]);
}

#[test]
fn what_was_begun_there_is_still_there() {
    let mut models = with(of_two(), ApologyModel { given: vec![given(repair(None))], ..ApologyModel::default() });
    let draft = Draft { place: DraftPlace::NextRepair(id(1)), body: words("I ring"), kept_at: at("2026-11-11") };
    Arc::make_mut(&mut models.today).drafts = vec![draft];
    Apologies::at(Place::Apology(Some(id(1))), models).see("I ring").click("Not now").see("Add one more small thing");
}
