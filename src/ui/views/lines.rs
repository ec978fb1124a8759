//! Small things the screens share: the line between two rows of a card, and turning to another page in mid-frame.

use crate::ui::widgets as w;
use egui::Ui;

/// Says that what was drawn is no longer the page to show, so that no empty or old frame is seen.
pub(super) fn turned(ui: &Ui) {
    ui.ctx().request_discard("another page");
    ui.ctx().request_repaint();
}

/// The line between two rows, with room to breathe.
pub(super) fn divide(ui: &mut Ui) {
    w::gap(ui, 6.0);
    w::hairline(ui);
    w::gap(ui, 6.0);
}
