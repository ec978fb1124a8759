//! One of many: a field that opens a list.

use super::menu;
use super::paint::{Pen, focus_ring, touched};
use crate::ui::theme::{Type, one_line, tokens};
use egui::{CornerRadius, Popup, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Shows the chosen one; opens the list on press. True when the choice changed.
pub fn drop_down<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut T, choices: &[(T, String)]) -> bool {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let shown = choices.iter().find(|(value, _)| value == chosen).map_or("", |(_, text)| text.as_str());
    let ink = if enabled { t.ink } else { t.ink3 };
    let widest = choices.iter().map(|(_, text)| one_line(ui, Type::Interface, ink, text, 400.0).size().x).fold(80.0_f32, f32::max);
    let width = (widest + 54.0).min(ui.available_width());
    let galley = one_line(ui, Type::Interface, ink, shown, width - 52.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 38.0), Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    let corner = CornerRadius::same(10);
    ui.painter().rect_filled(rect, corner, touched(ui, &response, t.surface));
    ui.painter().rect_stroke(rect, corner, Stroke::new(1.0, if enabled { t.control } else { t.line }), StrokeKind::Inside);
    ui.painter().galley(pos2(rect.left() + 13.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    let arrow = Rect::from_center_size(pos2(rect.right() - 20.0, rect.center().y), vec2(16.0, 16.0));
    Pen::over(ui.painter(), arrow, t.ink2).line(&[(5.0, 8.0), (10.0, 13.0), (15.0, 8.0)]);
    focus_ring(ui, &response, rect, 10.0);

    let mut picked = None;
    Popup::menu(&response).frame(menu::frame(ui)).width(width - 12.0).accessible_name(name).show(|ui| {
        ui.set_min_width(width - 12.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (value, text) in choices {
                let row = menu::item(ui, Role::ListBoxOption, text, value == chosen);
                if row.clicked() {
                    picked = Some(*value);
                    ui.close();
                }
            }
        });
    });
    match picked {
        Some(value) if value != *chosen => {
            *chosen = value;
            true
        }
        _ => false,
    }
}
