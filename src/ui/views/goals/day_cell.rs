//! One day of the small calendar: its number above its mark, one button.

use crate::domain::day::Day;
use crate::domain::goal::DayState;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use chrono::Datelike;
use egui::{Align, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Draws it; true when it was pressed.
pub(super) fn show(ui: &mut Ui, day: Day, state: DayState, name: &str, picked: bool, allowed: bool) -> bool {
    let sense = if allowed { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(38.0, 40.0), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, allowed, picked, name));
    let tokens = theme::tokens(ui.ctx());
    if picked {
        ui.painter().rect(rect, 8.0, tokens.accent_soft, Stroke::new(1.5, tokens.accent), StrokeKind::Inside);
    } else if allowed && response.hovered() {
        ui.painter().rect_filled(rect, 8.0, tokens.sunk);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect.shrink(1.0), 8.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
    let ink = if allowed { tokens.ink2 } else { tokens.ink3 };
    let number = day.day().to_string();
    ui.painter().text(pos2(rect.center().x, rect.top() + 11.0), egui::Align2::CENTER_CENTER, number, Type::Caption.font(), ink);
    let mark = Rect::from_center_size(pos2(rect.center().x, rect.bottom() - 12.0), vec2(11.0, 11.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(mark).layout(Layout::left_to_right(Align::Center)));
    w::stone(&mut inner, state);
    response.on_hover_text(name).clicked()
}
