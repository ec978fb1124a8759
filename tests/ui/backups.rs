//! Backups in Settings, and the two ways back, also where no vault is open.

use crate::stage::{JONAHS, MAYAS, Stage};
use egui::{Key, Modifiers};
use std::path::{Path, PathBuf};

fn settings(stage: &mut Stage) -> &mut Stage {
    stage.press_with(Modifiers::COMMAND, Key::Comma);
    stage.click("Backups")
}

fn backups_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = entries.filter(|path| path.extension().is_some_and(|ending| ending == "groundwork-backup")).collect();
    found.sort();
    found
}

fn write_page(stage: &mut Stage, words: &str) {
    stage.press_with(Modifiers::COMMAND, Key::Num6);
    stage.click("New").type_text("Your page", words);
    stage.wait(2.0);
}

/// Takes one; its file.
fn take(stage: &mut Stage) -> PathBuf {
    let before = backups_in(&stage.vault().join("backups"));
    settings(stage).click("Take one now");
    stage.see("A backup was taken and checked.");
    let after = backups_in(&stage.vault().join("backups"));
    after.into_iter().find(|file| !before.contains(file)).unwrap()
}

#[test]
fn one_is_taken_seen_in_the_list_and_checked() {
    let mut stage = Stage::new().first_run();
    settings(&mut stage).see("No backup yet").see("There are none in the vault’s folder.");
    take(&mut stage);
    stage.see("Last backup: 12 November 2026, 7:00 pm").see_no("No backup yet");
    stage.click("More for the backup of 12 November 2026, 7:00 pm").click("Check it");
    stage.see("Whole, and it opens");
    let file = backups_in(&stage.vault().join("backups")).remove(0);
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    stage.click("More for the backup of 12 November 2026, 7:00 pm").click("Check it");
    stage.see_part("That backup is cut off or was changed.");
}

#[test]
fn by_itself_after_a_while_and_tried_out() {
    let mut stage = Stage::new().first_run();
    write_page(&mut stage, "a first page");
    for _ in 0..6 {
        stage.later(chrono::Duration::seconds(61));
        // Somebody reads on, so that the window stays open.
        stage.press(Key::ArrowDown);
    }
    settings(&mut stage).see_part("Last backup: 12 November 2026").see_part("Tested: Today.");
}

#[test]
fn a_notebook_is_put_back_by_its_passphrase_and_what_was_there_is_kept() {
    let mut stage = Stage::new().first_run();
    write_page(&mut stage, "the page that stays");
    take(&mut stage);
    write_page(&mut stage, "written afterwards");
    settings(&mut stage);
    stage.click("More for the backup of 12 November 2026, 7:00 pm").click("Put it back here…");
    stage.type_text("Your passphrase, once more", "not the words").click("Put it back");
    stage.see_part("That passphrase did not open anything.");
    stage.type_text("Your passphrase, once more", MAYAS).click("Put it back");
    stage.see("It is put back. What was here before is your newest backup.");
    assert_eq!(backups_in(&stage.vault().join("backups")).len(), 2);
    stage.press_with(Modifiers::COMMAND, Key::Num6);
    stage.see_part("the page that stays").see_no("written afterwards");
}

#[test]
fn a_new_machine_gets_everything_back_from_the_first_screen() {
    let mut old = Stage::new().first_run();
    write_page(&mut old, "a page to keep");
    let file = take(&mut old);
    let mut stage = Stage::new();
    stage.click("I have a backup").type_text("The backup", &file.display().to_string());
    stage.type_text("The passphrase of that time", "not the words").click("Restore");
    stage.see_part("That did not open the backup.");
    assert!(!stage.vault().exists(), "nothing was written");
    stage.clear("The passphrase of that time").type_text("The passphrase of that time", MAYAS).click("Restore");
    stage.see("Restored as it was on 12 November 2026, 7:00 pm. It opens with the passphrase of that time. A second folder for backups is chosen anew there.");
    stage.unlock(MAYAS);
    stage.press_with(Modifiers::COMMAND, Key::Num6);
    stage.see_part("a page to keep");
}

