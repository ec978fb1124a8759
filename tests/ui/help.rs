//! Help now, before and after unlocking.

use crate::stage::{MAYAS, Stage};
use egui::Key;

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

#[test]
fn the_safety_check_stores_nothing_and_forgets() {
    let mut stage = Stage::new().first_run();
    stage.press(Key::F1);
    let check = groundwork::content::Content::bundled();
    let question = &check.help.questions.iter().next().expect("a question").words;
    stage.click(&format!("{}, Open", check.help.check.title));
    stage.click(&check.help.check.alone);
    let before = files(&stage);
    stage.click(question);
    stage.click("Done");
    stage.see("Numbers for");
    assert_eq!(files(&stage), before, "nothing was written");
    stage.click(&format!("{}, Open", check.help.check.title));
    stage.see(&check.help.check.alone);
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

fn files(stage: &Stage) -> Vec<(std::path::PathBuf, u64, Option<std::time::SystemTime>)> {
    let mut found = Vec::new();
    let mut folders = vec![stage.path("")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let meta = entry.metadata().expect("it is there");
            if meta.is_dir() {
                folders.push(entry.path());
            } else {
                found.push((entry.path(), meta.len(), meta.modified().ok()));
            }
        }
    }
    found.sort();
    found
}
