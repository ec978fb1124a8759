//! Help now, before and after unlocking.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

#[test]
fn it_opens_before_unlocking_with_numbers_at_once() {
    let mut stage = Stage::new().first_run();
    stage.lock();
    stage.click("Help now");
    stage.see("Numbers for").see_part("I’m afraid").see_part("Groundwork records nothing here");
    stage.press(Key::Escape);
    stage.see("Unlock");
    stage.press(Key::F1);
    stage.see("Numbers for");
}

#[test]
fn it_opens_from_the_first_run() {
    let mut stage = Stage::new();
    stage.press(Key::F1);
    stage.see_part("I’m afraid").click("Back");
    stage.see("Before you begin");
}

/// What every tab says.
fn tabs(stage: &mut Stage) -> Vec<Vec<String>> {
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];
    keys.map(|key| stage.press_with(Modifiers::COMMAND, key).words()).into()
}

#[test]
fn the_safety_check_changes_no_byte_and_no_screen_and_forgets() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "A quiet day").wait(2.0);
    let check = &groundwork::content::Content::bundled().help;
    // A first round lets the screens settle; what they keep of their own accord is kept then.
    tabs(&mut stage);
    let screens = tabs(&mut stage);
    let before = files(&stage);
    stage.press(Key::F1).click(&format!("{}, Open", check.check.title)).click(&check.check.alone);
    for question in &check.questions {
        stage.click(&question.words);
    }
    stage.click("Done").see("Numbers for");
    // Once more, and left in the middle.
    stage.click(&format!("{}, Open", check.check.title)).see(&check.check.alone).click(&check.check.alone);
    stage.click(&check.questions.iter().next().expect("a question").words).press(Key::Escape);
    assert!(tabs(&mut stage) == screens, "a screen says something else");
    assert!(files(&stage) == before, "something was written");
}

#[test]
fn help_open_before_unlocking_stays_open_after() {
    let mut stage = Stage::new().first_run();
    stage.lock();
    stage.press(Key::F1);
    stage.press(Key::Escape);
    stage.unlock(MAYAS);
    stage.press(Key::F1);
    stage.see("Numbers for").see("Hide");
}

/// Every file in the stage's folder, its bytes and when it was changed.
fn files(stage: &Stage) -> Vec<(std::path::PathBuf, Vec<u8>, Option<std::time::SystemTime>)> {
    let mut found = Vec::new();
    let mut folders = vec![stage.path("")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let meta = entry.metadata().expect("it is there");
            if meta.is_dir() {
                folders.push(entry.path());
            } else {
                found.push((entry.path(), std::fs::read(entry.path()).expect("it is read"), meta.modified().ok()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn numbers_are_in_sight_at_the_largest_text_in_the_smallest_window() {
    let mut settings = groundwork::platform::Settings::default();
    settings.text_size_percent = 200;
    settings.country = Some("US".to_owned());
    let mut stage = Stage::with(900.0, 640.0, settings);
    // The first screen, Help before unlocking, and Help in an open vault.
    in_sight(&mut stage);
    let mut stage = stage.first_run();
    stage.press(Key::F1);
    in_sight(&mut stage);
    stage.lock().press(Key::F1);
    in_sight(&mut stage);
    stage.see("Numbers for");
}

#[track_caller]
fn in_sight(stage: &mut Stage) {
    let (number, window) = (stage.rect("911"), stage.harness.ctx.content_rect());
    assert!(window.contains_rect(number), "{number:?} in {window:?}");
}

#[test]
fn each_number_says_when_and_where_it_was_looked_up() {
    let mut settings = groundwork::platform::Settings::default();
    settings.country = Some("NZ".to_owned());
    let mut stage = Stage::with(1280.0, 800.0, settings).first_run();
    stage.press(Key::F1).see_part("These were looked up on 23 November 2026").see_no("From womensrefuge.org.nz");
    stage.click("Where these numbers come from").see("0800 733 843, Women’s Refuge crisis line").see_part("From womensrefuge.org.nz");
}

#[test]
fn a_time_out_begins_from_help_too() {
    let mut stage = Stage::new().first_run();
    stage.press(Key::F1).click("It’s getting too much, Start a time-out").see("A break until 7:30 pm").see("Nothing about it is kept.");
    stage.click("I’m back").lock().press(Key::F1).see("Numbers for").see_no("It’s getting too much");
}

#[test]
fn its_numbers_are_in_sight_however_far_down_the_page_before_was_read() {
    let mut stage = Stage::sized(900.0, 640.0);
    for _ in 0..11 {
        stage.press(Key::Tab);
    }
    assert!(stage.rect("112").top() < 0.0 || stage.rect("Before you begin").top() < 60.0, "it is read down");
    stage.press(Key::F1);
    let number = stage.rect("112");
    assert!(number.top() > 60.0 && number.bottom() < 640.0, "over the first run: {number:?}");
    stage.press(Key::Escape);
    let mut stage = stage.first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num1);
    for _ in 0..14 {
        stage.press(Key::Tab);
    }
    assert!(stage.rect("Good evening").top() < 0.0, "it is read down");
    stage.press(Key::F1);
    let number = stage.rect("112");
    assert!(number.top() > 0.0 && number.bottom() < 640.0, "over Today: {number:?}");
}
