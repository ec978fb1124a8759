//! A second person: invite, join, both here, one alone again.

use crate::stage::{JONAHS, MAYAS, Stage};

fn two() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.join_second();
    stage
}

#[test]
fn a_second_person_joins_alone_with_a_passphrase_of_their_own() {
    let mut stage = two();
    stage.see("Jonah here");
    stage.lock();
    stage.unlock(MAYAS);
    stage.see("Maya here");
    stage.lock();
    stage.unlock(JONAHS);
    stage.see("Jonah here");
}

#[test]
fn both_are_here_and_then_one_stays() {
    let mut stage = two();
    stage.click("Jonah here");
    stage.click("Both of us are here");
    stage.type_text("Passphrase", "not the right words");
    stage.click("Unlock");
    stage.see_part("That passphrase did not open anything.");
    stage.type_text("Passphrase", MAYAS);
    stage.click("Unlock");
    stage.see("Both here");
    stage.click("Both here");
    stage.click("Only one of us stays");
    stage.type_text("Passphrase", JONAHS);
    stage.click("Unlock");
    stage.see("Jonah here");
}

#[test]
fn one_person_alone_is_shown_no_empty_half() {
    let mut stage = Stage::new().first_run();
    stage.see_no("Both").see_no("partner").see_no("Waiting");
}

#[test]
fn the_safety_check_is_not_offered_with_both_here() {
    let mut stage = two();
    let title = &groundwork::content::Content::bundled().help.check.title;
    stage.click("Help now");
    stage.see(title);
    stage.click("Jonah here");
    stage.click("Both of us are here");
    stage.type_text("Passphrase", MAYAS);
    stage.click("Unlock");
    stage.click("Help now");
    stage.see_no(title);
}

#[test]
fn a_menu_closes_with_escape_and_with_leaving() {
    let mut stage = two();
    stage.press(egui::Key::F1);
    stage.click("Jonah here").see("Both of us are here");
    stage.press(egui::Key::Escape).see_no("Both of us are here").see("Numbers for");
    stage.click("Jonah here").see("Both of us are here");
    stage.press_with(egui::Modifiers::COMMAND, egui::Key::Comma).see_no("Both of us are here").see("This computer");
}
