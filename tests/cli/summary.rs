//! The counselor's pages, written by the program and read by others.

use super::stage::{JONAH, Stage};
use groundwork::clock::{Clock, SystemClock};
use groundwork::domain::day::civil_day;
use groundwork::domain::summary::Section;
use groundwork::session::command::ConsentCommand;
use groundwork::session::{Command as Act, Request, Secret, Session, SessionConfig};
use std::path::Path;
use std::process::Command;

/// Prints what `name` says of the file; none where it is not installed.
fn says(name: &str, args: &[&str], file: &Path) -> Option<(bool, String)> {
    let mut command = Command::new(name);
    for arg in args {
        command.arg(if *arg == "FILE" { file.as_os_str() } else { arg.as_ref() });
    }
    match command.output() {
        Ok(output) => Some((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())),
        Err(_) => {
            eprintln!("not checked: {name} is not installed here");
            None
        }
    }
}

#[test]
fn the_same_pages_in_every_form() {
    let stage = Stage::demo();
    let pages = stage.json("maya", &["journal", "list", "--json"]);
    let id = pages[0]["id"].as_str().unwrap().to_owned();
    for form in ["pdf", "md", "txt"] {
        let out = stage.path(&format!("notes.{form}"));
        let made = stage.by("maya", &["summary", out.to_str().unwrap(), "--excerpt", &id], "").is(0);
        assert!(made.out.is_empty() && made.err.contains("asked for in court"));
        let text = if form == "pdf" {
            let Some((sound, _)) = says("qpdf", &["--check", "FILE"], &out) else { continue };
            assert!(sound);
            let Some((_, text)) = says("pdftotext", &["FILE", "-"], &out) else { continue };
            text
        } else {
            std::fs::read_to_string(&out).unwrap()
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("An evening that is mine") && text.contains("From Maya"), "{form}: {text}");
        // Hers alone: what is Jonah's, and pages she did not pick, are not there.
        assert!(!text.contains("Jonah") && !text.contains("account page") && !text.contains("Lena’s sofa"), "{form}: {text}");
    }
}

#[test]
fn a_password_any_reader_asks_for() {
    let stage = Stage::demo();
    let password = stage.write("password", "seven copper kettles\n");
    let out = stage.path("notes.pdf");
    let (out, password) = (out.to_str().unwrap(), password.to_str().unwrap());
    stage.by("maya", &["summary", out, "--paper", "letter", "--password-file", password], "").is(0);
    if let Some((open, text)) = says("pdftotext", &["FILE", "-"], Path::new(out)) {
        assert!(!open && text.is_empty());
    }
    if let Some((open, text)) = says("pdftotext", &["-upw", "seven copper kettles", "FILE", "-"], Path::new(out)) {
        assert!(open && text.contains("Maya"));
    }
    let notes = stage.path("notes.md");
    stage.by("maya", &["summary", notes.to_str().unwrap(), "--password-file", password], "").is(2);
}

#[test]
fn of_both_only_what_each_said_yes_to() {
    let stage = Stage::demo();
    let out = stage.path("ours.md");
    let ours = ["summary", out.to_str().unwrap(), "--ours"];
    stage.by("maya", &ours, "").is(0);
    let whole = std::fs::read_to_string(&out).unwrap();
    assert!(whole.contains("No name-calling") && whole.contains("An evening that is mine"));
    assert!(!whole.contains("A walk before work"), "a private goal on pages of both");

    // Jonah, alone and without a word to Maya, takes his yes for the goals back.
    let mut session = Session::new(SessionConfig::new(stage.vault()));
    session.ask(Request::Unlock(Secret::new(JONAH))).unwrap();
    let person = session.models().here.me().unwrap().id;
    let section = Section::Goals.id().to_owned();
    session.apply(Act::Consent(ConsentCommand::Set { person, section, yes: false })).unwrap();
    drop(session);

    stage.by("maya", &ours, "").is(0);
    let rest = std::fs::read_to_string(&out).unwrap();
    assert!(rest.contains("No name-calling") && !rest.contains("An evening that is mine"));
    assert!(!rest.to_lowercase().contains("consent") && !rest.contains("not shown"), "{rest}");
}

