//! The command line: the same session as the window, so the same rules about who may see what.
//!
//! Nothing private is printed but what was asked for, and nothing of it in an error. Sentences here are for people who
//! use a terminal and are not translated. No SQL, no drawing, no rule about people lives here.

mod args;
mod backup;
mod cadence;
mod calendar;
mod check;
mod coach;
mod demo;
mod error;
mod goal;
mod io;
mod journal;
mod keys;
mod moment;
mod open;
mod people;
mod portable;
mod progress;
mod summary;
#[cfg(test)]
mod tests;
mod visit;
mod whole;

pub use args::{Args, Verb};
pub use error::CliError;
pub use io::Io;

use crate::platform::{Folders, Formats, Settings};
use crate::say;
use crate::session::SessionConfig;
use clap::Parser;
use clap::error::ErrorKind;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Where commands work and how a session is set up.
pub struct Setting {
    /// Makes the configuration for a vault's folder.
    pub config: Box<dyn Fn(PathBuf) -> SessionConfig>,
    /// The vault's folder when none is named.
    pub default_vault: Option<PathBuf>,
}

impl Setting {
    /// This computer, with full strength.
    pub fn of_this_computer() -> Self {
        let default_vault = Folders::locate().ok().map(|folders| folders.vault);
        Self { config: Box::new(SessionConfig::new), default_vault }
    }
}

/// What `args` ask for: to open the window, or to run here.
///
/// # Errors
/// The exit code, after help, the version or wrong usage was said.
pub fn parse(args: impl IntoIterator<Item = OsString>, io: &mut Io<'_>) -> Result<Args, ExitCode> {
    Args::try_parse_from(args).map_err(|error| {
        let (text, code) = match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (&mut io.out, ExitCode::SUCCESS),
            _ => (&mut io.err, ExitCode::from(2)),
        };
        // A reader that went away needs no message.
        let _ = write!(text, "{error}");
        code
    })
}

/// Days and times are written as the window writes them: as chosen, else as the system has them.
fn follow_formats() {
    let settings = Folders::locate().map(|folders| Settings::load(&folders.settings_file()).0).unwrap_or_default();
    say::follow(settings.formats(Formats::of_system()));
}

/// Runs what this process was started with.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut io = Io::of_this_process();
    follow_formats();
    let mut args = match parse(args, &mut io) {
        Ok(args) => args,
        Err(code) => return code,
    };
    match args.verb.take() {
        Some(verb) => run_verb(&args, verb, &Setting::of_this_computer(), &mut io),
        None => {
            let _ = writeln!(io.err, "groundwork: this build has no window; see `groundwork --help`");
            ExitCode::from(2)
        }
    }
}

/// Runs one command to its end.
pub fn run_verb(args: &Args, verb: Verb, setting: &Setting, io: &mut Io<'_>) -> ExitCode {
    match perform(args, verb, setting, io) {
        // A closed pipe: whoever reads us has seen enough.
        Ok(()) | Err(CliError::Pipe) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io.err, "groundwork: {error}");
            ExitCode::from(error.code())
        }
    }
}

fn perform(args: &Args, verb: Verb, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    if args.demo {
        return Err(CliError::Usage("--demo opens the window and takes no command; see `groundwork demo --help`".to_owned()));
    }
    match verb {
        Verb::Init(init) => people::init(args, &init, setting, io),
        Verb::Invite { out } => people::invite(args, &out, setting, io),
        Verb::Demo { dir, until, seed, scale } => demo::run(&dir, until, seed, scale, setting, io),
        Verb::Join(join) => people::join(args, join, setting, io),
        Verb::Journal(what) => journal::run(args, what, setting, io),
        Verb::Goal(what) => goal::run(args, what, setting, io),
        Verb::Moment(what) => moment::run(args, what, setting, io),
        Verb::Progress { range, json } => progress::run(args, range, json, setting, io),
        Verb::Coach(wanted) => coach::run(&wanted, io),
        Verb::Session(what) => visit::run(args, what, setting, io),
        Verb::Summary(wanted) => summary::run(args, wanted, setting, io),
        Verb::Calendar { out } => calendar::run(args, &out, setting, io),
        Verb::Export { dir } => whole::export(&open::unlocked(args, setting, io)?, &dir, io),
        Verb::Backup(wanted) => backup::run(args, &wanted, setting, io),
        Verb::Restore(wanted) => backup::restore(args, wanted, setting, io),
        Verb::Check { json } => check::run(args, json, setting, io),
        Verb::Passphrase { new_passphrase_file } => keys::change(args, new_passphrase_file.as_deref(), setting, io),
        Verb::Recover { words_file, new_passphrase_file } => {
            keys::recover(args, words_file.as_deref(), new_passphrase_file.as_deref(), setting, io)
        }
    }
}
