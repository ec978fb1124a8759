//! The parts in their order beside the one that is open: which hold words. No count and no score.

use crate::tr;
use crate::ui::view::WindowClass;
use crate::ui::widgets as w;
use egui::Ui;

/// Room for the list of parts, and for guidance beside the page.
const STEPS: f32 = 180.0;
const SIDE: f32 = 300.0;

/// One part in the list.
pub(in crate::ui::views) struct Step<'a> {
    /// Its title.
    pub(in crate::ui::views) title: &'a str,
    /// It holds words.
    pub(in crate::ui::views) written: bool,
}

/// Draws the list, the open part (`main`) and guidance on it (`side`), as the window has room.
pub(in crate::ui::views) fn lay<T>(
    ui: &mut Ui,
    window: WindowClass,
    steps: &[Step<'_>],
    open: &mut usize,
    state: &mut T,
    main: impl FnOnce(&mut Ui, &mut T),
    side: impl FnOnce(&mut Ui, &mut T),
) {
    let width = ui.available_width();
    match window {
        WindowClass::Narrow => {
            menu(ui, steps, open);
            w::gap(ui, 8.0);
            main(ui, state);
            w::gap(ui, 16.0);
            side(ui, state);
        }
        WindowClass::Middle => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                column(ui, STEPS, |ui| list(ui, steps, open));
                ui.add_space(20.0);
                column(ui, width - STEPS - 20.0, |ui| {
                    main(ui, state);
                    w::gap(ui, 16.0);
                    side(ui, state);
                });
            });
        }
        WindowClass::Wide => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                column(ui, STEPS, |ui| list(ui, steps, open));
                ui.add_space(20.0);
                column(ui, width - STEPS - SIDE - 44.0, |ui| main(ui, state));
                ui.add_space(24.0);
                column(ui, SIDE, |ui| side(ui, state));
            });
        }
    }
}

fn list(ui: &mut Ui, steps: &[Step<'_>], open: &mut usize) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for (n, step) in steps.iter().enumerate() {
        let selected = n == *open;
        let response = w::row_button(ui, selected, |ui| {
            ui.horizontal_top(|ui| {
                w::step_disc(ui, n + 1, selected, step.written);
                if selected {
                    w::strong(ui, step.title);
                } else {
                    w::body(ui, step.title);
                }
            });
        });
        if w::named(response, &name(n, step)).clicked() {
            *open = n;
        }
    }
}

/// The same as a menu, where there is no room for a column.
fn menu(ui: &mut Ui, steps: &[Step<'_>], open: &mut usize) {
    let choices: Vec<(usize, String)> = steps.iter().enumerate().map(|(n, step)| (n, name(n, step))).collect();
    w::drop_down(ui, &tr!("parts-steps"), open, &choices);
}

fn name(n: usize, step: &Step<'_>) -> String {
    let number = n + 1;
    if step.written {
        tr!("apology-step-written", number = number, title = step.title)
    } else {
        tr!("apology-step-not-yet", number = number, title = step.title)
    }
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.set_width(width);
        content(ui);
    });
}
