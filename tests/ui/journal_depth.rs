//! Finding, keeping, taking out and bringing in pages, in the whole window.

use crate::stage::{MAYAS, Stage};
use egui::{Key, Modifiers};

/// Pages with a feeling, a title and a day each, typed as a person would; ends on the last one.
fn written(pages: &[(&str, &str)]) -> Stage {
    let mut stage = Stage::new().first_run();
    for (at, (title, feeling)) in pages.iter().enumerate() {
        if at > 0 {
            stage.click("New");
        }
        stage.type_text("Title", title).type_text("Your page", "the bank called").click(feeling).wait(2.0);
    }
    stage
}

fn journal(stage: &mut Stage) -> &mut Stage {
    stage.press_with(Modifiers::COMMAND, Key::Num6)
}

#[test]
fn maya_finds_her_angry_pages_and_keeps_the_search_under_a_name() {
    let mut stage = written(&[("One", "Angry"), ("Two", "Calm")]);
    stage
        .click("New")
        .click("Narrow the search")
        .click("Feeling")
        .click("Angry")
        .see("Today, 7:00 pm, One")
        .see_no("Today, 7:00 pm, Two");
    stage.type_text("Keep this search as", "Angry nights").click("Keep this search").see("Forget “Angry nights”");
    stage.press(Key::Escape).see("Today, 7:00 pm, Two");
    stage.lock().unlock(MAYAS);
    journal(&mut stage).click("Narrow the search").click("Angry nights").see("Today, 7:00 pm, One").see_no("Today, 7:00 pm, Two");
    stage.click("Close the search fields").see("Angry").click("Clear").see("Today, 7:00 pm, Two");
    stage.click("Narrow the search").click("Angry nights").click("Forget “Angry nights”").see_no("Searches you kept");
}

#[test]
fn words_and_a_tag_narrow_together() {
    let mut stage = written(&[("One", "Calm"), ("Two", "Calm")]);
    stage.click("Add tags").type_here("money").wait(2.0);
    stage.click("Narrow the search").click("Tag").click("money").see("Today, 7:00 pm, Two").see_no("Today, 7:00 pm, One");
    stage.type_text("Search pages", "nothing like it").see("Nothing found. Try another word.");
}

#[test]
fn a_day_of_the_month_shows_its_pages() {
    let mut stage = written(&[("Before", "Calm")]);
    stage.later(chrono::Duration::days(3)).unlock(MAYAS);
    journal(&mut stage).click("New").type_text("Title", "After").wait(2.0);
    stage.click("Pages by day").see("12 November 2026, has a page").see("14 November 2026").click("12 November 2026, has a page");
    stage.see_part(", Before").see_no("Today, 7:00 pm, After").click("Clear").see("Today, 7:00 pm, After");
}

#[test]
fn a_page_kept_at_the_top_stays_there() {
    let mut stage = written(&[("Anchor", "Calm")]);
    stage.later(chrono::Duration::minutes(1)).click("New").type_text("Title", "Newer").wait(2.0);
    let above = |stage: &mut Stage, one: &str, other: &str| stage.rect(one).top() < stage.rect(other).top();
    assert!(above(&mut stage, "Today, 7:01 pm, Newer", "Today, 7:00 pm, Anchor"));
    stage.click("Today, 7:00 pm, Anchor").click("More for this page").click("Keep at the top");
    let kept = "Kept at the top, Today, 7:00 pm, Anchor";
    assert!(above(&mut stage, kept, "Today, 7:01 pm, Newer"));
    // A word more does not take it down.
    stage.type_text("Your page", "more ").wait(2.0).lock().unlock(MAYAS);
    journal(&mut stage).see(kept).click(kept).click("More for this page").click("Don’t keep at the top").see("Today, 7:00 pm, Anchor");
}

