//! `backup` and `restore` as a person or a script uses them.

use super::stage::{Stage, names_in};
use std::fs;

#[test]
fn taken_listed_checked_and_restored_on_another_machine() {
    let stage = Stage::demo();
    let taken = stage.by("maya", &["backup"], "").is(0);
    let file = taken.out.trim().to_owned();
    assert!(file.ends_with(".groundwork-backup") && fs::metadata(&file).unwrap().len() > 10_000, "{file}");
    let out = stage.path("mine.groundwork-backup");
    let out = out.to_str().unwrap();
    stage.by("maya", &["backup", out], "").is(0);
    let again = stage.by("maya", &["backup", out], "").is(1).says_one_sentence_without(&["maya"]);
    assert!(again.err.contains("by that name already"), "{}", again.err);

    let listed = stage.json("maya", &["backup", "--list", "--json"]);
    assert_eq!(listed.as_array().unwrap().len(), 1, "what was taken elsewhere is not listed");
    assert_eq!(listed[0]["file"], file.as_str());
    assert!(listed[0]["shared"] == true && listed[0]["problem"].is_null(), "{listed}");
    assert!(stage.by("maya", &["backup", "--list"], "").is(0).out.contains(&file));
    assert_eq!(stage.by("jonah", &["backup", "--list"], "").is(0).out, "");
    stage.by("maya", &["backup", "--verify", out], "").is(0);
    stage.by("jonah", &["backup", "--verify", out], "").is(1).says_one_sentence_without(&["Maya"]);

    let into = stage.path("machine/vault");
    fs::create_dir(stage.path("machine")).unwrap();
    let into = into.to_str().unwrap();
    let restore = ["restore", out, "--into", into];
    let wrong = stage.by("jonah", &restore, "").is(1).says_one_sentence_without(&["Maya", "Jonah"]);
    assert!(wrong.err.contains("somebody else’s"), "{}", wrong.err);
    assert_eq!(names_in(&stage.path("machine")).len(), 0, "nothing was written");
    stage.by("maya", &restore, "").is(0);
    stage.by("maya", &restore, "").is(1).says_one_sentence_without(&[]);
    let pages = |dir: &str| {
        let mut command = stage.bare();
        command.args(["--data-dir", dir, "--passphrase-file"]).arg(stage.path("maya")).args(["journal", "list", "--json"]);
        super::stage::finish(command, "").is(0).out
    };
    assert_eq!(pages(into), pages(stage.vault().to_str().unwrap()));
    stage.home_is_untouched();
}

#[test]
fn recovery_words_restore_where_the_passphrase_is_gone() {
    let stage = Stage::empty();
    let sheet = stage.path("sheet");
    let sheet = sheet.to_str().unwrap();
    stage.by("maya", &["init", "--name", "Maya", "--recovery-sheet", sheet], "").is(0);
    let out = stage.path("b.groundwork-backup");
    let (out, into) = (out.to_str().unwrap(), stage.path("again"));
    stage.by("maya", &["backup", out], "").is(0);
    let restore = ["restore", out, "--into", into.to_str().unwrap(), "--recovery-words-file"];
    let wrong = stage.write("wrong", "acorn acorn acorn acorn acorn acorn acorn acorn\n");
    let with = |words: &str| stage.run(&[&restore[..], &[words]].concat(), "");
    with(wrong.to_str().unwrap()).is(1).says_one_sentence_without(&["acorn"]);
    assert!(!into.exists());
    with(sheet).is(0);
    let new = stage.write("new", "lantern harvest nine pebbles\n");
    let mut recover = stage.bare();
    recover.arg("--data-dir").arg(&into).args(["recover", "--words-file", sheet, "--new-passphrase-file"]).arg(&new);
    super::stage::finish(recover, "").is(0);
}

#[test]
fn a_damaged_or_foreign_file_is_one_sentence_and_nothing_is_written() {
    let stage = Stage::demo();
    let out = stage.path("b.groundwork-backup");
    stage.by("maya", &["backup", out.to_str().unwrap()], "").is(0);
    let whole = fs::read(&out).unwrap();
    let cut = stage.path("cut");
    fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let text = stage.write("text", "Dear diary");
    let into = stage.path("into");
    for file in [&cut, &text, &stage.path("missing"), &stage.vault()] {
        let restore = ["restore", file.to_str().unwrap(), "--into", into.to_str().unwrap()];
        stage.by("maya", &restore, "").is(1).says_one_sentence_without(&["diary"]);
        assert!(!into.exists());
    }
    let over = ["restore", out.to_str().unwrap(), "--into", stage.vault().to_str().unwrap()].map(str::to_owned);
    stage.by("maya", &over, "").is(1).says_one_sentence_without(&[]);
    stage.by("maya", &["backup", "--json"], "").is(2);
    stage.by("maya", &["backup", "--list", "--verify", "x"], "").is(2);
    stage.run(&["restore", out.to_str().unwrap()], "").is(2);
}

#[test]
fn a_folder_named_from_where_one_stands_does_as_well() {
    let stage = Stage::demo();
    let mut command = stage.bare();
    command.args(["--data-dir", "vault", "--passphrase-file", "maya", "backup", "here.groundwork-backup"]);
    super::stage::finish(command, "").is(0);
    let mut command = stage.bare();
    command.args(["--passphrase-file", "maya", "restore", "here.groundwork-backup", "--into", "again"]);
    super::stage::finish(command, "").is(0);
    assert!(stage.path("again/notebooks").is_dir());
}
