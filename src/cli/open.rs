//! Opening the vault for a command.

use super::{Args, CliError, Io, Setting};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{Event, Phase, Request, Secret, Session};
use crate::vault::VaultError;
use std::path::PathBuf;

/// The vault's folder.
pub(super) fn folder(args: &Args, setting: &Setting) -> Result<PathBuf, CliError> {
    // An empty variable in a script means nobody named one, not the folder we happen to stand in.
    let named = args.data_dir.clone().filter(|dir| !dir.as_os_str().is_empty()).or_else(|| setting.default_vault.clone());
    named.ok_or_else(|| CliError::Usage("this account has no home folder; use --data-dir DIR".to_owned()))
}

/// A session over it, nothing opened.
pub(super) fn session(args: &Args, setting: &Setting) -> Result<Session, CliError> {
    Ok(Session::new((setting.config)(folder(args, setting)?)))
}

/// The same, over a vault that is there; said before anything is asked for.
pub(super) fn existing(args: &Args, setting: &Setting) -> Result<Session, CliError> {
    let session = session(args, setting)?;
    if session.phase() == Phase::NoVault {
        return Err(Problem::from(VaultError::NoVault).into());
    }
    Ok(session)
}

/// Unlocked for whoever's passphrase it is. A notebook that could not be opened beside it is told about.
pub(super) fn unlocked(args: &Args, setting: &Setting, io: &mut Io<'_>) -> Result<Session, CliError> {
    let (session, troubles) = unlocked_with_troubles(args, setting, io)?;
    for trouble in troubles {
        writeln!(io.err, "groundwork: {trouble}")?;
    }
    Ok(session)
}

/// The same, with what is wrong beside it as values.
pub(super) fn unlocked_with_troubles(args: &Args, setting: &Setting, io: &mut Io<'_>) -> Result<(Session, Vec<Problem>), CliError> {
    let mut session = existing(args, setting)?;
    let secret = match session.phase() {
        Phase::LockedWithoutPassphrase => Secret::default(),
        _ => io.secret(args.passphrase_file.as_deref(), "Passphrase")?,
    };
    let events = session.ask(Request::Unlock(secret))?;
    if let Some(name) = &args.who {
        let here = session.models().here.me().map(|me| me.name.clone()).unwrap_or_default();
        // Whose passphrase it was must not be learned by asking for another name.
        if here.trim() != name.trim() {
            return Err(Problem::from(VaultError::WrongPassphrase).into());
        }
    }
    let troubles = events.into_iter().filter_map(|event| if let Event::Health(problem) = event { Some(problem) } else { None });
    Ok((session, troubles.collect()))
}

/// Words as typed on the command line.
pub(super) fn words(text: &str) -> Result<Words, CliError> {
    Ok(Words::new(text)?)
}
