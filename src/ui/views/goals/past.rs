//! A small calendar of weeks gone by, to answer for a day that was forgotten.

use super::{day_cell, said};
use crate::domain::day::{Day, week_start};
use crate::domain::goal::{Answer, DayState, history};
use crate::session::model::{GoalRow, Here, OwnerRecord};
use crate::tr;
use crate::ui::say;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use chrono::Duration;
use egui::Ui;

/// Weeks shown at a time.
const WEEKS: usize = 4;

/// Which weeks are shown and which day was picked.
#[derive(Default)]
pub(super) struct Past {
    open: bool,
    /// How many times four weeks further back.
    back: usize,
    /// Index of the record and the day.
    picked: Option<(usize, Day)>,
    cells: Vec<Cells>,
    of: Option<Seen>,
}

/// One owner's days as drawn.
struct Cells {
    states: Vec<DayState>,
    names: Vec<String>,
}

/// What the cells were made from.
#[derive(PartialEq)]
struct Seen {
    today: Day,
    back: usize,
    marks: Vec<usize>,
    newest: Option<i64>,
}

impl Past {
    /// Draws the way in, or the calendar; the record and day that are picked.
    pub(super) fn show(&mut self, ui: &mut Ui, here: &Here, row: &GoalRow) -> Option<(usize, Day)> {
        if !self.open {
            if w::small_quiet(ui, &tr!("goals-answer-past")).clicked() {
                self.open = true;
            }
            return None;
        }
        self.refresh(here, row);
        let last = week_start(here.today) + Duration::days(6) - days_back(self.back);
        let first = last - Duration::days(27);
        let earliest = earliest(row);
        w::heading(ui, tr!("goals-answer-past"));
        ui.horizontal(|ui| {
            if ui.add_enabled_ui(first > earliest, |ui| w::icon_button(ui, w::Icon::Left, &tr!("goals-weeks-earlier"))).inner.clicked() {
                self.back += 1;
            }
            w::caption(ui, tr!("goals-weeks", from = say::day_month(first), to = say::day_month(last)));
            if ui.add_enabled_ui(self.back > 0, |ui| w::icon_button(ui, w::Icon::Right, &tr!("goals-weeks-later"))).inner.clicked() {
                self.back -= 1;
            }
        });
        for (index, (record, cells)) in row.records.iter().zip(&self.cells).enumerate() {
            if !said::may_answer(here, record.owner) {
                continue;
            }
            if row.records.len() > 1 {
                w::caption(ui, naming::name(here, record.owner));
            }
            ui.push_id(index, |ui| {
                if let Some(day) = grid(ui, first, cells, self.picked.filter(|(i, _)| *i == index).map(|(_, day)| day), |day| {
                    day >= earliest && day <= here.today && row.goal.last_day_of(record.owner).is_none_or(|last| day <= last)
                }) {
                    self.picked = Some((index, day));
                }
            });
        }
        self.picked
    }

    /// Draws the way out of the calendar, below the answer for the day that was picked.
    pub(super) fn way_out(&mut self, ui: &mut Ui) {
        if self.open && w::small_quiet(ui, &tr!("goals-answer-past-close")).clicked() {
            *self = Self::default();
        }
    }

    /// Makes the cells anew where an answer, the day or the weeks changed.
    fn refresh(&mut self, here: &Here, row: &GoalRow) {
        let seen = Seen {
            today: here.today,
            back: self.back,
            marks: row.records.iter().map(|record| record.recent.len()).collect(),
            newest: row.records.iter().flat_map(|record| &record.recent).map(|mark| mark.at.utc_ms).max(),
        };
        if self.of.as_ref() == Some(&seen) {
            return;
        }
        let last = week_start(here.today) + Duration::days(6) - days_back(self.back);
        self.cells = row.records.iter().map(|record| cells(row, record, here.today, last)).collect();
        self.of = Some(seen);
    }
}

fn cells(row: &GoalRow, record: &OwnerRecord, today: Day, last: Day) -> Cells {
    let answers: Vec<(Day, Answer)> = record.recent.iter().map(|mark| (mark.day, mark.answer)).collect();
    let states = history(&row.goal, record.owner, &answers, today, last, WEEKS * 7);
    let first = last - Duration::days(27);
    let names = first.iter_days().zip(&states).map(|(day, state)| said::day_said(day, *state)).collect();
    Cells { states, names }
}

fn days_back(times: usize) -> Duration {
    Duration::days(28 * i64::try_from(times).unwrap_or(0))
}

/// The first day that can be answered here: the goal's first, or the oldest whose answer is at hand.
fn earliest(row: &GoalRow) -> Day {
    let at_hand = row.records.iter().filter(|record| record.recent.len() >= 60).filter_map(|r| r.recent.last()).map(|m| m.day).max();
    at_hand.map_or(row.goal.first_day(), |day| day.max(row.goal.first_day()))
}

fn grid(ui: &mut Ui, first: Day, cells: &Cells, picked: Option<Day>, allowed: impl Fn(Day) -> bool) -> Option<Day> {
    let mut pressed = None;
    ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
    for week in 0..WEEKS {
        ui.horizontal(|ui| {
            for index in week * 7..week * 7 + 7 {
                let day = first + Duration::days(i64::try_from(index).unwrap_or(0));
                let (Some(state), Some(name)) = (cells.states.get(index), cells.names.get(index)) else { continue };
                if day_cell::show(ui, day, *state, name, picked == Some(day), allowed(day)) {
                    pressed = Some(day);
                }
            }
        });
    }
    pressed
}
