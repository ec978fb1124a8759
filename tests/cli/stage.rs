//! A folder with a vault, and the program run on it.
//!
//! Vaults are made in this process with passphrases that are quick to try; the program reads them like any other.

use groundwork::clock::{Clock, SystemClock};
use groundwork::demo::{self, Demo};
use groundwork::domain::day::civil_day;
use groundwork::vault::{Passphrase, Vault, WorkFactor};
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

pub const MAYA: &str = demo::MAYA_PASSPHRASE;
pub const JONAH: &str = demo::JONAH_PASSPHRASE;

/// What a run came to.
pub struct Output {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Output {
    /// It ended with `code`; otherwise the test says what was said.
    #[track_caller]
    pub fn is(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        self
    }

    /// One line on standard error, by us, with none of `secrets`.
    #[track_caller]
    pub fn says_one_sentence_without(self, secrets: &[&str]) -> Self {
        assert!(self.err.starts_with("groundwork: ") && self.err.trim_end().lines().count() == 1, "{}", self.err);
        for secret in secrets {
            assert!(!self.err.contains(secret), "{}", self.err);
        }
        self
    }
}

/// A folder of its own for one test; the home folder lies in it and is empty.
pub struct Stage {
    dir: tempfile::TempDir,
}

impl Stage {
    pub fn empty() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("home")).unwrap();
        let stage = Self { dir };
        stage.write("maya", &format!("{MAYA}\n"));
        stage.write("jonah", &format!("{JONAH}\n"));
        stage
    }

    /// Maya and Jonah's year, ending today.
    pub fn demo() -> Self {
        static MADE_ONCE: OnceLock<tempfile::TempDir> = OnceLock::new();
        let made = MADE_ONCE.get_or_init(|| {
            let dir = tempfile::tempdir().unwrap();
            let until = civil_day(SystemClock.now());
            demo::write(&dir.path().join("vault"), Demo { until, seed: 1, years: 1, work_factor: WorkFactor::new(1) }).unwrap();
            dir
        });
        let stage = Self::empty();
        copy(&made.path().join("vault"), &stage.vault());
        stage
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn vault(&self) -> PathBuf {
        self.path("vault")
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The program, with nothing of this account around it.
    pub fn bare(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_groundwork"));
        command.env_clear().env("HOME", self.path("home")).env("LANG", "en_GB.UTF-8").current_dir(self.dir.path());
        command
    }

    /// The program on this vault.
    pub fn command(&self) -> Command {
        let mut command = self.bare();
        command.arg("--data-dir").arg(self.vault());
        command
    }

    pub fn run<S: AsRef<OsStr>>(&self, args: &[S], input: &str) -> Output {
        let mut command = self.command();
        command.args(args);
        finish(command, input)
    }

    /// With the passphrase in the file `who`.
    pub fn by<S: AsRef<OsStr>>(&self, who: &str, args: &[S], input: &str) -> Output {
        let mut command = self.command();
        command.arg("--passphrase-file").arg(self.path(who)).args(args);
        finish(command, input)
    }

    pub fn json(&self, who: &str, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.by(who, args, "").is(0).out).unwrap()
    }

    /// What is printed for programs, whatever the exit code.
    pub fn json_of(&self, who: &str, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.by(who, args, "").out).unwrap()
    }

    /// The databases a passphrase opens, with their keys.
    pub fn keys(&self, passphrase: &str) -> Vec<(PathBuf, String)> {
        let vault = Vault::open(&self.vault(), Duration::ZERO).unwrap();
        let unlocked = vault.unlock(&Passphrase::new(passphrase), &AtomicBool::new(false)).unwrap();
        unlocked.notebooks.iter().map(|n| (vault.notebook(n.id).database(), n.key.to_hex().to_string())).collect()
    }

    /// The folder of the notebook both open.
    pub fn shared_folder(&self) -> PathBuf {
        let (hers, his) = (self.keys(MAYA), self.keys(JONAH));
        let (database, _) = hers.iter().find(|key| his.contains(key)).unwrap();
        database.parent().unwrap().to_owned()
    }

    /// Nothing was written where nobody asked for it.
    #[track_caller]
    pub fn home_is_untouched(&self) {
        assert_eq!(names_in(&self.path("home")), Vec::<PathBuf>::new());
    }
}

/// A vault is a folder: a copy of it is the same vault.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for path in names_in(from) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

pub fn names_in(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}

pub fn finish(mut command: Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that needs no input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Output { code: output.status.code(), out: String::from_utf8(output.stdout).unwrap(), err: String::from_utf8(output.stderr).unwrap() }
}