#[test]
fn earlier_years_are_offered_only_when_asked_for_and_a_date_can_be_left_out() {
    let mut stage = written(&[("A year ago", "Calm")]);
    stage.later(chrono::Duration::days(365));
    stage.lock().unlock(MAYAS);
    journal(&mut stage).see_no("This day in").click("More for the journal").click("What the journal offers");
    stage.click("Offer pages from this day in earlier years").click("Done").see("This day in");
    stage.click("A page about this day in 2026");
    assert_eq!(stage.value("Title"), "A year ago");
    stage.click("Never on this date").see_no("This day in");
    stage
        .click("More for the journal")
        .click("What the journal offers")
        .click("Offer 12 November again")
        .click("Done")
        .see("This day in");
}

#[test]
fn after_the_minutes_one_chose_a_line_says_that_stopping_is_fine() {
    let mut stage = Stage::new().first_run();
    stage.click("More for the journal").click("What the journal offers");
    stage.click("A gentle word when you’ve written for a while").click("After 15 minutes").click("Done");
    stage.type_text("Your page", "It goes on").wait(2.0).see_no("Keep writing");
    // Somebody is there all the while, or it would lock.
    for _ in 0..4 {
        stage.later(chrono::Duration::minutes(4)).press(Key::ArrowRight);
    }
    stage.see_part("You can stop here").click("Keep writing").see_no("Keep writing");
    assert_eq!(stage.value("Your page"), "It goes on");
}

#[test]
fn prompts_go_by_where_one_says_one_is() {
    let mut stage = Stage::new().first_run();
    stage
        .click("More for the journal")
        .click("What the journal offers")
        .click("Prompts about")
        .click("What is being done now")
        .click("Done");
    stage.click("New").see("A prompt, if you want one");
    stage.click("More for the journal").click("What the journal offers").click("Offer a prompt on a new page").click("Done");
    stage.click("New").see_no("A prompt, if you want one");
}

#[test]
fn pages_go_out_as_files_and_come_back_into_another_journal() {
    let mut stage = written(&[("One", "Angry"), ("Two", "Calm")]);
    let folder = stage.path("out");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("mine.txt"), "here before").unwrap();
    stage
        .will_choose(folder.clone())
        .click("More for the journal")
        .click("Save pages as files")
        .see_part("not locked")
        .click("Choose where");
    stage.see_soon("Saved in the folder “pages-2026-11-12”");
    let files = folder.join("pages-2026-11-12");
    let first = std::fs::read_to_string(files.join("2026-11-12-1.md")).unwrap();
    assert!(first.contains("title: \"One\"") && first.contains("the bank called"), "{first}");
    assert_eq!(std::fs::read_to_string(folder.join("mine.txt")).unwrap(), "here before");

    let mut other = Stage::new().first_run();
    other.click("More for the journal").click("Bring in pages from files").click("Choose a folder");
    // Nothing was chosen: the dialog is as it was, once the system's answer is in.
    for _ in 0..200 {
        if !other.is_disabled("Choose a folder") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        other.run();
    }
    std::fs::write(files.join("holiday.md"), "no day to it").unwrap();
    other.will_choose(files.clone()).click("Choose a folder").see_soon("2 pages would be added to your private journal");
    other.see("holiday.md: no date in it or in its name").see_no("Today, 7:00 pm, One").click("Bring them in");
    other.see_soon("Today, 7:00 pm, One").see("Today, 7:00 pm, Two");
    // Once more there is nothing new.
    other.will_choose(files).click("More for the journal").click("Bring in pages from files").click("Choose a folder");
    other.see_soon("There is no new page in there.").see_no("Bring them in").click("Not now");
}

#[test]
fn nothing_of_it_is_offered_with_both_here() {
    let mut stage = written(&[("One", "Calm")]);
    stage.join_second();
    stage.click("Jonah here").click("Both of us are here").type_text("Passphrase", MAYAS).click("Unlock");
    journal(&mut stage).see_no("More for the journal").click("Narrow the search").see_no("Keep this search").see_no("Searches you kept");
}

