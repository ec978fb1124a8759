//! What may lie on a disk, or happen to it: each is told in a clear sentence, and nothing is lost or touched.
#![allow(missing_docs)]
#![allow(clippy::disallowed_methods, reason = "tests lay files out as they need them")]

use groundwork::clock::{Clock, FixedClock};
use groundwork::domain::journal::Filter;
use groundwork::domain::journal::Page;
use groundwork::domain::words::Words;
use groundwork::problem::Problem;
use groundwork::session::command::JournalCommand;
use groundwork::session::{Command, Event, Home, IdSource, Phase, Request, Secret, Session, SessionConfig};
use groundwork::vault::WorkFactor;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

const PASSPHRASE: &str = "orchard lantern seven pebble";

fn session(vault: &Path) -> Session {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::parse("2026-11-12T21:00:00+01:00").unwrap());
    let config = SessionConfig::new(vault).clock(clock).work_factor(WorkFactor::new(1)).ids(IdSource::random());
    Session::new(config.patience(Duration::from_millis(500)))
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn create(vault: &Path) -> Session {
    let mut session = session(vault);
    let passphrase = Some(Secret::new(PASSPHRASE));
    session.ask(Request::Create { name: words("Maya"), role: None, passphrase }).unwrap();
    session
}

fn write(session: &mut Session, body: &str) -> Result<(), Problem> {
    let page = Page { body: words(body), ..Page::default() };
    session.apply(Command::Journal(JournalCommand::Save { home: Home::Private, id: None, day: None, page })).map(|_| ())
}

fn unlock(session: &mut Session) -> Result<Vec<Event>, Problem> {
    session.ask(Request::Unlock(Secret::new(PASSPHRASE)))
}

fn count(session: &Session) -> usize {
    session.models().journal.private.as_ref().map_or(0, |list| list.heads.len())
}

fn notebook(vault: &Path) -> PathBuf {
    let folder = fs::read_dir(vault.join("notebooks")).unwrap().next().unwrap().unwrap().path();
    folder.join("notebook.db")
}

/// A closed vault with thirty pages.
fn vault() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let vault = dir.path().join("vault");
    let mut session = create(&vault);
    for n in 0..30 {
        write(&mut session, &format!("page {n}: {}", "the statement was on the table ".repeat(40))).unwrap();
    }
    session.lock();
    (dir, vault)
}

/// A notebook that can't be opened: refused with words, the file left as it is, and no new one in its place.
fn is_refused(change: impl FnOnce(&Path)) -> Problem {
    let (_dir, vault) = vault();
    let file = notebook(&vault);
    change(&file);
    let before = fs::read(&file).ok();
    let problem = unlock(&mut session(&vault)).unwrap_err();
    assert!(!problem.title.is_empty() && !problem.recovery.is_empty());
    assert!(!problem.to_string().contains("statement was"));
    assert_eq!(fs::read(&file).ok(), before, "the damaged file was touched");
    problem
}

#[test]
fn a_missing_notebook_is_not_made_anew() {
    is_refused(|file| fs::remove_file(file).unwrap());
}

#[test]
fn an_empty_file_is_damage_and_not_a_new_notebook() {
    is_refused(|file| fs::write(file, b"").unwrap());
}

#[test]
fn a_cut_off_notebook_is_refused() {
    is_refused(|file| {
        let bytes = fs::read(file).unwrap();
        fs::write(file, &bytes[..bytes.len() / 2 + 100]).unwrap();
    });
}

#[test]
fn another_kind_of_file_is_refused() {
    is_refused(|file| fs::write(file, b"SQLite format 3\0".repeat(512)).unwrap());
}

#[test]
fn a_flipped_bit_anywhere_is_found_and_never_shown_as_words() {
    let (_dir, vault) = vault();
    let file = notebook(&vault);
    let sound = fs::read(&file).unwrap();
    for at in (50..sound.len()).step_by(sound.len() / 40) {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x10;
        fs::write(&file, &bytes).unwrap();
        let mut session = session(&vault);
        let found = match unlock(&mut session) {
            Err(_) => true,
            Ok(_) => session.check().unwrap().iter().any(|report| report.problem.is_some()),
        };
        assert!(found, "a flipped bit at {at} of {} was not found", sound.len());
        drop(session);
        fs::write(&file, &sound).unwrap();
    }
    unlock(&mut session(&vault)).unwrap();
}

#[test]
fn a_second_window_is_told_and_the_first_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let vault = dir.path().join("vault");
    let mut first = create(&vault);
    let mut second = session(&vault);
    assert!(unlock(&mut second).is_err());
    assert_eq!(second.phase(), Phase::Locked);
    write(&mut first, "still here").unwrap();
    first.lock();
    unlock(&mut second).unwrap();
    assert_eq!(count(&second), 1);
}

