//! Opening the vault for a command.

use super::{Args, CliError, Io, Setting};
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{Phase, Request, Secret, Session};
use crate::vault::VaultError;
use std::path::PathBuf;

/// The vault's folder.
pub(super) fn folder(args: &Args, setting: &Setting) -> Result<PathBuf, CliError> {
    let named = args.data_dir.clone().or_else(|| setting.default_vault.clone());
    named.ok_or_else(|| CliError::Usage("this account has no home folder; use --data-dir DIR".to_owned()))
}

/// A session over it, nothing opened.
pub(super) fn session(args: &Args, setting: &Setting) -> Result<Session, CliError> {
    Ok(Session::new((setting.config)(folder(args, setting)?)))
}

/// Unlocked for whoever's passphrase it is.
pub(super) fn unlocked(args: &Args, setting: &Setting, io: &mut Io<'_>) -> Result<Session, CliError> {
    let mut session = session(args, setting)?;
    let secret = match session.phase() {
        Phase::NoVault => return Err(Problem::from(VaultError::NoVault).into()),
        Phase::LockedWithoutPassphrase => Secret::default(),
        _ => io.secret(args.passphrase_file.as_deref(), "Passphrase")?,
    };
    session.ask(Request::Unlock(secret))?;
    if let Some(name) = &args.who {
        let here = session.models().here.me().map(|me| me.name.clone()).unwrap_or_default();
        // Whose passphrase it was must not be learned by asking for another name.
        if here.trim() != name.trim() {
            return Err(Problem::from(VaultError::WrongPassphrase).into());
        }
    }
    Ok(session)
}

/// Words as typed on the command line.
pub(super) fn words(text: &str) -> Result<Words, CliError> {
    Ok(Words::new(text)?)
}
