//! The counselor's pages, written by the program and read by others.

use super::stage::{JONAH, Stage};
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
