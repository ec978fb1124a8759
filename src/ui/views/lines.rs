//! Small things the screens share: the line between two rows of a card, and turning to another page in mid-frame.

use crate::ui::widgets as w;
use egui::{Align, Layout, Ui, UiBuilder, vec2};

/// Says that what was drawn is no longer the page to show, so that no empty or old frame is seen.
pub(super) fn turned(ui: &Ui) {
    ui.ctx().request_discard("another page");
    ui.ctx().request_repaint();
}

/// Rows to press whose words begin where those around them do: the rows reach into the padding of their card.
pub(super) fn rows<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    const INSET: f32 = 14.0;
    let rect = ui.available_rect_before_wrap().expand2(vec2(INSET, 0.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    let result = content(&mut inner);
    ui.advance_cursor_after_rect(inner.min_rect().shrink2(vec2(INSET, 0.0)));
    result
}

/// The line between two rows, with room to breathe.
pub(super) fn divide(ui: &mut Ui) {
    w::gap(ui, 6.0);
    w::hairline(ui);
    w::gap(ui, 6.0);
}
