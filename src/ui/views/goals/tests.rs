//! What pressing things on the goals screen asks for.

use super::GoalsView;
use crate::domain::day::Day;
use crate::domain::draft::{Draft, DraftPlace};
use crate::domain::goal::{Answer, Cadence, Due, Goal, GoalPlan, Mark, Openness, StrengthWord, Tally, Weekdays, history};
use crate::domain::id::{GoalId, PersonId};
use crate::session::command::{DraftCommand, GoalCommand};
use crate::session::model::{GoalRow, GoalsModel, Models, OwnerRecord, TodayModel};
use crate::session::{Command, Home, Request};
use crate::ui::view::{After, GoalsPlace, Intent, Place, Reply};
use crate::ui::views::bench::{Bench, alone, at, both, jonah, maya, of_two, words};
use std::sync::Arc;
use uuid::Uuid;

type Goals = Bench<GoalsView>;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn id() -> GoalId {
    GoalId(Uuid::from_u128(40))
}

fn goal(owners: &[PersonId]) -> Goal {
    let plan = GoalPlan {
        title: words("Message before six"),
        when: words("I can see I’ll be late"),
        then: words("I message first"),
        cadence: Cadence::Daily,
        start: day("2026-10-12"),
        end: None,
        openness: None,
    };
    Goal::new(id(), owners.to_vec(), plan, at("2026-10-12"))
}

fn row(home: Home, owners: &[PersonId], mine: bool) -> GoalRow {
    let goal = goal(owners);
    let (today, last) = (day("2026-11-12"), day("2026-11-15"));
    let record = |owner: &PersonId| OwnerRecord {
        owner: *owner,
        stones: history(&goal, *owner, &[], today, last, 28),
        strength: 0.6,
        word: StrengthWord::Steady,
        due_today: Due::Yes,
        today: None,
        weeks: Vec::new(),
        recent: Vec::new(),
        tally: Tally::default(),
    };
    GoalRow { home, records: owners.iter().map(record).collect(), goal: goal.clone(), mine, shared_at: None }
}

fn with(mut models: Models, rows: Vec<GoalRow>) -> Models {
    models.goals = Arc::new(GoalsModel { current: rows, ..GoalsModel::default() });
    models
}

fn list(models: Models) -> Goals {
    Bench::at(Place::Goals(GoalsPlace::List), models)
}

#[test]
fn pressing_kept_answers_for_today_and_a_note_follows_by_itself() {
    let mut bench = list(with(alone(), vec![row(Home::Private, &[maya()], true)]));
    bench.click("Kept");
    let answer = |note: &str| {
        Command::Goal(GoalCommand::Mark {
            home: Home::Private,
            id: id(),
            owner: maya(),
            day: day("2026-11-12"),
            answer: Some(Answer::Kept),
            note: words(note),
        })
    };
    assert_eq!(bench.commands(), [answer("")]);
    bench.type_text("A note, if you like", "Sent at six");
    bench.leave();
    assert_eq!(bench.commands().last(), Some(&answer("Sent at six")));
}

#[test]
fn nobody_answers_for_the_other() {
    let mut bench = list(with(of_two(), vec![row(Home::Shared, &[maya()], false)]));
    bench.see("Maya").see_no("Partly, ").see_no("Adjust the plan").see_no("More for this goal");
    assert!(!bench.shows("Answer for another day"));
}

#[test]
fn with_both_here_each_answers_for_themselves() {
    let mut bench = list(with(both(), vec![row(Home::Shared, &[maya(), jonah()], true)]));
    bench.see("Of both of you");
    bench.click("Missed");
    let owners: Vec<_> = bench
        .commands()
        .into_iter()
        .filter_map(|c| if let Command::Goal(GoalCommand::Mark { owner, .. }) = c { Some(owner) } else { None })
        .collect();
    assert!(owners == [maya()] || owners == [jonah()], "{owners:?}");
}

