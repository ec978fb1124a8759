//! The parts in their order: which is open, which hold words. No count and no score.

use crate::domain::apology::{Apology, Part};
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws the list; true when the whole letter is to be read.
pub(super) fn list(ui: &mut Ui, cx: &ViewCx<'_>, draft: &Apology, open: &mut Part) -> bool {
    ui.spacing_mut().item_spacing.y = 2.0;
    for part in Part::ALL {
        let title = cx.content.apology.part(part).title.as_str();
        let selected = part == *open;
        let written = draft.has(part);
        let response = w::row_button(ui, selected, |ui| {
            ui.horizontal_top(|ui| {
                w::step_disc(ui, part as usize + 1, selected, written);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if selected {
                        w::strong(ui, title);
                    } else {
                        w::body(ui, title);
                    }
                    if part.is_optional() && !written {
                        w::caption(ui, tr!("apology-part-optional"));
                    }
                });
            });
        });
        if w::named(response, &name(part, title, written)).clicked() {
            *open = part;
        }
    }
    w::hairline(ui);
    w::quiet(ui, &tr!("apology-whole")).clicked()
}

/// The same as a menu, where there is no room for a column.
pub(super) fn menu(ui: &mut Ui, cx: &ViewCx<'_>, draft: &Apology, open: &mut Part) {
    let choices = Part::ALL.map(|part| (part, name(part, &cx.content.apology.part(part).title, draft.has(part))));
    w::drop_down(ui, &tr!("apology-parts"), open, &choices);
}

fn name(part: Part, title: &str, written: bool) -> String {
    let number = part as usize + 1;
    if written {
        tr!("apology-step-written", number = number, title = title)
    } else {
        tr!("apology-step-not-yet", number = number, title = title)
    }
}
