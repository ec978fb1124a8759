//! A box to tick and a switch.

use super::paint::{focus_ring, tick, touched};
use crate::ui::theme::{Type, layout, tokens};
use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, lerp, pos2, vec2};

/// A mark of `size` before wrapped words, all of it one thing to press.
fn beside(ui: &mut Ui, role: Role, size: Vec2, label: &str, on: &mut bool) -> (Rect, Response) {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let ink = if enabled { t.ink } else { t.ink3 };
    let galley = layout(ui, Type::Interface, ink, label, ui.available_width() - size.x - 10.0);
    let height = galley.size().y.max(32.0);
    let (rect, mut response) = ui.allocate_exact_size(vec2(size.x + 10.0 + galley.size().x, height), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(role, enabled, *on, label));
    let line = galley.size().y.min(Type::Interface.line());
    let first_line = rect.center().y - galley.size().y / 2.0 + line / 2.0;
    let mark = Rect::from_center_size(pos2(rect.left() + size.x / 2.0, first_line), size);
    ui.painter().galley(pos2(rect.left() + size.x + 10.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    (mark, response)
}

/// A tick box with its words.
pub fn check(ui: &mut Ui, label: &str, on: &mut bool) -> Response {
    let (rect, response) = beside(ui, Role::CheckBox, vec2(20.0, 20.0), label, on);
    let t = tokens(ui.ctx());
    let corner = CornerRadius::same(6);
    if *on {
        let fill = if response.enabled() { touched(ui, &response, t.accent) } else { t.control };
        ui.painter().rect_filled(rect, corner, fill);
        tick(ui.painter(), rect.shrink(3.0), t.on_accent);
    } else {
        ui.painter().rect_filled(rect, corner, touched(ui, &response, t.surface));
        ui.painter().rect_stroke(rect, corner, Stroke::new(1.0, if response.enabled() { t.control } else { t.line }), StrokeKind::Inside);
    }
    focus_ring(ui, &response, rect, 6.0);
    response
}

/// A switch; its label says what happens when it is on.
pub fn switch(ui: &mut Ui, label: &str, on: &mut bool) -> Response {
    let (rect, response) = beside(ui, Role::Switch, vec2(42.0, 24.0), label, on);
    let t = tokens(ui.ctx());
    let how = ui.ctx().animate_bool(response.id.with("on"), *on);
    let corner = CornerRadius::same(12);
    if *on {
        ui.painter().rect_filled(rect, corner, if response.enabled() { t.accent } else { t.control });
    } else {
        ui.painter().rect_filled(rect, corner, touched(ui, &response, t.surface));
        ui.painter().rect_stroke(rect, corner, Stroke::new(1.5, t.control), StrokeKind::Inside);
    }
    let knob = pos2(lerp(rect.left() + 12.0..=rect.right() - 12.0, how), rect.center().y);
    let (radius, color) = if *on { (9.0, t.on_accent) } else { (8.0, t.control) };
    ui.painter().circle_filled(knob, radius, color);
    focus_ring(ui, &response, rect, 12.0);
    response
}