#[cfg(unix)]
#[test]
fn pages_are_for_their_writer_alone() {
    use std::os::unix::fs::PermissionsExt;
    let stage = Stage::demo();
    let out = stage.path("notes.txt");
    stage.by("maya", &["summary", out.to_str().unwrap(), "--initials"], "").is(0);
    assert_eq!(std::fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(!text.contains("Maya"), "{text}");
}

/// Makes an age key; its file and its public line.
fn age_key(stage: &Stage, name: &str) -> Option<(std::path::PathBuf, String)> {
    let file = stage.path(name);
    let Ok(made) = Command::new("age-keygen").arg("-o").arg(&file).output() else {
        eprintln!("not checked: age-keygen is not installed here");
        return None;
    };
    let said = String::from_utf8_lossy(&made.stderr).into_owned();
    Some((file, said.split_whitespace().find(|word| word.starts_with("age1")).unwrap().to_owned()))
}

#[test]
fn to_somebody_s_age_key_and_to_nobody_else() {
    let stage = Stage::demo();
    let Some((key, public)) = age_key(&stage, "key") else { return };
    let Some((other, _)) = age_key(&stage, "other") else { return };
    let out = stage.path("notes.txt.age");
    stage.by("maya", &["summary", out.to_str().unwrap(), "--for", "Dr. Osei", "--age-recipient", &public], "").is(0);
    let open = |key: &Path| says("age", &["-d", "-i", key.to_str().unwrap(), "FILE"], &out).unwrap();
    let (opened, text) = open(&key);
    assert!(opened && text.contains("From Maya, for Dr. Osei"), "{text}");
    assert!(!open(&other).0);
    let bytes = std::fs::read(&out).unwrap();
    assert!(!bytes.windows(4).any(|part| part == b"Maya"));
}

#[test]
fn a_lock_that_can_t_be_used_leaves_no_file() {
    let stage = Stage::demo();
    let long = stage.write("long", &format!("{}\n", "long ".repeat(40)));
    let control = stage.write("control", "tab\there\n");
    let good = stage.write("good", "seven copper kettles\n");
    let (long, control, good) = (long.to_str().unwrap(), control.to_str().unwrap(), good.to_str().unwrap());
    let out = stage.path("notes.pdf");
    for (lock, code) in [
        (vec!["--age-recipient", "age1nobodyhasthis"], 1),
        (vec!["--age-recipient", "maya@example.org"], 1),
        (vec!["--password-file", long], 1),
        (vec!["--password-file", control], 1),
        (vec!["--age-passphrase-file", control], 1),
        (vec!["--password-file", good, "--age-recipient", "age1nobodyhasthis"], 2),
        (vec!["--password-file", good, "--age-passphrase-file", good], 2),
    ] {
        let args = [vec!["summary", out.to_str().unwrap()], lock.clone()].concat();
        let ended = stage.by("maya", &args, "").is(code);
        assert!(!ended.err.contains("kettles") && !ended.err.contains("long long"), "{}", ended.err);
        assert!(!out.exists(), "{lock:?}");
    }
}

#[test]
fn a_folder_that_can_t_be_written_leaves_no_half_file_and_says_so() {
    let stage = Stage::demo();
    for out in [stage.path("no/such/folder/notes.pdf"), stage.path("maya/notes.pdf")] {
        let ended = stage.by("maya", &["summary", out.to_str().unwrap()], "").is(1);
        assert!(ended.err.contains("the file named OUT"), "{}", ended.err);
        assert!(!out.exists());
    }
    if Path::new("/proc/self").exists() {
        stage.by("maya", &["summary", "/proc/notes.pdf"], "").is(1);
    }
    let left: Vec<_> = std::fs::read_dir(stage.path("")).unwrap().map(|item| item.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("notes")), "{left:?}");
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    let stage = Stage::demo();
    let out = stage.path("notes.pdf");
    let ended = stage.by("maya", &["summary", out.to_str().unwrap(), "--from", "2026-05-02", "--to", "2026-05-01"], "");
    ended.is(1).says_one_sentence_without(&[]);
    assert!(!out.exists());
}

#[test]
fn pages_go_back_to_the_last_session_and_sessions_are_seen_by_one_alone() {
    let stage = Stage::demo();
    let before = stage.json("maya", &["session", "list", "--json"]);
    let days: Vec<&str> = before.as_array().unwrap().iter().map(|one| one["day"].as_str().unwrap()).collect();
    let today = civil_day(SystemClock.now()).to_string();
    let last = days.iter().filter(|day| **day < today.as_str()).max().unwrap();
    let out = stage.path("notes.md");
    stage.by("maya", &["summary", out.to_str().unwrap()], "").is(0);
    let first = groundwork::say::day_month(last.parse().unwrap());
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains(&format!("{first} to ")) || text.contains(&format!("{first} 20")), "{first}: {text}");

    let add = ["session", "add", "--date", "2031-01-02", "--couple", "--with", "Dr. Osei", "--to-do", "One walk", "--to-do", "Two"];
    let id = stage.by("maya", &add, "").is(0).out;
    let after = stage.json("maya", &["session", "list", "--json"]);
    let made = after.as_array().unwrap().iter().find(|one| one["id"].as_str() == Some(id.trim())).unwrap();
    assert_eq!((made["kind"].as_str(), made["homework"][1]["words"].as_str()), (Some("couple"), Some("Two")));
    let his = stage.by("jonah", &["session", "list"], "").is(0).out;
    assert!(!his.contains("2031") && his.contains("Dr. Osei"), "{his}");
}

#[test]
fn a_page_as_long_as_any_in_any_script_is_printed_whole() {
    let stage = Stage::demo();
    let long = "مرحبا 🙂 é e\u{301} 漢字 lantern ".repeat(7_000);
    let id = stage.by("maya", &["journal", "add", "--title", "Long \u{202e}title"], &long).is(0).out;
    for form in ["pdf", "txt", "md"] {
        let out = stage.path(&format!("long.{form}"));
        let args = ["summary", out.to_str().unwrap(), "--sections", "excerpts", "--excerpt", id.trim()];
        stage.by("maya", &args, "").is(0);
        let words = if form == "pdf" {
            let Some((sound, _)) = says("qpdf", &["--check", "FILE"], &out) else { continue };
            assert!(sound);
            let Some((_, text)) = says("pdftotext", &["FILE", "-"], &out) else { continue };
            text
        } else {
            std::fs::read_to_string(&out).unwrap()
        };
        assert_eq!(words.matches("lantern").count(), 7_000, "{form}");
    }
}
