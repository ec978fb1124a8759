//! The parts in their order: which is open, which hold words. No count and no score.

use crate::domain::apology::{Apology, Part};
use crate::tr;
use crate::ui::theme::{self, Type};
use crate::ui::view::ViewCx;
use crate::ui::widgets::{self as w, Icon};
use egui::{Align2, Rect, Sense, Stroke, Ui, vec2};

/// Draws the list; true when the whole letter is to be read.
pub(super) fn list(ui: &mut Ui, cx: &ViewCx<'_>, draft: &Apology, open: &mut Part) -> bool {
    ui.spacing_mut().item_spacing.y = 2.0;
    for part in Part::ALL {
        let title = cx.content.apology.part(part).title.as_str();
        let selected = part == *open;
        let written = draft.has(part);
        let response = w::row_button(ui, selected, |ui| {
            ui.horizontal_top(|ui| {
                disc(ui, part as usize + 1, selected, written);
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

fn disc(ui: &mut Ui, number: usize, selected: bool, written: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::empty());
    let tokens = theme::tokens(ui.ctx());
    let painter = ui.painter();
    let (centre, radius) = (rect.center(), 11.5);
    if selected {
        painter.circle_filled(centre, radius, tokens.accent);
    } else {
        let ring = if written { tokens.accent } else { tokens.control };
        painter.circle_stroke(centre, radius, Stroke::new(1.0, ring));
    }
    if written && !selected {
        w::paint_icon(painter, Rect::from_center_size(centre, vec2(16.0, 16.0)), Icon::Check, tokens.accent);
    } else {
        let ink = if selected { tokens.on_accent } else { tokens.ink2 };
        painter.text(centre, Align2::CENTER_CENTER, number.to_string(), Type::Caption.font(), ink);
    }
}
