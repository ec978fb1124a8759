//! Agreements in the window, for one person alone and for two.

use crate::stage::{JONAHS, MAYAS, Stage};

fn two() -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Settings");
    stage.type_text("Name", "Maya");
    stage.wait(1.0);
    stage.join_second();
    stage.click("Ground rules").click("Agreements");
    stage
}

#[test]
fn one_proposes_the_other_agrees_changes_and_withdraws() {
    let mut stage = two();
    stage.click("Write an agreement");
    stage.type_text("What you both would do", "Statements lie on the table.");
    stage.type_text("What it is for", "So that nobody has to ask.");
    stage.click("Propose it").see("Statements lie on the table.").see("Take it back");
    stage.lock();
    stage.unlock(MAYAS);
    stage.click("Ground rules").click("Agreements").see("Jonah proposed this: Today");
    stage.click("I agree").see("Each of you agreed, 12 November");
    stage.click("More about: Statements lie on the table.").click("Change it");
    stage.clear("What you both would do");
    stage.type_text("What you both would do", "Statements lie on the shelf.");
    stage.click("Propose it");
    stage.see("Was: Statements lie on the table. Now: Statements lie on the shelf.").see("A change is proposed above.");
    stage.lock();
    stage.unlock(JONAHS);
    stage.click("Ground rules").click("Agreements").click("I agree");
    stage.see("Statements lie on the shelf.").see("Earlier versions");
    stage.click("More about: Statements lie on the shelf.").click("Withdraw from it");
    stage.see_no("Statements lie on the shelf.");
    stage.lock();
    stage.unlock(MAYAS);
    stage.click("Ground rules").click("Agreements").see_no("Statements").see("What you agree on will be here.");
}

#[test]
fn what_may_never_be_agreed_is_said_kindly_and_the_words_stay() {
    let mut stage = two();
    stage.click("Write an agreement");
    stage.type_text("What you both would do", "You give me your password.");
    stage.click("Propose it").see("This is never part of an agreement");
    stage.press(egui::Key::Escape);
    assert_eq!(stage.value("What you both would do"), "You give me your password.");
}

#[test]
fn openness_is_offered_from_the_library_with_an_end() {
    let mut stage = two();
    stage.click("Openness").see("Only whoever gives this proposes it.");
    stage.click("Use this text: I will show the account page on Friday evenings, line by line, without being asked.");
    stage.click("Propose it").see_part("until 10 December");
    stage.lock();
    stage.unlock(MAYAS);
    stage.click("Ground rules").click("Agreements").see("I agree").see_no("Change it");
}

#[test]
fn one_alone_reads_and_is_asked_nothing() {
    let mut stage = Stage::new().first_run();
    stage.click("Ground rules").click("Agreements");
    stage.see_no("Write an agreement").see_no("partner").see_no("waiting").click("Children");
    stage.see("Nothing about this in front of the children, and no raised voices while they are at home.");
}
