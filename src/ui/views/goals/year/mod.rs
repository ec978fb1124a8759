//! One goal over a whole year: its days by weeks or as a table, and what was promised before. The answers of the year are
//! asked of the session once, not in every frame.

mod made;
mod table;

use super::plan;
use super::said;
use crate::domain::day::Day;
use crate::domain::goal::{year_span, years};
use crate::domain::id::GoalId;
use crate::session::model::{GoalRow, GoalsModel};
use crate::session::{Home, Request, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets::{self as w, Year};
use egui::Ui;
use made::{Made, Part};
use std::sync::Arc;

/// The page's own state.
pub(super) struct YearPage {
    home: Home,
    id: GoalId,
    /// The year that was chosen; the newest one at first.
    year: Option<i32>,
    /// What is being read: the answer's ticket and its year.
    asked: Option<(Ticket, i32)>,
    /// What was read last: these goals, on that day, that year.
    of: Option<(Arc<GoalsModel>, Day, i32)>,
    made: Option<Made>,
    as_table: bool,
}

impl YearPage {
    pub(super) fn of(row: &GoalRow) -> Self {
        Self { home: row.home, id: row.goal.id, year: None, asked: None, of: None, made: None, as_table: false }
    }

    /// The goal it shows.
    pub(super) fn key(&self) -> (Home, GoalId) {
        (self.home, self.id)
    }

    /// Draws it; true when it is left.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) -> bool {
        let newest = row.records.iter().filter_map(|record| record.recent.first()).map(|mark| mark.day).max();
        let all = years(&row.goal, newest, cx.today());
        let year = self.year.unwrap_or(*all.end()).clamp(*all.start(), *all.end());
        let failed = self.read(cx, row, year);
        let left = page::back_link(ui, &tr!("goals-title"));
        let mut turn = 0;
        page::head(ui, Some(&said::since(row, &cx.models.here)), row.goal.plan.title.trim(), |_| {});
        ui.horizontal_wrapped(|ui| {
            if all.start() < all.end() {
                let before = tr!("goals-year-show", year = (year - 1).to_string());
                if ui.add_enabled_ui(year > *all.start(), |ui| w::icon_button(ui, w::Icon::Left, &before)).inner.clicked() {
                    turn = -1;
                }
            }
            w::section(ui, year.to_string());
            if all.start() < all.end() {
                let after = tr!("goals-year-show", year = (year + 1).to_string());
                if ui.add_enabled_ui(year < *all.end(), |ui| w::icon_button(ui, w::Icon::Right, &after)).inner.clicked() {
                    turn = 1;
                }
            }
            ui.add_space(12.0);
            let mut chosen = Some(self.as_table);
            let choices = [(false, tr!("goals-year-weeks")), (true, tr!("goals-year-table"))];
            let choices = choices.each_ref().map(|(table, words)| (*table, words.as_str()));
            if w::segmented(ui, &tr!("goals-year-as"), &mut chosen, &choices) {
                self.as_table = chosen.unwrap_or_default();
            }
        });
        if turn != 0 {
            self.year = Some(year + turn);
        }
        w::gap(ui, 12.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            self.parts(ui, cx, row);
        });
        earlier(ui, row);
        left || failed
    }

    /// Asks for the year's answers where they are not at hand yet; true when they can't be read.
    fn read(&mut self, cx: &mut ViewCx<'_>, row: &GoalRow, year: i32) -> bool {
        let today = cx.today();
        let same = |(of, day, read): &(Arc<GoalsModel>, Day, i32)| Arc::ptr_eq(of, &cx.models.goals) && *day == today && *read == year;
        if !self.of.as_ref().is_some_and(same) {
            let (from, to) = year_span(year);
            let (home, id) = (self.home, self.id);
            self.asked = Some((cx.ask(|ticket| Request::ReadMarks { ticket, home, id, from, to }), year));
            self.of = Some((Arc::clone(&cx.models.goals), today, year));
        }
        let Some((ticket, year)) = self.asked else { return false };
        match cx.reply(ticket) {
            Some(Reply::Marks(marks)) => {
                self.made = Some(Made::of(row, &marks, &cx.models.here, year));
                self.asked = None;
                false
            }
            Some(Reply::Refused(problem)) => {
                cx.tell(problem);
                true
            }
            _ => false,
        }
    }

    fn parts(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, row: &GoalRow) {
        let Some(made) = &self.made else { return };
        for (index, part) in made.parts.iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            if row.records.len() > 1
                && let Some(person) = cx.models.here.person(part.owner)
            {
                naming::line(ui, &cx.models.here, person);
                w::gap(ui, 4.0);
            }
            ui.push_id((part.owner, made.year), |ui| {
                if self.as_table {
                    table::show(ui, part);
                } else if weeks(ui, made, part) {
                    self.as_table = true;
                }
            });
            match say::tally_words(part.tally) {
                Some(tally) => w::small_soft(ui, tally),
                None => w::small_soft(ui, &part.nothing),
            };
        }
        if !self.as_table {
            super::list::legend(ui, None);
            w::caption(ui, tr!("goals-year-keys"));
        }
    }
}

/// The days by weeks; true when the table is asked for.
fn weeks(ui: &mut Ui, made: &Made, part: &Part) -> bool {
    let shown = Year {
        name: &part.name,
        days: &part.days,
        said: &part.said,
        months: &made.months,
        weekdays: &made.weekdays,
        at_first: part.at_first,
    };
    let place = w::year(ui, &shown);
    w::gap(ui, 10.0);
    place.table
}

/// What was promised before, newest first.
fn earlier(ui: &mut Ui, row: &GoalRow) {
    if row.goal.earlier.is_empty() {
        return;
    }
    w::gap(ui, 20.0);
    w::heading(ui, tr!("goals-earlier"));
    w::small_soft(ui, tr!("goals-earlier-about"));
    w::gap(ui, 8.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (index, past) in row.goal.earlier.iter().rev().enumerate() {
            if index > 0 {
                divide(ui);
            }
            w::caption(ui, tr!("goals-earlier-until", date = say::day_with_year(past.until())));
            w::body(ui, past.plan.title.trim());
            w::caption(ui, say::cadence_words(past.plan.cadence));
            plan::show(ui, &past.plan);
        }
    });
}
