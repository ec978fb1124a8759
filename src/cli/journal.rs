//! `journal …`.

use super::args::Journal;
use super::io::{harmless, on_one_line};
use super::open::{self, words};
use super::{Args, CliError, Io, Setting, portable};
use crate::domain::day::Day;
use crate::domain::id::EntryId;
use crate::domain::journal::{EntryHead, Filter, Page};
use crate::session::command::JournalCommand;
use crate::session::{Command, Home, Session};
use serde_json::json;

/// Hits printed at most.
const MOST_HITS: usize = 1000;

pub(super) fn run(args: &Args, what: Journal, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::unlocked(args, setting, io)?;
    match what {
        Journal::Add { shared, title, feelings, tags, date } => {
            are_known(&feelings, setting)?;
            let tags = tags.iter().map(|tag| words(tag)).collect::<Result<_, _>>()?;
            let body = words(io.text()?.trim_end_matches(['\n', '\r']))?;
            let page = Page { title: words(&title)?, body, feelings, tags, prompt: None };
            if page.is_blank() {
                return Err(CliError::Usage("there are no words on standard input".to_owned()));
            }
            let save = JournalCommand::Save { home: home(shared), id: None, day: date, page };
            let done = session.apply(Command::Journal(save))?;
            if let Some(id) = done.made {
                writeln!(io.out, "{id}")?;
            }
        }
        Journal::List { shared, from, to, json } => {
            let list = match home(shared) {
                Home::Private => session.models().journal.private.clone(),
                Home::Shared => session.models().journal.shared.clone(),
            };
            let heads = list.map(|list| list.heads).unwrap_or_default();
            let within = |day: Day| from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to);
            print(heads.iter().filter(|head| within(head.day)), json, io)?;
        }
        Journal::Search { query, feeling, tag, from, to, shared, json } => {
            are_known(feeling.as_slice(), setting)?;
            let tag = tag.as_deref().map(words).transpose()?;
            let filter = Filter { words: words(&query)?, feeling, tag, from, to };
            let hits = session.search(home(shared), &filter, MOST_HITS)?;
            print(hits.iter().map(|hit| &hit.head), json, io)?;
        }
        Journal::Show { id } => {
            let (_, entry) = find(&session, id.into())?;
            writeln!(io.out, "{}", entry.day)?;
            if !entry.page.title.is_blank() {
                writeln!(io.out, "{}", on_one_line(&entry.page.title))?;
            }
            writeln!(io.out, "\n{}", harmless(&entry.page.body))?;
        }
        Journal::Export { dir, ours, from, to } => portable::export(&session, &dir, ours, (from, to), io)?,
        Journal::Import { path, preview } => {
            let known = (setting.config)(std::path::PathBuf::new()).content;
            portable::import(&mut session, &path, preview, &|id| known.feelings.get(id).is_some(), io)?;
        }
        Journal::Delete { id } => {
            let (home, entry) = find(&session, id.into())?;
            session.apply(Command::Journal(JournalCommand::Delete(home, entry.id)))?;
            writeln!(io.out, "In the trash for 30 days.")?;
        }
    }
    Ok(())
}

/// The library has every one of these feelings.
fn are_known(feelings: &[String], setting: &Setting) -> Result<(), CliError> {
    let known = (setting.config)(std::path::PathBuf::new()).content;
    match feelings.iter().find(|id| known.feelings.get(id).is_none()) {
        Some(unknown) => Err(CliError::Usage(format!("there is no feeling “{unknown}”"))),
        None => Ok(()),
    }
}

fn home(shared: bool) -> Home {
    if shared { Home::Shared } else { Home::Private }
}

/// An entry of either notebook.
fn find(session: &Session, id: EntryId) -> Result<(Home, crate::domain::journal::Entry), CliError> {
    match session.read_entry(Home::Private, id) {
        Ok(entry) => Ok((Home::Private, entry)),
        Err(problem) => match session.read_entry(Home::Shared, id) {
            Ok(entry) => Ok((Home::Shared, entry)),
            Err(_) => Err(problem.into()),
        },
    }
}

fn print<'a>(heads: impl Iterator<Item = &'a EntryHead>, as_json: bool, io: &mut Io<'_>) -> Result<(), CliError> {
    if as_json {
        let list: Vec<_> = heads
            .map(|head| json!({ "id": head.id.0, "day": head.day, "title": head.title.as_str(), "feelings": head.feelings }))
            .collect();
        writeln!(io.out, "{}", serde_json::Value::from(list))?;
        return Ok(());
    }
    for head in heads {
        writeln!(io.out, "{}  {}  {}", head.id, head.day, on_one_line(&head.title))?;
    }
    Ok(())
}
