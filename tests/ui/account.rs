//! My account, something more to tell, and ended contact, in the whole window: for one alone, and for two.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};

fn account(stage: &mut Stage) -> &mut Stage {
    stage.press_with(Modifiers::COMMAND, Key::Num3).click("My account")
}

fn contact(stage: &mut Stage) -> &mut Stage {
    stage.press_with(Modifiers::COMMAND, Key::Num3).click("Ending contact")
}

/// Every part but money.
fn nearly_whole(stage: &mut Stage) {
    account(stage).click("Begin my account");
    stage.type_text("What happened, your words", "I hid a card.").click("Next: From when to when");
    stage.type_text("From when to when, your words", "From January to May.").click("Next: Who knows").click("Write this");
    stage.click("5. Health, not begun").click("Write this").click("Next: What goes on").click("Write this").wait(2.0);
}

#[test]
fn one_alone_writes_an_account_is_told_what_is_open_tells_it_and_adds_something_more() {
    let mut stage = Stage::new().first_run();
    nearly_whole(&mut stage);
    stage.click("Read all of it").see("Not whole yet").see("I hid a card.").see_no("I have told it").see_no("Save as a page…");
    stage.click("Money").see_part("No money was involved").type_text("Money, your words", "I owe 4,200.").wait(2.0);
    stage.see_no("Write this");
    stage.click("Read all of it").see_no("Not whole yet").see("I owe 4,200.").see("How to tell it");
    stage.click("I have told it").click("Not yet").click("I have told it").click("Mark it told");
    stage.see("Told 12 November 2026").see("With a counselor in the room").see("I owe 4,200.");
    stage.see_no("Mark it told").see_no(", your words");
    stage.click("Write down something more").see_part("Still open: the words.").see_no("I have told it");
    stage.type_text("All of it, in one text, your words", "There was a second card.").wait(2.0);
    stage.click("It can’t stop at once").wait(2.0).see_part("Still open: how it will end");
    stage.type_text("How it will end, and by when", "I close it on Monday.").wait(2.0).see_no("Still open");
    stage.see_part("I tell it: Tomorrow");
    stage.click("I have told it").click("Read aloud, face to face").click("Mark it told");
    stage.see("There was a second card.").see("I close it on Monday.").see("Read aloud, face to face");
}

#[test]
fn what_was_typed_is_there_after_a_lock_and_what_was_deleted_comes_back() {
    let mut stage = Stage::new().first_run();
    account(&mut stage).click("Begin my account").type_text("What happened, your words", "I hid a card.");
    stage.lock().see_no("card").unlock(MAYAS);
    account(&mut stage)
        .see_no("card")
        .click("Go on with my account. Still open: From when to when, Who knows, Money, Health, What goes on");
    stage.click("1. What happened, written").see("I hid a card.");
    stage.click("More for this page").click("Delete").see("In the trash for 30 days").click("Undo");
    stage.wait(1.0);
    account(&mut stage).see("Go on with my account").see_no("Trash");
}

#[test]
fn the_other_and_both_together_find_nothing_of_an_account() {
    let mut stage = Stage::new().first_run();
    nearly_whole(&mut stage);
    stage.join_second();
    account(&mut stage).see("Begin my account").see_no("Go on with").see_no("card").see_no("aya’s");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    account(&mut stage).see_part("these pages stay closed").see_no("Begin").see_no("card");
    contact(&mut stage).see_part("can be read here").see_no("Write this page");
}

#[test]
fn a_page_on_ended_contact_is_shown_read_shown_anew_and_hidden() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Comma).type_text("Name", "Maya").wait(1.0);
    stage.join_second();
    contact(&mut stage).click("Write this page").see("Only you see it.");
    stage.type_text("How it was ended, your words", "I wrote one message.").wait(2.0);
    stage.lock().unlock(MAYAS);
    contact(&mut stage).see_no("message").see_no("Jonah");
    stage.lock().unlock(JONAHS);
    contact(&mut stage).click("My page, begun 12 November. Only you see it.").click("See it as Maya would");
    stage.see("As Maya would see it").see("I wrote one message.").click("Show it to Maya").see("It is shown.");
    stage.lock().unlock(MAYAS);
    contact(&mut stage).see("I wrote one message.").see("Shown 12 November 2026").see_no("Stop showing it");
    stage.lock().unlock(JONAHS);
    contact(&mut stage).click("My page, begun 12 November. Since 12 November it is shown to Maya as it is now.");
    stage.type_text("How it was ended, your words", " And one more.").wait(2.0).see_part("is shown to Maya. What you changed since");
    stage.lock().unlock(MAYAS);
    contact(&mut stage).see("I wrote one message.").see_no("one more");
    stage.lock().unlock(JONAHS);
    contact(&mut stage).click(
        "My page, begun 12 November. The earlier wording of 12 November is shown to Maya. What you changed since is yours until you show it anew.",
    );
    stage.click("See it as Maya would").click("Show Maya this wording").wait(1.0).see_no("earlier wording");
    stage.lock().unlock(MAYAS);
    contact(&mut stage).see_part("And one more.");
    stage.lock().unlock(JONAHS);
    contact(&mut stage)
        .click("My page, begun 12 November. Since 12 November it is shown to Maya as it is now.")
        .click("See it as Maya would");
    stage.click("Stop showing it").see("It is no longer shown.").see("Show it to Maya");
    stage.lock().unlock(MAYAS);
    contact(&mut stage).see_no("message").see_no("Jonah");
}

