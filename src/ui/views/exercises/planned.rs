//! Exercises on a day: putting one there, what is to come, and what Today shows of it. Nobody is asked whether they did it.

use super::list::length;
use crate::content::LibraryExercise;
use crate::domain::day::Day;
use crate::session::Command;
use crate::session::command::PlannedCommand;
use crate::session::model::PlannedRow;
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Place, ViewCx, WindowClass};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// The day being chosen.
#[derive(Default)]
pub(super) struct Putting {
    day: Option<Day>,
}

impl Putting {
    /// With `today` chosen.
    pub(super) fn on(today: Day) -> Self {
        Self { day: Some(today) }
    }

    /// Draws the way to put `exercise` on a day, and the days it is on.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, exercise: &'static LibraryExercise) {
        let today = cx.today();
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("planned-put"));
            w::small_soft(ui, if cx.both() { tr!("planned-put-about-both") } else { tr!("planned-put-about") });
            w::gap(ui, 8.0);
            w::date_field(ui, &tr!("planned-day"), &mut self.day, today);
            let gone = self.day.is_some_and(|day| day < today);
            if gone {
                w::problem(ui, tr!("planned-day-gone"));
            }
            w::gap(ui, 8.0);
            let ready = self.day.filter(|_| !gone);
            if ui.add_enabled_ui(ready.is_some(), |ui| w::primary(ui, &tr!("planned-put-button"))).inner.clicked()
                && let Some(day) = ready
            {
                let said = tr!("planned-put-toast", day = say::day_near(day, today));
                cx.act_saying(Command::Planned(PlannedCommand::Put(exercise.id.clone(), day)), said);
            }
            let models = cx.models;
            for row in models.planned.to_come.iter().filter(|row| row.planned.exercise == exercise.id) {
                divide(ui);
                ui.horizontal_wrapped(|ui| {
                    w::body(ui, say::day_near(row.planned.day, today));
                    take_away(ui, cx, row, &exercise.title);
                });
            }
        });
    }
}

/// What is to come, the nearest day first; folded where the page has one column.
pub(super) fn to_come(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    let rows: Vec<_> = models.planned.to_come.iter().filter_map(|row| with_words(cx, row)).collect();
    if rows.is_empty() {
        return;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        if cx.window < WindowClass::Wide {
            w::fold(ui, "to-come", &tr!("planned-to-come"), false, |ui| days(ui, cx, &rows));
        } else {
            w::heading(ui, tr!("planned-to-come"));
            days(ui, cx, &rows);
        }
    });
    w::gap(ui, 16.0);
}

fn days(ui: &mut Ui, cx: &mut ViewCx<'_>, rows: &[(&PlannedRow, &'static LibraryExercise)]) {
    for (row, exercise) in rows {
        divide(ui);
        ui.push_id(row.planned.id, |ui| {
            w::caption(ui, say::day_near(row.planned.day, cx.today()));
            if w::title_link(ui, &exercise.title).clicked() {
                cx.go(Place::Exercises(Some(&exercise.id)));
            }
            take_away(ui, cx, row, &exercise.title);
        });
    }
}

/// What is on today, on the page of that name.
pub(in crate::ui::views) fn today(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let (models, today) = (cx.models, cx.today());
    let rows = models.planned.to_come.iter().filter(|row| row.planned.is_today(today));
    let rows: Vec<_> = rows.filter_map(|row| with_words(cx, row)).collect();
    if rows.is_empty() {
        return;
    }
    w::gap(ui, 18.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("planned-today"));
        for (row, exercise) in rows {
            divide(ui);
            ui.push_id(row.planned.id, |ui| {
                // Today is what another sees first; with quiet labels it says nothing of what it is.
                let title = if cx.settings.quiet_labels { tr!("planned-calendar-title") } else { exercise.title.clone() };
                if w::title_link(ui, &title).clicked() {
                    cx.go(Place::Exercises(Some(&exercise.id)));
                }
                w::caption(ui, length(exercise));
                ui.horizontal_wrapped(|ui| {
                    let later = w::small_quiet(ui, &tr!("planned-tomorrow"));
                    if w::named(later, &tr!("planned-tomorrow-named", title = title.as_str())).clicked()
                        && let Some(tomorrow) = today.succ_opt()
                    {
                        let put_off = PlannedCommand::Move(row.home, row.planned.id, tomorrow);
                        cx.act_saying(Command::Planned(put_off), tr!("planned-tomorrow-toast"));
                    }
                    take_away(ui, cx, row, &title);
                });
            });
        }
    });
}

fn take_away(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &PlannedRow, title: &str) {
    let away = w::small_quiet(ui, &tr!("planned-away"));
    let day = say::day_near(row.planned.day, cx.today());
    if w::named(away, &tr!("planned-away-named", title = title, day = day)).clicked() {
        cx.act_saying(Command::Planned(PlannedCommand::Remove(row.home, row.planned.id)), tr!("planned-away-toast"));
    }
}

/// With what the library says of it; none for one of another version.
fn with_words<'a>(cx: &ViewCx<'_>, row: &'a PlannedRow) -> Option<(&'a PlannedRow, &'static LibraryExercise)> {
    cx.content.exercises.get(&row.planned.exercise).map(|exercise| (row, exercise))
}
