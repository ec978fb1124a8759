//! `session …`: sessions with a counselor, one's own alone.

use super::args::Visit;
use super::io::on_one_line;
use super::open::{self, words};
use super::{Args, CliError, Io, Setting};
use crate::domain::note::{Homework, Note, Visit as One, VisitKind};
use crate::session::Command;
use crate::session::command::NoteCommand;
use serde_json::json;

pub(super) fn run(args: &Args, what: Visit, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::unlocked(args, setting, io)?;
    match what {
        Visit::Add { date, couple, with, bring, to_do } => {
            let homework = to_do.iter().map(|text| Ok(Homework { words: words(text)?, done: false })).collect::<Result<_, CliError>>()?;
            let visit = One {
                day: Some(date),
                kind: if couple { VisitKind::Couple } else { VisitKind::Individual },
                with: words(with.as_deref().unwrap_or_default())?,
                bring: words(bring.as_deref().unwrap_or_default())?,
                homework,
                ..One::default()
            };
            let done = session.apply(Command::Note(NoteCommand::Write(None, Box::new(Note::Visit(visit)))))?;
            if let Some(id) = done.made {
                writeln!(io.out, "{id}")?;
            }
        }
        Visit::List { json: as_json } => {
            let all = &session.models().notes.visits.there;
            if as_json {
                let list: Vec<_> = all
                    .iter()
                    .map(|noted| {
                        let one = &noted.note;
                        let homework: Vec<_> =
                            one.homework.iter().map(|line| json!({ "words": line.words.as_str(), "done": line.done })).collect();
                        json!({
                            "id": noted.id.0, "day": one.day, "kind": one.kind, "with": one.with.as_str(), "bring": one.bring.as_str(),
                            "wish": one.wish.as_str(), "read": one.read.as_str(), "kept": one.kept.as_str(), "homework": homework,
                        })
                    })
                    .collect();
                writeln!(io.out, "{}", serde_json::Value::from(list))?;
            } else {
                for noted in all {
                    let day = noted.note.day.map_or_else(|| "no day yet".to_owned(), |day| day.to_string());
                    let who = if noted.note.kind == VisitKind::Couple { "couple" } else { "individual" };
                    let line = format!("{}  {day}  {who}  {}", noted.id, noted.note.with.as_str());
                    writeln!(io.out, "{}", on_one_line(line.trim_end()))?;
                }
            }
        }
    }
    Ok(())
}
