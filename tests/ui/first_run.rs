//! From start to a private page.

use crate::stage::{MAYAS, Stage};

#[test]
fn three_screens_lead_to_a_private_page() {
    let mut stage = Stage::new();
    stage.see("Before you begin").see("Step 1 of 3");
    stage.click("Continue");
    stage.see("Choose a passphrase");
    assert!(!stage.vault().exists(), "nothing is stored before a passphrase is chosen");
    stage.click("Use my own");
    stage.type_text("New passphrase", MAYAS);
    stage.click("Open my first page");
    stage.see("Journal");
    assert!(stage.vault().join("notebooks").exists());
}

#[test]
fn help_numbers_are_in_sight_before_anything_is_stored() {
    let mut stage = Stage::new();
    stage.see("Numbers for");
    assert!(stage.words().iter().any(|words| words.chars().filter(char::is_ascii_digit).count() >= 3));
}

#[test]
fn generated_words_can_be_taken() {
    let mut stage = Stage::new();
    stage.click("Continue");
    stage.click("Other words");
    // Nobody goes past words they will need and don’t have.
    stage.click("Open my first page").see("Choose a passphrase");
    assert!(!stage.vault().exists());
    stage.click("I have these words where I will find them again").click("Open my first page");
    stage.see("Hide");
    assert!(stage.vault().exists());
}

#[test]
fn a_short_passphrase_goes_no_further() {
    let mut stage = Stage::new();
    stage.click("Continue");
    stage.click("Use my own");
    stage.type_text("New passphrase", "short");
    stage.click("Open my first page");
    stage.see_part("Not long enough yet");
    assert!(!stage.vault().exists());
}

#[test]
fn no_passphrase_takes_a_second_press_and_only_for_one_alone() {
    let mut stage = Stage::new();
    stage.click("Others use it too");
    stage.click("Continue");
    stage.see_no("Go on without a passphrase");
    stage.click("Back");
    stage.click("Only me");
    stage.click("Continue");
    stage.click("Go on without a passphrase");
    assert!(!stage.vault().exists());
    stage.click("Go on without one");
    assert!(stage.vault().exists());
    stage.lock();
    stage.see("This notebook has no passphrase.");
    stage.click("Unlock");
    stage.see("Today");
}

#[test]
fn a_vault_elsewhere_is_opened_and_a_folder_without_one_is_not_taken() {
    let mut other = Stage::new().first_run();
    other.lock();
    let mut stage = Stage::new();
    stage.click("My pages are elsewhere");
    stage.type_text("Groundwork folder", &stage.path("empty").display().to_string());
    stage.click("Open this folder");
    stage.see("There is no vault in this folder.").click("Close");
    stage.clear("Groundwork folder");
    stage.type_text("Groundwork folder", &other.vault().display().to_string());
    stage.click("Open this folder");
    stage.unlock(MAYAS);
    stage.see("Ground rules");
}

#[test]
fn the_keyboard_goes_on_inside_the_next_step() {
    let mut stage = Stage::new();
    stage.focus("Continue").press(egui::Key::Enter).see("Step 2 of 3").press(egui::Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Six words, picked at random"));
}
