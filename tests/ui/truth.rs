//! What one needs and asks, and what is told, on the screens of one and of two.

use crate::stage::{JONAHS, MAYAS, Stage};

fn two() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage
}

#[test]
fn one_alone_writes_what_they_need_and_nothing_speaks_of_another() {
    let mut stage = Stage::new().first_run();
    stage.click("Apology").click("What I need").click("Write one").type_text("I need …", "one evening alone").click("Keep it");
    stage.see("one evening alone").see_no("Show it to").see_no("waiting").lock().unlock(MAYAS);
    stage.click("Apology").click("What I need").see("one evening alone").click("Delete").see_no("one evening alone").click("Undo");
    stage.see("one evening alone");
}

#[test]
fn a_need_from_the_library_is_shown_with_a_full_look_and_hidden_again() {
    let mut stage = two();
    stage.lock().unlock(MAYAS).click("Apology").click("What I need");
    stage.click("Use these words: I need you to say in plain words what you did.").click("Keep it");
    stage.lock().unlock(JONAHS).click("Apology").click("What I need").see_no("Maya").lock().unlock(MAYAS);
    stage.click("Apology").click("What I need").click("Show it to Jonah");
    stage.see_part("This is what will be seen: “I need you to say in plain words what you did.”").click("Show it");
    stage.see("Shown to Jonah").lock().unlock(JONAHS).click("Apology").click("What I need");
    // Maya gave no name; her mark still says whose it is.
    stage.see("The other person").see("I need you to say in plain words what you did.").lock().unlock(MAYAS);
    stage.click("Apology").click("What I need").click("Stop showing it").lock().unlock(JONAHS);
    stage.click("Apology").click("What I need").click("Write one").see_no("Stop showing it");
}

#[test]
fn one_alone_asks_would_rather_not_know_and_notes_what_they_were_told() {
    let mut stage = Stage::new().first_run();
    stage.click("Apology").click("Questions").click("Write a question").type_text("My question", "Where was it?");
    stage.click("I’d rather not know").click("Keep it").see("Where was it?").see("I’d rather not know");
    stage.click("Note what I was told").type_text("What I was told", "At work.").click("Keep it").see_part("At work.");
    stage.lock().unlock(MAYAS).click("Apology").click("Questions").see("Where was it?").see_part("At work.");
}

/// Maya asks and shows it; ends with Jonah on the page.
fn asked() -> Stage {
    let mut stage = two();
    stage.lock().unlock(MAYAS).click("Apology").click("Questions").click("Write a question");
    stage.type_text("My question", "Who else knew?").click("Keep it").click("Show it to Jonah").click("Show it");
    stage.lock().unlock(JONAHS).click("Apology").click("Questions").see("Who else knew?");
    stage
}

#[test]
fn a_question_is_answered_later_and_then_told_each_with_its_day() {
    let mut stage = asked();
    stage
        .click("Answer")
        .click("I don’t know yet")
        .type_text("I’ll tell you by", "30 November 2026")
        .press(egui::Key::Tab)
        .click("Tell it");
    stage.see_part("I don’t know yet. An answer by 30 November.");
    stage.click("Answer").type_text("My answer", "Two people at work.").click("Tell it").see_part("Two people at work.");
    stage.lock().unlock(MAYAS).click("Apology").click("Questions");
    stage.see_part("I don’t know yet. An answer by 30 November.").see_part("Two people at work.").see_no("Take this answer back");
}

#[test]
fn a_question_taken_back_while_it_is_answered_loses_no_word() {
    let mut stage = asked();
    stage.click("Answer").type_text("My answer", "It was two people").wait(2.0);
    stage.lock().unlock(MAYAS).click("Apology").click("Questions").click("Take it back");
    stage.see("Take this question back?").press(egui::Key::Escape).click("Take it back");
    stage.press(egui::Key::Tab).press(egui::Key::Enter);
    stage.lock().unlock(JONAHS).click("Apology").click("Questions").see_no("Who else knew?");
    stage.see("It was two people").see("The question they were for was taken back. Nobody else can see them.");
    stage.click("Keep them in my journal").see_no("It was two people").click("Journal").see_part("It was two people");
}

#[test]
fn how_it_landed_is_noted_and_nobody_learns_of_it() {
    let mut stage = two();
    stage.lock().unlock(MAYAS).click("Apology").click("What I need").click("Open my notes").click("Write about one");
    stage.type_text("My note", "The date was missing.").wait(2.0).lock().unlock(JONAHS);
    stage.click("Apology").click("What I need").click("Open my notes").see_no("about one you heard").lock().unlock(MAYAS);
    stage.click("Apology").click("What I need").click("Open my notes").click("Today, about one you heard").see("The date was missing.");
}

#[test]
fn other_words_for_what_is_shown_survive_a_lock_and_are_seen_only_when_kept() {
    let mut stage = asked();
    stage.lock().unlock(MAYAS).click("Apology").click("Questions").click("Change").type_text("My question", " And since when?").wait(2.0);
    stage.lock().unlock(JONAHS).click("Apology").click("Questions").see("Who else knew?").see_no("since when");
    stage.lock().unlock(MAYAS).click("Apology").click("Questions").click("Change").see("Who else knew? And since when?").click("Keep it");
    stage.lock().unlock(JONAHS).click("Apology").click("Questions").see("Who else knew? And since when?");
}
