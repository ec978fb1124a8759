//! Goals from the first promise to the trash, in the whole window.

use crate::stage::{MAYAS, Stage};
use egui::Key;

fn with_a_goal(title: &str) -> Stage {
    let mut stage = Stage::new().first_run();
    stage.click("Goals").click("Make a goal").type_text("What I will do", title).click("Keep this goal");
    stage
}

#[test]
fn a_goal_is_made_marked_and_still_there_after_unlocking() {
    let mut stage = with_a_goal("Walk before work");
    stage.see("Walk before work").click("Kept").type_text("A note, if you like", "In the rain");
    stage.wait(2.0).lock().see_no("Walk before work").unlock(MAYAS);
    stage.click("Goals").see("Kept on 1 of 1 days answered").see("“In the rain”");
}

#[test]
fn a_note_typed_just_before_hiding_is_kept() {
    let mut stage = with_a_goal("Walk before work");
    stage.click("Missed").type_text("A note, if you like", "Ill today").lock().unlock(MAYAS);
    stage.click("Goals").see("“Ill today”");
}

#[test]
fn pressing_an_answer_again_clears_it() {
    let mut stage = with_a_goal("Walk before work");
    stage.click("Partly").see("Kept on 0 of 1 days answered");
    stage.click("Partly").see_no("days answered");
}

#[test]
fn a_forgotten_day_is_answered_later() {
    let mut stage = with_a_goal("Walk before work");
    stage.lock().later(chrono::Duration::days(2)).unlock(MAYAS).click("Goals");
    stage.click("Answer for another day").click("Thursday 12 November, no answer");
    stage.see("Answer for Walk before work on Thursday 12 November");
}

#[test]
fn what_is_deleted_comes_back_or_goes_for_good() {
    let mut stage = with_a_goal("Walk before work");
    stage.click("More for this goal").click("Delete goal").see("Goal in the trash for 30 days");
    stage.click("Undo").see("Walk before work");
    stage.click("More for this goal").click("Delete goal");
    stage.click("Trash (1)").click("Delete for good").see("Delete this goal for good?");
    stage.click("Keep it").click("Put back");
    stage.press(Key::Escape).see("Walk before work");
}

#[test]
fn an_ended_goal_keeps_its_record_and_can_be_taken_up_again() {
    let mut stage = with_a_goal("Walk before work");
    stage.click("Kept").click("More for this goal").click("End it");
    stage.click("Over (1)").see("Walk before work");
    stage.click("More for this goal").click("Take it up again").see_no("Over (1)");
}

#[test]
fn a_goal_rests_until_it_goes_on() {
    let mut stage = with_a_goal("Walk before work");
    stage.see("Today’s answer for Walk before work").click("More for this goal").click("Let it rest").click("Let it rest");
    stage.see_part("Resting").see_no("Today’s answer for Walk before work");
    stage.click("More for this goal").click("Go on with it").see_no("Resting");
}

#[test]
fn a_form_left_half_way_is_there_again() {
    let mut stage = Stage::new().first_run();
    stage.click("Goals").click("Make a goal").type_text("What I will do", "Call my brother").lock().unlock(MAYAS);
    stage.click("Goals").click("Make a goal");
    assert_eq!(stage.value("What I will do"), "Call my brother");
}

#[test]
fn a_private_goal_does_not_exist_for_the_other_until_it_is_shown() {
    let mut stage = with_a_goal("Walk before work");
    stage.join_second().click("Goals").see_no("Walk before work");
    stage.lock().unlock(MAYAS).click("Goals");
    stage.click("More for this goal").click("Show it to Jonah").click("Show it");
    stage.see_part("For ten minutes you can take this back");
    stage.lock().unlock(crate::stage::JONAHS).click("Goals").see("Walk before work").see_no("Adjust the plan");
    stage.lock().unlock(MAYAS).click("Goals").click("Take it back");
    stage.lock().unlock(crate::stage::JONAHS).click("Goals").see_no("Walk before work");
}

