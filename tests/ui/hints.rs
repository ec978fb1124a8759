//! Hints on wording: they come after a rest, can be waved off or muted, and leave no trace.

use crate::stage::{MAYAS, Stage};
use groundwork::coach::{Mode, Reach, review};

const TYPED: &str = "I hid the card. I’m sorry if you felt shut out.";
const PHRASE: &str = "“sorry if you felt shut out”";

/// A letter begun, with the rules compiled so that a look is made in the frame itself.
fn letter(text: &str) -> Stage {
    for mode in Mode::ALL {
        review(mode, Reach::Whole, "");
    }
    let mut stage = Stage::new().first_run();
    stage.click("Apology").click("Begin an apology").click("Begin writing").type_text("What I did, your words", text);
    stage
}

fn role(stage: &mut Stage, role: &str) {
    stage.press_with(egui::Modifiers::COMMAND, egui::Key::Comma).click(role);
}

#[test]
fn a_hint_comes_after_a_rest_and_never_moves_the_caret() {
    let mut stage = letter(TYPED);
    stage.see_no(PHRASE).wait(1.0).see_no(PHRASE).wait(2.0).see(PHRASE).see("One place to look at again");
    stage.see_part("Could you replace “if” with what you did?");
    // The next letter goes on where the last one stood.
    stage.type_text("What I did, your words", " Really.").see_part("I hid the card. I’m sorry if you felt shut out. Really.");
}

#[test]
fn kept_as_it_is_a_hint_stays_away_until_settings_bring_it_back() {
    let mut stage = letter(TYPED);
    stage.wait(3.0).click("Keep it").see_no(PHRASE).wait(3.0).see_no(PHRASE);
    stage.press_with(egui::Modifiers::COMMAND, egui::Key::Comma).click("Show them again now");
    stage.click("Apology").wait(3.0).see(PHRASE);
}

#[test]
fn a_kind_that_is_muted_stays_away_over_a_lock_and_comes_back_by_settings() {
    let mut stage = letter(TYPED);
    stage.wait(3.0).click("More about this hint").click("Don’t show this kind of hint").see_no(PHRASE);
    stage.lock().unlock(MAYAS).click("Apology").click(&format!("{TYPED}. Begun 12 November"));
    stage.click("1. What I did, written").wait(3.0).see_no(PHRASE);
    stage.press_with(egui::Modifiers::COMMAND, egui::Key::Comma).click("Show again: “Sorry if”");
    stage.click("Apology").wait(3.0).see(PHRASE);
}

#[test]
fn rewriting_marks_the_phrase_and_the_next_key_writes_over_it() {
    let mut stage = letter(TYPED);
    stage.wait(3.0).click("Rewrite it");
    assert_eq!(stage.focused().as_deref(), Some("What I did, your words"));
    stage.harness.event(egui::Event::Text("sorry that I shut you out".to_owned()));
    stage.wait(3.0).see_part("I’m sorry that I shut you out.").see_no(PHRASE);
}

#[test]
fn three_at_most_in_the_order_of_the_text() {
    let text = "I’m sorry if you felt hurt. It was just a kiss. You made me do it. I hope you can forgive me. Mistakes were made.";
    let mut stage = letter(text);
    stage.wait(3.0).see("3 places to look at again");
    stage.click("Keep it").wait(1.0).see("3 places to look at again");
}

#[test]
fn parts_are_found_or_not_yet_and_nothing_is_counted() {
    let mut stage = letter("In January I opened a card in my own name and hid it from you.");
    stage.wait(4.0).see("Names what happened: found").see("Says sorry for it: not yet");
}

#[test]
fn the_one_who_was_hurt_is_left_alone_until_they_ask() {
    let mut stage = letter("");
    role(&mut stage, "I was hurt by what happened");
    stage.click("Apology").type_text("What I did, your words", TYPED).wait(3.0).see_no(PHRASE);
    stage.click("Look at my wording").wait(3.0).see(PHRASE);
}

#[test]
fn words_of_despair_silence_every_hint_and_quote_nothing() {
    let mut stage = letter("I’m sorry if you felt shut out. I want to die.");
    stage.wait(3.0).see_no(PHRASE).see_no("place to look at again").see("Help now is there at any time. It records nothing.");
    stage.click("Open Help now").see_part("Help");
}

#[test]
fn say_it_a_goal_and_an_agreement_have_them_and_the_journal_never() {
    let mut stage = letter("");
    stage.click("Ground rules").click("Say it").type_text("When …", "you always come home late").wait(3.0).see_part("“You always");
    stage.click("Goals").click("Make a goal").type_text("What I will do", "Be a better partner").wait(3.0).see_part("camera");
    stage.press_with(egui::Modifiers::COMMAND, egui::Key::Num6).press_with(egui::Modifiers::COMMAND, egui::Key::N);
    stage
        .type_text("Your page", "You always ruin everything, you idiot.")
        .wait(3.0)
        .see_no("place to look at again")
        .see_no("“You always");
}

/// Hints come and go in the window alone: the notebook with them is the notebook without.
#[test]
fn hints_leave_no_trace_in_the_notebook() {
    let mut stage = letter(TYPED);
    stage.wait(3.0).see(PHRASE);
    let before = files(&stage);
    stage.click("Keep it").wait(3.0).click("Help now").click("Apology").wait(3.0);
    assert!(before == files(&stage), "a hint or its waving off was written to the notebook");
}

fn files(stage: &Stage) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut folders = vec![stage.vault()];
    while let Some(folder) = folders.pop() {
        for item in std::fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                all.push((path.display().to_string(), std::fs::read(&path).unwrap()));
            }
        }
    }
    all.sort();
    all
}

#[test]
fn a_request_of_the_one_who_was_hurt_is_looked_at_only_when_asked_and_then_for_names_alone() {
    let mut stage = letter("");
    role(&mut stage, "I was hurt by what happened");
    stage.click("Apology").click("All letters").click("What I need").click("Write one");
    stage.type_text("I need …", "You must get tested. You are a pathetic liar.").wait(3.0).see_no("place to look at again");
    stage.click("Look at my wording").wait(3.0).see("One place to look at again").see_part("“You are a pathetic liar”");
}

/// A hint is for its writer alone.
#[test]
fn with_both_here_there_are_none() {
    let mut stage = letter("");
    stage.join_second();
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Ground rules").click("Say it").type_text("When …", "you always come home late, you idiot").wait(3.0);
    stage.see_no("place to look at again").see_no("Keep it").see_no("Look at my wording");
}
