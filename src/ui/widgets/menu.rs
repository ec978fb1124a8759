//! The "…" menu and the rows of menus.

use super::paint::focus_ring;
use super::{Icon, icon_button};
use crate::ui::theme::{Type, one_line, tokens};
use egui::{CornerRadius, Frame, Margin, Popup, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The frame of menus and small panels that open over a page.
pub(super) fn frame(ui: &Ui) -> Frame {
    let t = tokens(ui.ctx());
    Frame::NONE
        .fill(t.surface)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(CornerRadius::same(12))
        .inner_margin(Margin::same(6))
        .shadow(t.toast_shadow())
}

/// The "…" button; `content` is made of [`menu_item`]s.
pub fn more_menu<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> Response {
    let response = icon_button(ui, Icon::More, name);
    Popup::menu(&response).frame(frame(ui)).width(220.0).accessible_name(name).show(|ui| {
        ui.set_min_width(200.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        content(ui)
    });
    response
}

/// A small quiet button in words that opens a menu; `content` is made of [`menu_item`]s.
pub fn menu_button<R>(ui: &mut Ui, text: &str, content: impl FnOnce(&mut Ui) -> R) -> Response {
    let response = super::small_quiet(ui, text);
    Popup::menu(&response).frame(frame(ui)).width(300.0).accessible_name(text).show(|ui| {
        ui.set_min_width(280.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        content(ui)
    });
    response
}

/// What a menu is about, above its rows.
pub fn menu_caption(ui: &mut Ui, text: impl AsRef<str>) {
    Frame::NONE.inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| super::caption(ui, text));
}

/// A row of a menu.
pub fn menu_item(ui: &mut Ui, text: &str) -> Response {
    item(ui, Role::MenuItem, text, false)
}

/// A row, with the selected one marked.
pub(super) fn item(ui: &mut Ui, role: Role, text: &str, selected: bool) -> Response {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let ink = if enabled { t.ink } else { t.ink3 };
    let style = if selected { Type::InterfaceStrong } else { Type::Interface };
    let galley = one_line(ui, style, ink, text, 420.0);
    let width = ui.available_width().max(galley.size().x + 24.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 36.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(role, enabled, text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if selected {
            node.set_selected(true);
        }
    });
    let fill = match (selected, enabled && (response.hovered() || response.has_focus())) {
        (true, _) => Some(t.accent_soft),
        (_, true) => Some(t.sunk),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::same(8), fill);
    }
    ui.painter().galley(pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    focus_ring(ui, &response, rect.shrink(3.0), 6.0);
    response
}