#[test]
fn a_strength_word_is_its_owners_choice() {
    let mut bench = list(with(alone(), vec![row(Home::Private, &[maya()], true)]));
    bench.see("Steady");
    bench.models(|models| Arc::make_mut(&mut models.here).preferences.strength = false);
    bench.see_no("Steady");
}

#[test]
fn a_goal_is_shown_only_after_a_look_at_what_will_be_seen() {
    let mut bench = list(with(of_two(), vec![row(Home::Private, &[jonah()], true)]));
    bench.click("More for this goal").click("Show it to Maya");
    bench.see("Show this goal to Maya?").see("Earlier answers and notes stay private.");
    assert!(bench.commands().is_empty());
    bench.click("Show it");
    assert_eq!(bench.commands(), [Command::Goal(GoalCommand::Share(id()))]);
}

#[test]
fn one_person_alone_is_never_offered_to_show_anything() {
    let mut bench = list(with(alone(), vec![row(Home::Private, &[maya()], true)]));
    bench.click("More for this goal").see_no("Show it").see_no("Private");
}

#[test]
fn deleting_offers_the_way_back() {
    let mut bench = list(with(alone(), vec![row(Home::Private, &[maya()], true)]));
    bench.click("More for this goal").click("Delete goal");
    let intents = bench.intents();
    let [Intent::Do(_, delete, After::Say(_, Some(back)))] = intents.as_slice() else { panic!("{intents:?}") };
    assert_eq!(*delete, Command::Goal(GoalCommand::Delete(Home::Private, id())));
    assert_eq!(**back, Command::Goal(GoalCommand::Restore(Home::Private, id())));
}

#[test]
fn a_forgotten_day_can_be_answered_and_none_ahead() {
    let mut bench = list(with(alone(), vec![row(Home::Private, &[maya()], true)]));
    bench.click("Answer for another day");
    bench.click("Saturday 14 November, still to come");
    assert!(!bench.shows("Answer for Message before six on"));
    bench.click("Tuesday 10 November, no answer");
    bench.see("Answer for Message before six on Tuesday 10 November");
}

#[test]
fn a_note_is_saved_when_its_day_leaves_the_page() {
    let mut one = row(Home::Private, &[maya()], true);
    one.records[0].due_today = Due::No;
    let mut bench = list(with(alone(), vec![one]));
    bench.click("Answer for another day").click("Tuesday 10 November, no answer").click("Kept");
    bench.type_quickly("A note, if you like", "Quietly").click("Close the calendar");
    let notes: Vec<_> = bench
        .commands()
        .into_iter()
        .filter_map(|c| if let Command::Goal(GoalCommand::Mark { note, .. }) = c { Some(note) } else { None })
        .collect();
    assert_eq!(notes.last(), Some(&words("Quietly")));
}

#[test]
fn notes_stand_with_their_days() {
    let mut one = row(Home::Private, &[maya()], true);
    one.records[0].recent = vec![Mark {
        goal: id(),
        owner: maya(),
        day: day("2026-11-11"),
        answer: Answer::Partly,
        note: words("Wrote, but late."),
        at: at("2026-11-11"),
    }];
    one.records[0].tally = Tally { kept: 0, partly: 1, answered: 1 };
    let mut bench = list(with(alone(), vec![one]));
    bench.see("“Wrote, but late.”").see("Yesterday").see("Kept on 0 of 1 days answered");
}

#[test]
fn a_goal_of_ones_own_is_private_unless_one_says_otherwise() {
    let mut bench = list(of_two());
    bench.click("New goal").type_text("What I will do", "Walk").click("Keep this goal");
    let commands = bench.commands();
    let made =
        commands.iter().find_map(|c| if let Command::Goal(GoalCommand::Make { home, plan, .. }) = c { Some((home, plan)) } else { None });
    let (home, plan) = made.unwrap();
    assert_eq!((*home, plan.title.as_str(), plan.cadence), (Home::Private, "Walk", Cadence::Daily));
}

#[test]
fn without_an_action_nothing_is_made_and_it_says_what_would_work() {
    let mut bench = list(alone());
    bench.click("Make a goal").click("Keep this goal");
    bench.see("Say in a few words what you will do.");
    assert!(bench.commands().is_empty());
}

