//! A letter from its first word to the other's hands, in the whole window.

use crate::stage::{JONAHS, MAYAS, Stage};

fn begun() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Apology").click("Begin an apology").click("Begin writing");
    stage.type_text("What I did, your words", "I hid the card.");
    stage
}

#[test]
fn what_was_typed_in_each_part_is_there_after_a_lock() {
    let mut stage = begun();
    stage.click("2. How it landed, not begun").type_text("How it landed, your words", "You stopped sleeping.");
    stage.lock().see_no("card").unlock(MAYAS);
    stage.click("Apology").click("I hid the card.. Begun 12 November");
    stage.click("1. What I did, written").see("I hid the card.");
    stage.click("2. How it landed, written").see("You stopped sleeping.");
}

#[test]
fn a_letter_given_becomes_goals() {
    let mut stage = begun();
    stage.click("6. Making it right, not begun").click("Add a repair").type_text("Repair 1", "I show the page on Fridays.");
    stage.wait(2.0).click("Whole letter").see_part("I hid the card.").see_part("I show the page on Fridays.");
    stage.click("I’m ready to give it").click("Mark it given").see("Given 12 November");
    stage.click("Open goal: I show the page on Fridays.").see("Adjust the plan");
}

#[test]
fn a_letter_left_here_is_read_only_by_choice_and_can_be_taken_back_without_a_trace() {
    let mut stage = begun();
    stage.wait(2.0).join_second().lock().unlock(MAYAS).click("Apology").click("I hid the card.. Begun 12 November");
    stage.click("Whole letter").click("I’m ready to give it").click("I leave it here for Jonah").click("Mark it given");
    stage.lock().unlock(JONAHS).click("Apology").see_no("I hid the card.").click("Later");
    stage.lock().unlock(MAYAS).click("Apology").see_no("Later").click("I hid the card.. Left here, 12 November");
    stage.click("Take the letter back").lock().unlock(JONAHS).click("Apology").see_no("A letter from");
}

#[test]
fn a_deleted_draft_comes_back() {
    let mut stage = begun();
    stage.wait(2.0).click("More for this letter").click("Delete draft").see("Draft in the trash for 30 days");
    stage.click("Undo").see_part("I hid the card.");
}

#[test]
fn a_sentence_moves_to_another_part_by_keyboard_and_comes_back_in_one_step() {
    let mut stage = begun();
    stage.type_text("What I did, your words", " You stopped sleeping.").focus("Move a sentence to another part");
    stage.press(egui::Key::Enter).see_part("“You stopped sleeping.”").focus("Move to “How it landed”").press(egui::Key::Enter);
    stage.wait(2.0).see("Moved to “How it landed”").see_part("I hid the card.").see_no("You stopped sleeping.");
    stage.click("2. How it landed, written").see_part("You stopped sleeping.");
    stage.click("Undo").click("1. What I did, written").see_part("I hid the card. You stopped sleeping.");
}

#[test]
fn a_second_letter_begins_empty_beside_the_first() {
    let mut stage = begun();
    stage.wait(2.0).click("Whole letter").click("I’m ready to give it").click("Mark it given").see("Given 12 November");
    stage.click("Write a second one that builds on this").click("Begin writing").see("What I did, your words");
    stage.click("In the letter before").see_part("I hid the card.").click("All letters").see("Begun 12 November");
}

#[test]
fn a_letter_of_nothing_is_not_given_and_one_of_emoji_is() {
    let mut stage = Stage::new().with_boxes().first_run();
    stage.click("Apology").click("Begin an apology").click("Begin writing").click("Whole letter");
    stage.see("Nothing is written yet.").see_no("I’m ready to give it").click("Back to writing");
    stage.type_text("What I did, your words", "🙂🙂").wait(2.0).click("Whole letter").see_part("🙂🙂");
    stage.click("I’m ready to give it").click("Mark it given").see("Given 12 November");
    // Given once: there is no way to give it again.
    stage.see_no("I’m ready to give it").click("All letters").click("🙂🙂. Read aloud, 12 November").see_no("Mark it given");
}