#[test]
fn a_prompt_that_is_no_longer_offered_still_stands_on_its_page() {
    let mut stage = Stage::new().first_run();
    let folder = stage.path("old pages");
    std::fs::create_dir(&folder).unwrap();
    let page = "---\ndate: 2024-05-01\ntitle: \"Then\"\nprompt: \"What was asked in May?\"\nprompt_id: \"retired-long-ago\"\n---\n\nAn answer.\n";
    std::fs::write(folder.join("2024-05-01.md"), page).unwrap();
    stage.will_choose(folder).click("More for the journal").click("Bring in pages from files").click("Choose a folder");
    stage.see_soon("One page would be added").click("Bring them in").see_soon(", Then");
    let row = stage.words().into_iter().find(|words| words.ends_with(", Then")).unwrap();
    stage.click(&row).see("You started from").see("What was asked in May?");
    // Writing on keeps it.
    stage.type_text("Your page", "More. ").wait(2.0).lock().unlock(MAYAS);
    journal(&mut stage).click(&row).see("What was asked in May?");
    assert!(stage.value("Your page").contains("More. ") && stage.value("Your page").contains("An answer."));
}

#[test]
fn with_quiet_labels_the_list_shows_days_alone() {
    let mut settings = groundwork::platform::Settings::default();
    settings.quiet_labels = true;
    let mut stage = Stage::with(1280.0, 800.0, settings).first_run();
    stage.type_text("Title", "What he said").type_text("Your page", "words").click("Angry").wait(2.0).click("New");
    stage.see("Today, 7:00 pm").see_no("What he said").see_no("Angry, ");
}

#[test]
fn the_list_is_one_walk_by_arrows_to_its_ends() {
    let mut stage = written(&[("Page 0", "Calm")]);
    for n in 1..30 {
        stage.later(chrono::Duration::seconds(1)).click("New").type_text("Title", &format!("Page {n}")).wait(2.0);
    }
    stage.focus("Today, 7:00 pm, Page 29").press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Today, 7:00 pm, Page 28"));
    stage.press(Key::End).press(Key::ArrowUp);
    assert_eq!(stage.focused().as_deref(), Some("Today, 7:00 pm, Page 1"));
    stage.press(Key::Home).press(Key::Enter);
    assert_eq!(stage.value("Title"), "Page 29");
}

#[test]
fn more_tags_than_a_page_keeps_are_said_before_any_is_lost() {
    let mut stage = written(&[("One", "Calm")]);
    let tags: Vec<String> = (0..21).map(|n| format!("t{n}")).collect();
    stage.click("Add tags").type_here(&tags.join(", ")).see("A page keeps 20 tags. Take a few off.");
}

#[test]
fn a_date_can_be_left_out_before_it_comes_and_a_hard_one_is_left_out_by_itself() {
    let mut stage = written(&[("A year ago", "Calm")]);
    stage.click("More for the journal").click("What the journal offers").click("Offer pages from this day in earlier years");
    stage.type_text("A date to leave out", "12 November").click("Leave it out").see("Offer 12 November again").click("Done");
    stage.later(chrono::Duration::days(365)).lock().unlock(MAYAS);
    journal(&mut stage).see_no("This day in").click("More for the journal").click("What the journal offers");
    stage.click("Offer 12 November again").click("Done").see("This day in");
    stage.click("Hard dates and places").click("Add a date or a place");
    stage.type_text("Date, if it has one", "2026-11-12").wait(2.0);
    journal(&mut stage).see_no("This day in");
}

#[test]
fn after_a_power_cut_it_is_said_what_was_kept_and_when() {
    let mut stage = written(&[("Before it went dark", "Calm")]);
    stage.join_second().lock().unlock(MAYAS);
    journal(&mut stage).click("Today, 7:00 pm, Before it went dark").type_text("Your page", "And then ").wait(2.0);
    stage.click("Shared").click("New").type_text("Your page", "Half of what I wanted to show").wait(2.0);
    let mut after = stage.after_a_power_cut();
    after.unlock(MAYAS).see("Groundwork closed before it was locked").see("Your last page was saved: Today, 7:00 pm.");
    after.see_part("A page for the shared journal").see_no("Half of what I wanted");
    journal(&mut after).click("Today, 7:00 pm, Before it went dark");
    assert!(after.value("Your page").contains("And then "));
    after.click("Shared").click("New");
    assert_eq!(after.value("Your page"), "Half of what I wanted to show");
    // Said once.
    after.lock().unlock(MAYAS).see_no("closed before it was locked");
}
