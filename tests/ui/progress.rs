//! Progress: one's own line first, what is shared by a switch, the table, and nothing of the other's own.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};

const CHART: &str = "Chart of “I can believe what I’m told”, moments, and goals over time";

fn progress(stage: &mut Stage) -> &mut Stage {
    stage.press_with(Modifiers::COMMAND, Key::Num7)
}

fn rate(stage: &mut Stage, presses: usize) {
    stage.press_with(Modifiers::COMMAND, Key::Num5).focus("I can believe what I’m told").press(Key::Home);
    for _ in 0..presses {
        stage.press(Key::ArrowRight);
    }
}

#[test]
fn nothing_yet_leads_to_a_rating() {
    let mut stage = Stage::new().first_run();
    progress(&mut stage).see("Ratings, moments and goals will stand here over time, gaps and all.").click("Rate today").see("Check-ins");
}

#[test]
fn one_alone_sees_their_line_a_gap_and_says_nothing_of_another() {
    let mut stage = Stage::new().first_run();
    rate(&mut stage, 4);
    stage.later(chrono::Duration::days(14)).lock().unlock(MAYAS);
    rate(&mut stage, 6);
    progress(&mut stage).see_part("You set 6 on").see_no("Show what we’ve both shared").see_no("Jonah");
    stage.focus(CHART);
    assert_eq!(stage.value(CHART), "Week of 23 November. Pulse 6.");
    stage.press(Key::ArrowLeft);
    assert_eq!(stage.value(CHART), "Week of 16 November. Nothing here, and that is all right.");
    stage.press(Key::ArrowLeft);
    assert_eq!(stage.value(CHART), "Week of 9 November. Pulse 4.");
    for range in ["3 months", "All"] {
        stage.click(range);
        assert_eq!(stage.value(CHART), "Week of 9 November. Pulse 4.", "{range}");
    }
}

#[test]
fn the_table_comes_and_goes_by_t_and_holds_the_same_figures() {
    let mut stage = Stage::new().first_run();
    rate(&mut stage, 4);
    progress(&mut stage).press(Key::T).focus("The same figures by week");
    assert_eq!(stage.value("The same figures by week"), "Week of 9 November 2026. Pulse 4.");
    stage.press(Key::ArrowDown);
    assert_eq!(stage.value("The same figures by week"), "Week of 2 November 2026. Nothing here, and that is all right.");
    stage.press(Key::T).see("Show as a table (T)");
}

#[test]
fn what_the_other_shared_shows_by_a_switch_that_is_off_each_time() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    rate(&mut stage, 8);
    stage.lock().unlock(MAYAS);
    rate(&mut stage, 3);
    progress(&mut stage).click("Show what we’ve both shared").focus(CHART);
    assert_eq!(stage.value(CHART), "Week of 9 November. Pulse 3.", "Jonah shared nothing");
    stage.lock().unlock(JONAHS).press_with(Modifiers::COMMAND, Key::Num5);
    stage.click("Share this").lock().unlock(MAYAS);
    progress(&mut stage).focus(CHART);
    assert_eq!(stage.value(CHART), "Week of 9 November. Pulse 3.", "one's own first");
    stage.click("Show what we’ve both shared").focus(CHART);
    assert_eq!(stage.value(CHART), "Week of 9 November. You 3. Jonah 8.");
    stage.click("Today");
    progress(&mut stage).focus(CHART);
    assert_eq!(stage.value(CHART), "Week of 9 November. Pulse 3.", "off at each opening");
}

#[test]
fn with_both_here_only_what_was_shared_shows() {
    let mut stage = Stage::new().first_run();
    stage.join_second();
    rate(&mut stage, 8);
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    progress(&mut stage).see("Ratings, moments and goals will stand here over time, gaps and all.");
}

#[test]
fn a_goal_s_answers_stand_in_their_week() {
    let mut stage = Stage::new().first_run();
    stage.click("Goals").click("Make a goal").type_text("What I will do", "Ten minutes outside").click("Keep this goal").click("Kept");
    progress(&mut stage).focus(CHART);
    assert_eq!(stage.value(CHART), "Week of 9 November. Goals: kept 1, partly 0, missed 0.");
    stage.see("Nothing was answered last week. That changes nothing.");
}
