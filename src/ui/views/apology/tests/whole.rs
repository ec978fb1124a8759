//! Kept wordings, reading the whole, and the letter as a file.

use super::{Apologies, draft, id, studio, with};
use crate::domain::apology::{Apology, Part, Version};
use crate::domain::id::VersionId;
use crate::session::Command;
use crate::session::command::ApologyCommand;
use crate::session::model::ApologyModel;
use crate::ui::view::{Intent, Pick, Place};
use crate::ui::views::bench::{alone, at, of_two, words};
use uuid::Uuid;

fn kept(n: u128, act: &str) -> Version {
    Version {
        id: VersionId(Uuid::from_u128(n)),
        apology: id(1),
        kept: at("2026-11-11"),
        parts: [(Part::Act, words(act))].into(),
        repairs: Vec::new(),
    }
}

#[test]
fn a_wording_is_kept_on_request_after_what_was_typed_is_sent() {
    let mut bench = studio(alone());
    bench.type_quickly("How it landed, your words", "You lay awake.").click("More for this letter").click("Keep this wording");
    let save = ApologyCommand::SavePart(id(1), Part::Impact, words("You lay awake."));
    assert_eq!(bench.commands(), [Command::Apology(save), Command::Apology(ApologyCommand::KeepWording(id(1)))]);
    bench.click("More for this letter").click("Kept wordings").see("None yet.");
}

#[test]
fn a_kept_wording_is_read_compared_and_gone_back_to() {
    let versions = vec![kept(60, "I took the card."), Version { apology: id(2), ..kept(61, "Another letter.") }];
    let models = with(alone(), ApologyModel { drafts: vec![draft(1)], versions, ..ApologyModel::default() });
    let mut bench = Apologies::at(Place::Apology(Some(id(1))), models);
    bench
        .click("More for this letter")
        .click("Kept wordings")
        .click("Kept: Yesterday, 6:00 pm")
        .see("I took the card.")
        .see_no("Another letter.");
    bench.click("Show what is different now").see("Was: I took the card. Now: I hid the card.").click("Go back to this wording");
    let asked = bench.asked();
    assert_eq!(asked[0].1, Command::Apology(ApologyCommand::GoBack(VersionId(Uuid::from_u128(60)))));
    bench.done(asked[0].0, None).see("1. What I did, written");
}

#[test]
fn the_present_wording_says_so_and_one_is_deleted_only_after_a_question() {
    let models =
        with(alone(), ApologyModel { drafts: vec![draft(1)], versions: vec![kept(60, "I hid the card.")], ..ApologyModel::default() });
    let mut bench = Apologies::at(Place::Apology(Some(id(1))), models);
    bench.click("More for this letter").click("Kept wordings").click("Kept: Yesterday, 6:00 pm").see("The draft says exactly this now.");
    bench.see_no("Show what is different").click("More for this letter").click("Delete for good");
    let intents = bench.intents();
    let [Intent::Confirm(question)] = &intents[..] else { panic!("{intents:?}") };
    let purge = Command::Apology(ApologyCommand::PurgeWording(VersionId(Uuid::from_u128(60))));
    assert!(matches!(&question.then[..], [Intent::Do(_, command, _)] if *command == purge));
}

#[test]
fn the_whole_letter_looks_as_its_receiver_would_see_it() {
    let reading = &crate::content::Content::bundled().apology.reading;
    let mut bench = studio(of_two());
    bench.click("Read it as Maya would").see("As Maya would read it").see("A letter from Jonah").see(&reading.line).see(&reading.owed);
    let mut bench = studio(alone());
    bench.click("Read it as the other person would").see("Whole letter").see_no("A letter from").see_no(&reading.owed);
}

#[test]
fn it_is_read_one_part_at_a_time_by_key_and_by_button() {
    let parts =
        [(Part::Act, words("I hid the card.")), (Part::Impact, words("You lay awake.")), (Part::Freedom, words("You owe me nothing."))];
    let draft = Apology { parts: parts.into(), ..draft(1) };
    let models = with(alone(), ApologyModel { drafts: vec![draft], ..ApologyModel::default() });
    let mut bench = Apologies::at(Place::Apology(Some(id(1))), models);
    bench.click("Read it as the other person would").click("Read it one part at a time");
    bench.see("I hid the card.").see_no("You lay awake.").see_no("ready to give");
    bench.press(egui::Key::Enter).see("You lay awake.").see_no("I hid the card.");
    bench.press(egui::Key::ArrowLeft).see("I hid the card.").press(egui::Key::ArrowRight).click("Next part").see("You owe me nothing.");
    bench.see_no("Next part").back().see("I’m ready to give it");
}

#[test]
fn a_letter_is_saved_under_a_name_that_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for (label, ending) in [("Save as a page…", "pdf"), ("Save as text…", "txt")] {
        let mut bench = studio(alone());
        bench.click("Read it as the other person would").see("asked for in court").click(label);
        let intents = bench.intents();
        let Some(Intent::Pick(ticket, Pick::Save { name })) = intents.first() else { panic!("{intents:?}") };
        assert_eq!(*name, format!("letter.{ending}"));
        let path = folder.path().join(name);
        bench.chose(*ticket, path.clone());
        for _ in 0..200 {
            if bench.step().intents().iter().any(|intent| matches!(intent, Intent::Say(words) if words == "The letter is saved.")) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        let bytes = std::fs::read(path).unwrap();
        match ending {
            "txt" => assert_eq!(String::from_utf8(bytes).unwrap(), "12 November 2026\n\nI hid the card.\n"),
            _ => assert!(bytes.starts_with(b"%PDF")),
        }
    }
}
