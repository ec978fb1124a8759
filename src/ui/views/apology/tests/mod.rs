//! What pressing things on the apology screen asks for.

mod given;
mod whole;

use super::ApologyView;
use crate::domain::apology::{Apology, Given, GivenApology, HowGiven, Part, Receiving, Repair};
use crate::domain::goal::Cadence;
use crate::domain::id::{ApologyId, RepairId};
use crate::session::Command;
use crate::session::command::ApologyCommand;
use crate::session::model::{ApologyModel, Models, Received};
use crate::ui::view::Place;
use crate::ui::views::bench::{Bench, alone, at, both, jonah, of_two, words};
use std::sync::Arc;
use uuid::Uuid;

type Apologies = Bench<ApologyView>;

fn id(n: u128) -> ApologyId {
    ApologyId(Uuid::from_u128(n))
}

fn draft(n: u128) -> Apology {
    Apology {
        id: id(n),
        begun: at("2026-11-01"),
        changed: at("2026-11-02"),
        parts: [(Part::Act, words("I hid the card."))].into(),
        repairs: Vec::new(),
        given: None,
        deleted: None,
        builds_on: None,
    }
}

fn with(mut models: Models, apology: ApologyModel) -> Models {
    models.apology = Arc::new(apology);
    models
}

fn studio(models: Models) -> Apologies {
    let models = with(models, ApologyModel { drafts: vec![draft(1)], ..ApologyModel::default() });
    Bench::at(Place::Apology(Some(id(1))), models)
}

#[test]
fn it_begins_with_questions_that_stop_nobody() {
    let mut bench = Apologies::at(Place::Apology(None), alone());
    bench.click("Begin an apology").see("Have I heard the whole").click("Begin writing");
    let asked = bench.asked();
    assert_eq!(asked[0].1, Command::Apology(ApologyCommand::Begin));
    bench.models(|models| {
        models.apology = Arc::new(ApologyModel { drafts: vec![Apology { parts: [].into(), ..draft(1) }], ..ApologyModel::default() });
    });
    bench.done(asked[0].0, Some(Uuid::from_u128(1)));
    bench.see("What I did, your words");
}

#[test]
fn the_studio_opens_at_the_first_part_not_written_and_saves_what_is_typed() {
    let mut bench = studio(alone());
    bench.see("2. How it landed").type_text("How it landed, your words", "You stopped sleeping.");
    bench.leave();
    let save = ApologyCommand::SavePart(id(1), Part::Impact, words("You stopped sleeping."));
    assert_eq!(bench.commands(), [Command::Apology(save)]);
}

#[test]
fn steps_say_what_is_written_and_count_nothing() {
    let mut bench = studio(alone());
    bench.see("1. What I did, written").see("not begun").see_no("%").see_no("of 8");
}

#[test]
fn going_to_another_part_and_back_keeps_every_word() {
    let mut bench = studio(alone());
    bench.type_text("How it landed, your words", "You stopped sleeping.");
    bench.click("1. What I did, written").see("I hid the card.");
    bench.click("2. How it landed, not begun").see("You stopped sleeping.");
    let saves = bench.commands();
    assert!(saves.iter().all(|c| matches!(c, Command::Apology(ApologyCommand::SavePart(_, Part::Impact, _)))), "{saves:?}");
}

#[test]
fn an_example_shows_on_request_alone() {
    let guide = crate::content::Content::bundled().apology.part(Part::Impact);
    let mut bench = studio(alone());
    bench.see_no(&guide.example).click("Show an example");
    bench.see(&guide.example).see(&guide.weak).see(&guide.strong).see(&guide.because);
}

#[test]
fn a_letter_is_given_only_from_where_it_is_read_whole() {
    let mut bench = studio(of_two());
    bench.see_no("I’m ready to give it").click("Read it as Maya would");
    bench.see("I hid the card.").see("Not written yet").click("I’m ready to give it");
    assert!(bench.commands().is_empty());
    bench.click("I leave it here for Maya").click("Mark it given").click("Mark it given");
    let give = ApologyCommand::Give { id: id(1), how: HowGiven::LeftHere, day: "2026-11-12".parse().unwrap(), goals_shared: false };
    assert_eq!(bench.commands(), [Command::Apology(give)]);
}

