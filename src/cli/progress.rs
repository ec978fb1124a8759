//! `progress`: the table of the Progress page, one's own alone.

use super::args::RangeArg;
use super::io::on_one_line;
use super::open;
use super::{Args, CliError, Io, Setting};
use crate::domain::day::{Day, week_start};
use crate::domain::goal::Week;
use crate::domain::moment::MomentKind;
use crate::domain::progress::{Range, Span};
use crate::session::model::Models;
use chrono::Duration;
use serde_json::json;
use std::fmt::Write as _;

pub(super) fn run(args: &Args, range: RangeArg, as_json: bool, setting: &Setting, io: &mut Io<'_>) -> Result<(), CliError> {
    let session = open::unlocked(args, setting, io)?;
    let models = session.models();
    let span = Span::of(range.into(), earliest(models), models.here.today);
    let mut mondays: Vec<Day> = span.mondays().collect();
    mondays.reverse();
    let rows: Vec<Row> = mondays.into_iter().map(|monday| Row::of(models, monday)).collect();
    if as_json {
        let list: Vec<_> = rows
            .iter()
            .map(|row| {
                json!({
                    "week": row.monday, "pulse": row.pulse.iter().cloned().collect::<serde_json::Map<_, _>>(),
                    "kept": row.week.kept, "partly": row.week.partly, "missed": row.week.missed, "moments": row.moments,
                })
            })
            .collect();
        writeln!(io.out, "{}", serde_json::Value::from(list))?;
        return Ok(());
    }
    for row in rows {
        let mut line = row.monday.to_string();
        for (item, value) in &row.pulse {
            let _ = write!(line, "  {item} {value}");
        }
        if row.week.answered() > 0 {
            let _ = write!(line, "  kept {} partly {} missed {}", row.week.kept, row.week.partly, row.week.missed);
        }
        if !row.moments.is_empty() {
            line.push_str("  ");
            line.push_str(&row.moments.join("; "));
        }
        writeln!(io.out, "{}", on_one_line(&line))?;
    }
    Ok(())
}

/// One week of one's own.
struct Row {
    monday: Day,
    /// The last rating of each thing.
    pulse: Vec<(String, serde_json::Value)>,
    week: Week,
    moments: Vec<String>,
}

impl Row {
    fn of(models: &Models, monday: Day) -> Self {
        let inside = |day: Day| (monday..=monday + Duration::days(6)).contains(&day);
        let last = |ratings: &[(Day, u8)]| ratings.iter().rev().find(|(day, _)| inside(*day)).map(|(_, value)| *value);
        let pulse = models.progress.mine.iter().filter_map(|line| Some((line.item.clone(), last(&line.ratings)?.into()))).collect();
        let mut week = Week::empty(monday);
        for other in own_weeks(models).filter(|other| other.monday == monday) {
            week.kept += other.kept;
            week.partly += other.partly;
            week.missed += other.missed;
        }
        let own = models.moments.mine.iter().map(|row| &row.moment).chain(&models.moments.together);
        let said = own.filter(|one| inside(one.day)).map(|one| match one.kind {
            MomentKind::OldPain => "a hard week".to_owned(),
            _ => one.words.to_string(),
        });
        Self { monday, pulse, week, moments: said.collect() }
    }
}

fn own_weeks(models: &Models) -> impl Iterator<Item = &Week> {
    let me = models.here.me().map(|me| me.id);
    let rows = models.goals.current.iter().chain(&models.goals.ended);
    rows.flat_map(|row| &row.records).filter(move |record| Some(record.owner) == me).flat_map(|record| &record.weeks)
}

fn earliest(models: &Models) -> Option<Day> {
    let ratings = models.progress.mine.iter().filter_map(|line| line.ratings.first().map(|(day, _)| *day));
    let moments = models.moments.mine.iter().map(|row| row.moment.day);
    ratings.chain(moments).chain(own_weeks(models).map(|week| week.monday)).map(week_start).min()
}

impl From<RangeArg> for Range {
    fn from(arg: RangeArg) -> Self {
        match arg {
            RangeArg::ThreeMonths => Self::ThreeMonths,
            RangeArg::SixMonths => Self::SixMonths,
            RangeArg::All => Self::All,
        }
    }
}
