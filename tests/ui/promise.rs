//! A small promise: one line from anywhere, one key for its answer.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};

fn command(stage: &mut Stage, key: Key) {
    stage.press_with(Modifiers::COMMAND, key);
}

#[test]
fn a_promise_is_made_and_logged_by_keyboard_alone() {
    let mut stage = Stage::new().first_run();
    command(&mut stage, Key::K);
    assert_eq!(stage.focused().as_deref(), Some("Today I will"));
    stage.type_here("Ring the landlord").press(Key::Enter).see("Kept for today. Its answer waits under Today.");
    stage.see_no("Today I will");
    // Two keystrokes from anywhere.
    command(&mut stage, Key::Num1);
    stage.press(Key::Num1);
    command(&mut stage, Key::Num4);
    stage.see("Ring the landlord").see("Kept on 1 of 1 days answered");
}

#[test]
fn the_day_after_it_is_over_and_still_answered() {
    let mut stage = Stage::new().first_run();
    command(&mut stage, Key::K);
    stage.type_here("Ring the landlord").press(Key::Enter);
    stage.lock().later(chrono::Duration::days(1)).unlock(MAYAS).see_no("Ring the landlord").click("Goals").click("Over (1)");
    stage.click("Ring the landlord. Once, on 12 November");
    stage.click("Answer for another day").click("Thursday 12 November, no answer").click("Kept").see("Kept on 1 of 1 days answered");
}

#[test]
fn what_was_typed_survives_esc_and_hiding() {
    let mut stage = Stage::new().first_run();
    command(&mut stage, Key::K);
    stage.type_here("Ring the land").press(Key::Escape).press(Key::Escape).see_no("Today I will");
    stage.lock().unlock(MAYAS).see("A small promise");
    command(&mut stage, Key::K);
    assert_eq!(stage.value("Today I will"), "Ring the land");
    stage.type_text("Today I will", "lord").lock().unlock(MAYAS);
    command(&mut stage, Key::K);
    assert_eq!(stage.value("Today I will"), "Ring the landlord");
}

#[test]
fn an_empty_line_makes_nothing_and_says_what_would_work() {
    let mut stage = Stage::new().first_run();
    command(&mut stage, Key::K);
    stage.press(Key::Enter).see("Say in a few words what you will do.").click("Not now").click("Goals").see("Make a goal");
}

#[test]
fn it_is_private_and_not_there_with_both_here() {
    let mut stage = Stage::new().first_run();
    command(&mut stage, Key::K);
    stage.type_here("Ring the landlord").press(Key::Enter).join_second().click("Goals").see_no("Ring the landlord");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    command(&mut stage, Key::K);
    stage.see_no("Today I will").see_part("A small promise is one person’s own.");
    stage.lock().unlock(JONAHS).see_no("Ring the landlord");
}
