//! Say it and Listen in the window, by role and for two.

use crate::stage::{MAYAS, Stage};
use egui::Key;

fn say_it() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Ground rules").click("Say it");
    stage
}

#[test]
fn a_sentence_grows_is_kept_for_a_talk_and_can_be_taken_out_again() {
    let mut stage = say_it();
    stage.see("Your sentence grows here as you type.");
    stage.type_text("When …", "you came home at eleven");
    stage.click("Sad").click("Feeling: Disappointed");
    stage.type_text("I ask …", "that you message before six");
    stage.see("When you came home at eleven, I felt disappointed. I ask that you message before six.");
    stage.click("Keep for a talk").see("Only you see these.");
    stage.see("Your sentence grows here as you type.");
    stage.click("Guided talk").see("When you came home at eleven, I felt disappointed. I ask that you message before six.");
    stage.click("Delete").see_no("When you came home at eleven");
    stage.click("Undo").see("When you came home at eleven, I felt disappointed. I ask that you message before six.");
}

#[test]
fn half_a_sentence_survives_a_lock() {
    let mut stage = say_it();
    stage.type_text("When …", "You lied to me");
    stage.see("You lied to me.");
    stage.lock();
    stage.unlock(MAYAS);
    stage.see("A sentence you began").click("Ground rules").click("Say it").see("You lied to me.");
}

#[test]
fn it_is_saved_to_the_private_journal() {
    let mut stage = say_it();
    stage.type_text("When …", "the letter came");
    stage.type_text("because …", "nobody had told me");
    stage.click("Save to my journal");
    stage.click("Journal").see_part("When the letter came because nobody had told me.");
}

#[test]
fn with_both_here_nothing_is_kept() {
    let mut stage = say_it();
    stage.join_second();
    stage.click("Jonah here").click("Both of us are here");
    stage.type_text("Passphrase", MAYAS);
    stage.click("Unlock");
    stage.click("Ground rules").click("Say it");
    stage.type_text("When …", "the letter came");
    stage.see("With both of you here nothing is kept. You can say it, or copy it.").see_no("Keep for a talk").see("Copy");
}

#[test]
fn listening_is_practised_by_key_and_kept_nowhere() {
    let mut stage = Stage::new().first_run();
    stage.click("Ground rules").click("Listen").see("“I need to ask you again where you were that night.”");
    stage.type_text("What I might answer", "I did");
    stage.click("Show other ways").see("“I was at the hotel by the station, from seven until eleven. Ask whenever you need to.”");
    stage.focus("Next").press(Key::ArrowRight).see_no("where you were that night");
    assert_eq!(stage.value("What I might answer"), "");
    stage.press(Key::ArrowLeft).see("“I need to ask you again where you were that night.”").see_no("Other ways");
}

#[test]
fn an_agreement_half_written_survives_a_lock() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.join_second();
    stage.click("Ground rules").click("Agreements").click("Write an agreement");
    stage.type_text("What you both would do", "Phones stay in");
    stage.lock();
    stage.unlock(crate::stage::JONAHS);
    stage.click("Ground rules").click("Agreements");
    assert_eq!(stage.value("What you both would do"), "Phones stay in");
}

#[test]
fn a_boundary_is_shown_on_purpose_and_hidden_again() {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.join_second();
    stage.click("Ground rules").click("Add a boundary");
    stage.type_text("My boundary", "If there is shouting, I leave the room.");
    stage.click("Keep it").click("Show it to Maya");
    stage.see_part("This is what will be seen: “If there is shouting, I leave the room.”").click("Show it");
    stage.see("Boundaries shown to both");
    stage.lock();
    stage.unlock(MAYAS);
    stage.click("Ground rules").see("If there is shouting, I leave the room.").see_no("Stop showing it");
    stage.lock();
    stage.unlock(crate::stage::JONAHS);
    stage.click("Ground rules").click("Stop showing it").see_no("Boundaries shown to both");
}
