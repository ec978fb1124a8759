//! Owning one's data: everything out, a copy to take along, erasing, new keys.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};
use std::path::Path;

const NEW: &str = "the quiet river bends twice";

fn settings(stage: &mut Stage, page: &str) {
    stage.press_with(Modifiers::COMMAND, Key::Comma);
    stage.click(page);
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn everything_is_saved_to_read_and_what_that_means_is_said_before() {
    let mut stage = Stage::new().first_run();
    settings(&mut stage, "Your data");
    stage.click("Save a copy to read");
    stage.see_part("Not encrypted. Whoever uses this computer");
    assert!(stage.is_disabled("Save it"), "not before there is a place");
    let out = stage.path("out").display().to_string();
    stage.type_text("Where to put it", &out);
    stage.click("Save it");
    stage.see_soon("Saved as out");
    assert_eq!(names(&stage.path("out")), ["README.md", "groundwork.json"]);
    // Again into the same place: nothing is written over.
    stage.click("Save a copy to read");
    stage.type_text("Where to put it", &out);
    stage.click("Save it");
    stage.see_soon("Saved as groundwork-copy-2026-11-12");
    assert_eq!(names(&stage.path("out")), ["README.md", "groundwork-copy-2026-11-12", "groundwork.json"]);
}

#[test]
fn a_folder_a_service_copies_is_warned_about() {
    let mut stage = Stage::new().first_run();
    settings(&mut stage, "Your data");
    stage.click("Save a copy to read");
    let synced = stage.path("Dropbox").join("copy").display().to_string();
    stage.type_text("Where to put it", &synced);
    stage.see_part("Dropbox seems to copy this folder elsewhere.");
}

#[test]
fn as_one_locked_file_it_needs_a_passphrase() {
    let mut stage = Stage::new().first_run();
    settings(&mut stage, "Your data");
    stage.click("Save a copy to read");
    stage.click("One locked file");
    let out = stage.path("stick");
    std::fs::create_dir(&out).unwrap();
    stage.type_text("Where to put it", &out.display().to_string());
    assert!(stage.is_disabled("Save it"));
    stage.click("Use my own");
    stage.type_text("New passphrase", NEW);
    stage.click("Save it");
    stage.see_soon("Saved as groundwork-copy-2026-11-12.tar.age");
    let bytes = std::fs::read(out.join("groundwork-copy-2026-11-12.tar.age")).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1"));
}

#[test]
fn new_keys_are_made_and_the_old_passphrase_opens_nothing() {
    let mut stage = Stage::new().first_run();
    settings(&mut stage, "Passphrase");
    stage.click("Make new keys");
    stage.see_part("An old copy still opens with the old passphrase");
    stage.type_text("Passphrase in use now", "wrong words here");
    stage.click("Use my own");
    stage.type_text("New passphrase", NEW);
    stage.click("Make them now");
    stage.see_part("That passphrase did not open anything.");
    stage.type_text("Passphrase in use now", MAYAS);
    stage.click("Make them now");
    stage.see("New keys and your new passphrase are in use.");
    stage.lock();
    stage.unlock(MAYAS);
    stage.see_part("did not open anything");
    stage.clear("Passphrase");
    stage.unlock(NEW);
    stage.see("Ground rules");
}

#[test]
fn a_copy_is_taken_along_and_then_ones_own_is_erased() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    settings(&mut stage, "Your data");
    stage.click("Make a copy to take along");
    let stick = stage.path("stick").display().to_string();
    stage.type_text("Where to put the copy", &stick);
    stage.type_text("Your passphrase", JONAHS);
    stage.click("Make the copy");
    stage.see_part("Your copy is there.");
    assert!(stage.path("stick/people").is_dir());

    stage.click("What would be erased");
    stage.see("What this can’t reach").see("The other will notice").see_part("the most dangerous");
    stage.type_text("Your passphrase", JONAHS);
    stage.click("Erase what is mine");
    stage.see("Erase it now?");
    // The safe choice leaves everything.
    stage.press(Key::Escape);
    stage.see("Settings");
    stage.type_text("Your passphrase", JONAHS);
    stage.click("Erase what is mine");
    let again: Vec<_> = stage.words().into_iter().filter(|words| words == "Erase what is mine").collect();
    assert!(again.len() > 1, "the button in the question is called the same");
    stage.press(Key::Tab);
    stage.press(Key::Enter);
    stage.see("Unlock");
    stage.unlock(JONAHS);
    stage.see_part("did not open anything");
    stage.clear("Passphrase");
    stage.unlock(MAYAS);
    settings(&mut stage, "Your data");
    stage.see("What you shared, as it was on 12 November 2026").see_no("Take a copy with you");
}

#[test]
fn alone_everything_is_erased_and_the_first_screen_is_back() {
    let mut stage = Stage::new().first_run();
    settings(&mut stage, "Your data");
    stage.click("What would be erased");
    assert!(stage.is_disabled("Erase everything"));
    stage.type_text("Your passphrase", MAYAS);
    stage.click("Erase everything");
    stage.press(Key::Tab);
    stage.press(Key::Enter);
    stage.see("Continue");
    assert!(!stage.vault().exists());
}

#[test]
fn everything_of_both_asks_each_of_them() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage.click("Jonah here");
    stage.click("Both of us are here");
    stage.type_text("Passphrase", MAYAS);
    stage.press(Key::Enter);
    settings(&mut stage, "Your data");
    stage.see_no("Take everything out").see_no("Erase what is mine");
    stage.click("What would be erased");
    stage.see_part("It needs each of your passphrases.");
    stage.see("Passphrase of the first person").see("Passphrase of Jonah");
    assert!(stage.is_disabled("Erase everything of both"));
}