#[test]
fn one_person_alone_can_leave_it_with_nobody() {
    let mut bench = studio(alone());
    bench.click("Read it as the other person would").click("I’m ready to give it");
    bench.see("I read it aloud").see_no("I leave it here").see_no("can see the goals");
}

#[test]
fn repairs_are_saved_in_order_with_how_often() {
    let mut bench = studio(alone());
    bench.click("6. Making it right, not begun").click("Add a repair");
    bench.type_text("Repair 1", "I show the account page.");
    bench.leave();
    let commands = bench.commands();
    let Some(Command::Apology(ApologyCommand::SaveRepairs(_, repairs))) = commands.last() else { panic!("{commands:?}") };
    assert_eq!(repairs.len(), 1);
    assert_eq!((repairs[0].words.as_str(), repairs[0].cadence), ("I show the account page.", Cadence::Daily));
}

fn received(choice: Option<Receiving>) -> ApologyModel {
    let letter = GivenApology { id: id(5), author: jonah(), letter: words("I lied about May."), at: at("2026-11-10") };
    ApologyModel { received: vec![Received { letter, choice }], ..ApologyModel::default() }
}

fn maya_of_two() -> Models {
    let mut models = of_two();
    Arc::make_mut(&mut models.here).presence = crate::session::model::Presence::One(crate::ui::views::bench::maya());
    models
}

#[test]
fn no_word_of_a_letter_shows_before_its_reader_chose() {
    let mut bench = Apologies::at(Place::Apology(None), with(maya_of_two(), received(None)));
    bench.see("A letter from Jonah").see_no("I lied about May.").click("Read it");
    bench.see("I lied about May.");
    assert_eq!(bench.commands(), [Command::Apology(ApologyCommand::Receive(id(5), Receiving::Now))]);
}

#[test]
fn later_and_not_at_all_cost_nothing_and_can_be_changed() {
    for (label, choice) in [("Later", Receiving::Later), ("Not at all", Receiving::NotAtAll)] {
        let mut bench = Apologies::at(Place::Apology(None), with(maya_of_two(), received(None)));
        bench.click(label);
        assert_eq!(bench.commands(), [Command::Apology(ApologyCommand::Receive(id(5), choice))]);
    }
    let mut bench = Apologies::at(Place::Apology(None), with(maya_of_two(), received(Some(Receiving::NotAtAll))));
    bench.see_no("A letter from Jonah").click("Show it again").see("A letter from Jonah");
}

#[test]
fn with_both_here_no_draft_shows() {
    let mut bench = Apologies::at(Place::Apology(None), with(both(), ApologyModel { drafts: vec![draft(1)], ..ApologyModel::default() }));
    bench.see("With both of you here, drafts stay closed.").see_no("I hid the card.");
}

#[test]
fn a_given_letter_bears_its_day_and_can_be_taken_back_while_it_may() {
    let given = Apology {
        given: Some(Given { how: HowGiven::LeftHere, day: "2026-11-12".parse().unwrap(), at: at("2026-11-12") }),
        repairs: vec![Repair {
            id: RepairId(Uuid::from_u128(3)),
            words: words("I show the page."),
            cadence: Cadence::Daily,
            goal: None,
            added: None,
        }],
        ..draft(1)
    };
    let model = ApologyModel { given: vec![given], can_take_back: vec![(id(77), at("2026-11-12"))], ..ApologyModel::default() };
    let mut bench = Apologies::at(Place::Apology(Some(id(1))), with(of_two(), model.clone()));
    bench.see("Given 12 November").see("Left here").see("I show the page.").click("Take the letter back");
    assert_eq!(bench.commands(), [Command::Apology(ApologyCommand::TakeBack(id(77)))]);
    let late = ApologyModel { can_take_back: Vec::new(), ..model };
    Apologies::at(Place::Apology(Some(id(1))), with(of_two(), late)).see_no("Take the letter back");
}

#[test]
fn a_narrow_window_has_the_parts_in_a_menu() {
    let models = with(alone(), ApologyModel { drafts: vec![draft(1)], ..ApologyModel::default() });
    let mut bench = Apologies::sized(600.0, Place::Apology(Some(id(1))), models);
    bench.see("How it landed, your words").see("Parts of the letter");
}

