//! The closeness menu and its round: with matches, without any, for one alone, by the keyboard, and what is left of it.

use crate::stage::{JONAHS, MAYAS, Stage};
use chrono::Duration;
use egui::Key;

/// Maya and Jonah, both here, on the page.
fn both() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.join_second();
    stage.click("Jonah here").click("Both of us are here");
    stage.type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Goals").click("Closeness");
    stage
}

/// One takes the screen, ticks these and is done; none of them is "not today".
fn picks(stage: &mut Stage, name: &str, steps: Option<&[&str]>) {
    stage.click(&format!("I’m {name}, and nobody else is looking"));
    stage.see(&format!("{name}, what would be fine today?"));
    for step in steps.unwrap_or(&["Hold hands"]) {
        stage.click(step);
    }
    stage.click(if steps.is_some() { "I’m done" } else { "Not today" });
}

#[test]
fn only_what_both_picked_opens_and_leaving_ends_it() {
    let mut stage = both();
    stage.click("Maya picks first").see("This is for Maya now").see_no("Hold hands");
    picks(&mut stage, "Maya", Some(&["Share a blanket", "Walk around the block", "Hold hands"]));
    stage.see("This is for Jonah now").see_no("Share a blanket").see_no("Walk around the block").see_no("Hold hands");
    picks(&mut stage, "Jonah", Some(&["Walk around the block", "Read aloud"]));
    stage.see("Open for today").see("Walk around the block").see_part("Turn around where you are.");
    stage.see_no("Share a blanket").see_no("Hold hands").see_no("Read aloud");
    // Nothing of it can be taken back or done again.
    stage.press_with(egui::Modifiers::COMMAND, Key::Z).see_no("Share a blanket").see_no("Read aloud");
    stage.see("There is nothing to undo").press(Key::Escape);
    stage.see("Open for today");
    stage.click("Today").see_no("Walk around the block").click("Goals").click("Closeness");
    stage.see("Who picks first?").see_no("Open for today").see_no("Walk around the block");
}

#[test]
fn no_match_reads_the_same_whoever_picked_what_in_whatever_order() {
    type Picks = Option<&'static [&'static str]>;
    let pairs: [(Picks, Picks); 5] = [
        (Some(&["Share a blanket"]), Some(&["Read aloud"])),
        (Some(&[]), Some(&["Read aloud", "Hold hands"])),
        (Some(&["Read aloud"]), Some(&[])),
        (None, Some(&["Hold hands"])),
        (Some(&["Hold hands"]), None),
    ];
    let mut outcomes = Vec::new();
    let mut stage = both();
    for (one, other) in pairs {
        for [first, second] in [["Maya", "Jonah"], ["Jonah", "Maya"]] {
            stage.click(&format!("{first} picks first"));
            picks(&mut stage, first, one);
            picks(&mut stage, second, other);
            stage.see("Nothing for today");
            outcomes.push(stage.words());
            stage.click("Close").see("Who picks first?");
        }
    }
    assert!(outcomes.windows(2).all(|two| two[0] == two[1]), "{outcomes:#?}");
}

#[test]
fn the_second_sees_a_page_that_nothing_was_done_to() {
    let mut stage = both();
    let mut pages = Vec::new();
    for first in [Some(&["Share a blanket", "Hold hands"][..]), Some(&[]), None] {
        stage.click("Maya picks first");
        picks(&mut stage, "Maya", first);
        pages.push(states(&stage));
        stage.click("I’m Jonah, and nobody else is looking");
        pages.push(states(&stage));
        stage.click("Stop here").see("Who picks first?");
    }
    let (covered, picking): (Vec<_>, Vec<_>) = pages.into_iter().enumerate().partition(|(n, _)| n % 2 == 0);
    for pages in [covered, picking] {
        assert!(pages.windows(2).all(|two| two[0].1 == two[1].1));
    }
}

#[test]
fn the_window_forgets_how_far_somebody_scrolled_while_picking() {
    let places = |stage: &Stage| stage.harness.ctx.memory(|memory| memory.data.count::<egui::scroll_area::State>());
    let mut stage = both();
    stage.click("Today").click("Goals").click("Closeness").click("Maya picks first");
    let before = places(&stage);
    picks(&mut stage, "Maya", Some(&["Hold hands"]));
    picks(&mut stage, "Jonah", Some(&["Read aloud"]));
    stage.see("Nothing for today");
    assert_eq!(places(&stage), before);
}

/// Every name with what a screen reader says of it.
fn states(stage: &Stage) -> Vec<String> {
    use egui_kittest::kittest::{NodeT, Queryable, by};
    let nodes = stage.harness.query_all(by());
    nodes
        .map(|node| {
            let node = node.accesskit_node();
            format!("{:?} {:?} {:?} {:?} {}", node.role(), node.label(), node.value(), node.toggled(), node.is_focused())
        })
        .collect()
}

#[test]
fn a_lock_a_new_day_and_one_leaving_each_end_it() {
    let mut stage = both();
    let opened = |stage: &mut Stage| {
        stage.click("Jonah picks first");
        picks(stage, "Jonah", Some(&["Hold hands"]));
        picks(stage, "Maya", Some(&["Hold hands"]));
        stage.see("Open for today");
    };
    opened(&mut stage);
    stage.lock();
    stage.see_no("Hold hands").unlock(JONAHS);
    stage.click("Goals").click("Closeness").see("To read by yourself").see_no("Hold hands").see_no("Open for today");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Goals").click("Closeness");
    opened(&mut stage);
    stage.later(Duration::minutes(4)).press(Key::Tab).see("Open for today");
    // Four in the morning is when the day ends; somebody is awake and presses a key now and then.
    for _ in 0..140 {
        stage.later(Duration::minutes(4)).press(Key::Tab);
    }
    stage.see("Who picks first?").see_no("Open for today").see_no("Hold hands");
    // In the middle of picking, Help leaves no trace of it.
    stage.click("Maya picks first").click("I’m Maya, and nobody else is looking").click("Hold hands");
    stage.press(Key::F1).see_no("Hold hands").press(Key::Escape).see("Who picks first?").see_no("Hold hands");
}

#[test]
fn one_alone_reads_the_menu_and_finds_words_for_a_no() {
    let mut stage = Stage::new().first_run();
    stage.click("Goals").click("Closeness").see("To read by yourself").see("No is an answer");
    stage.see("Sit in the same room").see_part("To stop: ").see_part("To say no: ");
    stage.click("A light touch").see("Hold hands").see("To say no: “I don’t want to hold hands.”");
    stage.see_no("Who picks first?").see_no("Maya").see_no("waiting");
    stage.click("Who can help").see("I’m afraid of someone");
    // Today never speaks of it.
    stage.click("Today").see_no("Closeness").see_no("closeness");
}

#[test]
fn the_keyboard_alone_is_enough() {
    let mut stage = both();
    stage.focus("Maya picks first").press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("I’m Maya, and nobody else is looking"));
    stage.press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Sit in the same room"));
    stage.press(Key::Space).focus("I’m done").press(Key::Enter);
    stage.press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Sit in the same room"));
    stage.press(Key::Space).focus("I’m done").press(Key::Enter);
    stage.see("Open for today").see("Sit in the same room");
    assert_eq!(stage.focused().as_deref(), Some("Close"));
    stage.press(Key::Escape).see("Who picks first?");
}
