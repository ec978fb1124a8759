//! Notes for a counselor, in the whole window.

use crate::stage::Stage;
use egui::Key;

fn notes() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "A page for the session").wait(2.0);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1).click("Notes for a counselor");
    stage
}

/// The pages are set on a thread of their own; a real moment goes by until they are there.
fn until(stage: &mut Stage, text: &str) {
    for _ in 0..200 {
        std::thread::sleep(std::time::Duration::from_millis(25));
        stage.wait(0.25);
        if stage.words().iter().any(|words| words.contains(text)) {
            return;
        }
    }
    stage.see_part(text);
}

#[test]
fn a_topic_shows_on_the_page_as_it_will_print() {
    let mut stage = notes();
    stage.see("Nothing is chosen yet.").click("Write topics").type_text("Add a topic", "How to talk about money").click("Add it");
    stage.click("Prepare pages");
    until(&mut stage, "How to talk about money");
    stage.see_no("Nothing is chosen yet.").see("This can be copied, and asked for in court.");
}

#[test]
fn topics_are_moved_and_removed_with_a_way_back() {
    let mut stage = notes();
    stage.click("Write topics");
    stage.type_text("Add a topic", "First").click("Add it").type_text("Add a topic", "Second").click("Add it");
    stage.click("More for topic 2").click("Move it up").see("1. Second").see("2. First");
    stage.click("More for topic 1").click("Remove it").see("1. First").see_no("1. Second").click("Undo").see("1. Second");
}

#[test]
fn only_picked_pages_go_in() {
    let mut stage = notes();
    stage.click("Pick pages").click("Today: A page for the session").click("Done picking").see("One page picked");
    until(&mut stage, "A page for the session");
}

#[test]
fn a_password_is_offered_and_plain_text_is_not_while_it_is_wanted() {
    let mut stage = notes();
    stage.see("Save as text…").click("Ask for a password to open it").see_no("Save as text…");
    assert!(stage.value("Password").split(['-', ' ']).count() >= 4, "a generated password is offered");
}

#[test]
fn ours_belongs_to_two() {
    let mut stage = notes();
    stage.see_no("Ours").join_second();
    stage.press_with(egui::Modifiers::COMMAND, Key::Num1).click("Notes for a counselor").click("Ours");
    stage.see("Jonah puts this in").see("Ground rules in force").see_no("My summary puts this in");
}
