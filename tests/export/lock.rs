//! Files of the `age` command, opened by it: what this program locks, another opens, and nobody else.

use crate::sample::{day, mine, rules};
use groundwork::domain::summary::{RulesSheet, SheetOf, Whose};
use groundwork::export::{Document, ExportError, Form, Lock, Paper};
use std::process::Command;

fn document() -> Document {
    Document::Summary(Box::new(mine()))
}

/// What `age` does with these arguments; none, said plainly, where it is missing.
fn age(command: &str, arguments: &[&std::ffi::OsStr]) -> Option<(bool, Vec<u8>, String)> {
    match Command::new(command).args(arguments).output() {
        Ok(output) => Some((output.status.success(), output.stdout, String::from_utf8_lossy(&output.stderr).into_owned())),
        Err(_) => {
            eprintln!("not checked: {command} is not installed here");
            None
        }
    }
}

#[test]
fn the_age_command_opens_what_was_locked_to_its_key_and_to_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let key = |name: &str| {
        let file = folder.path().join(name);
        let (made, _, said) = age("age-keygen", &["-o".as_ref(), file.as_os_str()])?;
        assert!(made, "{said}");
        let public = said.split_whitespace().find(|word| word.starts_with("age1")).unwrap().to_owned();
        Some((file, public))
    };
    let Some((mine, public)) = key("mine") else { return };
    let Some((other, _)) = key("other") else { return };
    for form in [Form::Pdf, Form::Text, Form::Markdown] {
        let locked = document().file(form, Paper::A4, Lock::Recipient(&public)).unwrap();
        let file = folder.path().join("notes.age");
        std::fs::write(&file, &locked).unwrap();
        let open = |key: &std::path::Path| age("age", &["-d".as_ref(), "-i".as_ref(), key.as_os_str(), file.as_os_str()]).unwrap();
        let (opened, bytes, said) = open(&mine);
        assert!(opened, "{said}");
        assert_eq!(bytes, document().file(form, Paper::A4, Lock::Open).unwrap(), "what comes out is what would have been saved");
        assert!(!open(&other).0, "somebody else’s key opened it");
        assert!(!locked.windows(5).any(|part| part == b"Jonah"));
    }
}

#[test]
fn a_wrong_key_or_word_is_refused_before_anything_is_made() {
    for lock in [Lock::Recipient("age1nobody"), Lock::Recipient(""), Lock::Recipient("ssh-ed25519 AAAA")] {
        assert_eq!(document().file(Form::Pdf, Paper::A4, lock), Err(ExportError::Recipient));
    }
    for lock in [Lock::Passphrase(""), Lock::Passphrase("tab\there")] {
        assert_eq!(document().file(Form::Text, Paper::A4, lock), Err(ExportError::Password));
    }
    assert_eq!(document().file(Form::Text, Paper::A4, Lock::Password("six quiet words")), Err(ExportError::Password));
    assert!(!format!("{:?}", Lock::Passphrase("six quiet words")).contains("quiet"));
}

#[test]
fn rules_are_saved_as_text_too() {
    let whose = Whose::Ours(["Maya".to_owned(), "Jonah".to_owned()]);
    let sheet = RulesSheet { of: SheetOf::Rules, whose, rules: rules(), made: day("2026-11-12") };
    let text = String::from_utf8(Document::Rules(sheet).file(Form::Text, Paper::A4, Lock::Open).unwrap()).unwrap();
    for part in ["Our ground rules", "Maya and Jonah", "- Bring one topic. (Since 28 June)", "leave at any time", "not a contract"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}
