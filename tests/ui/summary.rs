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
    stage.see("Jonah puts this in: Ground rules in force").see("Ground rules in force").see_no("Maya puts this in");
}

#[test]
fn what_was_chosen_is_there_the_next_time_but_picked_pages_are_not() {
    let mut stage = notes();
    stage.click("Pulse").click("Letter").click("Initials instead of names").type_text("Who they are for, if you like", "Dr. Osei");
    stage.click("Pick pages").click("Today: A page for the session").click("Done picking").see("One page picked");
    stage.lock().unlock(crate::stage::MAYAS).press_with(egui::Modifiers::COMMAND, Key::Num7).click("For a counselor");
    assert_eq!(stage.value("Who they are for, if you like"), "Dr. Osei");
    stage.see("None picked");
    assert!(!stage.is_on("Pulse") && stage.is_on("Initials instead of names") && stage.is_on("My goals, and my notes on them"));
}

#[test]
fn pages_to_pick_are_found_by_their_words() {
    let mut stage = notes();
    stage.press_with(egui::Modifiers::COMMAND, Key::Num6).click("New").type_text("Your page", "The lantern by the door").wait(2.0);
    stage.press_with(egui::Modifiers::COMMAND, Key::Num7).click("For a counselor").click("Pick pages");
    stage.see("Today: A page for the session").see("Today: The lantern by the door").type_text("Find pages", "lant");
    stage.see("Today: The lantern by the door").see_no("Today: A page for the session").click("Today: The lantern by the door");
    stage.press(Key::Escape).see("One page picked");
    until(&mut stage, "The lantern by the door");
}

#[test]
fn days_that_end_before_they_begin_are_said_so_and_nothing_can_be_saved() {
    let mut stage = notes();
    stage.click("Which days").click("Days I choose").clear("To").type_text("To", "1 January 2026");
    stage.see("The last day comes before the first.");
    assert!(stage.is_disabled("Save PDF…"));
}

#[test]
fn the_pages_begin_with_the_last_session() {
    let mut stage = notes();
    stage.click("Sessions").click("Add a session").type_text("Day", "3 November 2026").wait(2.0).click("Sessions");
    stage.click("Prepare pages").see_part("Since the session");
    until(&mut stage, "3 November to 12 November 2026.");
}

#[test]
fn a_key_that_is_none_is_said_so_and_a_good_one_locks_the_file() {
    let mut stage = notes();
    stage.click("Sessions").type_text("Add a topic", "Money").click("Add it").click("Prepare pages");
    until(&mut stage, "Money");
    stage.click("Ask for a password to open it").click("How it is locked").click("To somebody’s age key");
    stage.type_text("Their key", "age1nobody").see("Paste the one line that begins with age1, as its owner gave it to you.");
    assert!(stage.is_disabled("Save PDF…"));
    let key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    stage.clear("Their key").type_text("Their key", key).see("Save as text…");
    let file = stage.path("notes.pdf.age");
    stage.will_choose(file.clone()).click("Save PDF…").see_soon("Saved where you chose");
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1"));
}

#[test]
fn a_folder_that_is_gone_is_said_so() {
    let mut stage = notes();
    stage.click("Sessions").type_text("Add a topic", "Money").click("Add it").click("Prepare pages");
    until(&mut stage, "Money");
    let file = stage.path("no/such/folder/notes.pdf");
    stage.will_choose(file.clone()).click("Save PDF…").see_soon("folder");
    assert!(!file.exists());
}
