//! `demo`.

use super::{CliError, Io, Setting};
use crate::demo::{self, Demo, JONAH_PASSPHRASE, MAYA_PASSPHRASE};
use crate::domain::day::{Day, civil_day};
use chrono::Datelike;
use indicatif::ProgressBar;
use std::ops::RangeInclusive;
use std::path::Path;

/// Years the demo may end in, so that all of its days are ordinary ones.
const YEARS: RangeInclusive<i32> = 1995..=2200;

pub(super) fn run(dir: &Path, until: Option<Day>, seed: u64, years: u32, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let config = (setting.config)(dir.to_owned());
    let until = until.unwrap_or_else(|| civil_day(config.clock.now()));
    if !YEARS.contains(&until.year()) {
        return Err(CliError::Usage(format!("the demo ends in a year from {} to {}", YEARS.start(), YEARS.end())));
    }
    // Hides itself where standard error is no terminal.
    let bar = if io.terminal { ProgressBar::new(demo::STEPS) } else { ProgressBar::hidden() };
    let demo = Demo { until, seed, years, work_factor: config.work_factor };
    let written = demo::write_telling(dir, demo, &mut || bar.inc(1));
    bar.finish_and_clear();
    written?;
    writeln!(io.out, "A year of two invented people. Open it with --data-dir and one of these passphrases:")?;
    writeln!(io.out, "  {MAYA_PASSPHRASE}\n  {JONAH_PASSPHRASE}")?;
    Ok(())
}
