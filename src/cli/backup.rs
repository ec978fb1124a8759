//! `backup` and `restore`.

use super::{Args, CliError, Io, Setting, open};
use crate::jobs::{Control, Worker};
use crate::platform::{Exposure, exposure};
use crate::session::{BackupAnswer, BackupRequest, BackupRow, BackupSecret, Event, Request, Session};
use indicatif::ProgressBar;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Steps of the bar.
const WHOLE: u64 = 1000;

/// Backups.
#[derive(Debug, Clone, clap::Args)]
pub struct Backup {
    /// A file that is not there yet, or a folder.
    pub out: Option<PathBuf>,
    /// List one's own, newest first.
    #[arg(long, conflicts_with = "out")]
    pub list: bool,
    /// Read FILE back and check everything in it.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["out", "list"])]
    pub verify: Option<PathBuf>,
    /// For programs.
    #[arg(long)]
    pub json: bool,
}

/// A backup coming back.
#[derive(Debug, Clone, clap::Args)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
    /// The folder; it is empty or not there yet.
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    /// The recovery words of the time it was taken are in FILE; they open it instead of the passphrase.
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    pub recovery_words_file: Option<PathBuf>,
}

pub(super) fn run(args: &Args, wanted: &Backup, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    if wanted.json && !wanted.list {
        return Err(CliError::Usage("--json goes with --list".to_owned()));
    }
    let mut session = open::unlocked(args, setting, io)?;
    if wanted.list {
        return list(&session, wanted.json, io);
    }
    if let Some(file) = &wanted.verify {
        telling(io, |control| session.check_backup(file, control))?;
        writeln!(io.out, "Whole: every byte of it is as it was taken, and its notebooks open and are sound.")?;
        return Ok(());
    }
    let to = match &wanted.out {
        // A folder gets a name that says nothing.
        Some(out) if out.is_dir() => Some(crate::backup::free_name(out).map_err(crate::problem::Problem::from)?),
        other => other.clone(),
    };
    let row = telling(io, |control| session.back_up(to.as_deref(), control))?;
    writeln!(io.out, "{}", row.file.display())?;
    writeln!(io.err, "Taken, read back and checked.")?;
    warn(&row.file, io)
}

fn list(session: &Session, as_json: bool, io: &mut Io<'_>) -> Result<(), CliError> {
    let rows = session.backups()?;
    if as_json {
        let list: Vec<_> = rows
            .iter()
            .map(|row| {
                json!({
                    "file": row.file, "made": row.made.map(|made| made.local().to_rfc3339()), "bytes": row.bytes, "app": row.app,
                    "shared": row.with_shared, "problem": row.problem.as_ref().map(ToString::to_string),
                })
            })
            .collect();
        writeln!(io.out, "{}", serde_json::Value::from(list))?;
        return Ok(());
    }
    for BackupRow { file, bytes, made, problem, .. } in &rows {
        let when = made.map_or_else(|| "unreadable".to_owned(), |made| made.local().format("%Y-%m-%d %H:%M").to_string());
        writeln!(io.out, "{when}  {bytes:>12}  {}", file.display())?;
        if let Some(problem) = problem {
            writeln!(io.err, "groundwork: {problem}")?;
        }
    }
    Ok(())
}

pub(super) fn restore(args: &Args, wanted: Restore, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let Restore { file, into, recovery_words_file } = wanted;
    if !file.is_file() {
        return Err(CliError::file("the backup")(std::io::Error::from(std::io::ErrorKind::NotFound)));
    }
    let secret = match &recovery_words_file {
        Some(words) => BackupSecret::Words(io.secret(Some(words), "Recovery words")?),
        None => BackupSecret::Passphrase(io.secret(args.passphrase_file.as_deref(), "Passphrase of that time")?),
    };
    let by_words = recovery_words_file.is_some();
    // Nothing of the vault that is here is needed, and nothing of it is opened.
    let mut session = Session::new((setting.config)(into.clone()));
    let wanted = BackupRequest::Restore { file, into: Some(into), secret };
    let events = telling(io, |control| session.ask_with(Request::Backup(0, wanted), control))?;
    let found = events.iter().find_map(|event| match event {
        Event::Backup(_, BackupAnswer::Restored { folder, made }) => Some((folder.clone(), *made)),
        _ => None,
    });
    let Some((folder, made)) = found else { return Err(CliError::no_answer(events)) };
    let when = made.local().format("%Y-%m-%d %H:%M");
    writeln!(io.out, "Restored as it was on {when}. Open it with --data-dir {}", folder.display())?;
    let with =
        if by_words { "`groundwork recover` sets a new passphrase by the same words." } else { "The passphrase is the one of then." };
    writeln!(io.err, "{with}")?;
    warn(&folder, io)
}

/// Runs `work` with a bar on a terminal.
fn telling<T, E>(io: &Io<'_>, work: impl FnOnce(&Control) -> Result<T, E>) -> Result<T, E> {
    let control = Control::default();
    // Hides itself where standard error is no terminal.
    let bar = if io.terminal { ProgressBar::new(WHOLE) } else { ProgressBar::hidden() };
    let (shown, seen) = (bar.clone(), control.clone());
    let painter = Worker::start("progress", move || {
        while !shown.is_finished() {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1")]
            shown.set_position((seen.progress() * WHOLE as f32) as u64);
            std::thread::sleep(Duration::from_millis(50));
        }
    });
    let done = work(&control);
    bar.finish_and_clear();
    if let Ok(painter) = painter {
        painter.join();
    }
    done
}

/// Says who else reaches a place.
fn warn(path: &Path, io: &mut Io<'_>) -> Result<(), CliError> {
    match exposure(path) {
        None => {}
        Some(Exposure::Synced(service)) => writeln!(
            io.err,
            "Note: {service} seems to keep that folder in step. Whoever reaches that account gets the encrypted files, and sees when they change."
        )?,
        Some(Exposure::Network) => {
            writeln!(
                io.err,
                "Note: that folder is on another computer. Whoever runs it gets the encrypted files, and sees when they change."
            )?;
        }
    }
    Ok(())
}
