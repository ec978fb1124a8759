//! `demo`.

use super::{CliError, Io, Setting};
use crate::demo::{self, Demo, JONAH_PASSPHRASE, MAYA_PASSPHRASE};
use crate::domain::day::{Day, civil_day};
use std::path::Path;

pub(super) fn run(
    dir: &Path,
    until: Option<Day>,
    seed: u64,
    years: u32,
    setting: &Setting,
    io: &mut Io<'_>,
) -> Result<(), CliError> {
    let config = (setting.config)(dir.to_owned());
    let until = until.unwrap_or_else(|| civil_day(config.clock.now()));
    demo::write(dir, Demo { until, seed, years, work_factor: config.work_factor })?;
    writeln!(io.out, "A year of two invented people. Open it with --data-dir and one of these passphrases:")?;
    writeln!(io.out, "  {MAYA_PASSPHRASE}\n  {JONAH_PASSPHRASE}")?;
    Ok(())
}
