//! What can't be done: the exit code, one sentence, and nothing private in it.

use super::stage::{JONAH, MAYA, Stage, names_in};
use groundwork::platform::LockFile;
use std::fs;
use std::path::Path;
use std::time::Duration;

#[test]
fn a_wrong_passphrase_and_a_wrong_name_sound_alike() {
    let stage = Stage::demo();
    stage.write("wrong", "not the right words\n");
    let wrong = stage.by("wrong", &["journal", "list"], "").is(1).says_one_sentence_without(&["not the right"]);
    let name = stage.by("maya", &["--as", "Jonah", "journal", "list"], "").is(1).says_one_sentence_without(&["Maya", MAYA]);
    assert_eq!(wrong.err, name.err);
    stage.by("jonah", &["--as", "Jonah", "journal", "list"], "").is(0);
}

#[test]
fn what_is_not_shared_looks_the_same_as_what_does_not_exist() {
    let stage = Stage::demo();
    let hers = stage.json("maya", &["journal", "list", "--json"])[0]["id"].as_str().unwrap().to_owned();
    stage.by("maya", &["journal", "show", &hers], "").is(0);
    let absent = "00000000-0000-7000-8000-000000000000";
    for command in ["show", "delete"] {
        let theirs = stage.by("jonah", &["journal", command, &hers], "").is(1);
        assert_eq!(theirs.err, stage.by("jonah", &["journal", command, absent], "").is(1).err);
    }
    assert_eq!(stage.by("jonah", &["journal", "search", "Lena’s sofa"], "").is(0).out, "");
    // An invite is for a vault of one.
    stage.by("jonah", &["invite", "invite.age"], "").is(1).says_one_sentence_without(&["Maya"]);
}

#[test]
fn no_vault_is_said_before_anything_is_asked() {
    let stage = Stage::empty();
    for command in [&["journal", "list"][..], &["check"], &["passphrase"], &["recover"], &["goal", "list"]] {
        stage.run(command, "").is(1).says_one_sentence_without(&[]);
    }
    assert!(!stage.vault().exists());
    stage.home_is_untouched();
}

#[test]
fn an_empty_variable_names_no_folder() {
    let stage = Stage::empty();
    let mut command = stage.bare();
    command.env("GROUNDWORK_DATA_DIR", "").current_dir(stage.path("home")).arg("check");
    super::stage::finish(command, "").is(1);
    stage.home_is_untouched();
}

#[test]
fn a_vault_open_elsewhere_is_waited_for_and_then_left_alone() {
    let stage = Stage::demo();
    let lock = LockFile::acquire(&stage.vault().join("lock"), Duration::ZERO).unwrap();
    let said = stage.by("maya", &["journal", "list"], "").is(1).says_one_sentence_without(&[MAYA]);
    assert!(said.err.contains("close the other window"), "{}", said.err);
    drop(lock);
    stage.by("maya", &["journal", "list"], "").is(0);
}

