//! Finding help: signs that are kept nowhere, counselors, people to tell, numbers of one's own.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

fn guide() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num8);
    stage
}

const AFRAID: &str = "I’m afraid of how the other one reacts";
const SAME: &str = "We have the same argument, and it ends in the same place";
const COUPLE: &str = "A couples counselor can sit with you";

#[test]
fn what_is_ticked_is_kept_nowhere_and_gone_on_leaving() {
    let mut stage = guide();
    let before = files(&stage);
    stage.click("Is it time for help?").click(SAME).see_part(COUPLE);
    stage.click("Articles").click("Is it time for help?");
    let words = stage.words().join("\n");
    assert!(!words.contains(COUPLE), "{words}");
    assert_eq!(files(&stage), before, "nothing was written");
}

#[test]
fn fear_comes_before_any_couple_work() {
    let mut stage = guide();
    stage.click("Is it time for help?").click(SAME).see_part(COUPLE).click(AFRAID);
    stage.see_part("Please talk to someone trained first, on your own.").see("First, what it says under Safety.");
    assert!(!stage.words().join("\n").contains(COUPLE));
}

#[test]
fn the_lines_become_a_page_only_on_purpose() {
    let mut stage = guide();
    stage.click("Is it time for help?");
    assert!(stage.is_disabled("Keep these lines as a private page"));
    stage.click(SAME).click("Keep these lines as a private page").see("In your private journal now");
    stage.press_with(Modifiers::COMMAND, Key::Num6).click("Today, 7:00 pm, What I noticed");
    assert_eq!(stage.value("Your page"), SAME);
}

#[test]
fn a_counselor_is_thought_about_and_found_again() {
    let mut stage = guide();
    stage.click("Who to see").click("Add a counselor").type_text("Name", "Dr. Okafor");
    stage.type_text("Are they licensed, and where can that be looked up?", "Yes, the state board").wait(2.0).see("Saved");
    stage.click("Where I am with them").click("Wrote or called").wait(2.0);
    stage.lock().unlock(MAYAS).press_with(Modifiers::COMMAND, Key::Num8).click("Who to see").see("Wrote or called").click("Dr. Okafor");
    assert_eq!(stage.value("Are they licensed, and where can that be looked up?"), "Yes, the state board");
    stage.click("This page").click("Delete this page").see_no("Dr. Okafor").click("Trash").click("Delete for good");
    stage.click("Keep it").click("Put back").see_no("Dr. Okafor");
    stage.press(Key::Escape).see("Dr. Okafor");
}

#[test]
fn a_sentence_is_borrowed_for_somebody_one_can_tell() {
    let mut stage = guide();
    stage.click("Who I can tell").click("Add someone").type_text("Who", "Ana").click("Add: May I call you if it gets bad at night?");
    stage.click("Add: May I call you if it gets bad at night?").wait(2.0);
    let line = "May I call you if it gets bad at night?";
    assert_eq!(stage.value("What I’d say"), format!("{line}\n{line}"));
    stage.click("Who I can tell").see("Ana");
}

#[test]
fn a_number_of_ones_own_stands_first_while_its_owner_is_here() {
    let mut stage = Stage::new().first_run();
    stage.press(Key::F1).click("Add a number").type_text("Who answers", "Shelter on Elm Street").type_text("Number", "555 0100");
    stage.click("Keep it").see("555 0100").see("Shelter on Elm Street");
    stage.click("Change Shelter on Elm Street").clear("Number").type_text("Number", "555 0199").click("Keep it").see("555 0199");
    stage.lock().press(Key::F1).see("Numbers for").see_no("555 0199").see_no("Add a number").press(Key::Escape);
    stage.unlock(MAYAS).press(Key::F1).see("555 0199").click("Remove Shelter on Elm Street").see_no("555 0199");
}

#[test]
fn none_of_it_is_there_with_both_here() {
    let mut stage = guide();
    stage.join_second();
    stage.press(Key::F1).click("Add a number").type_text("Number", "555 0100").click("Keep it").press(Key::Escape);
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.press(Key::F1).see("Numbers for").see_no("555 0100").see_no("Find help for later, Open");
    stage.press_with(Modifiers::COMMAND, Key::Num8).see_no("Who to see");
    assert!(!stage.shows("Is it time for help?") && !stage.shows("Who I can tell"));
}

/// Every file and its bytes.
fn files(stage: &Stage) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![stage.vault()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push((entry.path(), std::fs::read(entry.path()).unwrap_or_default()));
            }
        }
    }
    found.sort();
    found
}
