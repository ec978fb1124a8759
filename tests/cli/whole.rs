//! `export` and `init --from-export`.

use crate::stage::{MAYA, Stage};
use std::path::Path;

fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for item in std::fs::read_dir(next).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn everything_goes_out_readable_and_a_new_vault_gives_the_same_again() {
    let stage = Stage::demo();
    let said = stage.by("maya", &["export", "out"], "").is(0);
    assert!(said.err.contains("not encrypted"));
    let out = stage.path("out");
    let all = files(&out);
    for name in ["README.md", "groundwork.json", "mine/goals.md", "shared/letters-given.md", "mine/moments.md"] {
        assert!(all.iter().any(|file| file == name), "{name}: {all:?}");
    }
    let pages = all.iter().filter(|file| file.starts_with("mine/journal/"));
    assert!(pages.clone().count() > 5 && pages.clone().all(|file| file.len() == "mine/journal/2026-11-12-1.md".len()));
    // Python reads the JSON as any other program would.
    let script = "import json,sys; print(json.load(open(sys.argv[1]))['format'])";
    match std::process::Command::new("python3").args(["-c", script]).arg(out.join("groundwork.json")).output() {
        Ok(read) => assert_eq!(String::from_utf8_lossy(&read.stdout).trim(), "groundwork-export"),
        Err(_) => eprintln!("python3 is not here: the JSON was not read by another program"),
    }
    let mut init = stage.bare();
    init.arg("--data-dir").arg(stage.path("new")).arg("--passphrase-file").arg(stage.path("maya")).args(["init", "--from-export", "out"]);
    crate::stage::finish(init, "").is(0);
    let mut again = stage.bare();
    again.arg("--data-dir").arg(stage.path("new")).arg("--passphrase-file").arg(stage.path("maya")).args(["export", "again"]);
    crate::stage::finish(again, "").is(0);
    let mut check = stage.bare();
    check.arg("--data-dir").arg(stage.path("new")).arg("--passphrase-file").arg(stage.path("maya")).arg("check");
    assert_eq!(crate::stage::finish(check, "").is(0).out, "private: sound\nkept for reading: sound\n");
    assert_eq!(files(&stage.path("again")), all);
    for file in all {
        assert_eq!(std::fs::read(stage.path("again").join(&file)).unwrap(), std::fs::read(out.join(&file)).unwrap(), "{file}");
    }
}

#[test]
fn each_gets_what_is_theirs() {
    let stage = Stage::demo();
    stage.by("maya", &["journal", "add"], "a page of mayas alone").is(0);
    stage.by("jonah", &["export", "his"], "").is(0);
    let all = std::fs::read_to_string(stage.path("his/groundwork.json")).unwrap();
    assert!(!all.contains("a page of mayas alone"));
    stage.by("maya", &["export", "hers"], "").is(0);
    assert!(std::fs::read_to_string(stage.path("hers/groundwork.json")).unwrap().contains("a page of mayas alone"));
}

#[test]
fn what_is_there_is_never_written_over_and_other_files_are_refused() {
    let stage = Stage::demo();
    std::fs::create_dir(stage.path("full")).unwrap();
    stage.write("full/mine", "x");
    stage.by("maya", &["export", "full"], "").is(1).says_one_sentence_without(&[MAYA]);
    assert_eq!(files(&stage.path("full")), ["mine"]);
    let wrong = stage.write("wrong", "not the passphrase\n");
    stage.by("wrong", &["export", "out"], "").is(1);
    assert!(!stage.path("out").exists() && wrong.exists());

    stage.by("maya", &["export", "out"], "").is(0);
    let good = std::fs::read_to_string(stage.path("out/groundwork.json")).unwrap();
    let cases = [
        ("nothing", String::new()),
        ("another program's", "{\"entries\":[]}".to_owned()),
        ("half", good[..good.len() / 2].to_owned()),
        ("a later version", good.replacen("\"version\":1", "\"version\":9", 1)),
        ("a later schema", good.replacen("\"schema\":", "\"schema\":9", 1)),
        ("a row twice", good.replacen("\"entry\":[\n", "\"entry\":[\n{},\n", 1)),
    ];
    for (what, text) in cases {
        std::fs::create_dir_all(stage.path("bad")).unwrap();
        stage.write("bad/groundwork.json", &text);
        let mut init = stage.bare();
        init.arg("--data-dir").arg(stage.path("new")).arg("--passphrase-file").arg(stage.path("maya")).args([
            "init",
            "--from-export",
            "bad",
        ]);
        let said = crate::stage::finish(init, "").is(1).says_one_sentence_without(&[MAYA]);
        assert!(!stage.path("new").exists(), "{what}: {}", said.err);
    }
}

#[test]
fn what_is_out_of_reach_is_said_not_to_be_in_it() {
    let stage = Stage::demo();
    std::fs::write(stage.shared_folder().join("notebook.db"), b"cut").unwrap();
    let saved = stage.by("maya", &["export", "out"], "").is(0);
    assert!(saved.out.contains("which is not all"), "{}", saved.out);
}
