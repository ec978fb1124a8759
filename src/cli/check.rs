//! `check`.

use super::{Args, CliError, Io, Setting, open};
use crate::problem::Problem;
use crate::session::{Home, LookedOver};
use serde_json::json;

pub(super) fn run(args: &Args, as_json: bool, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let (mut session, troubles) = open::unlocked_with_troubles(args, setting, io)?;
    let name = |notebook| match notebook {
        LookedOver::In(Home::Private) => "private",
        LookedOver::In(Home::Shared) => "shared",
        LookedOver::Kept => "kept for reading",
    };
    let mut found: Vec<(&str, Option<Problem>)> =
        session.check()?.into_iter().map(|report| (name(report.notebook), report.problem)).collect();
    // What did not open is not among what could be looked over; without Shared, that is the one.
    found.extend(troubles.into_iter().map(|trouble| ("not opened", Some(trouble))));
    if as_json {
        let list: Vec<_> = found
            .iter()
            .map(|(notebook, problem)| {
                json!({ "notebook": notebook, "sound": problem.is_none(), "problem": problem.as_ref().map(ToString::to_string) })
            })
            .collect();
        writeln!(io.out, "{}", serde_json::Value::from(list))?;
    } else {
        for (notebook, problem) in &found {
            let words = problem.as_ref().map_or_else(|| "sound".to_owned(), ToString::to_string);
            writeln!(io.out, "{notebook}: {words}")?;
        }
    }
    match found.into_iter().find_map(|(_, problem)| problem) {
        Some(problem) => Err(problem.into()),
        None => Ok(()),
    }
}
