//! Settings.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

fn settings_file(stage: &Stage) -> String {
    std::fs::read_to_string(stage.path("config/settings.toml")).unwrap_or_default()
}

#[test]
fn looks_are_kept_in_a_file_that_holds_nothing_personal() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.click("I was hurt by what happened");
    stage.click("An affair");
    stage.click("Look");
    stage.click("Dark");
    stage.click("No movement on screen");
    let kept = settings_file(&stage);
    assert!(kept.contains("theme = \"dark\"") && kept.contains("reduced_motion = true"), "{kept}");
    for private in ["Maya", "hurt", "affair"] {
        assert!(!kept.contains(private), "{kept}");
    }
}

#[test]
fn own_choices_are_still_there_after_unlocking() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.lock();
    stage.unlock(MAYAS);
    stage.see("Maya here");
}

#[test]
fn text_grows_to_twice_its_size_and_no_further() {
    let mut stage = Stage::new().first_run();
    for _ in 0..15 {
        stage.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert!((stage.harness.ctx.zoom_factor() - 2.0).abs() < 0.001);
    stage.see("Help now");
    stage.press_with(Modifiers::COMMAND, Key::Num0);
    assert!((stage.harness.ctx.zoom_factor() - 1.0).abs() < 0.001);
}

#[test]
fn a_passphrase_is_changed() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.click("Passphrase");
    stage.click("Change it");
    stage.type_text("Passphrase in use now", "wrong words here");
    stage.click("Use my own");
    stage.type_text("New passphrase", "the quiet river bends twice");
    stage.click("Keep the new one");
    stage.see_part("That passphrase did not open anything.");
    stage.type_text("Passphrase in use now", MAYAS);
    stage.click("Keep the new one");
    stage.see("The new passphrase is in use.");
    stage.lock();
    stage.unlock("the quiet river bends twice");
    stage.see("Ground rules");
}

#[test]
fn the_simpler_view_leaves_what_is_needed() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.click("Look");
    stage.click("Simpler view");
    stage.see("Today").see("Journal").see("Help now").see("Hide").see_no("Ground rules");
}

#[test]
fn the_pages_are_one_stop_then_arrows_and_the_page_comes_after() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Comma);
    stage.focus("You").press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Look"));
    stage.press(Key::End);
    assert_eq!(stage.focused().as_deref(), Some("About"));
    stage.press(Key::Home).press(Key::ArrowDown).press(Key::Enter);
    stage.see("Theme");
    stage.press(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("As the system"), "one Tab leads into the page");
}

#[test]
fn a_narrow_window_shows_the_list_then_the_page_with_a_way_back() {
    let mut stage = Stage::sized(640.0, 480.0).first_run();
    stage.press_with(Modifiers::COMMAND, Key::Comma);
    stage.see("You").see("About").see_no("Theme");
    stage.focus("You").press(Key::ArrowDown).press(Key::Enter);
    stage.see("Theme").see_no("About");
    // The keyboard goes on at the start of the page, whose first stop is the way back.
    stage.press(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Settings"));
    stage.press(Key::Enter).see("About").see_no("Theme");
    stage.click("This computer").see("Lock after quiet time").press(Key::Escape);
    stage.see("About").see_no("Lock after quiet time");
}

#[test]
fn a_name_being_typed_is_kept_when_another_page_is_chosen() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya").click("Look");
    stage.lock();
    stage.unlock(MAYAS);
    stage.see("Maya here");
}
