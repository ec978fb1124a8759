//! Check-ins in the window: alone, on different days, and both at one screen.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};

fn two() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.join_second();
    stage.press_with(Modifiers::COMMAND, Key::Num5);
    stage
}

/// Writes one line in the first part and puts it in.
fn answer(stage: &mut Stage, line: &str) {
    stage.type_text("My words: How I am", line);
    stage.wait(1.0);
    stage.click("Next: What I did about it this week").click("Skip").click("Skip");
    stage.click("Put my answers in");
}

#[test]
fn one_alone_writes_skips_and_makes_a_goal_of_the_plan() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num5).see_no("you both").see_no("Covered");
    stage.click("Begin a weekly one");
    stage.type_text("My words: How I am", "Tired, and less afraid.");
    stage.click("Next: What I did about it this week").click("Skip").click("Skip");
    stage.type_text("My words: Plan", "I will walk before work");
    stage.wait(1.0);
    stage.click("Put my answers in");
    stage.see("Tired, and less afraid.").see("I will walk before work");
    stage.click("Make it a goal").see("This became a goal.");
    stage.click("Goals").see("I will walk before work");
}

#[test]
fn answers_on_different_days_open_together() {
    let mut stage = two();
    stage.click("Begin a weekly one");
    answer(&mut stage, "His own words");
    stage.see("Your answers are in. Everyone’s open together.");
    stage.lock();
    stage.unlock(MAYAS);
    stage.press_with(Modifiers::COMMAND, Key::Num5).see_no("His own words");
    stage.later(chrono::Duration::minutes(1));
    stage.click("Go on");
    answer(&mut stage, "Her own words");
    stage.see("Your answers are in. Everyone’s open together.").see_no("His own words");
    stage.lock();
    stage.unlock(JONAHS);
    stage.press_with(Modifiers::COMMAND, Key::Num5);
    stage.see("His own words").see("Her own words");
}

#[test]
fn both_at_one_screen_write_in_turn_and_see_both_at_once() {
    let mut stage = two();
    stage.click("Jonah here").click("Both of us are here");
    stage.type_text("Passphrase", MAYAS);
    stage.click("Unlock");
    stage.press_with(Modifiers::COMMAND, Key::Num5);
    stage.click("Begin a weekly one").click("Maya writes");
    answer(&mut stage, "Her own words");
    stage.see_no("Her own words").see_no("Maya writes");
    stage.click("Jonah writes");
    answer(&mut stage, "His own words");
    stage.see("His own words").see("Her own words");
}

#[test]
fn a_lock_in_the_middle_of_a_sentence_loses_nothing() {
    let mut stage = two();
    stage.click("Begin a weekly one");
    stage.type_text("My words: How I am", "half a sent");
    stage.lock();
    stage.unlock(JONAHS);
    stage.press_with(Modifiers::COMMAND, Key::Num5).click("Go on");
    assert_eq!(stage.value("My words: How I am"), "half a sent");
}

#[test]
fn days_are_set_and_the_next_one_is_said() {
    let mut stage = two();
    stage.see("No days are set. You can check in whenever you like.");
    stage.click("Choose days").click("Weekly check-in").click("Keep these days");
    stage.see("Weekly check-in: Sunday 15 November at 7:00 pm");
    stage.click("Today").see_part("Sunday 15 November at 7:00 pm");
}
