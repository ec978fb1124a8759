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
