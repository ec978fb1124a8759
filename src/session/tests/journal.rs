//! Entries: saving, deleting, undoing, searching.

use super::*;
use crate::session::command::Command as C;

fn body(sitting: &Sitting, id: crate::domain::id::EntryId) -> String {
    sitting.session.read_entry(Home::Private, id).unwrap().page.body.to_string()
}

fn save(sitting: &mut Sitting, id: crate::domain::id::EntryId, text: &str) {
    let save = JournalCommand::Save { home: Home::Private, id: Some(id), day: None, page: page("", text) };
    sitting.run(C::Journal(save)).unwrap();
}

#[test]
fn typing_is_undone_as_one_and_done_again() {
    let mut sitting = Sitting::maya();
    let id = sitting.write(Home::Private, "", "one");
    for text in ["one two", "one two three"] {
        save(&mut sitting, id, text);
    }
    assert!(sitting.run(C::Undo).unwrap().undoable);
    assert_eq!(body(&sitting, id), "one");
    sitting.run(C::Redo).unwrap();
    assert_eq!(body(&sitting, id), "one two three");
    sitting.run(C::Undo).unwrap();
    assert!(sitting.run(C::Undo).is_err(), "making a page is not undone");
}

#[test]
fn a_deleted_page_comes_back_by_undo_and_from_the_trash() {
    let mut sitting = Sitting::maya();
    let id = sitting.write(Home::Private, "", "keep me");
    let list = |sitting: &Sitting| sitting.session.models().journal.private.clone().unwrap();
    for by_undo in [true, false] {
        sitting.run(C::Journal(JournalCommand::Delete(Home::Private, id))).unwrap();
        assert_eq!((list(&sitting).heads.len(), list(&sitting).trash.len()), (0, 1));
        let back = if by_undo { C::Undo } else { C::Journal(JournalCommand::Restore(Home::Private, id)) };
        sitting.run(back).unwrap();
        assert_eq!((list(&sitting).heads.len(), list(&sitting).trash.len()), (1, 0));
    }
}

#[test]
fn what_was_purged_is_not_undone_or_found() {
    let mut sitting = Sitting::maya();
    let id = sitting.write(Home::Private, "", "lighthouse");
    sitting.run(C::Journal(JournalCommand::Delete(Home::Private, id))).unwrap();
    sitting.run(C::Journal(JournalCommand::Purge(Home::Private, id))).unwrap();
    assert!(sitting.run(C::Undo).is_err());
    assert!(sitting.session.search(Home::Private, &Filter::for_words("lighthouse"), 9).unwrap().is_empty());
    let again = JournalCommand::Save { home: Home::Private, id: Some(id), day: None, page: page("", "x") };
    assert!(sitting.run(C::Journal(again)).is_err());
}

#[test]
fn the_trash_is_emptied_after_thirty_days() {
    let mut sitting = Sitting::maya();
    let id = sitting.write(Home::Private, "", "old");
    sitting.run(C::Journal(JournalCommand::Delete(Home::Private, id))).unwrap();
    sitting.later(29 * 24 * 60);
    sitting.session.handle(Request::Tick);
    assert!(sitting.session.read_entry(Home::Private, id).is_ok());
    sitting.later(2 * 24 * 60);
    sitting.session.handle(Request::Tick);
    assert!(sitting.session.read_entry(Home::Private, id).is_err());
}

#[test]
fn two_in_the_morning_is_still_the_evening_before() {
    let mut sitting = Sitting::maya();
    sitting.later(5 * 60);
    let id = sitting.write(Home::Private, "", "awake");
    assert_eq!(sitting.session.read_entry(Home::Private, id).unwrap().day.to_string(), "2026-11-12");
}

#[test]
fn a_clock_set_back_loses_nothing() {
    let mut sitting = Sitting::maya();
    let first = sitting.write(Home::Private, "", "before");
    sitting.later(-24 * 60);
    let second = sitting.write(Home::Private, "", "after");
    save(&mut sitting, first, "before, and more");
    sitting.switch_to(MAYA);
    assert_eq!(body(&sitting, first), "before, and more");
    assert_eq!(body(&sitting, second), "after");
}

#[test]
fn odd_text_comes_back_as_it_was() {
    let mut sitting = Sitting::maya();
    let odd = "a\u{202e}b\u{7}c\u{feff}\r\n🏳️‍🌈 नमस्ते שלום";
    let id = sitting.write(Home::Private, odd, odd);
    assert_eq!(body(&sitting, id), odd);
    for query in [odd, "\"", "NEAR(", "*", "'; DROP TABLE entry"] {
        assert!(sitting.session.search(Home::Private, &Filter::for_words(query), 5).is_ok());
    }
}

#[test]
fn only_the_touched_models_are_new() {
    let mut sitting = Sitting::maya();
    let before = sitting.session.models().clone();
    sitting.write(Home::Private, "", "x");
    let after = sitting.session.models();
    assert!(!Arc::ptr_eq(&before.journal, &after.journal));
    assert!(Arc::ptr_eq(&before.goals, &after.goals));
    assert!(Arc::ptr_eq(&before.rules, &after.rules));
}

