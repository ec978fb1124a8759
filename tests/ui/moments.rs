//! Moments: good ones and their wall, thanks that are shown, and a wave of old pain whose words stay.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};

fn two() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage
}

fn moments(stage: &mut Stage) -> &mut Stage {
    stage.press_with(Modifiers::COMMAND, Key::Num7).click("Moments")
}

#[test]
fn one_alone_lays_a_stone_and_a_word_survives_a_lock() {
    let mut stage = Stage::new().first_run();
    moments(&mut stage).see("Nothing noted yet. One line is enough, and no line is fine too.");
    stage.click("Small win").see("Only you see it.").see_no("Show it to").type_text("What went well", "Lunch, sitt").wait(2.0);
    stage.lock().unlock(MAYAS);
    moments(&mut stage);
    assert_eq!(stage.value("What went well"), "Lunch, sitt");
    stage.type_text("What went well", "ing down").click("Keep it").see_part("sitting down").see("Today · Small win");
    assert_eq!(stage.value("Small wins"), "Today: Lunch, sitting down");
    stage.click("Delete").see_no("Lunch, sitting down").click("Undo").see("Lunch, sitting down");
}

#[test]
fn a_wave_begins_with_the_body_and_its_words_are_covered_and_never_cross() {
    let mut stage = two();
    stage.lock().unlock(MAYAS);
    moments(&mut stage).click("A wave of old pain").see("Steady myself first");
    stage.type_text("What happened, if you like", "The song in the car").type_text("What helped, even a little", "Cold water");
    stage.click("Keep it").see("Today · A hard week").see_no("The song in the car").click("Read my words").see("The song in the car");
    stage.click("Cover my words").see_no("Cold water").click("Show it to Jonah").see_part("Your words stay with you").click("Show it");
    stage.see("Jonah sees “A hard week” and the day, without your words.").lock().unlock(JONAHS);
    moments(&mut stage).see("Today · A hard week").see_no("The song in the car").see_no("Read my words");
}

#[test]
fn a_wave_needs_no_words_and_the_keyboard_is_enough() {
    let mut stage = Stage::new().first_run();
    moments(&mut stage).focus("A wave of old pain").press(Key::Enter).see("A wave of old pain");
    stage.focus("Keep it").press(Key::Enter).see("Today · A hard week");
}

#[test]
fn thanks_stay_with_their_writer_until_shown() {
    let mut stage = two();
    stage.lock().unlock(MAYAS);
    moments(&mut stage).click("Thanks").type_text("What I am thankful for", "You called ahead").click("Keep it");
    stage.lock().unlock(JONAHS);
    moments(&mut stage).see_no("You called ahead").lock().unlock(MAYAS);
    moments(&mut stage).click("Show it to Jonah").see_part("“You called ahead”").click("Show it").lock().unlock(JONAHS);
    moments(&mut stage).see("You called ahead").see("The other person").lock().unlock(MAYAS);
    moments(&mut stage).click("Stop showing it").lock().unlock(JONAHS);
    moments(&mut stage).see_no("You called ahead");
}

#[test]
fn both_here_write_one_in_somebody_s_name_and_see_no_private_ones() {
    let mut stage = two();
    moments(&mut stage).click("Small win").type_text("What went well", "Kept to myself").click("Keep it");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    moments(&mut stage).see_no("Kept to myself").see_no("A wave of old pain").click("Milestone");
    stage.type_text("What was reached", "A month of Fridays").click("Jonah").click("Keep it").see("A month of Fridays");
    stage.lock().unlock(JONAHS);
    moments(&mut stage).see("A month of Fridays").click("Stop showing it").see("A month of Fridays").see("Show it to the other person");
}

#[test]
fn words_for_a_sign_can_be_borrowed() {
    let mut stage = Stage::new().first_run();
    moments(&mut stage).click("Sign of progress").click("Use these words: I slept through a night").click("Keep it");
    stage.see("I slept through a night").see("Today · Sign of progress");
}

#[test]
fn a_wave_left_half_written_outlives_another_moment() {
    let mut stage = Stage::new().first_run();
    moments(&mut stage).click("A wave of old pain").type_text("What happened, if you like", "The song in the car");
    stage.press(Key::Escape).see("Note something").click("Small win").type_text("What went well", "Lunch").click("Keep it");
    stage.see("Lunch").see_no("The song in the car").click("A wave of old pain");
    assert_eq!(stage.value("What happened, if you like"), "The song in the car");
}

#[test]
fn words_left_half_written_go_along_to_another_good_kind() {
    let mut stage = Stage::new().first_run();
    moments(&mut stage).click("Small win").type_text("What went well", "Lunch, sitting down");
    stage.press(Key::Escape).click("Milestone");
    assert_eq!(stage.value("What was reached"), "Lunch, sitting down");
}

#[test]
fn words_put_away_come_back_by_undo() {
    let mut stage = Stage::new().first_run();
    moments(&mut stage).click("A wave of old pain").type_text("What happened, if you like", "The song in the car");
    stage.click("Not now").see_no("The song in the car").click("Undo").click("A wave of old pain");
    assert_eq!(stage.value("What happened, if you like"), "The song in the car");
}

#[test]
fn a_wave_half_written_when_the_other_comes_in_is_not_seen_and_waits_for_its_writer() {
    let mut stage = two();
    moments(&mut stage).click("A wave of old pain").type_text("What happened, if you like", "The song in the car");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    moments(&mut stage).see_no("The song").see_no("A wave of old pain").lock().unlock(MAYAS);
    moments(&mut stage).see_no("The song").lock().unlock(JONAHS);
    moments(&mut stage).click("A wave of old pain");
    assert_eq!(stage.value("What happened, if you like"), "The song in the car");
}

#[test]
fn by_keyboard_one_stays_on_the_page_after_keeping() {
    let mut stage = Stage::new().first_run();
    moments(&mut stage).focus("Small win").press(Key::Enter).type_text("What went well", "Lunch");
    stage.focus("Keep it").press(Key::Enter).see("Lunch").press(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Progress"), "the first thing under the title");
    // Past the last thing of the page the window begins anew.
    stage.focus("Delete");
    let mut met = Vec::new();
    for _ in 0..12 {
        met.extend(stage.press(Key::Tab).focused());
    }
    assert!(met.iter().any(|name| name == "Ground rules"), "{met:?}");
}
