//! One person, then two, with the full strength a person's own vault has; so there are few steps, and each takes a second.

use super::stage::Stage;
use std::fs;

#[test]
fn a_vault_from_its_first_day_to_two_people() {
    let stage = Stage::empty();
    let sheet = stage.path("sheet");
    let sheet_text = sheet.to_str().unwrap();
    stage.by("maya", &["init", "--name", "Maya", "--role", "hurt", "--recovery-sheet", sheet_text], "").is(0);
    assert_eq!(fs::read_to_string(&sheet).unwrap().split_whitespace().count(), 8);

    let added = stage.by("maya", &["journal", "add", "--title", "The second page"], "I put it back as it was.\n").is(0);
    let invite = stage.path("invite.age");
    let words = stage.by("maya", &["invite", invite.to_str().unwrap()], "").is(0);
    let words = stage.write("words", &words.out);
    let join = ["join", "--name", "Jonah", "--invite-file", invite.to_str().unwrap(), "--words-file", words.to_str().unwrap()];
    stage.by("jonah", &join, "").is(0);
    stage.by("jonah", &["journal", "add", "--shared"], "For both of us.\n").is(0);

    let new = stage.write("new", "lantern harvest nine pebbles\n");
    let recover = ["recover", "--words-file", sheet_text, "--new-passphrase-file", new.to_str().unwrap()];
    stage.run(&recover, "").is(0);
    let shown = stage.by("new", &["--as", "Maya", "journal", "show", added.out.trim()], "").is(0);
    assert!(shown.out.contains("The second page\n\nI put it back as it was.\n"), "{}", shown.out);
    assert!(stage.by("new", &["journal", "list", "--shared"], "").is(0).out.contains("For both of us."));
    stage.home_is_untouched();
}

#[test]
fn without_a_passphrase_nothing_is_asked() {
    let stage = Stage::empty();
    let made = stage.run(&["init", "--name", "Maya", "--no-passphrase"], "").is(0);
    assert!(made.out.contains("whoever has the files can read them"));
    stage.run(&["journal", "add"], "A first page.").is(0);
    assert!(stage.run(&["journal", "list"], "").is(0).out.contains("A first page."));
}
