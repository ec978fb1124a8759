//! A row of the sidebar.

use super::paint::focus_ring;
use super::{Icon, paint_icon};
use crate::ui::theme::{Type, one_line, tokens};
use egui::{CornerRadius, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

/// A tab: icon, name and, at the right, its key. On a rail (`icon_only`) the name is on hover and for readers.
pub fn nav_row(ui: &mut Ui, icon: Icon, name: &str, key: Option<&str>, selected: bool, height: f32, icon_only: bool) -> Response {
    let t = tokens(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
    let corner = CornerRadius::same(10);
    if selected {
        ui.painter().add(t.card_shadow().as_shape(rect, corner));
        ui.painter().rect_filled(rect, corner, t.surface);
        let bar = Rect::from_center_size(pos2(rect.left() + 1.5, rect.center().y), vec2(3.0, height - 18.0));
        ui.painter().add(Shape::rect_filled(bar, CornerRadius::same(1), t.accent));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corner, t.ink.gamma_multiply(0.05));
    }
    let color = if selected { t.accent } else { t.ink2 };
    let x = if icon_only { rect.center().x } else { rect.left() + 22.0 };
    paint_icon(ui.painter(), Rect::from_center_size(pos2(x, rect.center().y), vec2(20.0, 20.0)), icon, color);
    if !icon_only {
        let room = rect.width() - 44.0 - 12.0;
        let (style, ink) = if selected { (Type::InterfaceStrong, t.ink) } else { (Type::Interface, t.ink2) };
        let galley = one_line(ui, style, ink, name, room);
        ui.painter().galley(pos2(rect.left() + 44.0, rect.center().y - galley.size().y / 2.0), galley, ink);
        if let Some(key) = key {
            let galley = one_line(ui, Type::Caption, t.ink3, key, 60.0);
            ui.painter().galley(pos2(rect.right() - 12.0 - galley.size().x, rect.center().y - galley.size().y / 2.0), galley, t.ink3);
        }
    }
    focus_ring(ui, &response, rect.shrink(4.0), 7.0);
    if icon_only { response.on_hover_text(name) } else { response }
}
