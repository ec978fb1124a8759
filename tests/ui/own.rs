//! Pages for one person alone, in each role; with both here there is nothing to see.

use crate::stage::{JONAHS, MAYAS, Stage};

fn role(stage: &mut Stage, name: &str) {
    stage.click("Settings").click(name).click("Today");
}

#[test]
fn one_alone_names_what_happened_and_goals_follow() {
    let mut stage = Stage::new().first_run();
    stage.click("Today").click("Open your own pages").click("Write on this page").click("Money").click("Again and again");
    stage.type_text("In your own words, if you like", "The second card").wait(2.0).see_no("Open agreements");
    stage
        .lock()
        .unlock(MAYAS)
        .click("Open your own pages")
        .see_no("The second card")
        .click("Read and write on this page")
        .see("Again and again");
    assert_eq!(stage.value("In your own words, if you like"), "The second card");
}

#[test]
fn the_one_who_repairs_walks_a_path_to_a_sentence_and_on_to_a_goal_and_a_topic() {
    let mut stage = Stage::new().first_run();
    role(&mut stage, "It was my doing, and I want to repair it");
    stage.click("Open your own pages").click("What lay under it").see_no("What this woke in me");
    stage.click("Walk this path: I hid it").type_text("What did you hide, and from whom?", "The third card").click("Next question");
    stage.see("When did you first think: I won’t say this?").click("7. My own sentence, not begun");
    stage.type_text("In one sentence of my own", "I hide what I fear will end things.").wait(2.0);
    stage.click("Bring it to a counselor").click("Today").click("Notes for a counselor").click("Write topics");
    stage.see("1. I hide what I fear will end things.");
    stage.click("Today").click("Open your own pages").click("What lay under it").see_part("I hid it, ");
    stage.click("Goals").click("Make a goal").see_part("Before I go out I say where");
}

#[test]
fn the_one_who_was_hurt_finds_paths_for_older_hurts_alone() {
    let mut stage = Stage::new().first_run();
    role(&mut stage, "I was hurt by what happened");
    stage.click("Open your own pages").click("What lay under it").see("What this woke in me").see_no("I hid it");
    stage.see("What was done to you is not explained here. These paths are for older hurts it may have woken, if you want to look.");
}

#[test]
fn something_new_begins_with_numbers_from_help_too_and_is_deleted_for_good_at_once() {
    let mut stage = Stage::new().first_run();
    stage.press(egui::Key::F1).click("I’ve learned something new, Open").see("Something new").click("Write on this page");
    stage.type_text("What do I need for the next two days?", "Two nights at Ana’s").wait(2.0).lock().unlock(MAYAS);
    stage
        .click("Today")
        .see_no("Ana")
        .click("Open your own pages")
        .click("Something new")
        .see_no("Ana")
        .click("Begun: Today")
        .see("What do I need for the next two days?");
}

#[test]
fn where_i_stand_says_safety_before_leaving_and_keeps_no_earlier_word() {
    let mut stage = Stage::new().first_run();
    stage.click("Today").click("Open your own pages").click("Where I stand").click("Write on this page").click("I want to leave");
    stage.see_part("the time around leaving can be the most dangerous").click("Medicines and prescriptions");
    stage.click("I’m not sure").see_no("Medicines and prescriptions").see("What would help me know more, without hurrying?");
    stage.lock().unlock(MAYAS).click("Today").see_no("I’m not sure");
}

#[test]
fn with_both_here_there_is_no_way_in_and_no_trace() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    stage.click("Today").click("Open your own pages").click("Where I stand").click("Write on this page").click("I need space");
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Today").see_no("Open your own pages").see_no("I need space").press(egui::Key::F1).see_no("I’ve learned something new");
    stage
        .lock()
        .unlock(MAYAS)
        .click("Today")
        .click("Open your own pages")
        .click("Where I stand")
        .see_no("I need space")
        .see("Write on this page");
    stage
        .lock()
        .unlock(JONAHS)
        .click("Today")
        .click("Open your own pages")
        .click("Where I stand")
        .see_no("I need space")
        .click("Read and write on this page")
        .see("I need space");
}

#[test]
fn body_and_health_names_its_sources() {
    let mut stage = Stage::new().first_run();
    stage.click("Today").click("Open your own pages").click("Body and health");
    stage.see("Medicine after a possible contact with HIV: as soon as possible, and within 72 hours").see_part("MMWR 54");
}

#[test]
fn on_a_path_the_keyboard_is_where_one_writes() {
    let mut stage = Stage::new().first_run();
    role(&mut stage, "It was my doing, and I want to repair it");
    stage.click("Open your own pages").click("What lay under it").focus("Walk this path: I hid it").press(egui::Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("What did you hide, and from whom?"));
    stage.focus("Next question").press(egui::Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("When did you first think: I won’t say this?"));
}
