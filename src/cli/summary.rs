//! `summary`.

use super::args::{FormatArg, PaperArg, Summary};
use super::{Args, CliError, Io, Setting, open};
use crate::domain::summary::{Section, usual_start};
use crate::domain::words::Words;
use crate::export::{Document, Form, Lock, Paper};
use crate::platform::write_atomic;
use crate::problem::Problem;
use crate::session::Secret;
use crate::session::request::SummaryRequest;
use std::path::Path;

pub(super) fn run(args: &Args, wanted: Summary, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let form = match wanted.format {
        Some(format) => format.into(),
        None => by_ending(&wanted.out)?,
    };
    if wanted.password_file.is_some() && form != Form::Pdf {
        return Err(CliError::Usage("only a PDF can have a password; use --age-passphrase-file".to_owned()));
    }
    if let Some(unknown) = wanted.sections.iter().find(|id| Section::from_id(id).is_none()) {
        return Err(CliError::Usage(format!("there is no section “{unknown}”")));
    }
    let session = open::unlocked(args, setting, io)?;
    let models = session.models();
    let to = wanted.to.unwrap_or(models.here.today);
    let from = wanted.from.unwrap_or_else(|| usual_start(models.notes.visits.there.iter().map(|noted| &noted.note), to));
    let summary = session.summary(&SummaryRequest {
        from,
        to,
        ours: wanted.ours,
        sections: wanted.sections,
        initials: wanted.initials,
        excerpts: wanted.excerpts.into_iter().map(Into::into).collect(),
        reader: Words::new(wanted.reader.unwrap_or_default())?,
    })?;
    let paper = match wanted.paper {
        PaperArg::A4 => Paper::A4,
        PaperArg::Letter => Paper::Letter,
    };
    let mut secret = |file: Option<&Path>, what: &str| file.map(|file| io.secret(Some(file), what)).transpose();
    let password = secret(wanted.password_file.as_deref(), "Password of the PDF")?;
    let passphrase = secret(wanted.age_passphrase_file.as_deref(), "Passphrase of the file")?;
    let lock = match (&password, &passphrase, &wanted.age_recipient) {
        (Some(password), ..) => Lock::Password(Secret::expose(password)),
        (_, Some(passphrase), _) => Lock::Passphrase(Secret::expose(passphrase)),
        (.., Some(recipient)) => Lock::Recipient(recipient),
        _ => Lock::Open,
    };
    let bytes = Document::Summary(Box::new(summary)).file(form, paper, lock).map_err(Problem::from)?;
    write_atomic(&wanted.out, &bytes).map_err(CliError::file("the file named OUT"))?;
    writeln!(io.err, "Saved. This can be copied, and asked for in court.")?;
    Ok(())
}

/// The form by the file's ending; that of an age file stands before its own.
fn by_ending(out: &Path) -> Result<Form, CliError> {
    let ending = |path: &Path| path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let named = match ending(out).as_deref() {
        Some("age") => out.file_stem().and_then(|stem| ending(Path::new(stem))),
        _ => ending(out),
    };
    match named.as_deref() {
        Some("pdf") => Ok(Form::Pdf),
        Some("md") => Ok(Form::Markdown),
        Some("txt") => Ok(Form::Text),
        _ => Err(CliError::Usage("name the format: OUT ends in .pdf, .md or .txt (and .age after it), or use --format".to_owned())),
    }
}

impl From<FormatArg> for Form {
    fn from(arg: FormatArg) -> Self {
        match arg {
            FormatArg::Pdf => Self::Pdf,
            FormatArg::Md => Self::Markdown,
            FormatArg::Txt => Self::Text,
        }
    }
}