#[test]
fn a_template_fills_the_form() {
    let mut bench = list(alone());
    bench.click("Make a goal");
    let template = crate::content::Content::bundled().goals.suited(None, &[]).next().unwrap();
    bench.click(&format!("Use: {}", template.title)).click("Keep this goal");
    let commands = bench.commands();
    let id =
        commands.iter().find_map(|c| if let Command::Goal(GoalCommand::Make { library_id, .. }) = c { library_id.clone() } else { None });
    assert_eq!(id.as_ref(), Some(&template.id));
}

#[test]
fn what_is_typed_outlives_leaving_and_comes_back() {
    let mut bench = list(alone());
    bench.click("Make a goal").type_text("What I will do", "Call my brother");
    bench.leave();
    let kept = bench
        .commands()
        .into_iter()
        .rev()
        .find_map(|c| if let Command::Draft(DraftCommand::Keep(DraftPlace::NewGoal, body)) = c { Some(body) } else { None });
    let draft = Draft { place: DraftPlace::NewGoal, body: kept.unwrap(), kept_at: at("2026-11-12") };
    let mut models = alone();
    models.today = Arc::new(TodayModel { drafts: vec![draft], ..TodayModel::default() });
    Goals::at(Place::Goals(GoalsPlace::New), models).see("Call my brother");
}

#[test]
fn openness_lapses_and_its_giver_may_renew_it() {
    let mut one = row(Home::Shared, &[jonah()], true);
    one.goal.plan.end = Some(day("2026-11-20"));
    one.goal.plan.openness = Some(Openness { purpose: words("So that you can see it"), review: day("2026-11-15") });
    let mut bench = list(with(of_two(), vec![one.clone()]));
    bench.see("So that you can see it").see("Lapses on 20 November").click("Renew for four weeks");
    let renew = GoalCommand::Renew { home: Home::Shared, id: id(), until: day("2026-12-10"), review: day("2026-11-26") };
    assert_eq!(bench.commands(), [Command::Goal(renew)]);
    one.mine = false;
    let mut models = of_two();
    Arc::make_mut(&mut models.here).presence = crate::session::model::Presence::One(maya());
    list(with(models, vec![one])).see("Lapses on 20 November").see_no("Renew for four weeks");
}

#[test]
fn weekdays_are_chosen_one_by_one() {
    let mut one = row(Home::Private, &[maya()], true);
    one.goal.plan.cadence = Cadence::Weekdays(Weekdays::WORKING);
    let mut bench = list(with(alone(), vec![one]));
    bench.click("Adjust the plan").click("Friday").click("Keep the changes");
    let commands = bench.commands();
    let plan = commands.iter().find_map(|c| if let Command::Goal(GoalCommand::Adjust(_, _, plan)) = c { Some(plan) } else { None });
    let Cadence::Weekdays(days) = plan.unwrap().cadence else { panic!() };
    assert_eq!(days, Weekdays::WORKING.toggled(chrono::Weekday::Fri));
}

#[test]
fn narrow_windows_open_a_goal_over_the_list() {
    let mut bench = Goals::sized(900.0, Place::Goals(GoalsPlace::List), with(alone(), vec![row(Home::Private, &[maya()], true)]));
    bench.see_no("Adjust the plan").click("Message before six. Every day");
    bench.see("Adjust the plan").click("Goals").see_no("Adjust the plan");
}

/// What is asked of the session for a year: its ticket and its days.
fn asked_years(bench: &mut Goals) -> Vec<(u64, Day, Day)> {
    let years = bench.intents().into_iter().filter_map(|intent| match intent {
        Intent::Ask(Request::ReadMarks { ticket, from, to, .. }) => Some((ticket, from, to)),
        _ => None,
    });
    years.collect()
}

fn answered(owner: PersonId, from: Day, to: Day) -> Vec<Mark> {
    let mark =
        |day: Day| Mark { goal: id(), owner, day, answer: Answer::Kept, note: words("Quietly, and in time."), at: at("2026-11-11") };
    from.iter_days().take_while(|day| *day <= to).map(mark).collect()
}

