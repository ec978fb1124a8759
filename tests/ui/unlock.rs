//! Unlocking.

use crate::stage::{MAYAS, Stage};
use egui::Key;

#[test]
fn a_wrong_passphrase_is_said_and_the_right_one_opens() {
    let mut stage = Stage::new().first_run();
    stage.lock();
    stage.unlock("somebody else's words");
    stage.see_part("That passphrase did not open anything.");
    stage.see_no("Ground rules");
    stage.unlock(MAYAS);
    stage.see("Ground rules");
}

#[test]
fn enter_unlocks() {
    let mut stage = Stage::new().first_run();
    stage.lock();
    stage.type_text("Passphrase", MAYAS);
    stage.press(Key::Enter);
    stage.see("Ground rules");
}

#[test]
fn the_screen_names_nobody() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.lock();
    stage.see("Unlock").see_no("Maya").see_no("Settings").see_no("Journal");
    stage.unlock(MAYAS);
    stage.see("Maya here");
}

#[test]
fn recovery_words_set_a_new_passphrase() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.click("Passphrase");
    stage.type_text("Your passphrase, to make them", MAYAS);
    stage.click("Make recovery words");
    let words = stage.value("Recovery words");
    assert_eq!(words.split_whitespace().count(), 8, "{words}");
    stage.click("I have written them down");
    stage.type_text("Type them back once", &words);
    stage.click("Done");
    stage.see("Your recovery words are ready.").see_no(&words);
    stage.lock();
    stage.click("Use my recovery words");
    stage.type_text("Recovery words", &words);
    stage.click("Use my own");
    stage.type_text("New passphrase", "a wholly other lantern of hers");
    stage.click("Set it and unlock");
    stage.see("Ground rules");
    stage.lock();
    stage.unlock(MAYAS);
    stage.see_part("That passphrase did not open anything.");
    stage.unlock("a wholly other lantern of hers");
    stage.see("Ground rules");
}
