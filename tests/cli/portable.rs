//! Pages out into files and in from them.

use super::stage::Stage;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|item| item.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A vault of one person with no page in it.
fn empty_vault(stage: &Stage) {
    stage.run(&["init", "--name", "Ana", "--no-passphrase"], "").is(0);
}

#[test]
fn what_is_exported_comes_into_an_empty_vault_the_same() {
    let stage = Stage::demo();
    let said = stage.by("maya", &["journal", "export", "out"], "").is(0);
    assert!(said.err.contains("not encrypted"), "{}", said.err);
    let out = stage.path("out");
    let files = names(&out);
    assert_eq!(said.out, format!("{} pages\n", files.len()));
    assert!(files.len() > 30 && files.iter().all(|name| name.len() <= "2026-11-24-10.md".len() && name.ends_with(".md")), "{files:?}");
    let other = Stage::empty();
    empty_vault(&other);
    let path = out.to_str().unwrap();
    let preview = other.run(&["journal", "import", path, "--preview"], "").is(0);
    assert!(preview.out.starts_with(&format!("{} pages, from ", files.len())) && preview.err.contains("Nothing was kept"));
    assert_eq!(other.run(&["journal", "list"], "").is(0).out, "");
    other.run(&["journal", "import", path], "").is(0);
    // The same files out of the second vault: every field came along.
    other.run(&["journal", "export", "again"], "").is(0);
    assert_eq!(names(&other.path("again")), files);
    for name in &files {
        let read = |folder: &Path| std::fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(read(&out), read(&other.path("again")), "{name}");
    }
    // Once more changes nothing.
    let twice = other.run(&["journal", "import", path], "").is(0);
    assert_eq!(twice.out, "0 pages\n");
    assert_eq!(twice.err.matches("already here").count(), files.len());
}

#[test]
fn nothing_of_the_other_goes_out() {
    let stage = Stage::demo();
    stage.by("jonah", &["journal", "add", "--shared"], "jonah wrote this for both").is(0);
    stage.by("maya", &["journal", "add", "--shared"], "maya wrote this for both").is(0);
    stage.by("maya", &["journal", "export", "ours", "--ours"], "").is(0);
    let all: String =
        names(&stage.path("ours")).iter().map(|name| std::fs::read_to_string(stage.path("ours").join(name)).unwrap()).collect();
    assert!(all.contains("maya wrote this for both") && all.contains("notebook: ours"));
    assert!(!all.contains("jonah wrote this for both"));
}

#[test]
fn a_span_of_days_and_a_folder_that_is_not_empty() {
    let stage = Stage::demo();
    for (date, text) in [("1999-01-01", "first"), ("1999-01-02", "second"), ("1999-01-02", "third")] {
        stage.by("maya", &["journal", "add", "--date", date, "--title", "secret title"], text).is(0);
    }
    stage.by("maya", &["journal", "export", "out", "--from", "1999-01-02", "--to", "1999-01-02"], "").is(0);
    assert_eq!(names(&stage.path("out")), ["1999-01-02-1.md", "1999-01-02-2.md"]);
    let again = stage.by("maya", &["journal", "export", "out"], "").is(1);
    again.says_one_sentence_without(&["secret title", "third"]);
    assert_eq!(names(&stage.path("out")).len(), 2);
    stage.by("maya", &["journal", "export", "none", "--to", "1990-01-01"], "").is(2);
    assert!(!stage.path("none").exists());
    stage.by("maya", &["journal", "export", "no/such/folder"], "").is(1);
    let left = names(stage.path("out").parent().unwrap());
    assert!(left.iter().all(|name| !name.starts_with('.')), "{left:?}");
}

#[test]
fn hostile_files_are_left_out_and_the_rest_comes_in() {
    let stage = Stage::empty();
    empty_vault(&stage);
    let folder = stage.path("in");
    std::fs::create_dir(&folder).unwrap();
    let bomb = "---\na: &a [x]\nb: [*a, *a]\n---\nwords";
    for (name, bytes) in [
        ("2020-01-01.md", &b"<b>plain</b> \x1b[31m"[..]),
        ("2020-01-02.md", b"caf\xe9"),
        ("2020-01-03.md", bomb.as_bytes()),
        ("2020-01-04.md", &vec![b'x'; 2 * 1024 * 1024 + 1]),
        ("no date.md", b"words"),
        ("2020-01-05.jpg", b"x"),
        ("Journal.json", b"{\"entries\":[{\"creationDate\":\"2020-02-01T10:00:00Z\",\"text\":\"from day one\",\"starred\":true},7]}"),
        ("Other.json", b"{\"entries\":[{\"creationDate\":\"2020-02-01T10:00:00Z\",\"text\":\"from day one\",\"starred\":true}]}"),
        ("red \x1b[31m.md", b"words"),
    ] {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", folder.join("2020-01-06.md")).unwrap();
    let said = stage.run(&["journal", "import", "in"], "").is(0);
    assert_eq!(said.out, "2 pages, from 2020-01-01 to 2020-02-01\n", "{}", said.err);
    for part in
        ["2020-01-02.md: not UTF-8", "2020-01-03.md: its head", "2020-01-04.md: larger", "no date.md: no date", "jpg: not a Markdown"]
    {
        assert!(said.err.contains(part), "{part}: {}", said.err);
    }
    assert!(said.err.contains("Journal.json: not a Day One export") && !said.err.contains('\u{1b}'), "{}", said.err);
    #[cfg(unix)]
    assert!(said.err.contains("2020-01-06.md: a link"), "{}", said.err);
    let list = stage.run(&["journal", "list"], "").is(0).out;
    assert!(list.lines().count() == 2 && list.contains("<b>plain</b>"), "{list}");
    for (path, code) in [("in/none", 1), ("x.zip", 2)] {
        stage.run(&["journal", "import", path], "").is(code);
    }
}
