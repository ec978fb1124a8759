//! `goal …`.

use super::args::{AnswerArg, Goal};
use super::io::on_one_line;
use super::open::{self, words};
use super::{Args, CliError, Io, Setting};
use crate::domain::goal::Answer;
use crate::domain::id::GoalId;
use crate::session::command::GoalCommand;
use crate::session::model::GoalRow;
use crate::session::{Command, Home};
use serde_json::json;

pub(super) fn run(args: &Args, what: Goal, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let mut session = open::unlocked(args, setting, io)?;
    match what {
        Goal::List { json: as_json } => {
            let models = session.models();
            let name = |row: &GoalRow| -> Vec<String> {
                let people = row.goal.owners.iter().filter_map(|id| models.here.person(*id));
                people.map(|person| person.name.to_string()).collect()
            };
            if as_json {
                let list: Vec<_> = models
                    .goals
                    .current
                    .iter()
                    .map(|row| {
                        json!({
                            "id": row.goal.id.0, "title": row.goal.plan.title.as_str(), "owners": name(row),
                            "shared": row.home == Home::Shared, "mine": row.mine, "start": row.goal.plan.start,
                            "end": row.goal.last_day(),
                        })
                    })
                    .collect();
                writeln!(io.out, "{}", serde_json::Value::from(list))?;
            } else {
                for row in &models.goals.current {
                    let line = format!("{}  {}  {}", row.goal.id, name(row).join(", "), row.goal.plan.title.as_str());
                    writeln!(io.out, "{}", on_one_line(&line))?;
                }
            }
        }
        Goal::Mark { id, answer, date, note } => {
            let id = GoalId(id);
            let models = session.models();
            let row = models.goals.current.iter().chain(&models.goals.ended).find(|row| row.goal.id == id);
            let me = models.here.me().map(|me| me.id);
            let (Some(row), Some(owner)) = (row, me) else {
                return Err(CliError::Absent("goal"));
            };
            let answer = match answer {
                AnswerArg::Kept => Answer::Kept,
                AnswerArg::Partly => Answer::Partly,
                AnswerArg::Missed => Answer::Missed,
            };
            let day = date.unwrap_or(models.here.today);
            let mark = GoalCommand::Mark { home: row.home, id, owner, day, answer: Some(answer), note: words(&note)? };
            session.apply(Command::Goal(mark))?;
        }
    }
    Ok(())
}
