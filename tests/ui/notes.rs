//! Notes for oneself alone: memories that come by themselves, hard dates and places.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

fn replay() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num6).click("When it replays");
    stage
}

#[test]
fn steadying_oneself_is_one_key_away() {
    let mut stage = replay();
    assert_eq!(stage.focused().as_deref(), Some("Steady myself"));
    stage.press(Key::Enter).see("Five senses").see("Slow breathing").see("Cold water").see("Naming");
    stage.click("Begin Five senses").see_part("five things you can see");
    stage.press(Key::Escape).see("Steady myself").see("Nothing is written here, and nothing has to be.");
}

#[test]
fn maya_writes_down_what_came_and_finds_it_after_locking() {
    let mut stage = replay();
    stage.click("Write one down").type_text("What set it off", "A song in the shop").click("Cold water").click("Walking");
    stage.type_text("A sentence I could say to someone", "It is loud in my head today.").wait(2.0).see("Saved");
    stage.click("When it replays").see_no("A song in the shop").see("Today, 7:00 pm");
    stage.lock().unlock(MAYAS).press_with(Modifiers::COMMAND, Key::Num6).click("When it replays").click("Today, 7:00 pm");
    assert_eq!(stage.value("What set it off"), "A song in the shop");
    assert_eq!(stage.value("A sentence I could say to someone"), "It is loud in my head today.");
    stage.click("This page").click("Delete this page").see_no("Today, 7:00 pm").click("Undo").see("Today, 7:00 pm");
    stage.click("Today, 7:00 pm").click("This page").click("Delete this page").click("Trash").click("Put back");
    stage.click("When it replays").see("Today, 7:00 pm");
}

#[test]
fn what_is_typed_the_moment_before_hiding_is_kept() {
    let mut stage = replay();
    stage.click("Write one down").type_text("What set it off", "half a sen").lock().unlock(MAYAS);
    stage.press_with(Modifiers::COMMAND, Key::Num6).click("When it replays").click("Today, 7:00 pm");
    assert_eq!(stage.value("What set it off"), "half a sen");
}

#[test]
fn after_several_on_one_day_the_page_speaks_of_the_body_and_of_no_number() {
    let mut stage = replay();
    for text in ["one", "two", "three"] {
        stage.see_no("You’ve written about it already today. It may be kinder to stop here and give your body something instead: water, a walk, a voice.");
        stage.click("Write one down").type_text("What set it off", text).wait(2.0).click("When it replays");
    }
    stage.see_part("It may be kinder to stop here");
    let words = stage.words().join(" ");
    assert!(!words.contains(" 3 ") && !words.contains("three"), "{words}");
    stage.later(chrono::Duration::days(1)).unlock(MAYAS);
    stage.press_with(Modifiers::COMMAND, Key::Num6).click("When it replays").see_part("Is it here now?");
}

#[test]
fn a_step_back_shows_what_stood_there_before() {
    let mut stage = replay();
    stage.click("Write one down").type_text("What set it off", "A song").wait(2.0).click("When it replays").click("Today, 7:00 pm");
    stage.click("Cold water").wait(2.0);
    stage.press_with(Modifiers::COMMAND, Key::Z).wait(1.0);
    assert_eq!(stage.value("What set it off"), "A song");
}

#[test]
fn a_hard_date_is_planned_for_and_today_says_only_that_something_is_near() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num6).click("Hard dates and places").click("Add a date or a place");
    stage.type_text("What it is", "The day I found the letters").type_text("Date, if it has one", "2024-11-18");
    stage.click("It comes every year").type_text("What I’ll do", "Stay at Ana’s").type_text("Who will be there for me", "Ana");
    stage.wait(2.0).see("Saved").click("Hard dates and places").see("The day I found the letters").see("Wednesday 18 November");
    stage.press_with(Modifiers::COMMAND, Key::Num1).see_no("Something you planned for is coming up.");
    stage.press_with(Modifiers::COMMAND, Key::Num6).click("Hard dates and places").click("The day I found the letters");
    stage.click("Remind me on Today, from a week before").wait(2.0).press_with(Modifiers::COMMAND, Key::Num1);
    stage.see("Something you planned for is coming up.").see_no("The day I found the letters");
    stage.lock().unlock(MAYAS).see("Something you planned for is coming up.");
}

#[test]
fn none_of_it_is_there_with_both_here() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage.press_with(Modifiers::COMMAND, Key::Num6).click("Hard dates and places").click("Add a date or a place");
    stage.type_text("What it is", "The day in May").type_text("Date, if it has one", "2026-11-14");
    stage.click("Remind me on Today, from a week before").wait(2.0);
    stage.press_with(Modifiers::COMMAND, Key::Num1).see("Something you planned for is coming up.");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.see_no("Something you planned for is coming up.").press_with(Modifiers::COMMAND, Key::Num6);
    stage.see_no("When it replays").see_no("Hard dates and places");
}
