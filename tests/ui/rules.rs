//! Ground rules alone and for two, in the whole window.

use crate::stage::{JONAHS, MAYAS, Stage};

#[test]
fn a_rule_of_ones_own_is_in_force_at_once_and_can_be_set_aside() {
    let mut stage = Stage::new().first_run();
    stage.click("Ground rules").click("Write a rule").type_text("The rule", "I breathe before I answer.").click("Keep it");
    stage.see("Since 12 November").see_no("agreed");
    stage.click("More for: I breathe before I answer.").click("Set aside").see("Rule set aside").click("Undo");
    stage.see("Since 12 November");
}

#[test]
fn a_rule_half_written_is_there_after_a_lock() {
    let mut stage = Stage::new().first_run();
    stage.click("Ground rules").click("Write a rule").type_text("The rule", "One topic at a").lock().unlock(MAYAS);
    stage.click("Ground rules");
    assert_eq!(stage.value("The rule"), "One topic at a");
}

#[test]
fn nothing_is_in_force_before_each_has_agreed_under_their_own_unlock() {
    let mut stage = Stage::new().first_run();
    stage.join_second().click("Ground rules").click("Write a rule");
    stage.type_text("The rule", "Phones stay in the hall.").click("Propose it");
    stage.see_no("I agree").see("Take it back");
    stage.lock().unlock(MAYAS).click("Ground rules").see("Phones stay in the hall.").see_part("Jonah proposed this");
    stage.click("I agree").see("Each of you agreed, 12 November");
    // Other words wait; the old ones stay.
    stage.click("More for: Phones stay in the hall.").click("Change the wording");
    stage.type_text("The rule", " All night.").click("Propose it");
    stage.see_part("Instead of: Phones stay in the hall.");
    stage.lock().unlock(JONAHS).click("Ground rules").click("I agree").see_part("Reworded 12 November");
}

#[test]
fn not_now_is_out_of_ones_own_sight_alone() {
    let mut stage = Stage::new().first_run();
    stage.join_second().click("Ground rules").click("Write a rule");
    stage.type_text("The rule", "Phones stay in the hall.").click("Propose it");
    stage.lock().unlock(MAYAS).click("Ground rules").click("Not now").see_no("Phones stay in the hall.");
    stage.lock().unlock(JONAHS).click("Ground rules").see("Phones stay in the hall.").see("Take it back");
}

#[test]
fn a_boundary_is_seen_by_its_owner_alone() {
    let mut stage = Stage::new().first_run();
    stage.click("Ground rules").click("Add a boundary").type_text("My boundary", "I will go to my sister.").click("Keep it");
    stage.see("I will go to my sister.");
    stage.join_second().click("Ground rules").see_no("my sister");
}
