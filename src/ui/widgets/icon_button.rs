//! A button that is only an icon: named for readers, its name on hover.

use super::paint::focus_ring;
use super::{Icon, paint_icon};
use crate::ui::theme::tokens;
use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// A 32 by 32 button.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let (rect, response) = ui.allocate_exact_size(vec2(32.0, 32.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let share = match (enabled, response.is_pointer_button_down_on(), response.hovered()) {
        (true, true, _) => 0.10,
        (true, _, true) => 0.06,
        _ => 0.0,
    };
    if share > 0.0 {
        ui.painter().rect_filled(rect, CornerRadius::same(8), t.ink.gamma_multiply(share));
    }
    let ink = if enabled { t.ink2 } else { t.ink3 };
    paint_icon(ui.painter(), Rect::from_center_size(rect.center(), vec2(20.0, 20.0)), icon, ink);
    focus_ring(ui, &response, rect, 8.0);
    response.on_hover_text(name)
}