#[test]
fn a_page_left_while_its_first_save_is_unanswered_is_made_once_with_its_last_words() {
    let mut sitting = Sitting::maya();
    let save = |text: &str| Command::Journal(JournalCommand::Save { home: Home::Private, id: None, day: None, page: page("", text) });
    let landed =
        |text: &str| Command::Landed(crate::session::command::LandedCommand::Save { id: None, letter: None, words: words(text) });
    for (ticket, command) in [
        (1, save("The lan")),
        (2, Command::Following(1, Box::new(save("The lantern")))),
        (3, Command::Following(2, Box::new(save("The lantern by the door")))),
        (4, landed("The da")),
        (5, Command::Following(4, Box::new(landed("The date was missing.")))),
        (6, save("Another page")),
    ] {
        sitting.session.ask(Request::Do(ticket, command)).unwrap();
    }
    let models = sitting.session.models();
    assert_eq!(models.journal.private.as_ref().unwrap().heads.len(), 2);
    assert_eq!(sitting.session.search(Home::Private, &Filter::for_words("door"), 5).unwrap().len(), 1);
    assert_eq!(models.questions.landed.len(), 1);
    assert_eq!(models.questions.landed[0].words.as_str(), "The date was missing.");
}

#[test]
fn a_page_is_kept_at_the_top_by_its_writer_alone() {
    let mut sitting = Sitting::maya();
    let id = sitting.write(Home::Private, "", "anchor");
    let pinned = |sitting: &Sitting| sitting.session.models().journal.private.as_ref().unwrap().heads[0].pinned;
    sitting.run(C::Journal(JournalCommand::Pin(id, true))).unwrap();
    assert!(pinned(&sitting));
    // Another word, and time in the trash, change nothing about it.
    save(&mut sitting, id, "anchor, still");
    for command in [JournalCommand::Delete(Home::Private, id), JournalCommand::Restore(Home::Private, id)] {
        sitting.run(C::Journal(command)).unwrap();
    }
    sitting.switch_to(MAYA);
    assert!(pinned(&sitting));
    sitting.run(C::Journal(JournalCommand::Pin(id, false))).unwrap();
    assert!(!pinned(&sitting));
    sitting.run(C::Undo).unwrap();
    assert!(pinned(&sitting));
    let nobody = crate::domain::id::EntryId(uuid::Uuid::nil());
    assert!(sitting.run(C::Journal(JournalCommand::Pin(nobody, true))).is_err());
}

#[test]
fn after_a_crash_the_last_page_says_when_it_was_kept() {
    let mut sitting = Sitting::maya();
    sitting.write(Home::Private, "", "first");
    sitting.later(5);
    let last = sitting.write(Home::Private, "Last", "half a sen");
    assert!(sitting.session.models().journal.recovered.is_none());
    let kept = sitting.session.read_entry(Home::Private, last).unwrap().changed;
    // The program ends without a word; nothing is closed.
    std::mem::forget(std::mem::replace(
        &mut sitting.session,
        Session::new(Sitting::config(&tempfile::tempdir().unwrap(), &sitting.clock)),
    ));
    let folder = tempfile::tempdir().unwrap();
    copy(&sitting.dir.path().join("Groundwork"), &folder.path().join("Groundwork"));
    sitting.session = Session::new(Sitting::config(&folder, &sitting.clock));
    sitting.later(60);
    sitting.session.ask(Request::Unlock(Secret::new(MAYA))).unwrap();
    let recovered = |sitting: &Sitting| sitting.session.models().journal.recovered.clone().map(|(head, at)| (head.id, at));
    assert_eq!(recovered(&sitting), Some((last, kept)));
    // What is written now was not recovered.
    sitting.write(Home::Private, "", "afterwards");
    assert_eq!(recovered(&sitting), Some((last, kept)));
    sitting.switch_to(MAYA);
    assert_eq!(recovered(&sitting), None);
}

/// A folder as it lies on the disk while its files are open.
fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir(to).unwrap();
    for item in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(item.file_name());
        if item.file_type().unwrap().is_dir() {
            copy(&item.path(), &to);
        } else {
            std::fs::copy(item.path(), to).unwrap();
        }
    }
}

#[test]
fn a_prompt_no_library_knows_any_more_keeps_its_words() {
    let mut sitting = Sitting::maya();
    let taken = crate::domain::journal::PromptTaken { library_id: "long-retired".to_owned(), words: words("What did the day bring?") };
    let kept = Page { prompt: Some(taken.clone()), ..page("", "Rain.") };
    let save = JournalCommand::Save { home: Home::Private, id: None, day: None, page: kept };
    let id = sitting.run(C::Journal(save)).unwrap().made.unwrap().into();
    let more = Page { prompt: Some(taken.clone()), ..page("", "Rain, and the radio.") };
    sitting.run(C::Journal(JournalCommand::Save { home: Home::Private, id: Some(id), day: None, page: more })).unwrap();
    sitting.switch_to(MAYA);
    assert_eq!(sitting.session.read_entry(Home::Private, id).unwrap().page.prompt, Some(taken));
}

#[test]
fn what_is_listed_after_each_save_is_what_a_new_look_lists() {
    let mut sitting = Sitting::maya();
    let mut ids = Vec::new();
    for (n, day) in ["2026-11-03", "2026-11-12", "2026-11-12", "2026-10-01", "2027-01-01", "2026-11-03"].into_iter().enumerate() {
        sitting.clock.advance(chrono::Duration::seconds(1));
        let save = |id, title: &str| JournalCommand::Save { home: Home::Private, id, day: day.parse().ok(), page: page(title, "words") };
        let made = sitting.run(C::Journal(save(None, &format!("Page {n}")))).unwrap().made.unwrap();
        ids.push(crate::domain::id::EntryId(made));
        if n == 1 {
            sitting.run(C::Journal(JournalCommand::Pin(ids[0], true))).unwrap();
        }
        // One before it is written on, and moves to that day.
        sitting.run(C::Journal(save(Some(ids[n / 2]), &format!("Changed {n}")))).unwrap();
        let list = |sitting: &Sitting| sitting.session.models().journal.private.clone().unwrap().heads;
        let shown = list(&sitting);
        sitting.session.show_all();
        assert_eq!(shown, list(&sitting), "{n}");
    }
    assert_eq!(ids.len(), 6);
}
