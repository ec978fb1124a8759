//! Commands run in this process over a throw-away vault.

use super::*;
use crate::vault::WorkFactor;
use std::path::Path;

const MAYA: &str = "orchard lantern seven pebble";

/// Another test that starts a program lets its child hold this lock for the moment between fork and exec.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(500);

struct Shell {
    dir: tempfile::TempDir,
}

struct Output {
    code: ExitCode,
    out: String,
    err: String,
}

impl Output {
    fn is(&self, code: u8) -> bool {
        self.code == ExitCode::from(code)
    }
}

impl Shell {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("maya"), format!("{MAYA}\n")).unwrap();
        std::fs::write(dir.path().join("jonah"), "harbour thimble quiet ladder\nsecond line\n").unwrap();
        Self { dir }
    }

    fn path(&self, name: &str) -> String {
        self.dir.path().join(name).to_str().unwrap().to_owned()
    }

    fn run(&self, args: &[&str], input: &str) -> Output {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let setting = Setting {
            config: Box::new(|folder| SessionConfig::new(folder).work_factor(WorkFactor::new(1)).patience(PATIENCE)),
            default_vault: Some(self.dir.path().join("vault")),
        };
        let mut io =
            Io { input: Box::new(input.as_bytes()), out: Box::new(&mut out), err: Box::new(&mut err), terminal: false, taken: false };
        let argv = std::iter::once("groundwork").chain(args.iter().copied()).map(OsString::from);
        let code = match parse(argv, &mut io) {
            Ok(mut args) => {
                let verb = args.verb.take().expect("a command");
                run_verb(&args, verb, &setting, &mut io)
            }
            Err(code) => code,
        };
        drop(io);
        Output { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    fn maya(&self, args: &[&str], input: &str) -> Output {
        let file = self.path("maya");
        let mut all = vec!["--passphrase-file", file.as_str()];
        all.extend_from_slice(args);
        self.run(&all, input)
    }

    fn with_vault() -> Self {
        let shell = Self::new();
        let made = shell.maya(&["init", "--name", "Maya"], "");
        assert!(made.is(0), "{}", made.err);
        shell
    }
}

#[test]
fn an_entry_is_added_listed_found_shown_and_deleted() {
    let shell = Shell::with_vault();
    let added = shell.maya(&["journal", "add", "--title", "Sunday", "--date", "2026-11-08"], "The statement was on the table.\n");
    assert!(added.is(0), "{}", added.err);
    let id = added.out.trim();
    assert!(shell.maya(&["journal", "list"], "").out.contains("2026-11-08  Sunday"));
    assert!(shell.maya(&["journal", "search", "state", "--json"], "").out.contains(id));
    assert!(shell.maya(&["journal", "show", id], "").out.ends_with("\n\nThe statement was on the table.\n"));
    assert!(shell.maya(&["journal", "delete", id], "").is(0));
    assert_eq!(shell.maya(&["journal", "list", "--json"], "").out, "[]\n");
}

#[test]
fn the_passphrase_and_the_text_do_not_both_come_from_standard_input() {
    let shell = Shell::with_vault();
    let refused = shell.run(&["--passphrase-file", "-", "journal", "add"], &format!("{MAYA}\ntext\n"));
    assert!(refused.is(2), "{}", refused.err);
    assert!(shell.run(&["--passphrase-file", "-", "journal", "list"], &format!("{MAYA}\n")).is(0));
}

#[test]
fn a_wrong_passphrase_and_a_wrong_name_sound_alike() {
    let shell = Shell::with_vault();
    let jonah = shell.path("jonah");
    let wrong = shell.run(&["--passphrase-file", jonah.as_str(), "check"], "");
    let name = shell.maya(&["--as", "Jonah", "check"], "");
    assert!(wrong.is(1) && name.is(1));
    assert_eq!(wrong.err, name.err);
    assert!(!wrong.err.contains("harbour") && !wrong.err.contains("Jonah"));
}

#[test]
fn exit_codes() {
    let shell = Shell::new();
    assert!(shell.maya(&["journal", "list"], "").is(1), "no vault");
    assert!(shell.run(&["jurnal"], "").is(2));
    assert!(shell.run(&["--help"], "").is(0));
    assert!(shell.run(&["journal", "list"], "").is(1));
    let shell = Shell::with_vault();
    assert!(shell.run(&["journal", "list"], "").is(2), "nowhere to ask");
    assert!(shell.maya(&["journal", "add"], "  \n").is(2), "no words");
    assert!(shell.maya(&["journal", "add", "--feeling", "nope"], "x").is(2));
    assert!(shell.maya(&["init", "--name", "Maya"], "").is(1), "a vault is not made over another");
}

#[test]
fn two_people_by_invite() {
    let shell = Shell::with_vault();
    let invite = shell.path("invite");
    let words = shell.maya(&["invite", &invite], "");
    assert!(words.is(0), "{}", words.err);
    std::fs::write(shell.path("words"), &words.out).unwrap();
    let (file, secret) = (shell.path("words"), shell.path("jonah"));
    let join = ["join", "--invite-file", &invite, "--words-file", &file, "--new-passphrase-file", &secret, "--name", "Jonah"];
    let joined = shell.run(&join, "");
    assert!(joined.is(0), "{}", joined.err);
    assert!(shell.run(&["--passphrase-file", &secret, "journal", "add", "--shared"], "for both").is(0));
    assert!(shell.maya(&["journal", "list", "--shared"], "").out.contains("for both"));
    assert_eq!(shell.maya(&["journal", "list"], "").out, "");
    assert!(shell.maya(&["check"], "").out.contains("shared: sound"));
}

#[test]
fn a_passphrase_is_changed_and_recovered() {
    let shell = Shell::new();
    let sheet = shell.path("sheet");
    let made = shell.maya(&["init", "--name", "Maya", "--recovery-sheet", &sheet], "");
    assert!(made.is(0), "{}", made.err);
    let jonah = shell.path("jonah");
    let changed = shell.maya(&["passphrase", "--new-passphrase-file", &jonah], "");
    assert!(changed.is(0), "{}", changed.err);
    assert!(shell.maya(&["check"], "").is(1));
    let maya = shell.path("maya");
    let recovered = shell.run(&["recover", "--words-file", &sheet, "--new-passphrase-file", &maya], "");
    assert!(recovered.is(0), "{}", recovered.err);
    let checked = shell.maya(&["check"], "");
    assert!(checked.is(0), "{}", checked.err);
}

#[test]
fn a_goal_is_listed_and_only_a_known_one_marked() {
    let shell = Shell::with_vault();
    assert_eq!(shell.maya(&["goal", "list", "--json"], "").out, "[]\n");
    let none = shell.maya(&["goal", "mark", "00000000-0000-0000-0000-000000000001", "kept"], "");
    assert!(none.is(1) && none.err.contains("goal list"), "{}", none.err);
}

#[test]
fn ten_megabytes_are_refused_with_nothing_saved() {
    let shell = Shell::with_vault();
    let huge = "word ".repeat(2_000_000);
    let refused = shell.maya(&["journal", "add"], &huge);
    assert!(refused.is(2));
    assert!(!refused.err.contains("word word"));
    assert_eq!(shell.maya(&["journal", "list", "--json"], "").out, "[]\n");
}

#[test]
fn secrets_are_never_left_beside_the_vault() {
    let shell = Shell::with_vault();
    let mut files = vec![shell.dir.path().join("vault")];
    while let Some(path) = files.pop() {
        if Path::is_dir(&path) {
            files.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            assert!(!bytes.windows(MAYA.len()).any(|part| part == MAYA.as_bytes()), "{}", path.display());
            assert!(!bytes.windows(4).any(|part| part == b"Maya"), "{}", path.display());
        }
    }
}

#[test]
fn a_summary_is_written_in_each_form() {
    let shell = Shell::with_vault();
    let id = shell.maya(&["journal", "add", "--date", "2026-11-08"], "The statement was on the table.").out;
    for ending in ["pdf", "md", "txt"] {
        let out = shell.path(&format!("notes.{ending}"));
        let made = shell.maya(&["summary", &out, "--excerpt", id.trim(), "--to", "2026-11-30"], "");
        assert!(made.is(0), "{}", made.err);
        let bytes = std::fs::read(&out).unwrap();
        assert_eq!(ending == "pdf", bytes.starts_with(b"%PDF"));
        assert_eq!(ending == "pdf", !String::from_utf8_lossy(&bytes).contains("on the table"));
    }
    let out = shell.path("notes.doc");
    assert!(shell.maya(&["summary", &out], "").is(2));
    let out = shell.path("notes.pdf");
    assert!(shell.maya(&["summary", &out, "--ours"], "").is(1), "one person has no pages of both");
}
