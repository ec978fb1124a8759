//! A table of short values: one stop by keyboard, then arrows; each row is said as a sentence.

use super::paint::{bring_into_view, focus_ring};
use crate::ui::theme::{self, Type, keyboard_was_last, one_line, tokens};
use egui::{CornerRadius, EventFilter, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

const ROW: f32 = 28.0;

/// A column: its head, and its share of the width.
pub type Column<'a> = (&'a str, f32);

/// Draws it. `cell` gives the words of a row and column, `said` the sentence of a row.
pub fn table(
    ui: &mut Ui,
    name: &str,
    columns: &[Column<'_>],
    rows: usize,
    cell: &dyn Fn(usize, usize) -> String,
    said: &dyn Fn(usize) -> String,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW * (rows as f32 + 1.0)), Sense::click());
    let id = response.id.with("row");
    let last = rows.saturating_sub(1);
    let mut at: usize = ui.data(|data| data.get_temp(id)).unwrap_or(0).min(last);
    if response.has_focus() {
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, EventFilter { vertical_arrows: true, ..EventFilter::default() }));
        let (up, down, home, end) =
            ui.input(|i| (i.num_presses(Key::ArrowUp), i.num_presses(Key::ArrowDown), i.key_pressed(Key::Home), i.key_pressed(Key::End)));
        let before = at;
        at = (at + down).min(last).saturating_sub(up);
        if home {
            at = 0;
        } else if end {
            at = last;
        }
        ui.data_mut(|data| data.insert_temp(id, at));
        if at != before {
            ui.scroll_to_rect(row_rect(rect, at), None);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
    let focused = response.has_focus();
    let words = if rows == 0 { String::new() } else { said(at) };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(words);
        if focused {
            node.set_live(accesskit::Live::Polite);
        }
    });
    if !ui.is_rect_visible(rect) {
        bring_into_view(ui, &response, rect);
        return response;
    }
    let t = tokens(ui.ctx());
    let whole: f32 = columns.iter().map(|(_, share)| share).sum();
    let mut left = rect.left() + 8.0;
    for (column, (head, share)) in columns.iter().enumerate() {
        let width = (rect.width() - 16.0) * share / whole;
        let galley = one_line(ui, Type::CaptionStrong, t.ink2, head, width - 8.0);
        ui.painter().galley(pos2(left, rect.top() + (ROW - galley.size().y) / 2.0), galley, t.ink2);
        for row in 0..rows {
            let place = row_rect(rect, row);
            if ui.clip_rect().intersects(place) {
                let galley = one_line(ui, Type::Small, t.ink, &cell(row, column), width - 8.0);
                ui.painter().galley(pos2(left, place.center().y - galley.size().y / 2.0), galley, t.ink);
            }
        }
        left += width;
    }
    for row in 0..rows {
        let place = row_rect(rect, row);
        ui.painter().rect_filled(Rect::from_min_size(place.min, vec2(place.width(), 1.0)), CornerRadius::ZERO, t.line);
    }
    if focused && keyboard_was_last(ui.ctx()) && rows > 0 {
        theme::ring(ui, row_rect(rect, at).shrink(2.0), 6.0);
    } else {
        focus_ring(ui, &response, rect, 6.0);
    }
    response
}

fn row_rect(rect: Rect, row: usize) -> Rect {
    Rect::from_min_size(pos2(rect.left(), rect.top() + ROW * (row as f32 + 1.0)), vec2(rect.width(), ROW))
}
