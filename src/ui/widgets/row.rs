//! A whole row to press, as lists are made of.

use super::paint::focus_ring;
use crate::ui::theme::tokens;
use egui::{CornerRadius, Frame, Margin, Response, Role, Sense, Shape, Ui, UiBuilder, WidgetInfo};

/// A row with any content; accent-soft when selected. Name it with [`named`].
pub fn row_button<R>(ui: &mut Ui, selected: bool, content: impl FnOnce(&mut Ui) -> R) -> Response {
    list_row(ui, selected, true, content)
}

/// A row of a list that is one stop by keyboard: only where `stop` does Tab come here, the others are reached by arrows.
pub fn list_row<R>(ui: &mut Ui, selected: bool, stop: bool, content: impl FnOnce(&mut Ui) -> R) -> Response {
    let t = tokens(ui.ctx());
    let back = ui.painter().add(Shape::Noop);
    let response = ui
        .scope_builder(UiBuilder::new().sense(if stop { Sense::click() } else { Sense::CLICK }), |ui| {
            Frame::NONE.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                content(ui)
            });
        })
        .response;
    let fill = match (selected, response.is_pointer_button_down_on(), response.hovered()) {
        (true, ..) => Some(t.accent_soft),
        (_, true, _) => Some(t.ink.gamma_multiply(0.08)),
        (_, _, true) => Some(t.ink.gamma_multiply(0.04)),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().set(back, Shape::rect_filled(response.rect, CornerRadius::same(10), fill));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
    focus_ring(ui, &response, response.rect.shrink(4.0), 8.0);
    response
}

/// Names what was just drawn for screen readers and tests.
pub fn named(response: Response, name: &str) -> Response {
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response
}
