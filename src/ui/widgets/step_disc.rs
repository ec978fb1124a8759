//! The mark before a part in a list of steps.

use super::icon::{Icon, paint_icon};
use crate::ui::theme::{Type, tokens};
use egui::{Align2, Rect, Sense, Stroke, Ui, vec2};

/// The number of a part in a list of steps: filled where one is, a check where words are.
pub fn step_disc(ui: &mut Ui, number: usize, selected: bool, written: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::empty());
    let t = tokens(ui.ctx());
    let painter = ui.painter();
    let (centre, radius) = (rect.center(), 11.5);
    if selected {
        painter.circle_filled(centre, radius, t.accent);
    } else {
        let ring = if written { t.accent } else { t.control };
        painter.circle_stroke(centre, radius, Stroke::new(1.0, ring));
    }
    if written && !selected {
        paint_icon(painter, Rect::from_center_size(centre, vec2(16.0, 16.0)), Icon::Check, t.accent);
    } else {
        let ink = if selected { t.on_accent } else { t.ink2 };
        painter.text(centre, Align2::CENTER_CENTER, number.to_string(), Type::Caption.font(), ink);
    }
}