#[test]
fn a_whole_year_is_read_by_keyboard_and_as_a_table() {
    let mut stage = with_a_goal("Walk before work");
    stage.click("Partly").type_text("A note, if you like", "In the rain").wait(2.0);
    stage.lock().later(chrono::Duration::days(2)).unlock(MAYAS).click("Goals").click("Kept");
    stage.click("See it since 12 November").see("By weeks");
    let year = "2026, week by week: Walk before work";
    stage.focus(year);
    assert_eq!(stage.value(year), "Saturday 14 November, kept");
    stage.press(Key::ArrowUp).press(Key::ArrowUp);
    assert_eq!(stage.value(year), "Thursday 12 November, partly. “In the rain”");
    stage.press(Key::ArrowRight);
    assert_eq!(stage.value(year), "Thursday 19 November, still to come");
    stage.press(Key::T).see("Thursday 12 November, partly. “In the rain”").see("Kept on 1 of 2 days answered").see_no(year);
    stage.press(Key::Escape).see("Adjust the plan");
}

#[test]
fn a_changed_plan_leaves_what_was_promised_before_readable() {
    let mut stage = with_a_goal("Walk before work");
    stage.click("Kept").lock().later(chrono::Duration::days(2)).unlock(MAYAS).click("Goals");
    stage.click("Adjust the plan").see_no("From").clear("What I will do").type_text("What I will do", "Walk after work");
    stage.click("Keep the changes").see("Walk after work").see("Kept on 1 of 1 days answered");
    stage.click("See it since 12 November").see("What was promised before").see("Until 13 November 2026").see("Walk before work");
}

#[test]
fn one_of_two_ends_their_own_part_of_a_goal_of_both() {
    let mut stage = Stage::new().first_run();
    stage.join_second().click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Goals").click("Make a goal").type_text("What I will do", "Tea at nine").click("A goal of both of us");
    stage.click("Keep this goal").see("Tea at nine").see("Adjust the plan");
    stage.lock().unlock(crate::stage::JONAHS).click("Goals").see_no("Adjust the plan");
    stage.click("More for this goal").see_no("Delete goal").click("End my part").see("This part ended on 12 November.");
    stage.lock().unlock(MAYAS).click("Goals").see("This part ended on 12 November.").see_part("Today’s answer of");
    stage.see_no("Today’s answer of Jonah for Tea at nine");
}

#[test]
fn the_list_is_one_stop_and_then_arrows() {
    let mut stage = with_a_goal("Walk before work");
    for title in ["Ring my brother", "Cook on Fridays"] {
        stage.later(chrono::Duration::minutes(1)).click("New goal").type_text("What I will do", title).click("Keep this goal");
    }
    stage.focus("Cook on Fridays. Every day").press(Key::Home);
    assert_eq!(stage.focused().as_deref(), Some("Walk before work. Every day"));
    stage.press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Ring my brother. Every day"));
    stage.press(Key::End);
    assert_eq!(stage.focused().as_deref(), Some("Cook on Fridays. Every day"));
    stage.press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Cook on Fridays. Every day"));
    stage.press(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Four weeks of Cook on Fridays"));
    stage.press(Key::Tab);
    assert!(!stage.focused().is_some_and(|name| name.contains("Every day") || name.contains("Four weeks")), "{:?}", stage.focused());
    stage.focus("Cook on Fridays. Every day").press(Key::Home).press(Key::Enter);
    stage.see("Today’s answer for Walk before work");
}

#[test]
fn a_ritual_is_chosen_with_both_here_and_is_of_both() {
    let mut stage = Stage::new().first_run();
    stage.join_second().click("Goals").click("Make a goal").see_no("Use: Tea together at nine, with the phones in the hall");
    stage.click("Not now").click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    stage.click("Goals").click("Make a goal").click("Use: Tea together at nine, with the phones in the hall").click("Keep this goal");
    stage.see_part("Of both of you").see_part("Today’s answer of Jonah");
}

#[test]
fn goals_are_whole_for_one_person_alone_in_each_role() {
    for (role, word) in [("I was hurt by what happened", false), ("It was my doing, and I want to repair it", true)] {
        let mut stage = Stage::new().first_run();
        stage.click("Settings").click(role).click("Goals").click("Make a goal");
        stage.see_no("Use: Tea together at nine, with the phones in the hall").type_text("What I will do", "Walk before work");
        stage.click("Keep this goal").click("Kept").click("More for this goal").see_no("Let my part rest").press(Key::Escape);
        // For the hurt partner a word for the habit shows only once they want it.
        assert_eq!(stage.shows("A word for this habit shows after ten answers."), word, "{role}");
        stage.click("See it since 12 November").see("Kept on 1 of 1 days answered");
        for never in ["Jonah", "Of both of you", "Both here", "partner"] {
            assert!(!stage.words().iter().any(|words| words.contains(never)), "{never} for {role}");
        }
    }
}