#[test]
fn a_sentence_moves_in_one_command_after_what_was_typed_is_sent() {
    let mut bench = studio(alone());
    bench.type_quickly("How it landed, your words", "You lay awake. I am sorry.");
    bench.click("Move a sentence to another part").see("“I am sorry.”").click("Move to “What I regret”");
    let commands = bench.commands();
    let save = ApologyCommand::SavePart(id(1), Part::Impact, words("You lay awake. I am sorry."));
    let (from, to) = ((Part::Impact, words("You lay awake.")), (Part::Regret, words("I am sorry.")));
    assert_eq!(commands, [Command::Apology(save), Command::Apology(ApologyCommand::Move { id: id(1), from, to })]);
    bench.see("You lay awake.").see_no("I am sorry.").click("4. What I regret, not begun").see("I am sorry.");
}

#[test]
fn a_move_that_was_refused_shows_what_the_notebook_holds() {
    let mut bench = studio(alone());
    bench
        .click("1. What I did, written")
        .click("Move a sentence to another part")
        .click("Move to “How it landed”")
        .see_no("I hid the card.");
    let (ticket, _) = bench.asked().pop().unwrap();
    bench.refused(ticket).see("I hid the card.");
}

#[test]
fn nothing_to_move_is_no_menu() {
    studio(alone()).see_no("Move a sentence");
}

#[test]
fn practice_shows_one_sentence_and_why_after_a_choice() {
    let cases = &crate::content::Content::bundled().practice.cases;
    let (first, second) = (cases.iter().next().unwrap(), cases.iter().nth(1).unwrap());
    let mut bench = Apologies::at(Place::Apology(None), alone());
    bench.click("Excuse or explanation? A practice").see(&first.words).see_no(&first.why).see_no(&second.words);
    bench.click("Explanation").see("You heard an explanation.").see("It works as an excuse.").see(&first.why);
    bench.see_no("%").see_no(" of 1").click("Next sentence").see(&second.words).see_no(&first.words);
    for _ in 1..cases.len() {
        bench.click("Excuse").click("Next sentence");
    }
    bench.see(&first.words);
    assert!(bench.commands().is_empty(), "nothing is kept");
}

#[test]
fn practice_leads_back_to_the_part_it_was_opened_from() {
    let mut bench = studio(alone());
    bench.click("5. How it came to be, not begun").click("Excuse or explanation? A practice");
    bench.click("Back to writing").see("How it came to be, your words");
}

#[test]
fn guidance_has_a_line_for_whoever_writes() {
    use crate::domain::person::Role;
    let guide = crate::content::Content::bundled().apology.part(Part::Act);
    let said = |role| guide.for_role(role).unwrap();
    let (hurt, both) = (said(Some(Role::Hurt)), said(Some(Role::Both)));
    studio(alone()).click("1. What I did, written").see_no(hurt).see_no(both);
    for (role, line, other) in [(Role::Hurt, hurt, both), (Role::Both, both, hurt)] {
        let mut models = alone();
        Arc::make_mut(&mut models.here).preferences.role = Some(role);
        studio(models).click("1. What I did, written").see(line).see_no(other);
    }
}

#[test]
fn a_second_letter_begins_empty_with_the_first_beside_it_on_request() {
    let facts = Given { how: HowGiven::ReadAloud, day: "2026-11-10".parse().unwrap(), at: at("2026-11-10") };
    let first = Apology { given: Some(facts), ..draft(1) };
    let model = ApologyModel { given: vec![first.clone()], ..ApologyModel::default() };
    let mut bench = Apologies::at(Place::Apology(Some(id(1))), with(alone(), model));
    bench.click("Write a second one that builds on this").see("What was too small in the first letter").click("Begin writing");
    let asked = bench.asked();
    assert_eq!(asked[0].1, Command::Apology(ApologyCommand::BeginAfter(id(1))));
    bench.models(|models| {
        let second = Apology { parts: [].into(), builds_on: Some(id(1)), ..draft(2) };
        models.apology = Arc::new(ApologyModel { drafts: vec![second], given: vec![first], ..ApologyModel::default() });
    });
    bench.done(asked[0].0, Some(Uuid::from_u128(2)));
    bench.see_no("I hid the card.").click("In the letter before").see("I hid the card.");
    // The first says nothing there.
    bench.click("2. How it landed, not begun").see_no("In the letter before");
}
