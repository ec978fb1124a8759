//! `init`, `invite`, `join`.

use super::args::{Init, Join, RoleArg};
use super::open::{self, words};
use super::{Args, CliError, Io, Setting};
use crate::domain::person::Role;
use crate::platform::write_atomic;
use crate::session::{Event, Request};
use std::path::Path;
use std::sync::Arc;

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Hurt => Self::Hurt,
            RoleArg::Repairing => Self::Repairing,
            RoleArg::Both => Self::Both,
        }
    }
}

pub(super) fn init(args: &Args, init: &Init, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::session(args, setting)?;
    if let Some(sheet) = &init.recovery_sheet {
        check_room_for(sheet)?;
    }
    // Before a passphrase is asked for.
    let from = init.from_export.as_deref().map(super::whole::read).transpose()?;
    let secret = if init.no_passphrase { None } else { Some(io.new_secret(args.passphrase_file.as_deref(), "New passphrase")?) };
    match from {
        Some(whole) => {
            session.ask(Request::Found { whole: Arc::new(whole), passphrase: secret.clone() })?;
            writeln!(io.out, "Made a vault for one person from the export, under new keys. The export is as it was.")?;
        }
        None => {
            let name = words(&init.name)?;
            session.ask(Request::Create { name, role: init.role.map(Role::from), passphrase: secret.clone() })?;
            writeln!(io.out, "Made a vault for one person.")?;
        }
    }
    if let (Some(sheet), Some(passphrase)) = (&init.recovery_sheet, secret) {
        let events = session.ask(Request::NewRecoveryWords { ticket: 0, passphrase })?;
        let found = events.iter().find_map(|e| if let Event::RecoveryWords(_, words) = e { Some(words.clone()) } else { None });
        let Some(recovery) = found else { return Err(CliError::no_answer(events)) };
        let mut text = zeroize::Zeroizing::new(recovery.expose().to_owned());
        text.push('\n');
        write_atomic(sheet, text.as_bytes()).map_err(CliError::file("recovery sheet"))?;
        // They count once they are written down.
        session.ask(Request::KeepRecoveryWords { ticket: 0, words: recovery })?;
        writeln!(io.out, "The recovery words are in the file you named. Anyone who has them can open the vault:")?;
        writeln!(io.out, "print or copy them, keep them away from this computer, and delete the file.")?;
    }
    if init.no_passphrase {
        writeln!(io.out, "There is no passphrase: whoever has the files can read them.")?;
    }
    Ok(())
}

/// Before the vault is made: words that could not be written down afterwards would be lost.
fn check_room_for(sheet: &Path) -> Result<(), CliError> {
    let folder = sheet.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if sheet.is_dir() || !folder.is_dir() {
        return Err(CliError::Usage("the folder for the recovery sheet is not there; nothing was made".to_owned()));
    }
    Ok(())
}

pub(super) fn invite(args: &Args, out: &Path, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::unlocked(args, setting, io)?;
    let events = session.ask(Request::Invite { ticket: 0, file: out.to_owned() })?;
    let found = events.iter().find_map(|e| if let Event::Invited(_, words) = e { Some(words.clone()) } else { None });
    let Some(secret) = found else { return Err(CliError::no_answer(events)) };
    writeln!(io.out, "{}", secret.expose())?;
    writeln!(io.err, "Tell these words to the second person yourself. They work once, with the file you named.")?;
    Ok(())
}

pub(super) fn join(args: &Args, join: Join, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::existing(args, setting)?;
    let words_given = io.secret(join.words_file.as_deref(), "The invite's words")?;
    let file = join.new_passphrase_file.as_deref().or(args.passphrase_file.as_deref());
    let passphrase = io.new_secret(file, "New passphrase")?;
    let name = words(&join.name)?;
    let role = join.role.map(Role::from);
    session.ask(Request::Join { file: join.invite_file, words: words_given, name, role, passphrase })?;
    writeln!(io.out, "Joined. This passphrase opens your own notebook and the shared one.")?;
    Ok(())
}
