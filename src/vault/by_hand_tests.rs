//! The promise that everything opens without us: the `age` command, driven as a person would drive it.

use super::testing::{FIRST, Home, QUICK, unlock};
use super::{VaultError, Words};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Types a line at the terminal prompt of a command whose standard output goes to a file.
const TYPE_AT_PROMPT: &str = r#"
import os, pty, sys
line, out, command = sys.argv[1], sys.argv[2], sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    file = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(file, 1)
    os.execvp(command[0], command)
seen = b""
while b":" not in seen:
    seen += os.read(terminal, 1024)
os.write(terminal, line.encode() + b"\n")
try:
    while os.read(terminal, 1024):
        pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"#;

fn available(program: &str) -> bool {
    let found = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = found.is_ok_and(|status| status.success());
    if !found {
        eprintln!("skipped: no `{program}` here");
    }
    found
}

/// `age -d file > out`, the passphrase typed at its prompt.
fn open_slot(file: &Path, passphrase: &str, out: &Path) -> bool {
    Command::new("python3")
        .args(["-c", TYPE_AT_PROMPT, passphrase])
        .arg(out)
        .args(["age", "-d"])
        .arg(file)
        .status()
        .is_ok_and(|status| status.success())
}

#[test]
fn the_age_command_opens_slots_and_keys_as_the_readme_says() {
    if !available("age") || !available("python3") {
        return;
    }
    let home = Home::of_two();
    let vault = home.open();
    let who = unlock(&vault, FIRST).unwrap();
    let words = Words::recovery().unwrap();
    vault.set_recovery(&who, &words, QUICK).unwrap();
    let person = home.folder.join("people").join(who.person.to_string());
    let out = tempfile::tempdir().unwrap();
    let id = out.path().join("id.txt");

    assert!(!open_slot(&person.join("unlock.age"), "not the passphrase", &id));
    for (slot, secret) in [("recovery.age", words.expose()), ("unlock.age", FIRST)] {
        assert!(open_slot(&person.join(slot), secret, &id), "{slot}");
        assert!(fs::read_to_string(&id).unwrap().starts_with("AGE-SECRET-KEY-1"), "{slot}");
    }
    for folder in home.folders("notebooks") {
        let run = Command::new("age").arg("-d").arg("-i").arg(&id).arg(folder.join("key.age")).output().unwrap();
        let ours = who.notebooks.iter().find(|open| folder.ends_with(open.id.to_string()));
        match ours {
            Some(open) => assert_eq!(String::from_utf8(run.stdout).unwrap(), format!("{}\n", *open.key.to_hex())),
            None => assert!(!run.status.success() && run.stdout.is_empty(), "another's Private stays shut"),
        }
    }
    let readme = fs::read_to_string(home.folder.join("README.txt")).unwrap();
    assert!(readme.contains("age -d people/FOLDER/unlock.age") && readme.contains("PRAGMA key"));
}

#[test]
fn what_the_age_command_encrypts_opens_here() {
    if !available("age") {
        return;
    }
    let home = Home::of_one();
    let who = unlock(&home.open(), FIRST).unwrap();
    let out = tempfile::tempdir().unwrap();
    let plain = out.path().join("plain");
    fs::write(&plain, b"by the command").unwrap();
    let run = Command::new("age").arg("-r").arg(who.recipient().to_string()).arg(&plain).output().unwrap();
    assert_eq!(who.identity.decrypt(&run.stdout).unwrap().as_slice(), b"by the command");
    assert_eq!(who.identity.decrypt(&run.stdout[..run.stdout.len() - 1]).unwrap_err(), VaultError::AgeDamaged);
}
