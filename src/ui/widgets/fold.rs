//! A part that opens below its title.

use super::paint::{Pen, focus_ring};
use crate::ui::theme::{Type, one_line, tokens};
use egui::{CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::fmt::Debug;
use std::hash::Hash;

/// Shows `content` below `title` while open. Whether it is open is remembered until the window closes.
pub fn fold<R>(ui: &mut Ui, id: impl Hash + Debug, title: &str, open_at_first: bool, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let t = tokens(ui.ctx());
    let id = ui.make_persistent_id(egui::IdSalt::new(id));
    let mut open = ui.data(|data| data.get_temp(id)).unwrap_or(open_at_first);
    let galley = one_line(ui, Type::InterfaceStrong, t.ink, title, ui.available_width() - 28.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::click());
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, title));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(8.0, 0.0)), CornerRadius::same(10), t.ink.gamma_multiply(0.04));
    }
    let at = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 16.0));
    let pen = Pen::over(ui.painter(), at, t.ink2);
    if open {
        pen.line(&[(5.0, 8.0), (10.0, 13.0), (15.0, 8.0)]);
    } else {
        pen.line(&[(8.0, 5.0), (13.0, 10.0), (8.0, 15.0)]);
    }
    ui.painter().galley(pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    focus_ring(ui, &response, rect.shrink2(vec2(0.0, 2.0)), 8.0);
    open.then(|| ui.push_id(id, content).inner)
}
