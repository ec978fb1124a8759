//! A year's answers as a table: a line each, under the name of its month.

use super::made::{Part, Row};
use crate::ui::theme::{Type, layout, tokens};
use crate::ui::widgets as w;
use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

const DATE: f32 = 74.0;
const ANSWER: f32 = 78.0;

/// Draws it; only lines in sight are painted, all of them are told to readers.
pub(super) fn show(ui: &mut Ui, part: &Part) {
    for month in &part.months {
        w::heading(ui, &month.name);
        for row in &month.rows {
            line(ui, row);
        }
        w::gap(ui, 8.0);
    }
}

fn line(ui: &mut Ui, row: &Row) {
    let t = tokens(ui.ctx());
    let width = ui.available_width();
    let note = (!row.note.is_empty()).then(|| layout(ui, Type::Small, t.ink, &row.note, (width - DATE - ANSWER).max(60.0)));
    let height = note.as_ref().map_or(0.0, |note| note.size().y).max(21.0) + 6.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &row.said));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let top = rect.top() + 3.0;
    let date = layout(ui, Type::Small, t.ink3, &row.date, DATE);
    ui.painter().galley(pos2(rect.left(), top), date, t.ink3);
    let answer = layout(ui, Type::Small, t.ink2, &row.answer, ANSWER);
    ui.painter().galley(pos2(rect.left() + DATE, top), answer, t.ink2);
    if let Some(note) = note {
        ui.painter().galley(pos2(rect.left() + DATE + ANSWER, top), note, t.ink);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), (1.0, t.line));
}
