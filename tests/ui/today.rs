//! Today, in the whole window.

use crate::stage::{MAYAS, Stage};
use egui::Key;

fn today() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1);
    stage
}

#[test]
fn the_next_step_leads_somewhere_and_can_be_put_off() {
    let mut stage = today();
    stage.see("Next step").see("Write a first private page").click("Open a page").see("How it feels");
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1).click("Not today").see("Nothing needs doing now");
}

#[test]
fn a_goal_is_answered_from_today() {
    let mut stage = today();
    stage.click("Goals").click("Make a goal").type_text("What I will do", "Walk").click("Keep this goal");
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1).see("My goals today").click("Kept");
    stage.click("Goals").see("Kept on 1 of 1 days answered");
}

#[test]
fn a_hold_is_set_and_ended_by_its_owner() {
    let mut stage = today();
    stage.click("Put something on hold").type_text("What can wait", "Signing the lease").click("Put it on hold");
    stage.see("On hold until 26 November").see("Signing the lease").lock().unlock(MAYAS);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1).click("End it").see("Hold ended").see("Put something on hold");
}

#[test]
fn a_hold_never_lists_leaving() {
    let mut stage = today();
    stage.click("Put something on hold").type_text("What can wait", "Leaving the house to stay with my sister");
    assert!(stage.is_disabled("Put it on hold"));
}

#[test]
fn a_hold_being_written_survives_hiding() {
    let mut stage = today();
    stage.click("Put something on hold").type_text("What can wait", "Quitting").lock().unlock(MAYAS);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1).see("Left unfinished").see("A hold").click("Open");
    assert_eq!(stage.value("What can wait"), "Quitting");
}

#[test]
fn first_days_are_ticked_and_hidden() {
    let mut stage = today();
    stage.see("First days").click("Hide these").see_no("First days").lock().unlock(MAYAS);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1).see_no("First days");
}
