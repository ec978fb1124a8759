//! `calendar OUT.ics`: when check-ins are, and the days on which exercises are planned, for a calendar.

use super::{Args, CliError, Io, Setting, open};
use crate::export;
use crate::platform::{FileTrouble, write_atomic};
use crate::problem::Problem;
use std::path::Path;

pub(super) fn run(args: &Args, out: &Path, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    if out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("ics")) {
        return Err(CliError::Usage("the file's name ends in .ics".to_owned()));
    }
    let session = open::unlocked(args, setting, io)?;
    let models = session.models();
    let days = models.planned.to_come.iter().map(|row| row.planned.day);
    let text = export::calendar(&models.check_ins.plan, days, session.clock_now());
    write_atomic(out, text.as_bytes()).map_err(FileTrouble::from).map_err(Problem::from)?;
    Ok(())
}
