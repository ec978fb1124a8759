//! Pages from the first word to the trash, in the whole window.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::Key;

fn with_a_page(text: &str) -> Stage {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", text).wait(2.0);
    stage
}

#[test]
fn a_page_is_saved_as_it_is_typed_and_survives_hiding() {
    let mut stage = with_a_page("The statement was on the table.");
    stage.see("Saved").lock().see_no("statement").unlock(MAYAS);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num6).see_part("The statement was on the table.");
}

#[test]
fn what_was_typed_the_moment_before_hiding_is_kept() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "half a sentence").lock().unlock(MAYAS);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num6).see_part("half a sentence");
}

#[test]
fn a_word_is_found_as_it_is_typed() {
    let mut stage = with_a_page("Rain on the allotment, and the radio.");
    stage.click("New").type_text("Your page", "Something else").wait(2.0);
    stage.press_with(egui::Modifiers::COMMAND, Key::F).type_text("Search pages", "allot");
    stage.see_part("Rain on the").see_no("Today, 7:00 pm, Something else");
    stage.press(Key::Escape).see_part("Something else");
}

#[test]
fn a_feeling_and_a_title_are_kept() {
    let mut stage = with_a_page("Body");
    stage.type_text("Title", "Sunday").click("Tired").wait(2.0).lock().unlock(MAYAS);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num6).click("Today, 7:00 pm, Sunday");
    assert_eq!(stage.value("Your page"), "Body");
    assert_eq!(stage.value("Title"), "Sunday");
}

#[test]
fn a_deleted_page_comes_back_by_undo_and_from_the_trash() {
    let mut stage = with_a_page("Keep me");
    stage.click("More for this page").click("Delete this page").see("Page in the trash for 30 days");
    stage.click("Undo").see_part("Keep me");
    stage.click("Today, 7:00 pm, Keep me").click("More for this page").click("Delete this page");
    stage.click("Trash").see("Keep me").click("Delete for good").see("Delete this page for good?");
    stage.click("Keep it").click("Put back").see("The trash is empty.");
}

#[test]
fn a_prompt_is_offered_changed_and_turned_off() {
    let mut stage = Stage::new().first_run();
    stage.see("A prompt, if you want one").click("Another prompt").click("Use this prompt").see("You started from");
    stage.click("New").click("Stop offering prompts").see_no("A prompt, if you want one");
}

#[test]
fn ten_megabytes_are_kept_as_several_pages() {
    let mut stage = Stage::new().first_run();
    let line = "a line of the long story that was kept elsewhere until now\n";
    stage.type_text("Your page", &line.repeat(10_000)).wait(2.0);
    stage.lock().unlock(MAYAS).press_with(egui::Modifiers::COMMAND, Key::Num6);
    let pages = stage.words().iter().filter(|words| words.starts_with("Today, 7:00 pm, a line")).count();
    assert!(pages >= 3, "{pages} pages");
}

#[test]
fn a_shared_page_is_a_draft_until_it_is_put_there() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage.press_with(egui::Modifiers::COMMAND, Key::Num6).click("Shared").click("New");
    stage.type_text("Your page", "For both of us").wait(2.0).see("Draft kept.");
    stage.lock().unlock(MAYAS).press_with(egui::Modifiers::COMMAND, Key::Num6).click("Shared").see_no("For both of us");
    stage.lock().unlock(JONAHS).press_with(egui::Modifiers::COMMAND, Key::Num6).click("Shared").click("New");
    stage.click("Put it in the shared journal").see("In the shared journal now");
    stage.lock().unlock(MAYAS).press_with(egui::Modifiers::COMMAND, Key::Num6).click("Shared");
    stage.click("Today, 7:00 pm, For both of us").see("For both of us").see_no("More for this page");
}

#[test]
fn a_copy_is_shared_after_a_look_and_taken_back() {
    let mut stage = with_a_page("Words for two");
    stage.join_second().lock().unlock(MAYAS);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num6).click("Today, 7:00 pm, Words for two");
    stage.click("More for this page").click("Share a copy").see("Share a copy of this page?").click("Keep it private");
    stage.click("More for this page").click("Share a copy").click("Share the copy").see("A copy is shared");
    stage.click("Shared").click("Today, 7:00 pm, Words for two").click("More for this page").click("Take the shared copy back");
    stage.see("Taken back. No trace is left.").click("Private").see_part("Words for two");
}
