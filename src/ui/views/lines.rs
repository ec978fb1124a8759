//! Small things the screens share: the line between two rows of a card, arrows in a list, and turning to another page in
//! mid-frame.

use crate::ui::widgets as w;
use egui::{Align, EventFilter, Key, Layout, Response, Ui, UiBuilder, vec2};

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

/// Where the arrows lead from the row `at` of `rows`, which has the focus.
pub(super) fn arrows(ui: &Ui, response: &Response, at: usize, rows: usize) -> Option<usize> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
    let moves = [(Key::ArrowDown, at + 1), (Key::ArrowUp, at.wrapping_sub(1)), (Key::Home, 0), (Key::End, rows.wrapping_sub(1))];
    let to = ui.input(|i| moves.into_iter().find(|(key, _)| i.key_pressed(*key)))?.1;
    (to < rows && to != at).then_some(to)
}
