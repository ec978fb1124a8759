//! The line between two rows of a card, with room to breathe.

use crate::ui::widgets as w;
use egui::Ui;

/// Draws it.
pub(super) fn divide(ui: &mut Ui) {
    w::gap(ui, 6.0);
    w::hairline(ui);
    w::gap(ui, 6.0);
}