#[test]
fn it_can_have_been_given_on_an_earlier_day_and_not_on_a_later_one() {
    let mut stage = begun();
    stage.wait(2.0).click("Whole letter").click("I’m ready to give it").click("It was on an earlier day");
    assert!(stage.is_disabled("Mark it given"));
    stage.type_text("The day it was given", "2026-11-13").see_part("hasn’t come yet");
    assert!(stage.is_disabled("Mark it given"));
    // Without a year the last such day is meant.
    stage.clear("The day it was given").type_text("The day it was given", "9 November").click("Mark it given").see("Given 9 November");
}

#[test]
fn a_wording_is_kept_and_gone_back_to_and_the_present_one_is_kept_first() {
    let mut stage = begun();
    stage.wait(2.0).click("More for this letter").click("Keep this wording").see("This wording is kept");
    stage.type_text("What I did, your words", " And the statements.").wait(2.0);
    stage.click("More for this letter").click("Kept wordings").click("Kept: Today, 7:00 pm").see("I hid the card.");
    stage.click("Show what is different now").see_part("Now: I hid the card. And the statements.");
    stage.click("Go back to this wording").see("1. What I did, written");
    stage.click("Undo").click("1. What I did, written").see_part("I hid the card. And the statements.");
}

#[test]
fn a_letter_is_read_part_by_part_and_esc_leads_back_to_the_whole() {
    let mut stage = begun();
    stage.click("2. How it landed, not begun").type_text("How it landed, your words", "You stopped sleeping.").wait(2.0);
    stage.click("Whole letter").click("Read it one part at a time").see("I hid the card.").see_no("You stopped sleeping.");
    stage.press(egui::Key::Enter).see("You stopped sleeping.").press(egui::Key::Escape).see("I’m ready to give it");
    stage.press(egui::Key::Escape).see_part("your words");
}

#[test]
fn a_repair_whose_goal_was_deleted_says_so_and_nothing_is_lost() {
    let mut stage = begun();
    stage.click("6. Making it right, not begun").click("Add a repair").type_text("Repair 1", "I show the page.").wait(2.0);
    stage.click("Whole letter").click("I’m ready to give it").click("Mark it given").click("Open goal: I show the page.");
    stage.click("More for this goal").click("Delete goal").click("Apology");
    stage.see_part("in the trash, with its record").see_part("I show the page.").click("Put the goal back: I show the page.");
    stage.see("Back among your goals").see("Open goal: I show the page.");
}

#[test]
fn one_more_small_thing_is_a_goal_at_once() {
    let mut stage = begun();
    stage.wait(2.0).click("Whole letter").click("I’m ready to give it").click("Mark it given").click("Add one more small thing");
    stage.type_text("One more small thing I will do", "I ring the bank.").lock().unlock(MAYAS).click("Apology");
    // What was typed is still there after a lock.
    stage.click("I hid the card.. Read aloud, 12 November").click("Make it a goal").see("It is a goal of yours now");
    stage.see("Open goal: I ring the bank.").see("Added 12 November").click("Undo").see_no("I ring the bank.");
}

#[test]
fn excuse_or_explanation_is_practised_by_keyboard_alone() {
    let mut stage = Stage::new().first_run();
    stage.click("Apology").focus("Excuse or explanation? A practice").press(egui::Key::Enter).see("Nothing of this practice is kept.");
    stage.focus("Excuse").press(egui::Key::Enter).see("You heard an excuse.");
    // The keyboard goes on where the next press is.
    stage.press(egui::Key::Enter).see_no("You heard an excuse.").press(egui::Key::Tab).press(egui::Key::Enter);
    stage.see("You heard an explanation.").press(egui::Key::Escape).see("Begin an apology");
}

#[test]
fn reading_aloud_keeps_the_window_open_until_five_minutes_past_its_end() {
    let mut stage = Stage::new().first_run();
    stage.click("Apology").click("Begin an apology").click("Begin writing");
    // Two minutes of reading, slowly.
    stage.type_text("What I did, your words", &"word ".repeat(180)).wait(2.0).click("Whole letter");
    stage.click("Read it one part at a time").later(chrono::Duration::minutes(11)).see("Finish reading");
    stage.later(chrono::Duration::minutes(2)).see("Unlock").see_no("Finish reading");
    stage.unlock(MAYAS);
}