#[test]
fn a_year_is_asked_for_once_and_again_only_where_something_changed() {
    let mut old = row(Home::Private, &[maya()], true);
    old.goal.plan.start = day("2016-02-29");
    let mut bench = list(with(alone(), vec![old]));
    bench.click("See it since 29 February 2016");
    let [(ticket, from, to)] = asked_years(&mut bench)[..] else { panic!("one year") };
    assert_eq!((from, to), (day("2026-01-01"), day("2026-12-31")));
    bench.answer(ticket, Reply::Marks(answered(maya(), from, day("2026-11-12"))));
    for _ in 0..5 {
        bench.step();
    }
    assert!(asked_years(&mut bench).is_empty());
    bench.see("Kept on 316 of 316 days answered").click("Show 2025");
    let [(ticket, from, to)] = asked_years(&mut bench)[..] else { panic!("one year") };
    bench.answer(ticket, Reply::Marks(Vec::new())).see("Nothing was answered in 2025.").see("2025");
    assert_eq!((from, to), (day("2025-01-01"), day("2025-12-31")));
    for year in (2016..2025).rev() {
        bench.click(&format!("Show {year}"));
    }
    bench.see("2016");
    // Only ten years: before the first there is none.
    assert_eq!(asked_years(&mut bench).len(), 9);
}

#[test]
fn a_year_that_can_t_be_read_leads_back_and_says_so() {
    let mut bench = list(with(alone(), vec![row(Home::Private, &[maya()], true)]));
    bench.click("See it since 12 October");
    let [(ticket, ..)] = asked_years(&mut bench)[..] else { panic!("one year") };
    bench.refused(ticket).see("Adjust the plan");
    assert!(bench.intents().iter().any(|intent| matches!(intent, Intent::Tell(_))));
}

#[test]
fn an_owner_who_is_here_no_longer_leaves_their_goals_readable() {
    let gone = PersonId(Uuid::from_u128(9));
    let mut of_both = row(Home::Shared, &[maya(), gone], true);
    of_both.goal.id = GoalId(Uuid::from_u128(41));
    let mut theirs = row(Home::Shared, &[gone], false);
    theirs.goal.plan.title = words("Home by seven");
    let mut bench = list(with(alone(), vec![of_both, theirs]));
    bench.see("Message before six").see("Home by seven").see("Adjust the plan").see_no("Today’s answer for Home by seven");
    bench.click("See it since 12 October");
    let [(ticket, from, to)] = asked_years(&mut bench)[..] else { panic!("one year") };
    bench.answer(ticket, Reply::Marks(answered(gone, from, to.min(day("2026-11-12"))))).see("days answered");
}

#[test]
fn of_thousands_that_are_over_the_newest_are_listed_and_more_on_request() {
    let mut models = alone();
    let over = |n: u128| {
        let mut one = row(Home::Private, &[maya()], true);
        one.goal.id = GoalId(Uuid::from_u128(1000 + n));
        one.goal.plan.title = words(&format!("Promise {n}."));
        one.goal.ended = Some(day("2026-11-01"));
        one
    };
    models.goals = Arc::new(GoalsModel { ended: (0..3000).map(over).collect(), ..GoalsModel::default() });
    let mut bench = list(models);
    bench.see_no("Promise 1.").click("Over (3000)").see("Promise 19.").see_no("Promise 20.");
    bench.click("Show older ones").see("Promise 39.").see_no("Promise 40.");
}

#[test]
fn while_a_goal_is_being_kept_nothing_is_typed_that_would_go_with_its_draft() {
    let mut bench = list(with(alone(), Vec::new()));
    bench.click("Make a goal").type_text("What I will do", "Walk").click("Keep this goal");
    let made = bench.asked().into_iter().find(|(_, command)| matches!(command, Command::Goal(_))).unwrap();
    bench.type_text("What I will do", " to the river").see_no("Walk to the river");
    bench.done(made.0, Some(Uuid::from_u128(41)));
}
