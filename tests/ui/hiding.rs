//! Hide takes everything off the window in the same frame, wherever one is and whatever is open, and again and again.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

/// All that may be seen in the frame in which Hide was pressed.
const COVER: [&str; 10] = [
    "",
    "Help now",
    "Hide",
    "Groundwork",
    "Passphrase",
    "Show what I type",
    "Unlock",
    "Use my recovery words",
    "I was invited",
    "I have a backup",
];

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
const PLACES: &[(&str, Way)] = &[
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
    ("a search and what it found", |stage| {
        key(stage, Key::Num6).type_text("Search pages", "nobody").see_part("may see this");
    }),
    ("the fields of a search", |stage| drop(key(stage, Key::Num6).click("Narrow the search").see("Feeling").words())),
    ("a list that drops down", |stage| {
        key(stage, Key::Num6).click("More for the journal").click("What the journal offers").click("Prompts about").see("The first days");
    }),
    ("feelings being chosen", |stage| drop(key(stage, Key::Num6).click("New").click("Other").words())),
    ("a page's menu", |stage| {
        key(stage, Key::Num6).click("New").type_text("Your page", "This one too").wait(2.0).click("More for this page");
        stage.see("Keep at the top");
    }),
    ("a question before a page is gone for good", |stage| {
        key(stage, Key::Num6).click("New").type_text("Your page", "Nor this").wait(2.0).click("More for this page");
        stage.click("Delete this page").click("Trash").click("Delete for good").see("Delete this page for good?");
    }),
    ("pages about to be saved as files", |stage| {
        key(stage, Key::Num6).click("More for the journal").click("Save pages as files").see("Choose where");
    }),
    ("pages about to be brought in", |stage| {
        let folder = stage.path("pages to bring");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("secret holiday.md"), "no day to it").unwrap();
        stage.will_choose(folder);
        key(stage, Key::Num6).click("More for the journal").click("Bring in pages from files").click("Choose a folder");
        stage.see_soon("secret holiday.md");
    }),
    ("a memory's exercise", |stage| {
        key(stage, Key::Num6).click("When it replays").click("Steady myself").click("Begin Five senses").see_part("five things");
    }),
    ("progress", |stage| drop(key(stage, Key::Num7).words())),
    ("a moment being written", |stage| drop(key(stage, Key::Num7).click("Moments").click("Note something").words())),
    ("a search of the guide", |stage| drop(key(stage, Key::Num8).type_text("Search the guide", "replay").words())),
    ("a counselor", |stage| drop(key(stage, Key::Num8).click("Who to see").click("Add a counselor").words())),
    ("somebody to tell", |stage| drop(key(stage, Key::Num8).click("Who I can tell").click("Add someone").words())),
    ("a page of help", |stage| drop(stage.press(Key::F1).click("I’m afraid of someone, Open").words())),
    ("the safety check", |stage| {
        let check = &groundwork::content::Content::bundled().help.check;
        stage.press(Key::F1).click(&format!("{}, Open", check.title)).click(&check.alone);
    }),
    ("a number being written", |stage| drop(stage.press(Key::F1).click("Add a number").type_text("Number", "555").words())),
    ("a time-out", |stage| drop(stage.press(Key::F8).see_part("A break until").words())),
    ("my account", |stage| drop(key(stage, Key::Num3).click("My account").click("Begin my account").words())),
    ("a question", |stage| drop(key(stage, Key::Num3).click("Questions").click("Write a question").words())),
    ("a goal being written", |stage| drop(key(stage, Key::Num4).click("New goal").words())),
    ("notes for a counselor", |stage| drop(stage.click("Notes for a counselor").words())),
    ("an article", |stage| drop(key(stage, Key::Num8).words())),
    ("signs", |stage| drop(key(stage, Key::Num8).click("Is it time for help?").words())),
    ("help", |stage| drop(stage.press(Key::F1).see("Numbers for").words())),
    ("settings", |stage| drop(key(stage, Key::Comma).words())),
    ("a small promise", |stage| drop(key(stage, Key::K).words())),
];

#[test]
fn everything_is_gone_in_the_same_frame_wherever_one_is() {
    let mut stage = Stage::new().first_run();
    for &(state, way) in PLACES {
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

#[test]
fn it_hides_what_two_have_open() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "Words for two").wait(2.0).join_second().lock().unlock(MAYAS);
    key(&mut stage, Key::Num6).click("Today, 7:00 pm, Words for two").click("More for this page").click("Share a copy");
    stage.see("Share a copy of this page?");
    hides(&mut stage, "a copy about to be shared");
    stage.unlock(MAYAS);
    key(&mut stage, Key::Num6).click("Shared").click("New").type_text("Your page", "Not put there yet");
    hides(&mut stage, "a shared page being written");
    stage.unlock(MAYAS);
    both_here(&mut stage);
    key(&mut stage, Key::Num4).click("Closeness").click("Jonah picks first").click("I’m Jonah, and nobody else is looking");
    hides(&mut stage, "one of two picking in private");
    stage.unlock(MAYAS);
    both_here(&mut stage);
    key(&mut stage, Key::Num2).click("Guided talk").type_text("One topic", "The card").click("Jonah").click("Are we both ready?");
    hides(&mut stage, "a talk that is about to begin");
}

fn both_here(stage: &mut Stage) {
    stage.click("One of you here").click("Both of us are here").type_text("Passphrase", crate::stage::JONAHS).click("Unlock");
}

#[test]
fn it_hides_a_first_run_too() {
    let mut stage = Stage::new();
    stage.click("Continue").click("Use my own").type_text("New passphrase", MAYAS).see("Open my first page");
    stage.harness.key_press(Key::F9);
    stage.harness.step();
    stage.see_no("Open my first page").see_no(MAYAS);
    // Help over the first run is gone in the same way.
    let mut stage = Stage::new();
    stage.press(Key::F1).see_part("Numbers change.");
    stage.harness.key_press(Key::F9);
    stage.harness.step();
    stage.see_no("Numbers change.");
}

#[test]
fn it_hides_while_files_are_being_written() {
    let mut stage = Stage::new().first_run();
    stage.type_text("Your page", "Keep me").wait(2.0);
    let folder = stage.path("out");
    std::fs::create_dir(&folder).unwrap();
    stage.will_choose(folder).click("More for the journal").click("Save pages as files").click("Choose where");
    hides(&mut stage, "files being written");
    stage.unlock(MAYAS).see_no("Saved in the folder");
}
