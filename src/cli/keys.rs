//! `passphrase` and `recover`.

use super::{Args, CliError, Io, Setting, open};
use crate::session::{Phase, Request};
use std::path::Path;

pub(super) fn change(args: &Args, new: Option<&Path>, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::existing(args, setting)?;
    let clear = session.phase() == Phase::LockedWithoutPassphrase;
    let old = if clear { None } else { Some(io.secret(args.passphrase_file.as_deref(), "Passphrase now")?) };
    session.ask(Request::Unlock(old.clone().unwrap_or_default()))?;
    let new = io.new_secret(new, "New passphrase")?;
    session.ask(Request::ChangePassphrase { ticket: 0, old, new })?;
    writeln!(io.out, "The passphrase is changed. A copy of the vault made before still opens with the old one.")?;
    Ok(())
}

pub(super) fn recover(args: &Args, words: Option<&Path>, new: Option<&Path>, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::existing(args, setting)?;
    let words = io.secret(words, "Recovery words")?;
    let passphrase = io.new_secret(new, "New passphrase")?;
    session.ask(Request::Recover { words, passphrase })?;
    writeln!(io.out, "The new passphrase is set. The recovery words still work.")?;
    Ok(())
}
