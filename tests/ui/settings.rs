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
    assert_eq!(stage.focused().as_deref(), Some("Licenses and sources"));
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

#[test]
fn what_was_chosen_is_in_force_at_once_and_after_a_restart() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings").click("Look").click("Dark").click("Stronger lines and text").click("No movement on screen");
    stage.click("Text size").click("125 %");
    stage.click("This computer").click("Lock after quiet time").click("One minute");
    let in_force = |stage: &Stage| {
        let ctx = &stage.harness.ctx;
        (ctx.theme(), ctx.zoom_factor(), ctx.global_style().animation_time)
    };
    let chosen = (egui::Theme::Dark, 1.25, 0.0);
    assert_eq!(in_force(&stage), chosen);
    stage.later(chrono::Duration::seconds(61)).see("Unlock");
    let mut stage = stage.restart();
    assert_eq!(in_force(&stage), chosen);
    stage.unlock(MAYAS).later(chrono::Duration::seconds(59)).see("Ground rules");
    stage.later(chrono::Duration::seconds(2)).see("Unlock");
}

#[test]
fn a_settings_file_that_cannot_be_read_is_told_of_once_and_kept() {
    let mut stage = Stage::with_settings_file("theme = = dark");
    stage.see("Some settings could not be read.").press(Key::Escape).see_no("Some settings could not be read.");
    assert_eq!(std::fs::read_to_string(stage.path("config/settings-unread.toml")).unwrap(), "theme = = dark");
    let mut stage = stage.restart();
    stage.see_no("Some settings could not be read.").see("Continue");
}

#[test]
fn a_lock_time_below_half_a_minute_is_half_a_minute() {
    let mut stage = Stage::with_settings_file("lock_after_seconds = 1").first_run();
    stage.later(chrono::Duration::seconds(29)).see("Ground rules");
    stage.later(chrono::Duration::seconds(2)).see("Unlock");
}

#[test]
fn hiding_closes_the_window_where_that_was_chosen() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings").click("This computer").click("Hide closes Groundwork instead of minimizing it");
    let hide = egui::Event::Key { key: Key::F9, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    stage.harness.input_mut().events.push(hide);
    stage.harness.step();
    let commands = &stage.harness.output().viewport_output[&egui::ViewportId::ROOT].commands;
    assert!(commands.contains(&egui::ViewportCommand::Close), "{commands:?}");
    assert!(!commands.contains(&egui::ViewportCommand::Minimized(true)), "{commands:?}");
    stage.see("Unlock").see_no("Ground rules");
}

#[test]
fn a_reminder_turned_off_stays_away_until_it_is_turned_on_again() {
    let recovery = "Eight recovery words on paper open your pages if the passphrase is lost.";
    let mut stage = Stage::new().first_run();
    // The first line is about safety, once.
    stage.click("Today").click("Not now");
    stage.click("Settings").click("Reminders").click("Recovery words that aren’t made yet");
    stage.later(chrono::Duration::days(1));
    stage.unlock(MAYAS).see_no(recovery).see("You can give the name you want to see here.").click("Don’t remind me");
    stage.click("Settings").click("Reminders");
    stage.click("Recovery words that aren’t made yet");
    stage.later(chrono::Duration::days(1));
    stage.unlock(MAYAS).see(recovery).see_no("You can give the name you want to see here.");
}

#[test]
fn what_is_turned_off_for_today_is_kept_and_not_spoken_of() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "One line").wait(2.0);
    stage.press_with(Modifiers::COMMAND, Key::K).type_here("Answer when you ask").press(Key::Enter);
    stage.press_with(Modifiers::COMMAND, Key::Num1).see("Answer for today").see("My goals today");
    stage.click("Settings").click("Reminders").click("My goals of the day");
    stage.click("Today").see_no("Answer for today").see_no("My goals today");
    stage.click("Goals").see_part("Answer when you ask");
}

