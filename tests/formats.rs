//! How dates and times are written is one choice for the whole program, so its story has a process to itself.

#[allow(dead_code, reason = "this story needs a part of it")]
#[path = "ui/stage.rs"]
mod stage;

use stage::{MAYAS, Stage};

#[test]
fn dates_and_times_follow_what_was_chosen_at_once_everywhere_and_after_a_restart() {
    let mut stage = Stage::new().first_run();
    stage.click("Today").see("Thursday 12 November");
    stage.click("Settings").click("Dates and times").see("Today and now read 12 November 2026, 7:00 pm.");
    stage.click("Day and month").click("November 12").click("Hours").click("24 hours, 21:10");
    stage.see("Today and now read November 12, 2026, 19:00.");
    stage.click("First day of the week").click("Sunday");
    stage.click("Today").see("Thursday, November 12");
    // A day is typed in this order, and the calendar's first row begins with a Sunday.
    stage.click("Goals").click("New goal").click("How often").click("Once");
    stage.clear("Date").type_text("Date", "12/3").press(egui::Key::Tab);
    assert_eq!(stage.value("Date"), "December 3, 2026");
    stage.click("Choose a day").see("November 29, 2026");
    let (sunday, monday) = (stage.rect("November 29, 2026"), stage.rect("November 30, 2026"));
    assert!(sunday.left() < monday.left() && (sunday.top() - monday.top()).abs() < 1.0, "a Sunday begins a row");
    let kept = std::fs::read_to_string(stage.path("config/settings.toml")).unwrap();
    assert!(kept.contains("date_order = \"month-first\"") && kept.contains("hour_clock = \"24-hours\""), "{kept}");
    let mut stage = stage.restart();
    stage.unlock(MAYAS).click("Today").see("Thursday, November 12");
    // As the system has it, which is kept as no choice at all.
    stage.click("Settings").click("Dates and times").click("Day and month").click("As the system");
    stage.click("Today").see("Thursday 12 November");
    assert!(!std::fs::read_to_string(stage.path("config/settings.toml")).unwrap().contains("date_order"));
}
