//! Sessions with a counselor: what is next, what to do until then, topics, and what is left to them.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};

fn sessions() -> Stage {
    let mut stage = Stage::new().first_run();
    go(&mut stage);
    stage
}

fn go(stage: &mut Stage) {
    stage.press_with(Modifiers::COMMAND, Key::Num7).click("Sessions");
}

#[test]
fn a_session_is_written_down_and_found_after_locking() {
    let mut stage = sessions();
    stage.see("No sessions yet.").click("Add a session").type_text("Day", "19 November 2026").click("Both of us");
    stage.type_text("With whom, if you like", "Dr. Osei").type_text("To bring", "The two questions").wait(2.0).see("Saved");
    stage.click("Sessions").see("Next session").see_part("19 November").see("Both of us, with Dr. Osei").see("The two questions");
    stage.lock().unlock(MAYAS);
    go(&mut stage);
    stage.click("Open it");
    assert_eq!(stage.value("To bring"), "The two questions");
    stage.click("This page").click("Delete this page").see("No sessions yet.").click("Undo").see("Next session");
}

#[test]
fn what_to_do_is_ticked_on_the_page_and_shows_on_today_only_where_wanted() {
    let mut stage = sessions();
    stage.click("Add a session").type_text("Day", "5 November 2026").click("Add something to do");
    stage.type_text("To do 1", "One walk a week").click("Add something to do").type_text("To do 2", "Tell Ana").wait(2.0);
    stage.press_with(Modifiers::COMMAND, Key::Num1).see_no("Something you noted to do is open.");
    go(&mut stage);
    stage
        .see("To do until next time")
        .see_part("5 November")
        .click("Thursday 5 November")
        .click("A line on Today while something is open");
    stage.wait(2.0).press_with(Modifiers::COMMAND, Key::Num1).see("Something you noted to do is open.").see_no("Tell Ana");
    stage.click("Open what is noted").click("One walk a week").see("Tell Ana").click("Tell Ana").see_no("To do until next time");
    stage.press_with(Modifiers::COMMAND, Key::Num1).see_no("Something you noted to do is open.");
}

#[test]
fn a_line_of_homework_goes_and_the_others_keep_their_words() {
    let mut stage = sessions();
    stage.click("Add a session");
    for (number, text) in [(1, "first"), (2, "second"), (3, "third")] {
        stage.click("Add something to do").type_text(&format!("To do {number}"), text);
    }
    stage.click("Remove to do 1").wait(2.0);
    assert_eq!((stage.value("To do 1"), stage.value("To do 2")), ("second".to_owned(), "third".to_owned()));
    stage.see_no("To do 3");
}

#[test]
fn a_page_a_moment_and_a_goal_are_saved_as_topics() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "What we say to the children\nand when").wait(2.0).click("More for this page");
    stage.click("Save as a topic").see("Saved as a topic for a session");
    go(&mut stage);
    stage.see("1. What we say to the children");
}

#[test]
fn a_tool_left_to_sessions_is_put_aside_until_its_owner_takes_it_back() {
    let mut stage = sessions();
    stage.see("Left to sessions").click("Questions").press_with(Modifiers::COMMAND, Key::Num3).click("Questions");
    stage.see("You’ve left this to your sessions with a counselor.").see_no("Add a question");
    stage.press(Key::F1).see_part("Emergency").press(Key::Escape);
    stage.lock().unlock(MAYAS).press_with(Modifiers::COMMAND, Key::Num3).click("Questions").click("Use it here again");
    stage.see_no("You’ve left this to your sessions with a counselor.");
}

#[test]
fn what_one_leaves_to_sessions_does_not_show_to_the_other_or_with_both_here() {
    let mut stage = sessions();
    stage.click("Check-ins").join_second();
    stage.press_with(Modifiers::COMMAND, Key::Num5).see_no("You’ve left this");
    go(&mut stage);
    stage.see("No sessions yet.");
    stage.lock().unlock(JONAHS).see_no("You’ve left this");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.press_with(Modifiers::COMMAND, Key::Num5).see_no("You’ve left this");
    stage.press_with(Modifiers::COMMAND, Key::Num7).see_no("Sessions");
}

#[test]
fn what_one_needs_is_saved_as_a_file_of_its_own_behind_a_lock() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num3).click("What I need").click("Write one").type_text("I need …", "One quiet evening");
    stage.click("Keep it").click("Save as a file").click("Ask for a password to open it").see_no("Save as text…");
    let file = stage.path("page.pdf");
    stage.will_choose(file.clone()).click("Save as a page…").see_soon("The page is saved.");
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.starts_with(b"%PDF") && bytes.windows(8).any(|part| part == b"/Encrypt"));
}
