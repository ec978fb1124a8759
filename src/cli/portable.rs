//! `journal export` and `journal import`.

use super::io::on_one_line;
use super::{CliError, Io};
use crate::domain::day::Day;
use crate::domain::journal::Leaf;
use crate::platform::ManyTrouble;
use crate::portable::{self, LeftOut, Notebook, Reading, WhyLeft};
use crate::problem::Problem;
use crate::session::command::JournalCommand;
use crate::session::{Command, Home, Session};
use indicatif::ProgressBar;
use std::path::Path;
use std::sync::Arc;

/// Thousandths, as bars count.
const WHOLE: u64 = 1000;

pub(super) fn export(
    session: &Session,
    dir: &Path,
    ours: bool,
    (from, to): (Option<Day>, Option<Day>),
    io: &mut Io<'_>,
) -> Result<(), CliError> {
    let (home, notebook) = if ours { (Home::Shared, Notebook::Ours) } else { (Home::Private, Notebook::Mine) };
    let leaves = session.leaves(home, from, to)?;
    if leaves.is_empty() {
        return Err(CliError::Usage("there is no page of yours to export on those days; nothing was written".to_owned()));
    }
    let bar = bar(io);
    let outcome = portable::export(dir, &leaves, notebook, |part| tell(&bar, part));
    bar.finish_and_clear();
    outcome.map_err(|trouble| CliError::Many { what: "the folder named DIR", trouble })?;
    writeln!(io.out, "{}", pages(leaves.len()))?;
    writeln!(io.err, "Saved. These files are not encrypted: whoever opens the folder can read them.")?;
    Ok(())
}

pub(super) fn import(
    session: &mut Session,
    path: &Path,
    preview: bool,
    is_feeling: &dyn Fn(&str) -> bool,
    io: &mut Io<'_>,
) -> Result<(), CliError> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
        return Err(CliError::Usage("a .zip has to be unpacked first; then name the folder".to_owned()));
    }
    let reading = Reading { offset_minutes: session.clock_now().offset().local_minus_utc() / 60, is_feeling };
    let bar = bar(io);
    let gathered = portable::import(path, &reading, |part| tell(&bar, part));
    bar.finish_and_clear();
    let mut gathered = gathered.map_err(|trouble| CliError::Many { what: "what PATH names", trouble })?;
    let leaves: Vec<Leaf> = gathered.pages.iter().map(|page| page.leaf.clone()).collect();
    let here = session.which_are_here(&leaves)?;
    gathered.pass_over(&here);
    for left in &gathered.left_out {
        writeln!(io.err, "left out: {}: {}", called(left), why(left.why))?;
    }
    if gathered.pictures {
        writeln!(io.err, "Pictures are not taken along; what is written about them is.")?;
    }
    let count = gathered.pages.len();
    let days = gathered.pages.first().zip(gathered.pages.last()).map(|(first, last)| (first.leaf.day, last.leaf.day));
    let span = days.map(|(first, last)| format!(", from {first} to {last}")).unwrap_or_default();
    if !preview && count > 0 {
        let leaves = Arc::new(gathered.pages.into_iter().map(|page| page.leaf).collect());
        session.apply(Command::Journal(JournalCommand::Import(leaves)))?;
    }
    writeln!(io.out, "{}{span}", pages(count))?;
    if preview {
        writeln!(io.err, "Nothing was kept. Without --preview these pages come into your own journal.")?;
    }
    Ok(())
}

pub(super) fn bar(io: &Io<'_>) -> ProgressBar {
    if io.terminal { ProgressBar::new(WHOLE) } else { ProgressBar::hidden() }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1000 after the clamp")]
pub(super) fn tell(bar: &ProgressBar, part: f32) -> bool {
    bar.set_position((part.clamp(0.0, 1.0) * 1000.0) as u64);
    true
}

fn pages(count: usize) -> String {
    if count == 1 { "1 page".to_owned() } else { format!("{count} pages") }
}

fn called(left: &LeftOut) -> String {
    let file = on_one_line(&left.file);
    left.page.map(|page| format!("{file}, entry {page}")).unwrap_or(file)
}

fn why(why: WhyLeft) -> &'static str {
    match why {
        WhyLeft::NoDate => "no date in its head or its name",
        WhyLeft::AlreadyHere => "these words are already here on that day",
        WhyLeft::Twice => "the same page is in there twice",
        WhyLeft::Empty => "there are no words in it",
        WhyLeft::TooLarge => "larger than 2 MB",
        WhyLeft::TooLong => "longer than a page holds (200,000 characters)",
        WhyLeft::NotText => "not UTF-8 text",
        WhyLeft::Head => "its head is not one that is read here",
        WhyLeft::NotDayOne => "not a Day One export",
        WhyLeft::OtherKind => "not a Markdown file",
        WhyLeft::Link => "a link; links are not followed",
        WhyLeft::Unreadable => "the system did not let it be read",
    }
}

/// What to say about many files.
pub(super) fn many(trouble: ManyTrouble) -> String {
    match trouble {
        ManyTrouble::NotEmpty => "something is there already; name a folder that is empty or not there yet".to_owned(),
        ManyTrouble::NotOrdinary => "not an ordinary folder or file; links are not followed".to_owned(),
        ManyTrouble::TooMany => format!("more than {} files; take a part of it at a time", portable::MAX_FILES),
        ManyTrouble::TooLarge => "more than 200 MB; take a part of it at a time".to_owned(),
        ManyTrouble::Stopped => "stopped; nothing was kept".to_owned(),
        ManyTrouble::Disk(trouble) => Problem::from(trouble).to_string(),
    }
}