#[test]
fn something_planned_is_said_when_it_is_near_and_nothing_of_what_it_is() {
    let line = "Something you planned for this evening.";
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num5).click("Choose days").click("Daily check-in").click("Keep these days");
    stage.click("Journal").see_no(line);
    // At nine, and it is ten to.
    stage.click("Settings").click("This computer").click("Lock after quiet time").click("60 minutes");
    stage.press_with(Modifiers::COMMAND, Key::Num6).later(chrono::Duration::minutes(59));
    stage.see_no(line).press(Key::F1).press(Key::Escape);
    stage.later(chrono::Duration::minutes(51)).see(line);
    stage.click("Not now").see_no(line);
    stage.lock();
    stage.see_no(line).unlock(MAYAS).see(line);
    stage.click("Open").see_no(line).see("Begin a weekly one");
    stage.click("Journal").see_no(line).lock();
    stage.unlock(MAYAS).see(line).click("Don’t remind me").see_no(line);
    stage.lock();
    stage.unlock(MAYAS).see_no(line);
}

#[test]
fn licences_are_looked_through_and_read_by_keyboard() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings").click("Licenses and sources").see("Lato");
    // Hundreds of rows, of which those in sight are drawn.
    assert!(stage.words().iter().filter(|words| words.contains(" 0.") || words.contains(" 1.")).count() < 60);
    stage.press_with(Modifiers::COMMAND, Key::F).type_here("bsd sqlcipher").see("SQLCipher").see_no("Lato");
    stage.press(Key::Tab).press(Key::Enter).see_part("Redistribution and use in source and binary forms");
    stage.press(Key::Escape);
    assert_eq!(stage.focused().as_deref(), Some("SQLCipher"));
    stage.press(Key::Escape).see("Lato").press_with(Modifiers::COMMAND, Key::F).press(Key::Tab).press(Key::End);
    assert!(stage.focused().is_some_and(|name| name.starts_with("zxcvbn ")), "the last row, long out of sight");
    stage
        .press(Key::Enter)
        .see_part("Joshua Holmer")
        .press(Key::Escape)
        .click("Sources of the Guide")
        .type_text("Find by name or license", "schweitzer");
    stage.press(Key::Tab).press(Key::Enter).see("Copy the address").click("Copy the address");
    stage.see("Copied. Groundwork never opens an address itself.");
}

#[test]
fn the_simpler_view_has_one_sentence_one_button_and_the_way_past_it() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "One line").wait(2.0);
    stage.press_with(Modifiers::COMMAND, Key::K).type_here("Answer when you ask").press(Key::Enter);
    stage.click("Settings").click("Look").click("Simpler view").click("Today");
    stage.see("Answer for today").see("Not today").see_no("A few questions about your safety").see_no("My goals today");
    // Keys of what is out of sight do nothing; those of what is left work.
    for key in [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num7, Key::K] {
        stage.press_with(Modifiers::COMMAND, key).see("Not today");
    }
    stage.press_with(Modifiers::COMMAND, Key::Num6).see_no("When it replays").see("New");
    stage.press_with(Modifiers::COMMAND, Key::Num8).see_no("Is it time for help");
    stage.press(Key::F1).see("Numbers for");
    // The step leads to its page, and the way back stands over it.
    stage.press_with(Modifiers::COMMAND, Key::Num1).see_no("Back to Today").click("Open goals").see("Back to Today");
    stage.click("Back to Today").click("Not today").see("Nothing needs doing now").see_no("Not today");
    // It is switched off where it was switched on.
    stage.press_with(Modifiers::COMMAND, Key::Comma).click("Look").click("Simpler view").see("Ground rules");
}

#[test]
fn quiet_labels_leave_no_telling_word_on_any_tab() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Title", "What he said about the affair").type_text("Your page", "One line").wait(2.0);
    stage.click("Settings").click("It was my doing, and I want to repair it");
    stage.click("Look").click("Quiet labels");
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7] {
        stage.press_with(Modifiers::COMMAND, key);
        let telling: Vec<String> = stage
            .words()
            .into_iter()
            .filter(|words| ["apolog", "affair", "replay", "ending contact"].iter().any(|word| words.to_lowercase().contains(word)))
            // The page itself, open beside its list, keeps its own title.
            .filter(|words| words != "What he said about the affair" || key != Key::Num6)
            .collect();
        assert!(telling.is_empty(), "{key:?}: {telling:?}");
    }
    stage.press_with(Modifiers::COMMAND, Key::Num3).see("Letter").see("Begin a letter");
}
