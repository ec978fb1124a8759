//! Hide takes everything off the window in the same frame, wherever one is and whatever is open, and again and again.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

/// All that may be seen in the frame in which Hide was pressed.
const COVER: [&str; 9] =
    ["", "Help now", "Hide", "Groundwork", "Passphrase", "Show what I type", "Unlock", "Use my recovery words", "I was invited"];

/// Presses Hide, looks at that one frame, and comes back.
#[track_caller]
fn hides(stage: &mut Stage, state: &str) {
    stage.harness.key_press(Key::F9);
    stage.harness.step();
    let seen: Vec<String> = stage.words().into_iter().filter(|words| !COVER.contains(&words.trim())).collect();
    assert!(seen.is_empty(), "{state}: {seen:?}");
    stage.run().see("Unlock");
}

fn key(stage: &mut Stage, key: Key) -> &mut Stage {
    stage.press_with(Modifiers::COMMAND, key)
}

type Way = fn(&mut Stage);

/// How to get somewhere from Today, alone.
const PLACES: [(&str, Way); 24] = [
    ("today", |_| {}),
    ("rules", |stage| drop(key(stage, Key::Num2).words())),
    ("agreements", |stage| drop(key(stage, Key::Num2).click("Agreements").words())),
    ("talks", |stage| drop(key(stage, Key::Num2).click("Guided talk").words())),
    ("say it", |stage| drop(key(stage, Key::Num2).click("Say it").words())),
    ("listen", |stage| drop(key(stage, Key::Num2).click("Listen").words())),
    ("apology", |stage| drop(key(stage, Key::Num3).words())),
    ("needs", |stage| drop(key(stage, Key::Num3).click("What I need").words())),
    ("goals", |stage| drop(key(stage, Key::Num4).words())),
    ("exercises", |stage| drop(key(stage, Key::Num4).click("Exercises").words())),
    ("check-ins", |stage| drop(key(stage, Key::Num5).words())),
    ("journal", |stage| drop(key(stage, Key::Num6).words())),
    ("a page being typed", |stage| drop(key(stage, Key::Num6).click("New").type_text("Your page", "Nobody may see this").words())),
    ("a menu", |stage| drop(key(stage, Key::Num6).click("More for the journal").see("What the journal offers").words())),
    ("a dialog", |stage| {
        key(stage, Key::Num6).click("More for the journal").click("What the journal offers").see("Done");
    }),
    ("a month", |stage| drop(key(stage, Key::Num6).click("Pages by day").words())),
    ("replays", |stage| drop(key(stage, Key::Num6).click("When it replays").click("Write one down").words())),
    ("hard dates", |stage| drop(key(stage, Key::Num6).click("Hard dates and places").click("Add a date or a place").words())),
    ("progress", |stage| drop(key(stage, Key::Num7).words())),
    ("an article", |stage| drop(key(stage, Key::Num8).words())),
    ("signs", |stage| drop(key(stage, Key::Num8).click("Is it time for help").words())),
    ("help", |stage| drop(stage.press(Key::F1).see("Numbers for").words())),
    ("settings", |stage| drop(key(stage, Key::Comma).words())),
    ("a small promise", |stage| drop(key(stage, Key::K).words())),
];

#[test]
fn everything_is_gone_in_the_same_frame_wherever_one_is() {
    let mut stage = Stage::new().first_run();
    for (state, way) in PLACES {
        key(&mut stage, Key::Num1);
        way(&mut stage);
        hides(&mut stage, state);
        stage.unlock(MAYAS);
    }
}

#[test]
fn it_hides_with_both_here_and_before_anybody_is() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS);
    hides(&mut stage, "a passphrase being typed");
    stage.unlock(MAYAS).click("One of you here").see("Both of us are here");
    hides(&mut stage, "the menu of who is here");
    for number in [Key::Num1, Key::Num2, Key::Num4, Key::Num5, Key::Num6, Key::Num8] {
        stage.unlock(MAYAS).click("One of you here").click("Both of us are here");
        stage.type_text("Passphrase", crate::stage::JONAHS).click("Unlock");
        key(&mut stage, number);
        hides(&mut stage, "with both here");
    }
    hides(&mut stage, "while it is hidden");
    stage.press(Key::F1).see("Numbers for");
    stage.harness.key_press(Key::F9);
    stage.harness.step();
    stage.see("Unlock").see_no("Numbers for");
}

#[test]
fn it_hides_what_was_said_at_the_foot() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "Keep me").wait(2.0).click("More for this page").click("Delete this page");
    stage.see("Page in the trash for 30 days");
    hides(&mut stage, "a line at the foot with its Undo");
}
