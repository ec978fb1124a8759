//! The Guide: read by one person alone, found by words, gone on with where one was, and for both without a trace.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};

const ROW: &str = "When it keeps replaying, 3 minutes";

#[test]
fn one_alone_reads_one_tries_it_and_comes_back_to_where_they_were() {
    let mut stage = Stage::new().first_run();
    stage.click("Guide").see("If you were hurt").see("Help from others").see_no("waiting");
    stage.click("Can it go back to what it was?, 3 minutes").see("3 minutes to read").see_part("You can’t stop knowing it");
    stage.see("Looks back").see_part("and tomorrow too");
    stage.click("Mark as read").see("Can it go back to what it was?, 3 minutes, read").see("Mark as unread");
    stage.click("See one small next step").see("Today");
    stage.click("Guide").see("3 minutes to read").see("Mark as unread");
    stage.click("Mark as unread").see("Can it go back to what it was?, 3 minutes");
}

#[test]
fn a_question_finds_its_article_by_keyboard_alone() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num8).press_with(Modifiers::COMMAND, Key::F);
    assert_eq!(stage.focused().as_deref(), Some("Search the guide"));
    stage.type_text("Search the guide", "how do I stop replaying it").see(ROW).see_no("If it was your doing");
    stage.focus(ROW).press(Key::Enter).see_part("You didn’t call for it.").see("Where this comes from");
    stage.press(Key::Escape).see("If it was your doing");
    stage.type_text("Search the guide", "zeppelin").see_part("Nothing found.");
}

#[test]
fn chapters_are_one_stop_then_arrows() {
    let mut stage = Stage::new().first_run();
    stage.click("Guide").focus("Your body comes first, 4 minutes").press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some(ROW));
    stage.press(Key::End).press(Key::Enter).see_part("A safe no");
}

#[test]
fn with_both_here_nothing_is_marked_and_nothing_says_what_was_read() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage.click("Guide").click(ROW).click("Mark as read").see("When it keeps replaying, 3 minutes, read");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Guide").see(ROW).see_no("When it keeps replaying, 3 minutes, read").see_no("Mark as read");
    stage
        .click("When they won’t own it, 4 minutes")
        .see_part("The choice was not yours")
        .see_no("Mark as read")
        .see_no("Write what you need");
    stage.lock().unlock(JONAHS).click("Guide").see("When it keeps replaying, 3 minutes, read");
}

#[test]
fn every_article_ends_in_a_button_that_opens_its_tool() {
    let mut stage = Stage::new().first_run();
    for article in groundwork::content::Content::bundled().guide.iter() {
        stage.press_with(Modifiers::COMMAND, Key::Num8).click(&format!("{}, {} minutes", article.title, article.minutes));
        stage.see("Mark as read").click(&article.trying.words).see_no("Mark as read");
    }
}

#[test]
fn an_article_is_read_to_its_end_by_keys_alone() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num8).focus("Your body comes first, 4 minutes").press(Key::ArrowDown).press(Key::Enter);
    let in_sight = |stage: &mut Stage, words: &str| stage.harness.ctx.content_rect().contains_rect(stage.rect(words));
    let top = stage.rect("When it comes").top();
    assert!(in_sight(&mut stage, "When it comes") && !in_sight(&mut stage, "Mark as read"));
    stage.press(Key::PageDown);
    let moved = top - stage.rect("When it comes").top();
    assert!((300.0..800.0).contains(&moved), "{moved}");
    for _ in 0..6 {
        stage.press(Key::PageDown);
    }
    assert!(in_sight(&mut stage, "Mark as read"));
    for _ in 0..7 {
        stage.press(Key::PageUp);
    }
    assert!(in_sight(&mut stage, "When it comes"));
}
