//! Help, odd arguments, closed outputs and odd texts.

use super::stage::{Stage, finish};
use std::process::Stdio;

#[test]
fn help_on_every_level_and_the_version() {
    let stage = Stage::empty();
    let levels: [&[&str]; 22] = [
        &[],
        &["init"],
        &["invite"],
        &["join"],
        &["demo"],
        &["journal"],
        &["journal", "add"],
        &["journal", "list"],
        &["journal", "search"],
        &["journal", "show"],
        &["journal", "delete"],
        &["journal", "export"],
        &["journal", "import"],
        &["goal"],
        &["goal", "list"],
        &["goal", "mark"],
        &["goal", "add"],
        &["goal", "show"],
        &["summary"],
        &["check"],
        &["passphrase"],
        &["recover"],
    ];
    for level in levels {
        let mut args = level.to_vec();
        args.push("--help");
        let help = stage.run(&args, "").is(0);
        assert!(help.out.contains("Usage: groundwork") && help.err.is_empty(), "{level:?}");
    }
    assert_eq!(stage.run(&["--version"], "").is(0).out, format!("groundwork {}\n", env!("CARGO_PKG_VERSION")));
    assert!(!stage.vault().exists());
}

#[test]
fn wrong_usage_is_two() {
    let stage = Stage::demo();
    let wrong: [&[&str]; 9] = [
        &["jurnal"],
        &["journal"],
        &["journal", "show", "not-an-id"],
        &["goal", "mark", "not-an-id", "kept"],
        &["journal", "list", "--from", "yesterday"],
        &["summary", "notes.doc"],
        &["summary", "notes.pdf", "--sections", "tears"],
        &["--demo", "check"],
        &["demo", "elsewhere", "--scale", "0"],
    ];
    for args in wrong {
        let run = stage.by("maya", args, "").is(2);
        assert!(run.out.is_empty() && !run.err.is_empty(), "{args:?}");
    }
    stage.by("maya", &["demo", "elsewhere", "--until", "-200000-01-01"], "").is(2);
    assert!(!stage.path("elsewhere").exists());
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused_kindly() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let stage = Stage::demo();
    let odd = OsStr::from_bytes(b"\xff\xfe");
    let args = [OsStr::new("journal"), OsStr::new("search"), odd];
    let run = stage.by("maya", &args, "");
    assert_eq!(run.code, Some(2), "{}", run.err);
    let mut command = stage.command();
    command.arg("--passphrase-file").arg(stage.path("maya")).args(["journal", "add"]);
    command.stdin(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"caf\xe9").unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2));
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let stage = Stage::demo();
    for args in [&["journal", "list"][..], &["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = stage.command();
        command.arg("--passphrase-file").arg(stage.path("maya")).args(args);
        command.stdout(writer).stderr(Stdio::piped()).stdin(Stdio::null());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_the_output_is_told() {
    let stage = Stage::demo();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = stage.command();
    command.arg("--passphrase-file").arg(stage.path("maya")).args(["journal", "list"]);
    command.stdout(full).stderr(Stdio::piped()).stdin(Stdio::null());
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("disk is full"), "{said}");
}

#[test]
fn a_page_of_the_other_can_not_steer_the_terminal() {
    let stage = Stage::demo();
    let added = stage.by("jonah", &["journal", "add", "--shared", "--title", "red \u{1b}[31m\rand on"], "a\u{1b}]0;x\u{7}b\tc").is(0);
    let shown = stage.by("maya", &["journal", "show", added.out.trim()], "").is(0).out;
    let listed = stage.by("maya", &["journal", "list", "--shared"], "").is(0).out;
    assert!(!shown.contains('\u{1b}') && !shown.contains('\u{7}') && shown.contains("b\tc"), "{shown:?}");
    assert!(!listed.contains('\u{1b}') && listed.contains("31m and on\n"), "{listed:?}");
    // Programs get the words as they are.
    let all = stage.json("maya", &["journal", "list", "--shared", "--json"]);
    assert!(all.as_array().unwrap().iter().any(|entry| entry["title"].as_str().unwrap().contains('\u{1b}')));
}

#[test]
fn any_text_is_a_valid_query() {
    let stage = Stage::demo();
    for query in ["\"", "*", "a AND (", "NEAR/2", "-", "''", "日本", "%", ":", "\u{301}", "😶"] {
        let args = ["journal", "search", "--json", "--", query];
        stage.by("maya", &args, "").is(0);
    }
    assert!(stage.by("maya", &["journal", "search", "statem"], "").is(0).out.lines().count() >= 2);
}

#[test]
fn a_search_narrows_by_feeling_tag_and_days() {
    let stage = Stage::demo();
    let add = ["journal", "add", "--date", "2001-05-04", "--title", "Bills", "--feeling", "tired", "--tag", "Money"];
    stage.by("maya", &add, "the last of the bills").is(0);
    for (args, found) in [
        (&["bills", "--tag", "money"][..], true),
        (&["--tag", "money", "--feeling", "tired"], true),
        (&["--from", "2001-05-04", "--to", "2001-05-04"], true),
        (&["--tag", "mone"], false),
        (&["--from", "2001-05-05", "--to", "2001-05-06"], false),
        (&["nothing", "--tag", "money"], false),
    ] {
        let said = stage.by("maya", &[&["journal", "search"], args].concat(), "").is(0).out;
        assert_eq!(said.contains("Bills"), found, "{args:?}: {said}");
    }
    stage.by("maya", &["journal", "search"], "").is(2);
    stage.by("maya", &["journal", "search", "--feeling", "no-such-feeling"], "").is(2);
}

#[test]
fn the_passphrase_can_come_from_standard_input() {
    let stage = Stage::demo();
    let mut command = stage.command();
    command.args(["--passphrase-file", "-", "journal", "list"]);
    let run = finish(command, &format!("{}\r\n", super::stage::MAYA)).is(0);
    assert!(run.out.lines().count() > 30);
    let long = "x".repeat(5000);
    stage.run(&["--passphrase-file", "-", "journal", "list"], &long).is(1);
}
