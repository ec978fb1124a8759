//! One exercise, to be read while doing it.

use super::list::{before_one_for_two, length};
use super::planned::Putting;
use crate::content::{ForWhom, LibraryExercise};
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>, exercise: &'static LibraryExercise, putting: &mut Putting) {
    if page::back_link(ui, &tr!("shell-back")) {
        cx.back();
    }
    page::head(ui, None, &exercise.title, |_| {});
    w::gap(ui, page::UNDER_TITLE);
    let for_whom = if exercise.who == ForWhom::Two { tr!("exercises-two") } else { tr!("exercises-alone") };
    w::soft(ui, tr!("exercises-length-and-whom", length = length(exercise), whom = for_whom));
    w::gap(ui, 14.0);
    let window = cx.window;
    page::columns(
        ui,
        window,
        &mut (putting, cx),
        |ui, _| page::reading(ui, |ui| body(ui, exercise)),
        |ui, (putting, cx)| {
            putting.show(ui, cx, exercise);
            if exercise.who.is_for_two() {
                w::gap(ui, 16.0);
                before_one_for_two(ui, cx);
            }
        },
    );
}

fn body(ui: &mut Ui, exercise: &LibraryExercise) {
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::small_soft(ui, tr!("exercises-needs", what = exercise.needs.as_str()));
        for (number, step) in (1_i64..).zip(&exercise.steps) {
            w::gap(ui, 10.0);
            ui.horizontal_top(|ui| {
                w::strong(ui, tr!("exercises-step-number", number = number));
                ui.add_space(4.0);
                ui.vertical(|ui| w::body(ui, step));
            });
        }
    });
    w::gap(ui, 14.0);
    w::body(ui, &exercise.why);
    if let Some(care) = &exercise.care {
        w::gap(ui, 6.0);
        w::body(ui, care);
    }
    if let Some(source) = &exercise.source {
        w::gap(ui, 8.0);
        w::caption(ui, tr!("exercises-source", name = source.name.as_str(), at = source.at.as_str()));
    }
}
