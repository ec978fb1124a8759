//! A chip: a word that can be chosen among others.

use super::paint::{focus_ring, tick, touched};
use crate::ui::theme::{Type, one_line, tokens};
use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// One chip; the caller changes what is selected when it is pressed.
pub fn chip(ui: &mut Ui, text: &str, selected: bool) -> Response {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let (style, ink) = match (selected, enabled) {
        (true, _) => (Type::SmallStrong, t.ink),
        (false, true) => (Type::Small, t.ink2),
        (false, false) => (Type::Small, t.ink3),
    };
    let galley = one_line(ui, style, ink, text, ui.available_width().max(80.0) - 26.0);
    let mark = if selected { 20.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2((galley.size().x + 26.0 + mark).ceil(), 32.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, text));
    let corner = CornerRadius::same(16);
    let fill = touched(ui, &response, if selected { t.accent_soft } else { t.sunk });
    ui.painter().rect_filled(rect, corner, fill);
    if selected {
        ui.painter().rect_stroke(rect, corner, Stroke::new(1.5, t.accent), StrokeKind::Inside);
        tick(ui.painter(), Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), vec2(14.0, 14.0)), t.accent);
    }
    ui.painter().galley(pos2(rect.left() + 13.0 + mark, rect.center().y - galley.size().y / 2.0), galley, ink);
    focus_ring(ui, &response, rect, 16.0);
    response
}
