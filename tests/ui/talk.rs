//! A guided talk in the window: for one alone, for two, through a break, a lock and an early end.

use crate::stage::{JONAHS, MAYAS, Stage};
use chrono::Duration;
use egui::Key;

/// Maya and Jonah, both here, on the page of guided talks.
fn both() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.join_second();
    both_again(&mut stage, "Jonah here", MAYAS);
    stage.click("Ground rules");
    stage.click("Guided talk");
    stage
}

fn both_again(stage: &mut Stage, here: &str, other: &str) {
    stage.click(here);
    stage.click("Both of us are here");
    stage.type_text("Passphrase", other);
    stage.click("Unlock");
}

/// Both are ready and Maya speaks.
fn talking() -> Stage {
    let mut stage = both();
    stage.type_text("One topic", "The card");
    stage.click("Maya");
    stage.click("Are we both ready?");
    stage.click("I’m Maya, and I’m ready to look").click("All of this is true");
    stage.click("I’m Jonah, and I’m ready to look").click("All of this is true");
    stage
}

#[test]
fn one_is_heard_until_yes_you_got_it() {
    let mut stage = talking();
    stage.see("Maya is speaking").see("Jonah is listening. No replies yet.");
    stage.see_no("Today");
    stage.later(Duration::seconds(61));
    stage.type_text("Jonah, a note to yourself", "ask about Friday");
    stage.wait(1.0);
    stage.click("I’ve finished");
    stage.see("Jonah, what did you hear?");
    stage.type_text("What Jonah heard", "It sounds like before.");
    stage.wait(1.0);
    stage.click("Not yet");
    stage.see("Jonah, ask: “What did I miss?”");
    stage.click("I’ve finished");
    assert_eq!(stage.value("What Jonah heard"), "It sounds like before.");
    stage.click("Yes, you got it");
    stage.see("Maya, would you like to hear from Jonah tonight?");
    stage.click("No, that’s enough for tonight");
    stage.click("I’m Maya, and I’m ready to look").see("Maya, for yourself");
    stage.click("Partly").click("Keep it");
    stage.click("I’m Jonah, and I’m ready to look").click("Skip");
    stage.see("That is all for tonight").click("Close");
    stage.click("Ground rules").click("Guided talk");
    stage.click("The card").see("It sounds like before.").see_no("ask about Friday").see_no("Partly");
    // Each one's own note comes with their own passphrase, and with nobody else's.
    stage.lock();
    stage.unlock(JONAHS);
    stage.click("Ground rules").click("Guided talk").click("The card");
    stage.see("ask about Friday").see_no("Partly");
    stage.lock();
    stage.unlock(MAYAS);
    stage.click("Ground rules").click("Guided talk").click("The card");
    stage.see("I felt understood: Partly").see_no("ask about Friday");
}

#[test]
fn one_not_tonight_looks_the_same_whoever_said_it() {
    let mut outcomes = Vec::new();
    for (maya, jonah) in [("All of this is true", "Not tonight"), ("Not tonight", "All of this is true")] {
        let mut stage = both();
        stage.click("Maya").click("Are we both ready?");
        stage.click("I’m Maya, and I’m ready to look").click(maya);
        stage.click("I’m Jonah, and I’m ready to look").click(jonah);
        stage.see("That is reason enough. Another evening will do.");
        outcomes.push(stage.words());
    }
    assert_eq!(outcomes[0], outcomes[1]);
}

#[test]
fn a_break_by_key_needs_each_ones_own_return() {
    let mut stage = talking();
    stage.press(Key::F8);
    stage.see("A break until 7:30 pm").see("30:00 left");
    stage.click("More time").see("A break until 7:45 pm");
    stage.later(Duration::minutes(4));
    stage.click("Maya is back").click("Jonah is back");
    stage.see_part("The talk goes on at 7:20 pm");
    for _ in 0..4 {
        stage.later(Duration::minutes(4)).press(Key::Tab);
    }
    stage.see("Maya is speaking");
}

#[test]
fn a_break_locks_and_either_passphrase_leads_back_into_it() {
    let mut stage = talking();
    stage.press(Key::F8);
    stage.click("While this is locked");
    stage.click("Maya: it may show when we are back");
    stage.lock();
    stage.see_no("Back at");
    stage.unlock(MAYAS);
    stage.see("A break until 7:30 pm");
    stage.click("While this is locked");
    stage.click("Jonah: it may show when we are back");
    stage.lock();
    stage.see("Back at 7:30 pm").see_no("Maya").see_no("talk");
    stage.unlock(JONAHS);
    stage.see("A break until 7:30 pm");
    // After quiet minutes it locks by itself, and the break goes on.
    stage.later(Duration::minutes(31)).see("Back at 7:30 pm");
    stage.unlock(JONAHS);
    stage.click("Maya is back").click("Jonah is back");
    stage.see("Maya is speaking");
    // One passphrase opened it: at the end the window covers itself, since somebody may sit beside.
    stage.click("Stop for tonight").see("That is all for tonight").click("Close");
    stage.see("Unlock");
}

#[test]
fn whoever_unlocks_in_a_break_may_go_to_their_own_pages() {
    let mut stage = talking();
    stage.press(Key::F8);
    stage.lock();
    stage.unlock(MAYAS);
    stage.click("My own pages").see("Maya here");
    stage.click("Ground rules").click("Guided talk").see("A talk is still open");
    stage.click("Close it").see_no("A talk is still open").see_no("Talks you held");
}

#[test]
fn a_lock_in_the_middle_of_a_sentence_loses_nothing() {
    let mut stage = talking();
    stage.click("I’ve finished");
    stage.type_text("What Jonah heard", "half a sent");
    stage.lock();
    stage.unlock(JONAHS);
    stage.see("The talk stands where it was").click("Go on");
    assert_eq!(stage.value("What Jonah heard"), "half a sent");
}

#[test]
fn time_over_ends_nothing() {
    let mut stage = talking();
    stage.later(Duration::seconds(200)).see("the last minute");
    stage.later(Duration::minutes(3)).see("Finish your sentence").see("Maya is speaking");
    stage.click("Two more minutes").see_part("2:00 of");
}

#[test]
fn a_silent_turn_does_not_lock_but_a_forgotten_one_does() {
    let mut stage = talking();
    stage.later(Duration::minutes(8)).see("Maya is speaking");
    stage.later(Duration::minutes(4));
    stage.later(Duration::minutes(6)).see("Unlock");
}

#[test]
fn alone_the_page_tells_how_it_goes_and_f8_is_a_break_of_ones_own() {
    let mut stage = Stage::new().first_run();
    stage.click("Ground rules").click("Guided talk");
    stage.see("How it goes").see_no("Maya").see_no("waiting");
    stage.press(Key::F8).see("A break until 7:30 pm").see("Nothing about it is kept.");
    stage.see_no("is back").click("I’m back");
    stage.see_no("A break until");
}
