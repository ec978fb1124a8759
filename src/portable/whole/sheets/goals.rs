//! Goals with every answer, ratings, exercises on a day.

use super::Sheet;
use super::page::{Piece, Reader, sheet};
use crate::domain::day::Day;
use crate::domain::goal::{Goal, GoalPlan};
use crate::domain::id::{GoalId, PersonId};
use crate::domain::planned::Planned;
use crate::domain::words::Words;
use crate::say;
use crate::tr;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

#[derive(Deserialize)]
struct Mark {
    goal: GoalId,
    owner: PersonId,
    day: Day,
    answer: u8,
    note: Words,
}

#[derive(Deserialize)]
struct Rating {
    person: PersonId,
    item: String,
    day: Day,
    value: u8,
}

pub(super) fn sheets(reader: &Reader<'_>) -> Vec<Sheet> {
    let all = [
        sheet("goals", tr!("whole-goals"), goals(reader)),
        sheet("ratings", tr!("whole-ratings"), ratings(reader)),
        sheet("exercises", tr!("whole-exercises"), planned(reader)),
    ];
    all.into_iter().flatten().collect()
}

fn goals(reader: &Reader<'_>) -> Vec<Piece> {
    let mut marks: HashMap<GoalId, Vec<Mark>> = HashMap::new();
    for mark in reader.rows::<Mark>("mark") {
        marks.entry(mark.goal).or_default().push(mark);
    }
    let goals = reader.docs::<Goal>("goal").into_iter().filter(|goal| goal.deleted.is_none());
    goals
        .map(|goal| {
            let owners: Vec<&str> = goal.owners.iter().filter_map(|owner| reader.whose(Some(*owner))).collect();
            let piece = plan(Piece::of(goal.made.day()).head(Some(&owners.join(", "))), &goal.plan);
            let ended = goal.ended.map(say::day_with_year).unwrap_or_default();
            let piece = piece.fact(&tr!("whole-ended"), &ended);
            let mut answers = marks.remove(&goal.id).unwrap_or_default();
            answers.sort_by_key(|mark| mark.day);
            let lines = answers.iter().fold(String::new(), |mut lines, mark| {
                let _ = writeln!(lines, "- {}", answer(reader, mark));
                lines
            });
            piece.labelled(&tr!("whole-answers"), &lines)
        })
        .collect()
}

fn plan(piece: Piece, plan: &GoalPlan) -> Piece {
    let date = |day: Option<Day>| day.map(say::day_with_year).unwrap_or_default();
    let openness = plan.openness.as_ref();
    piece
        .words(&plan.title)
        .fact(&tr!("whole-often"), &say::cadence_words(plan.cadence))
        .fact(&tr!("whole-start"), &date(Some(plan.start)))
        .fact(&tr!("whole-end"), &date(plan.end))
        .fact(&tr!("whole-when"), &plan.when)
        .fact(&tr!("whole-then"), &plan.then)
        .fact(&tr!("whole-purpose"), openness.map_or("", |openness| openness.purpose.as_str()))
        .fact(&tr!("whole-review"), &date(openness.map(|openness| openness.review)))
}

fn answer(reader: &Reader<'_>, mark: &Mark) -> String {
    let word = match mark.answer {
        2 => tr!("answer-kept"),
        1 => tr!("answer-partly"),
        _ => tr!("answer-missed"),
    };
    let mut line = format!("{}: {word}", say::day_with_year(mark.day));
    if let Some(name) = reader.whose(Some(mark.owner)) {
        let _ = write!(line, " · {name}");
    }
    if !mark.note.is_blank() {
        let _ = write!(line, " · {}", mark.note.replace(['\n', '\r'], " "));
    }
    line
}

fn ratings(reader: &Reader<'_>) -> Vec<Piece> {
    let mut days: BTreeMap<Day, Vec<Rating>> = BTreeMap::new();
    for rating in reader.rows::<Rating>("pulse") {
        days.entry(rating.day).or_default().push(rating);
    }
    let one = |(day, ratings): (Day, Vec<Rating>)| {
        ratings.into_iter().fold(Piece::of(day), |piece, rating| {
            let name = reader.whose(Some(rating.person)).map(|name| format!("{name}, ")).unwrap_or_default();
            piece.fact(&format!("{name}{}", reader.called(&rating.item)), &rating.value.to_string())
        })
    };
    days.into_iter().map(one).collect()
}

fn planned(reader: &Reader<'_>) -> Vec<Piece> {
    let planned = reader.docs::<Planned>("planned").into_iter();
    planned.map(|planned| Piece::of(planned.day).words(&reader.called(&planned.exercise))).collect()
}
