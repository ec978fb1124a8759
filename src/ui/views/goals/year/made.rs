//! A year as it is drawn: made when its answers arrive, so that no frame makes it again.

use crate::domain::day::Day;
use crate::domain::goal::{Answer, DayState, Mark, Tally, tally, year_days, year_span};
use crate::domain::id::PersonId;
use crate::session::model::{GoalRow, Here};
use crate::tr;
use crate::ui::say;
use crate::ui::views::goals::said;
use chrono::{Datelike, Weekday};

/// One year.
pub(super) struct Made {
    pub(super) year: i32,
    /// The days months begin on, counted from the first Monday, with their short names.
    pub(super) months: Vec<(usize, String)>,
    pub(super) weekdays: Vec<String>,
    pub(super) parts: Vec<Part>,
}

/// One owner's part of it.
pub(super) struct Part {
    pub(super) owner: PersonId,
    pub(super) name: String,
    pub(super) days: Vec<Option<DayState>>,
    pub(super) said: Vec<String>,
    pub(super) at_first: usize,
    pub(super) tally: Tally,
    /// What is said where nothing was answered.
    pub(super) nothing: String,
    pub(super) months: Vec<Month>,
}

/// The answers of one month, as the table lists them.
pub(super) struct Month {
    pub(super) name: String,
    pub(super) rows: Vec<Row>,
}

/// One answer.
pub(super) struct Row {
    pub(super) date: String,
    pub(super) answer: String,
    pub(super) note: String,
    /// What a screen reader says of the row.
    pub(super) said: String,
}

const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

impl Made {
    /// `marks` are those of `year`, oldest first.
    pub(super) fn of(row: &GoalRow, marks: &[Mark], here: &Here, year: i32) -> Self {
        let monday = crate::domain::day::week_start(year_span(year).0);
        let begins = |month| Day::from_ymd_opt(year, month, 1).and_then(|day| usize::try_from((day - monday).num_days()).ok());
        Self {
            year,
            months: (1..=12).filter_map(|month| Some((begins(month)?, short(&say::month_name(month), 3)))).collect(),
            weekdays: WEEK.iter().map(|day| short(&say::weekday_name(*day), 2)).collect(),
            parts: row.records.iter().map(|record| part(row, record.owner, marks, here.today, year)).collect(),
        }
    }
}

fn short(name: &str, letters: usize) -> String {
    name.chars().take(letters).collect()
}

fn part(row: &GoalRow, owner: PersonId, marks: &[Mark], today: Day, year: i32) -> Part {
    let marks: Vec<&Mark> = marks.iter().filter(|mark| mark.owner == owner).collect();
    let answers: Vec<(Day, Answer)> = marks.iter().map(|mark| (mark.day, mark.answer)).collect();
    let made = year_days(&row.goal, owner, &answers, today, year);
    let mut said: Vec<String> = made
        .first
        .iter_days()
        .zip(&made.days)
        .map(|(day, state)| state.map_or_else(String::new, |state| said::day_said(day, state)))
        .collect();
    let index = |day: Day| usize::try_from((day - made.first).num_days()).unwrap_or(0);
    for mark in marks.iter().filter(|mark| !mark.note.is_blank()) {
        if let Some(words) = said.get_mut(index(mark.day)) {
            *words = tr!("goals-stone-note", day = words.as_str(), note = mark.note.trim());
        }
    }
    let (first, last) = year_span(year);
    let newest = marks.last().map_or(row.goal.first_day(), |mark| mark.day);
    let at_first = if today.year() == year { today } else { newest.clamp(first, last) };
    Part {
        owner,
        name: tr!("goals-year-label", title = row.goal.plan.title.trim(), year = year.to_string()),
        said,
        at_first: index(at_first),
        tally: tally(&answers, first, last),
        nothing: tr!("goals-year-empty", year = year.to_string()),
        months: months(&marks),
        days: made.days,
    }
}

fn months(marks: &[&Mark]) -> Vec<Month> {
    let mut months: Vec<(u32, Month)> = Vec::new();
    for mark in marks {
        let number = mark.day.month();
        if months.last().is_none_or(|(last, _)| *last != number) {
            months.push((number, Month { name: say::month_name(number), rows: Vec::new() }));
        }
        let Some((_, month)) = months.last_mut() else { continue };
        let note = mark.note.trim().to_owned();
        let day = said::day_said(mark.day, DayState::Answered(mark.answer));
        let said = if note.is_empty() { day } else { tr!("goals-stone-note", day = day, note = note.as_str()) };
        let date = tr!("goals-year-day", weekday = short(&say::weekday_name(mark.day.weekday()), 3), day = mark.day.day());
        month.rows.push(Row { date, answer: say::answer_word(mark.answer), note, said });
    }
    months.into_iter().map(|(_, month)| month).collect()
}
