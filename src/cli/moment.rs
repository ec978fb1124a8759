//! `moment …`.

use super::io::on_one_line;
use super::open::{self, words};
use super::{Args, CliError, Io, Setting};
use crate::domain::moment::{self, MomentKind};
use crate::session::Command;
use crate::session::command::{MomentCommand, MomentInput};
use serde_json::json;

/// Moment commands.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum Moment {
    /// Add the text on standard input to one's own; prints its id once it is on disk.
    Add {
        /// Its kind.
        kind: MomentArg,
        /// The day it belongs to; today unless given.
        #[arg(long)]
        date: Option<chrono::NaiveDate>,
    },
    /// List one's own and those the other shows, newest first.
    List {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
}

/// A kind of moment.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum MomentArg {
    /// Something that was reached.
    Milestone,
    /// Thanks for something.
    Thanks,
    /// Something small that went well.
    SmallWin,
    /// A sign of progress.
    Sign,
    /// A wave of old pain; its words never leave one's own notebook.
    OldPain,
}

pub(super) fn run(args: &Args, what: Moment, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::unlocked(args, setting, io)?;
    match what {
        Moment::Add { kind, date } => {
            let text = words(io.text()?.trim_end_matches(['\n', '\r']))?;
            let input = MomentInput::new(kind.into(), date.unwrap_or(session.models().here.today), text);
            let done = session.apply(Command::Moment(MomentCommand::Write(None, input)))?;
            if let Some(id) = done.made {
                writeln!(io.out, "{id}")?;
            }
        }
        Moment::List { json: as_json } => {
            let models = session.models();
            let name = |one: &moment::Moment| one.owner.and_then(|id| models.here.person(id)).map(|person| person.name.to_string());
            let moments = &models.moments;
            let own = moments.mine.iter().map(|row| &row.moment);
            let mut all: Vec<&moment::Moment> = own.chain(&moments.together).chain(&moments.shown).collect();
            all.sort_by_key(|one| std::cmp::Reverse((one.day, one.made)));
            if as_json {
                let list: Vec<_> = all
                    .iter()
                    .map(|one| {
                        json!({
                            "id": one.id.0, "kind": one.kind.id(), "day": one.day, "words": one.words.as_str(), "of": name(one),
                        })
                    })
                    .collect();
                writeln!(io.out, "{}", serde_json::Value::from(list))?;
            } else {
                for one in all {
                    let of = name(one).map(|name| format!("{name}: ")).unwrap_or_default();
                    let line = format!("{}  {}  {}  {of}{}", one.id, one.day, one.kind.id(), one.words.as_str());
                    writeln!(io.out, "{}", on_one_line(line.trim_end()))?;
                }
            }
        }
    }
    Ok(())
}

impl From<MomentArg> for MomentKind {
    fn from(arg: MomentArg) -> Self {
        match arg {
            MomentArg::Milestone => Self::Milestone,
            MomentArg::Thanks => Self::Thanks,
            MomentArg::SmallWin => Self::SmallWin,
            MomentArg::Sign => Self::Sign,
            MomentArg::OldPain => Self::OldPain,
        }
    }
}
