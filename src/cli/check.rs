//! `check`.

use super::{Args, CliError, Io, Setting, open};
use crate::session::Home;
use serde_json::json;

pub(super) fn run(args: &Args, as_json: bool, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::unlocked(args, setting, io)?;
    let reports = session.check()?;
    let name = |home| if home == Home::Private { "private" } else { "shared" };
    if as_json {
        let list: Vec<_> = reports
            .iter()
            .map(|report| json!({ "notebook": name(report.home), "sound": report.problem.is_none() }))
            .collect();
        writeln!(io.out, "{}", serde_json::Value::from(list))?;
    } else {
        for report in &reports {
            let found = report.problem.as_ref().map_or_else(|| "sound".to_owned(), ToString::to_string);
            writeln!(io.out, "{}: {found}", name(report.home))?;
        }
    }
    match reports.into_iter().find_map(|report| report.problem) {
        Some(problem) => Err(problem.into()),
        None => Ok(()),
    }
}
