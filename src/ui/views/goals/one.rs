//! One goal opened: its plan, today's answer, what was said lately, and what its owner can do with it.

use super::answering::{Answering, Which};
use super::menu::{self, Asked};
use super::past::Past;
use super::sharing::{self, Sharing};
use super::{lately, list, openness, plan, said};
use crate::domain::day::Day;
use crate::domain::goal::{Due, Mark, StrengthWord};
use crate::domain::id::GoalId;
use crate::session::Home;
use crate::session::model::{GoalRow, OwnerRecord};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{ViewCx, WindowClass};
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};

/// What the opened goal asks of the screen.
pub(super) enum Wish {
    Nothing,
    /// Its plan is to be changed.
    Adjust,
    /// Its whole years are to be shown.
    Year,
    /// Another goal is to be opened: this one goes on there.
    Open(Home, GoalId),
}

/// The opened goal's own state.
#[derive(Default)]
pub(super) struct One {
    key: Option<(Home, GoalId)>,
    answers: Vec<Answering>,
    panel: Panel,
    past: Past,
}

/// What is asked below the plan.
#[derive(Default)]
enum Panel {
    #[default]
    None,
    /// Until when it rests.
    Rest(Option<Day>),
    /// What the other would see.
    Show(Sharing),
}

impl One {
    /// Draws the goal.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) -> Wish {
        let key = (row.home, row.goal.id);
        if self.key != Some(key) {
            self.flush(cx);
            *self = Self { key: Some(key), ..Self::default() };
        }
        w::card(ui, |ui| self.card(ui, cx, row))
    }

    /// Sends notes that are not saved yet.
    pub(super) fn flush(&mut self, cx: &mut ViewCx<'_>) {
        for answer in &mut self.answers {
            answer.flush(cx);
        }
    }

    /// Closes what is asked below the plan; false when nothing is.
    pub(super) fn close_panel(&mut self) -> bool {
        !matches!(std::mem::take(&mut self.panel), Panel::None)
    }

    fn card(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) -> Wish {
        let models = cx.models;
        let here = &models.here;
        self.top(ui, cx, row);
        w::section(ui, row.goal.plan.title.trim());
        w::caption(ui, say::goal_caption(&row.goal, here.today));
        plan::show(ui, &row.goal.plan);
        openness::show(ui, cx, row);
        sharing::take_back(ui, cx, row);
        let mut wish = Wish::Nothing;
        if let Some((home, id)) = self.panel(ui, cx, row) {
            wish = Wish::Open(home, id);
        }
        for record in &row.records {
            w::gap(ui, 12.0);
            self.today(ui, cx, row, record);
        }
        self.another_day(ui, cx, row);
        for answer in &mut self.answers {
            answer.end_frame(cx);
        }
        for record in &row.records {
            lately::show(ui, here, row, record);
        }
        w::gap(ui, 12.0);
        ui.horizontal_wrapped(|ui| {
            let whole = menu::own_part(row, here).is_none();
            if row.mine && whole && row.goal.ended.is_none() && w::standard(ui, &tr!("goals-adjust")).clicked() {
                wish = Wish::Adjust;
            }
            if row.goal.first_day() <= here.today {
                let since = tr!("goals-history", date = said::dated(row.goal.first_day(), here.today));
                if w::quiet(ui, &since).clicked() {
                    wish = Wish::Year;
                }
            }
        });
        if menu::own_part(row, here).is_some() {
            w::caption(ui, tr!("goals-of-both-plan"));
        }
        wish
    }

    /// Whose it is and since when, and the menu.
    fn top(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) {
        let here = &cx.models.here;
        let mut asked = None;
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if row.mine {
                asked = menu::show(ui, cx, row);
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                if here.is_for_two() {
                    for owner in row.goal.owners.iter().filter_map(|owner| here.person(*owner)) {
                        w::avatar(ui, owner, 22.0);
                    }
                }
                ui.vertical(|ui| {
                    w::gap(ui, 2.0);
                    w::caption(ui, said::since(row, here));
                });
            });
        });
        match asked {
            Some(Asked::Rest) => self.panel = Panel::Rest(None),
            Some(Asked::Show) => self.panel = Panel::Show(Sharing::default()),
            None => {}
        }
    }

    fn panel(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) -> Option<(Home, GoalId)> {
        let (mut close, mut open) = (false, None);
        match &mut self.panel {
            Panel::None => {}
            Panel::Rest(until) => close = menu::rest(ui, cx, row, until),
            Panel::Show(sharing) => (close, open) = sharing.show(ui, cx, row),
        }
        if close {
            self.panel = Panel::None;
        }
        open
    }

    /// Strength, and today's answer where it is due and somebody here may give it.
    fn today(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow, record: &OwnerRecord) {
        let models = cx.models;
        let here = &models.here;
        let of_both = row.records.len() > 1;
        if of_both && let Some(person) = here.person(record.owner) {
            naming::line(ui, here, person);
            if let Some(stands) = said::part(row, record.owner, here.today) {
                w::caption(ui, stands);
            }
        }
        // Beside the list the stones stand in the row already.
        if cx.window < WindowClass::Wide {
            list::four_weeks(ui, row, record, here.today, true);
        }
        if said::shows_strength(here, record.owner) {
            if record.word == StrengthWord::New {
                w::caption(ui, tr!("goals-strength-new"));
            } else {
                ui.horizontal(|ui| {
                    let word = say::strength_name(record.word);
                    w::strength(ui, record.word, &word);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        w::strong(ui, &word);
                        w::caption(ui, tr!("goals-strength-caption"));
                    });
                });
            }
        }
        if !said::may_answer(here, record.owner) {
            return;
        }
        if record.due_today == Due::No && record.today.is_none() {
            if row.goal.is_running(record.owner, here.today) {
                w::caption(ui, tr!("goals-not-due-today"));
            }
            return;
        }
        w::gap(ui, 8.0);
        let label = if of_both {
            tr!("goals-mark-label-of", title = row.goal.plan.title.trim(), name = naming::name(here, record.owner))
        } else {
            tr!("goals-mark-label", title = row.goal.plan.title.trim())
        };
        w::heading(ui, tr!("date-today"));
        self.answer(ui, cx, row, record, here.today, &label);
    }

    /// The answer for an earlier day, chosen in a small calendar.
    fn another_day(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow) {
        let models = cx.models;
        let here = &models.here;
        if row.goal.first_day() >= here.today || !row.records.iter().any(|r| said::may_answer(here, r.owner)) {
            return;
        }
        w::gap(ui, 8.0);
        if let Some((index, day)) = self.past.show(ui, here, row)
            && let Some(record) = row.records.get(index)
        {
            let date = say::weekday_day(day);
            let label = tr!("goals-mark-day-label", title = row.goal.plan.title.trim(), date = date.as_str());
            w::small(ui, date);
            self.answer(ui, cx, row, record, day, &label);
        }
        self.past.way_out(ui);
    }

    fn answer(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &GoalRow, record: &OwnerRecord, day: Day, label: &str) {
        let which = Which { home: row.home, goal: row.goal.id, owner: record.owner, day };
        let mark = mark_on(record, day);
        let place = self.answers.iter().position(|answer| answer.which() == which).unwrap_or_else(|| {
            self.answers.push(Answering::new(which, mark));
            self.answers.len() - 1
        });
        ui.push_id((record.owner, day), |ui| self.answers[place].show(ui, cx, label, mark));
    }
}

/// The answer a record holds for a day.
pub(super) fn mark_on(record: &OwnerRecord, day: Day) -> Option<&Mark> {
    record.recent.iter().find(|mark| mark.day == day)
}