#[test]
fn any_search_is_answered() {
    let (_dir, vault) = vault();
    let mut session = session(&vault);
    unlock(&mut session).unwrap();
    for query in ["", " ", "\"", "''", "*", "a*b", "NEAR(a b)", "AND OR NOT", "(((", "\u{202e}", "💔", "%_", "stat\0ement", ";--"] {
        assert!(session.search(Home::Private, &Filter::for_words(query), 5).is_ok(), "{query:?}");
    }
    assert_eq!(session.search(Home::Private, &Filter::for_words("STATEM"), 50).unwrap().len(), 30);
}

/// Run as a child: writes pages until it is killed, saying each on standard output once it is on the disk.
#[test]
fn child_that_writes() {
    let Ok(vault) = std::env::var("GROUNDWORK_TEST_CHILD") else { return };
    let mut session = session(Path::new(&vault));
    unlock(&mut session).unwrap();
    for n in 0.. {
        write(&mut session, &format!("child {n} {}", "x".repeat(3000))).unwrap();
        println!("saved {n}");
    }
}

#[test]
fn what_was_said_to_be_saved_survives_a_kill() {
    use std::io::{BufRead, BufReader};
    let (_dir, vault) = vault();
    for round in 0..3 {
        let mut before = session(&vault);
        unlock(&mut before).unwrap();
        let had = count(&before);
        before.lock();
        drop(before);
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child_that_writes", "--nocapture"])
            .env("GROUNDWORK_TEST_CHILD", &vault)
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let mut saved = 0;
        for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
            if line.contains("saved ") {
                saved += 1;
            }
            if saved == 7 + round {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(saved >= 7, "the child wrote nothing");
        let mut after = session(&vault);
        unlock(&mut after).unwrap();
        assert!(count(&after) >= had + saved, "{} pages, {had} before and {saved} said to be saved", count(&after));
        assert!(after.check().unwrap().iter().all(|report| report.problem.is_none()));
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_nothing_saved_before_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let disk = dir.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
        .arg(&disk)
        .stderr(std::process::Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !mounted {
        eprintln!("skipped: a small disk can't be mounted here");
        return;
    }
    let vault = disk.join("vault");
    let outcome = std::panic::catch_unwind(|| {
        let mut open = create(&vault);
        let mut saved = 0;
        let problem = loop {
            match write(&mut open, &"word ".repeat(4000)) {
                Ok(()) => saved += 1,
                Err(problem) => break problem,
            }
            assert!(saved < 500, "the disk never filled up");
        };
        assert!(!problem.title.is_empty() && !problem.recovery.is_empty());
        assert_eq!(count(&open), saved);
        open.lock();
        let mut again = session(&vault);
        unlock(&mut again).unwrap();
        assert_eq!(count(&again), saved);
    });
    let _ = std::process::Command::new("umount").arg(&disk).status();
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

#[cfg(unix)]
#[test]
fn a_disk_that_can_only_be_read_is_told_and_its_files_stay() {
    let dir = tempfile::tempdir().unwrap();
    let disk = dir.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mount = |options: &str| {
        let mut command = std::process::Command::new("mount");
        command.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(&disk).stderr(std::process::Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    if !mount("size=8m") {
        eprintln!("skipped: a disk can't be mounted here");
        return;
    }
    let vault = disk.join("vault");
    let outcome = std::panic::catch_unwind(|| {
        let mut open = create(&vault);
        write(&mut open, "before").unwrap();
        open.lock();
        drop(open);
        let before = fs::read(notebook(&vault)).unwrap();
        assert!(mount("remount,ro"), "not mounted again");
        let mut again = session(&vault);
        let problem = match unlock(&mut again) {
            Err(problem) => problem,
            Ok(_) => write(&mut again, "after").unwrap_err(),
        };
        assert!(!problem.title.is_empty() && !problem.recovery.is_empty());
        drop(again);
        assert!(fs::read(notebook(&vault)).unwrap() == before, "the file was touched");
        assert!(mount("remount,rw"), "not mounted again");
        let mut again = session(&vault);
        unlock(&mut again).unwrap();
        assert_eq!(count(&again), 1);
    });
    let _ = std::process::Command::new("umount").arg(&disk).status();
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn a_folder_in_other_use_is_not_written_to() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("photo.jpg"), b"x").unwrap();
    let mut session = session(dir.path());
    let create = Request::Create { name: words("Maya"), role: None, passphrase: Some(Secret::new(PASSPHRASE)) };
    assert!(session.ask(create).is_err());
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}
