//! The frame: tabs, keys, hiding, locking.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

#[test]
fn hiding_covers_the_window_in_the_same_frame() {
    let mut stage = Stage::new().first_run();
    stage.harness.key_press(Key::F9);
    stage.harness.step();
    stage.see("Unlock").see_no("Journal").see_no("Settings");
}

#[test]
fn quiet_minutes_lock() {
    let mut stage = Stage::new().first_run();
    stage.later(chrono::Duration::seconds(299)).see("Ground rules");
    stage.later(chrono::Duration::seconds(2)).see("Unlock").see_no("Ground rules");
}

#[test]
fn numbers_open_their_tabs() {
    let mut stage = Stage::new().first_run();
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num6] {
        stage.press_with(Modifiers::COMMAND, key);
        stage.see("Hide");
    }
    stage.press(Key::F1).see("Numbers for");
}

#[test]
fn it_opens_at_every_size_with_help_and_hide_in_the_window() {
    for (width, height) in [(1280.0, 800.0), (900.0, 640.0), (1920.0, 1080.0), (640.0, 480.0), (480.0, 420.0)] {
        let mut stage = Stage::sized(width, height).first_run();
        for label in ["Help now", "Hide"] {
            let rect = stage.rect(label);
            assert!(
                rect.min.x >= 0.0 && rect.max.x <= width && rect.min.y >= 0.0 && rect.max.y <= height,
                "{label} at {width}×{height}: {rect:?}"
            );
        }
    }
}

#[test]
fn nothing_asks_for_frames_while_nobody_does_anything() {
    let mut stage = Stage::new().first_run();
    stage.wait(12.0);
    let delay = stage.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(delay.as_secs() >= 30, "{delay:?}");
    stage.lock();
    stage.harness.run_steps(8);
    let delay = stage.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(delay.as_secs() >= 30, "locked, with the caret in the field: {delay:?}");
}

#[test]
fn the_title_says_one_word() {
    let mut stage = Stage::new().first_run();
    stage.lock();
    stage.unlock(MAYAS);
    for command in &stage.harness.output().viewport_output[&egui::ViewportId::ROOT].commands {
        assert!(!matches!(command, egui::ViewportCommand::Title(title) if title != "Groundwork"), "{command:?}");
    }
}

#[test]
fn going_to_sleep_locks() {
    let mut stage = Stage::new().first_run();
    stage.away.store(true, std::sync::atomic::Ordering::Relaxed);
    stage.run().see("Unlock").see_no("Ground rules");
}

#[test]
fn what_was_typed_is_kept_by_hiding_at_once() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.lock();
    stage.unlock(MAYAS);
    stage.see("Maya here");
}

#[test]
fn closing_saves_and_locks_before_the_window_goes() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    let root = stage.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
    root.events.push(egui::ViewportEvent::Close);
    stage.harness.step();
    let commands = &stage.harness.output().viewport_output[&egui::ViewportId::ROOT].commands;
    assert!(commands.contains(&egui::ViewportCommand::CancelClose), "{commands:?}");
    stage.see("Unlock").see_no("Maya");
    stage.unlock(MAYAS);
    stage.see("Maya here");
}

#[test]
fn help_is_one_key_away_from_a_question_too() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.click("This computer");
    stage.type_text("Groundwork folder", "/nowhere");
    stage.click("Open this folder");
    stage.see("Open another folder?");
    stage.press(Key::F1);
    stage.see("Numbers for").see_no("Open another folder?");
}

#[test]
fn escape_is_the_safe_choice() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.click("This computer");
    stage.type_text("Groundwork folder", "/nowhere");
    stage.click("Open this folder");
    stage.press(Key::Escape);
    stage.see_no("Open another folder?").see("This computer");
}

#[test]
fn one_reminder_a_day_and_closed_for_good_if_wanted() {
    let mut stage = Stage::new().first_run();
    let safety = "A few questions about your safety, only if you are alone and unseen. Nothing is stored.";
    let recovery = "Eight recovery words on paper open your pages if the passphrase is lost.";
    stage.click("Today").see(safety).click("Not now");
    stage.see_no(safety).see_no(recovery);
    stage.lock();
    stage.unlock(MAYAS);
    stage.see_no(safety).see_no(recovery);
    stage.lock();
    stage.later(chrono::Duration::days(1));
    stage.unlock(MAYAS);
    stage.see_no(safety).see(recovery).click("Don’t remind me");
    stage.lock();
    stage.later(chrono::Duration::days(1));
    stage.unlock(MAYAS);
    stage.see_no(recovery).see("You can give the name you want to see here.");
}

#[test]
fn the_sidebars_foot_stands_right_in_its_first_frame() {
    for (width, height) in [(1280.0, 800.0), (900.0, 640.0), (640.0, 480.0)] {
        let mut stage = Stage::sized(width, height).first_run();
        stage.lock();
        stage.type_text("Passphrase", MAYAS);
        stage.harness.key_press(Key::Enter);
        stage.harness.step();
        stage.harness.step();
        let first = (stage.rect("Help now"), stage.rect("Hide"));
        assert!(first.1.bottom() <= height && first.1.bottom() > height - 24.0, "{width}: {first:?}");
        stage.run();
        assert_eq!(first, (stage.rect("Help now"), stage.rect("Hide")));
    }
}

#[test]
fn tab_goes_through_the_tabs_before_the_foot() {
    let mut stage = Stage::new().first_run();
    stage.press_with(egui::Modifiers::COMMAND, egui::Key::Num1);
    stage.focus("Ground rules");
    let mut order = Vec::new();
    for _ in 0..10 {
        order.extend(stage.focused());
        stage.press(egui::Key::Tab);
    }
    let at = |name: &str| order.iter().position(|label| label.starts_with(name));
    assert!(at("Journal").is_some() && at("Journal") < at("Help now"), "{order:?}");
}

#[test]
fn a_tab_reached_by_its_key_goes_on_inside_the_page() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num7).press(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Prepare notes for a counselor"));
    // Whoever comes from the tabs themselves meets nothing in between.
    stage.focus("Hide").press(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Prepare notes for a counselor"));
}

#[test]
fn hiding_covers_first_and_minimizes_after() {
    let mut stage = Stage::new().first_run();
    let hide = egui::Event::Key { key: Key::F9, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    stage.harness.input_mut().events.push(hide);
    let minimizes = |stage: &Stage| {
        let commands = &stage.harness.output().viewport_output[&egui::ViewportId::ROOT].commands;
        commands.contains(&egui::ViewportCommand::Minimized(true))
    };
    stage.harness.step();
    assert!(!minimizes(&stage), "what was on the page would be in the picture of the minimized window");
    stage.see("Unlock").see_no("Ground rules");
    let minimized = (0..4).any(|_| {
        stage.harness.step();
        minimizes(&stage)
    });
    assert!(minimized);
}