#[test]
fn two_at_once_take_turns() {
    let stage = Stage::demo();
    let runs: Vec<_> = std::thread::scope(|scope| {
        let add = |n: usize| stage.by("maya", &["journal", "add", "--title", &format!("Turn {n}")], "word");
        let threads: Vec<_> = (0..3).map(|n| scope.spawn(move || add(n))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let saved = runs.iter().filter(|run| run.code == Some(0)).count();
    assert!(saved >= 1);
    let listed = stage.by("maya", &["journal", "list"], "").is(0).out;
    assert_eq!(listed.matches("Turn ").count(), saved);
}

#[test]
fn a_newer_notebook_is_left_as_it_is() {
    let stage = Stage::demo();
    let keys = stage.keys(MAYA);
    for (database, key) in &keys {
        let conn = rusqlite::Connection::open(database).unwrap();
        conn.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA user_version = 77;")).unwrap();
    }
    let before: Vec<Vec<u8>> = keys.iter().map(|(database, _)| fs::read(database).unwrap()).collect();
    let said = stage.by("maya", &["journal", "list"], "").is(1).says_one_sentence_without(&[MAYA]);
    assert!(said.err.contains("77"), "{}", said.err);
    let after: Vec<Vec<u8>> = keys.iter().map(|(database, _)| fs::read(database).unwrap()).collect();
    assert!(before == after);
}

#[test]
fn a_damaged_shared_notebook_is_told_and_the_private_one_still_opens() {
    let stage = Stage::demo();
    let shared = stage.shared_folder();
    for (name, code) in [("key.age", 1), ("notebook.db", 1)] {
        let path = shared.join(name);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2 + 1]).unwrap();
        let checked = stage.by("maya", &["check"], "").is(code);
        assert!(checked.out.starts_with("private: sound\n"), "{}", checked.out);
        assert!(stage.json_of("maya", &["check", "--json"]).to_string().contains("\"sound\":false"));
        let listed = stage.by("maya", &["journal", "list"], "").is(0);
        assert!(listed.out.lines().count() > 30 && listed.err.starts_with("groundwork: "), "{}", listed.err);
        fs::write(&path, &whole).unwrap();
    }
    stage.by("maya", &["check"], "").is(0);
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let stage = Stage::empty();
    let file = stage.write("file", "not a folder");
    for place in [file.join("vault"), file.clone(), Path::new("/sys/groundwork").to_owned()] {
        if place.starts_with("/sys") && !cfg!(target_os = "linux") {
            continue;
        }
        let mut command = stage.bare();
        command.env("GROUNDWORK_DATA_DIR", &place).arg("--passphrase-file").arg(stage.path("maya"));
        command.args(["init", "--name", "Maya"]);
        super::stage::finish(command, "").is(1).says_one_sentence_without(&[MAYA, "Maya"]);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "not a folder");
}

#[test]
fn a_vault_is_made_only_where_nothing_is() {
    let stage = Stage::empty();
    fs::create_dir(stage.vault()).unwrap();
    fs::write(stage.vault().join("photo.jpg"), "a photo").unwrap();
    stage.by("maya", &["init", "--name", "Maya"], "").is(1).says_one_sentence_without(&["photo"]);
    let vault = stage.vault();
    stage.run(&["demo", vault.to_str().unwrap()], "").is(1).says_one_sentence_without(&["photo"]);
    assert_eq!(names_in(&vault), [vault.join("photo.jpg")]);
}

#[test]
fn words_on_recovery_have_a_place_before_the_vault_is_made() {
    let stage = Stage::empty();
    stage.by("maya", &["init", "--name", "Maya", "--recovery-sheet", "nowhere/sheet"], "").is(2);
    assert!(!stage.vault().exists());
}

#[test]
fn what_was_typed_is_never_in_an_error() {
    let stage = Stage::demo();
    let secret = "zzprivatezz";
    stage.write("weak", "zzprivatezz\n");
    let id = "00000000-0000-7000-8000-000000000000";
    let nowhere = "nowhere/notes.pdf";
    let runs: [(&str, Vec<&str>, i32); 7] = [
        (
            "maya",
            vec![
                "journal",
                "add",
                "--feeling",
                "sad",
                "--date",
                "2026-01-01",
                "--tag",
                secret,
                "--title",
                secret,
                "--shared",
                "--feeling",
                "no-such",
            ],
            2,
        ),
        ("maya", vec!["goal", "mark", id, "kept", "--note", secret], 1),
        ("maya", vec!["journal", "delete", id], 1),
        ("maya", vec!["summary", nowhere], 1),
        ("weak", vec!["journal", "add", "--title", secret], 1),
        ("weak", vec!["passphrase"], 1),
        ("maya", vec!["--as", secret, "check"], 1),
    ];
    for (who, args, code) in runs {
        stage.by(who, &args, secret).is(code).says_one_sentence_without(&[secret, MAYA, JONAH]);
    }
    stage.home_is_untouched();
}