#[test]
fn the_way_in_from_the_unlock_screen_names_nothing_and_touches_nothing() {
    let mut stage = Stage::new().first_run();
    write_page(&mut stage, "a page to keep");
    let file = take(&mut stage);
    write_page(&mut stage, "only in the first vault");
    stage.lock();
    stage.click("I have a backup").see("Restore a backup").see_no("12 November").see_no("Maya");
    stage.press(Key::Escape).see("Unlock");
    stage.click("I have a backup").type_text("The backup", &file.display().to_string());
    let into = stage.path("elsewhere").display().to_string();
    let taken = stage.vault().display().to_string();
    stage.type_text("The passphrase of that time", MAYAS).type_text("A new or empty folder", &taken);
    stage.click("Restore").see_part("This folder is already in use.");
    stage.clear("A new or empty folder").type_text("A new or empty folder", &into).click("Restore");
    stage.see_part("Restored as it was on");
    stage.unlock(MAYAS);
    stage.press_with(Modifiers::COMMAND, Key::Num6);
    stage.see_part("a page to keep").see_no("only in the first vault");
    assert_eq!(backups_in(&stage.vault().join("backups")).len(), 1);
}

#[test]
fn recovery_words_do_as_well() {
    let mut stage = Stage::new();
    stage.click("I have a backup").click("Use recovery words").see("The recovery words of that time");
    assert!(stage.is_disabled("Restore"));
    stage.click("Use the passphrase").see("The passphrase of that time");
}

#[test]
fn a_second_folder_is_chosen_missed_and_given_up() {
    let mut stage = Stage::new().first_run();
    take(&mut stage);
    let stick = stage.path("stick");
    std::fs::create_dir(&stick).unwrap();
    stage.click("Choose a folder").type_text("The second folder", &stick.display().to_string()).click("Use this folder");
    stage.see("Each backup goes there too from now on.").see("It is here now.");
    assert_eq!(backups_in(&stick).len(), 1);
    std::fs::rename(&stick, stage.path("away")).unwrap();
    stage.lock();
    stage.later(chrono::Duration::days(15));
    stage.unlock(MAYAS);
    let reminder = "The second folder for backups has not been here for two weeks. Once is enough to bring it up to date.";
    // One reminder a day; the others come first.
    for _ in 0..12 {
        stage.press_with(Modifiers::COMMAND, Key::Num1);
        if stage.shows(reminder) {
            break;
        }
        stage.lock();
        stage.later(chrono::Duration::days(1));
        stage.unlock(MAYAS);
        if stage.shows("Don’t remind me") && !stage.shows(reminder) {
            stage.click("Don’t remind me");
        }
    }
    stage.see(reminder).click("Open").see_part("Last here:");
    stage.click("Forget this folder").see_part("stay there").click("Stop using it").see("Choose a folder");
    assert_eq!(backups_in(&stage.path("away")).len(), 1);
}

#[test]
fn the_second_person_sees_none_of_the_first_ones_and_the_shared_pages_need_both() {
    let mut stage = Stage::new().first_run();
    take(&mut stage);
    stage.join_second();
    settings(&mut stage).see("No backup yet").see_no("Last backup");
    take(&mut stage);
    stage.click("More for the backup of 12 November 2026, 7:00 pm").click("Put it back here…");
    stage.type_text("Your passphrase, once more", JONAHS).click("Put back the shared pages too");
    assert!(stage.is_disabled("Put it back"), "not without the other person");
    stage.type_text("The other person’s passphrase", JONAHS).click("Put it back");
    stage.see_part("That passphrase did not open anything.");
    stage.type_text("Your passphrase, once more", JONAHS);
    stage.type_text("The other person’s passphrase", MAYAS).click("Put it back");
    stage.see_part("It is put back.");
}
