//! Exercises: looked through, read, put on a day, and seen on Today that day and no longer.

use crate::stage::{JONAHS, MAYAS, Stage};
use chrono::Duration;
use egui::{Key, Modifiers};
use groundwork::platform::Settings;

const SHORT: &str = "Name what is there, About 5 minutes";

fn alone() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Goals").click("Exercises");
    stage
}

#[test]
fn one_alone_finds_one_by_words_by_length_and_by_who_is_there() {
    let mut stage = alone();
    stage.see(SHORT).see_part("A letter nobody gets").see_no("One speaks, one says it back").see_no("waiting");
    stage.click("Up to 5 minutes").see(SHORT).see_no("A letter nobody gets");
    stage.click("For two").see_part("Something I noticed").see_no("Walk side by side").click("Any length").see_part("Walk side by side");
    stage.click("On your own").press_with(Modifiers::COMMAND, Key::F);
    assert_eq!(stage.focused().as_deref(), Some("Search the exercises"));
    stage.type_text("Search the exercises", "count of four").see_part("Breathe in fours").see_no("A letter nobody gets");
    stage.type_text("Search the exercises", " zeppelin").see_part("Nothing fits that.");
    // A role is never guessed: without one, nothing of the other side is there.
    stage.clear("Search the exercises").see_no("Hear it without a but").see_no("Say no, out loud");
}

#[test]
fn one_is_read_put_on_today_seen_there_put_off_and_taken_back() {
    let mut stage = alone();
    stage.click(SHORT).see("What you need: Nothing").see_part("Say it in a whole sentence").see_part("Lieberman");
    stage.click("Put it there").see("Planned: Today").see_part("Take away: Name what is there");
    stage.click("Today").see("Planned for today").click("Name what is there").see("What you need: Nothing");
    stage.press(Key::Escape).see("Planned for today");
    stage.click("Tomorrow instead: Name what is there").see_no("Planned for today").click("Undo").see("Planned for today");
    stage.click("Take away: Name what is there, Today").see_no("Planned for today").click("Undo").see("Planned for today");
    // It lapses quietly: the day after it is simply not there, and nothing is said of it.
    for _ in 0..140 {
        stage.later(Duration::minutes(4)).press(Key::Tab);
    }
    stage.click("Today").see_no("Planned for today").see_no("Name what is there");
    stage.click("Goals").click("Exercises").see_no("Coming days");
}

#[test]
fn with_quiet_labels_today_says_nothing_of_what_it_is() {
    let mut settings = Settings::default();
    settings.quiet_labels = true;
    let mut stage = Stage::with(1280.0, 800.0, settings).first_run();
    stage.click("Goals").click("Exercises").click(SHORT).click("Put it there");
    stage
        .click("Today")
        .see("Planned for today")
        .see_no("Name what is there")
        .click("Something you planned")
        .see("What you need: Nothing");
}

#[test]
fn the_keyboard_alone_puts_one_on_another_day() {
    let mut stage = alone();
    stage.focus("A plan with if and then, About 10 minutes").press(Key::ArrowDown).press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Breathe in fours, About 5 minutes"));
    // One stop: Tab leads out of the list, and back to where one was.
    stage.press(Key::Tab).press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Breathe in fours, About 5 minutes"));
    stage.press(Key::Home).press(Key::End).press(Key::ArrowUp).press(Key::Enter).see_part("What you need: ").press(Key::Escape);
    stage.press_with(Modifiers::COMMAND, Key::F).type_text("Search the exercises", "four");
    stage.focus("Breathe in fours, About 5 minutes").press(Key::Enter);
    stage.clear("Day").type_text("Day", "10 November 2026").see_part("That day has gone by.");
    assert!(stage.is_disabled("Put it there"));
    stage.clear("Day").type_text("Day", "30 November 2026").focus("Put it there").press(Key::Enter);
    stage.see_part("Take away: Breathe in fours").press(Key::Escape).see("Coming days").see_part("30 November");
    stage.click("Today").see_no("Planned for today");
}

#[test]
fn what_both_put_there_each_sees_and_one_s_own_nobody_else() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    // Jonah's own, for two, is his own thought until both put it there.
    stage.click("Goals").click("Exercises").click("For two").click("Walk side by side, About 30 minutes").click("Put it there");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Today").see_no("Planned for today");
    stage.click("Goals").click("Exercises").see_no("On your own").see_no("Name what is there").see_no("Walk side by side, 12");
    stage.click("The week on one page, About 20 minutes").see_part("for each of you").click("Put it there");
    stage.lock().unlock(MAYAS);
    stage.see("Planned for today").see("The week on one page").see_no("Walk side by side");
    stage.click("Take away: The week on one page, Today").see_no("Planned for today");
    stage.lock().unlock(JONAHS);
    stage.see("Walk side by side").see_no("The week on one page");
}
