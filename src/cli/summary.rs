//! `summary`.

use super::args::{FormatArg, PaperArg, Summary};
use super::{Args, CliError, Io, Setting, open};
use crate::domain::summary::Section;
use crate::export::{self, PageOptions, Paper};
use crate::platform::write_atomic;
use crate::problem::Problem;
use crate::session::request::SummaryRequest;
use chrono::Duration;
use std::path::Path;

/// Days a summary covers unless said otherwise.
const USUAL_DAYS: i64 = 90;

pub(super) fn run(args: &Args, wanted: Summary, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let format = match wanted.format {
        Some(format) => format,
        None => by_ending(&wanted.out)?,
    };
    if wanted.password_file.is_some() && format != FormatArg::Pdf {
        return Err(CliError::Usage("only a PDF can have a password".to_owned()));
    }
    if let Some(unknown) = wanted.sections.iter().find(|id| Section::from_id(id).is_none()) {
        return Err(CliError::Usage(format!("there is no section “{unknown}”")));
    }
    let session = open::unlocked(args, setting, io)?;
    let to = wanted.to.unwrap_or(session.models().here.today);
    let from = wanted.from.unwrap_or(to - Duration::days(USUAL_DAYS));
    let summary = session.summary(&SummaryRequest {
        from,
        to,
        ours: wanted.ours,
        sections: wanted.sections,
        initials: wanted.initials,
        excerpts: wanted.excerpts.into_iter().map(Into::into).collect(),
    })?;
    let bytes = match format {
        FormatArg::Md => export::markdown(&summary).into_bytes(),
        FormatArg::Txt => export::text(&summary).into_bytes(),
        FormatArg::Pdf => {
            let paper = match wanted.paper {
                PaperArg::A4 => Paper::A4,
                PaperArg::Letter => Paper::Letter,
            };
            let password = match &wanted.password_file {
                Some(file) => Some(io.secret(Some(file), "Password of the PDF")?),
                None => None,
            };
            let options = PageOptions { paper, ..PageOptions::default() };
            export::pdf(&summary, options, password.as_ref().map(super::super::session::request::Secret::expose))
                .map_err(Problem::from)?
        }
    };
    write_atomic(&wanted.out, &bytes).map_err(CliError::file("the file named OUT"))?;
    writeln!(io.err, "Saved. This can be copied, and asked for in court.")?;
    Ok(())
}

fn by_ending(out: &Path) -> Result<FormatArg, CliError> {
    match out.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("pdf") => Ok(FormatArg::Pdf),
        Some("md") => Ok(FormatArg::Md),
        Some("txt") => Ok(FormatArg::Txt),
        _ => Err(CliError::Usage("name the format: OUT ends in .pdf, .md or .txt, or use --format".to_owned())),
    }
}
