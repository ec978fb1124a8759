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
    stage.press(egui::Key::Enter).see_part("“You stopped sleeping.”").focus("Move to How it landed").press(egui::Key::Enter);
    stage.wait(2.0).see("Moved to How it landed").see_part("I hid the card.").see_no("You stopped sleeping.");
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
    stage.clear("The day it was given").type_text("The day it was given", "2026-11-09").click("Mark it given").see("Given 9 November");
}