#[test]
fn what_one_set_a_day_for_shows_on_ones_own_today_and_says_nothing_of_itself() {
    let mut stage = Stage::new().first_run();
    contact(&mut stage).click("Write this page").type_text("How it was ended, your words", "I wrote one message.").wait(2.0);
    stage.later(chrono::Duration::days(28)).lock().unlock(MAYAS);
    stage
        .press_with(Modifiers::COMMAND, Key::Num1)
        .see("Something you set yourself a day for")
        .see_no("contact")
        .click("Not now")
        .click("Open");
    stage.click("It still stands").see("You look at it again on 7 January 2027.");
    stage.press_with(Modifiers::COMMAND, Key::Num1).see_no("Something you set yourself a day for");
}

#[test]
fn whoever_was_hurt_is_asked_for_nothing() {
    let mut stage = Stage::new().first_run();
    stage.press_with(Modifiers::COMMAND, Key::Comma).click("I was hurt by what happened").wait(1.0);
    contact(&mut stage).see_part("You don’t have to do anything for that").see_no("Write this page").see_no("waiting");
    account(&mut stage).see_part("You don’t owe anybody an account").see_no("Health can’t wait");
}

/// Goes on with Tab until what is called `label` has the focus.
#[track_caller]
fn tab_to<'a>(stage: &'a mut Stage, label: &str) -> &'a mut Stage {
    for _ in 0..60 {
        if stage.focused().as_deref() == Some(label) {
            return stage;
        }
        stage.press(Key::Tab);
    }
    panic!("Tab never comes to {label:?}");
}

#[test]
fn something_more_is_written_and_told_by_keyboard_alone() {
    let mut stage = Stage::sized(900.0, 640.0).first_run();
    stage.press_with(Modifiers::COMMAND, Key::Num3);
    for press in ["My account", "Write down something more"] {
        tab_to(&mut stage, press).press(Key::Space);
    }
    tab_to(&mut stage, "It is over").press(Key::ArrowDown);
    tab_to(&mut stage, "How it will end, and by when").type_text("How it will end, and by when", "I close it on Monday.");
    let words = "All of it, in one text, your words";
    tab_to(&mut stage, words).type_text(words, "There was a second card.").wait(2.0);
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(900.0, 640.0));
    for press in ["I have told it", "Mark it told"] {
        tab_to(&mut stage, press).wait(1.0);
        let at = stage.rect(press);
        assert!(window.contains_rect(at), "what has the focus is in view: {press}, {at}");
        stage.press(Key::Enter);
    }
    stage.see_part("Told 12 November 2026").see("There was a second card.");
}

#[test]
fn what_is_too_long_stays_on_screen_and_is_said_so_and_emoji_are_words_too() {
    let mut stage = Stage::new().with_boxes().first_run();
    account(&mut stage).click("Begin my account").type_text("What happened, your words", "🙂").wait(2.0).see("Saved");
    stage.type_text("What happened, your words", &"so much ".repeat(25_001)).wait(2.0).see_part("This part is full");
    stage.clear("What happened, your words").type_text("What happened, your words", "I hid a card.").wait(2.0);
    stage.see_no("This part is full").click("Read all of it").see("I hid a card.");
}

#[test]
fn one_step_back_takes_back_what_was_marked_told_and_what_was_chosen() {
    let mut stage = Stage::new().first_run();
    account(&mut stage).click("Write down something more").type_text("All of it, in one text, your words", "A second card.").wait(2.0);
    stage.click("It is over").wait(1.0).click("I have told it").click("Mark it told").see("Told 12 November 2026");
    stage.press_with(Modifiers::COMMAND, Key::Z).wait(1.0).see_no("Told 12 November 2026").see("A second card.").see("3. Tell it soon");
    stage.press_with(Modifiers::COMMAND, Key::Z).wait(1.0).see_part("Still open: whether it is over.");
}
