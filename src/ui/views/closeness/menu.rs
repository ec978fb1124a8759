//! The menu to read, one kind at a time: what a step is, how it stops, how to say no to it. With both here, the way into a
//! round stands beside it.

use super::Pressed;
use crate::content::ClosenessStep;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{HelpPage, Place, ViewCx, WindowClass};
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::views::sections::{self, GoalsSection};
use crate::ui::widgets as w;
use egui::Ui;

/// Which kind is shown.
#[derive(Default)]
pub(super) struct Menu {
    group: usize,
}

impl Menu {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> Pressed {
        page::head(ui, None, &tr!("closeness-title"), |_| {});
        w::gap(ui, page::UNDER_TITLE);
        w::soft(ui, tr!("closeness-about"));
        w::gap(ui, 12.0);
        sections::goals(ui, cx, GoalsSection::Closeness);
        let window = cx.window;
        if window < WindowClass::Wide && cx.both() {
            // The way into a round, and what a no is worth, come before the menu and not after it.
            let pressed = beside(ui, cx);
            w::gap(ui, 16.0);
            self.steps(ui, cx);
            return pressed;
        }
        let mut state = (self, &mut *cx, Pressed::Nothing);
        page::columns(ui, window, &mut state, |ui, (menu, cx, _)| menu.steps(ui, cx), |ui, (_, cx, pressed)| *pressed = beside(ui, cx));
        state.2
    }

    fn steps(&mut self, ui: &mut Ui, cx: &ViewCx<'_>) {
        let menu = &cx.content.closeness;
        ui.horizontal_wrapped(|ui| {
            for (number, group) in menu.groups.iter().enumerate() {
                if w::chip(ui, &group.name, number == self.group).clicked() {
                    self.group = number;
                }
            }
        });
        w::gap(ui, 6.0);
        w::small_soft(ui, tr!("closeness-no-order"));
        w::gap(ui, 8.0);
        let Some(group) = menu.groups.iter().nth(self.group) else { return };
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            for (number, step) in menu.of(group).enumerate() {
                if number > 0 {
                    divide(ui);
                }
                page::reading(ui, |ui| one(ui, step));
            }
        });
    }
}

fn one(ui: &mut Ui, step: &ClosenessStep) {
    w::strong(ui, &step.title);
    w::body(ui, &step.what);
    w::small_soft(ui, tr!("closeness-stop", how = step.stop.as_str()));
    w::small_soft(ui, tr!("closeness-say-no", words = step.no.as_str()));
}

/// The way into a round, or why there is none; and what is true of every step.
fn beside(ui: &mut Ui, cx: &mut ViewCx<'_>) -> Pressed {
    let mut pressed = Pressed::Nothing;
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        if let [first, second] = naming::everyone_here(&cx.models.here).as_slice() {
            w::heading(ui, tr!("closeness-who-first"));
            w::small_soft(ui, tr!("closeness-how-both"));
            w::gap(ui, 8.0);
            for (one, other) in [(first, second), (second, first)] {
                if w::standard(ui, &tr!("closeness-picks-first", name = naming::name(&cx.models.here, *one))).clicked() {
                    pressed = Pressed::Begin(*one, *other);
                }
                w::gap(ui, 4.0);
            }
            w::caption(ui, tr!("closeness-headphones"));
        } else {
            w::heading(ui, tr!("closeness-alone"));
            w::small_soft(ui, tr!("closeness-how-alone"));
        }
    });
    w::gap(ui, 16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("closeness-no"));
        w::small_soft(ui, tr!("closeness-no-about"));
        w::gap(ui, 8.0);
        w::small_soft(ui, tr!("closeness-afraid"));
        if w::link(ui, &tr!("closeness-help")).clicked() {
            cx.go(Place::Help(HelpPage::Front));
        }
    });
    pressed
}
