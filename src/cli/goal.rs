//! `goal …`.

use super::args::{AddGoal, AnswerArg, Goal};
use super::cadence;
use super::io::{harmless, on_one_line};
use super::open::{self, words};
use super::{Args, CliError, Io, Setting};
use crate::domain::day::Day;
use crate::domain::goal::{Answer, Cadence, GoalPlan, Mark};
use crate::domain::id::{GoalId, PersonId};
use crate::say;
use crate::session::command::GoalCommand;
use crate::session::model::{GoalRow, Models};
use crate::session::{Command, Home, Session};
use serde_json::json;

pub(super) fn run(args: &Args, what: Goal, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::unlocked(args, setting, io)?;
    match what {
        Goal::List { json } => list(session.models(), json, io),
        Goal::Add(goal) => add(&mut session, goal, io),
        Goal::Show { id, json } => show(&session, GoalId(id), json, io),
        Goal::Mark { id, answer, date, note } => mark(&mut session, GoalId(id), answer, date, &note),
    }
}

fn list(models: &Models, as_json: bool, io: &mut Io<'_>) -> Result<(), CliError> {
    if as_json {
        let list: Vec<_> = models.goals.current.iter().map(|row| about(models, row)).collect();
        writeln!(io.out, "{}", serde_json::Value::from(list))?;
        return Ok(());
    }
    for row in &models.goals.current {
        let line = format!("{}  {}  {}", row.goal.id, owners(models, row).join(", "), row.goal.plan.title.as_str());
        writeln!(io.out, "{}", on_one_line(&line))?;
    }
    Ok(())
}

fn add(session: &mut Session, goal: AddGoal, io: &mut Io<'_>) -> Result<(), CliError> {
    let title = if goal.title == "-" { io.text()?.trim().to_owned() } else { goal.title };
    let start = goal.start.unwrap_or(session.models().here.today);
    let cadence = goal.every.from(start);
    let plan = GoalPlan {
        title: words(&title)?,
        when: words(&goal.when)?,
        then: words(&goal.then)?,
        cadence,
        // One day alone has to lie within the goal.
        start: if let Cadence::Once(day) = cadence { start.min(day) } else { start },
        end: goal.end,
        openness: None,
    };
    if let Err(refused) = plan.check() {
        return Err(CliError::Usage(refused.to_string()));
    }
    let home = if goal.shared { Home::Shared } else { Home::Private };
    let make = GoalCommand::Make { home, plan, of_both: false, library_id: None };
    let Some(id) = session.apply(Command::Goal(make))?.made else { return Ok(()) };
    match find(session.models(), GoalId(id)) {
        Some(row) if goal.json => writeln!(io.out, "{}", about(session.models(), row))?,
        _ => writeln!(io.out, "{id}")?,
    }
    Ok(())
}

fn show(session: &Session, id: GoalId, as_json: bool, io: &mut Io<'_>) -> Result<(), CliError> {
    let models = session.models();
    let row = find(models, id).ok_or(CliError::Absent("goal"))?;
    let mut marks = session.goal_marks(row.home, id)?;
    marks.sort_by_key(|mark| (mark.day, mark.owner));
    if as_json {
        let mut whole = about(models, row);
        whole["if"] = row.goal.plan.when.as_str().into();
        whole["then"] = row.goal.plan.then.as_str().into();
        whole["earlier"] = row
            .goal
            .earlier
            .iter()
            .map(|past| {
                json!({
                    "title": past.plan.title.as_str(), "every": cadence::text(past.plan.cadence),
                    "start": past.plan.start, "until": past.until(),
                })
            })
            .collect();
        whole["marks"] = marks
            .iter()
            .map(|mark| json!({ "owner": name(models, mark.owner), "day": mark.day, "answer": mark.answer, "note": mark.note.as_str() }))
            .collect();
        writeln!(io.out, "{whole}")?;
        return Ok(());
    }
    let goal = &row.goal;
    writeln!(io.out, "{}", on_one_line(&goal.plan.title))?;
    let place = if row.home == Home::Shared { "shared" } else { "private" };
    writeln!(io.out, "{}", on_one_line(&format!("{}, {place}. Since {}", owners(models, row).join(", "), goal.first_day())))?;
    writeln!(io.out, "{}", say::goal_caption(goal, models.here.today))?;
    for (half, text) in [("If", &goal.plan.when), ("then", &goal.plan.then)] {
        if !text.is_blank() {
            writeln!(io.out, "{half}: {}", harmless(text))?;
        }
    }
    for past in goal.earlier.iter().rev() {
        let line = format!("Until {}: {} ({})", past.until(), past.plan.title.as_str(), say::cadence_words(past.plan.cadence));
        writeln!(io.out, "{}", on_one_line(&line))?;
    }
    if !marks.is_empty() {
        writeln!(io.out)?;
    }
    for mark in &marks {
        writeln!(io.out, "{}", on_one_line(&line(models, row, mark)))?;
    }
    Ok(())
}

/// "2026-11-12  partly  Sent it at 6:10", with the owner where there are two.
fn line(models: &Models, row: &GoalRow, mark: &Mark) -> String {
    let answer = say::answer_word(mark.answer).to_lowercase();
    let owner = if row.goal.is_of_both() { format!("  {}", name(models, mark.owner)) } else { String::new() };
    format!("{}{owner}  {answer}  {}", mark.day, mark.note.as_str()).trim_end().to_owned()
}

fn mark(session: &mut Session, id: GoalId, answer: AnswerArg, date: Option<Day>, note: &str) -> Result<(), CliError> {
    let models = session.models();
    let me = models.here.me().map(|me| me.id);
    let (Some(row), Some(owner)) = (find(models, id), me) else {
        return Err(CliError::Absent("goal"));
    };
    let answer = match answer {
        AnswerArg::Kept => Answer::Kept,
        AnswerArg::Partly => Answer::Partly,
        AnswerArg::Missed => Answer::Missed,
    };
    let day = date.unwrap_or(models.here.today);
    let mark = GoalCommand::Mark { home: row.home, id, owner, day, answer: Some(answer), note: words(note)? };
    session.apply(Command::Goal(mark))?;
    Ok(())
}

fn find(models: &Models, id: GoalId) -> Option<&GoalRow> {
    models.goals.current.iter().chain(&models.goals.ended).find(|row| row.goal.id == id)
}

fn about(models: &Models, row: &GoalRow) -> serde_json::Value {
    json!({
        "id": row.goal.id.0, "title": row.goal.plan.title.as_str(), "owners": owners(models, row),
        "shared": row.home == Home::Shared, "mine": row.mine, "start": row.goal.first_day(),
        "end": row.goal.last_day(), "every": cadence::text(row.goal.plan.cadence),
    })
}

fn owners(models: &Models, row: &GoalRow) -> Vec<String> {
    row.goal.owners.iter().map(|id| name(models, *id)).collect()
}

/// The name they gave; nothing for one who gave none or is here no longer.
fn name(models: &Models, id: PersonId) -> String {
    models.here.person(id).map_or_else(String::new, |person| person.name.as_str().to_owned())
}
