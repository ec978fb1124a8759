//! Four weeks of marks: one stop by keyboard, then arrows; each says its date, answer and note.

use super::paint::{bring_into_view, focus_ring};
use super::stone::paint_day;
use crate::domain::goal::DayState;
use crate::ui::theme::{self, keyboard_was_last, tokens};
use egui::{EventFilter, Key, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2};

const SIDE: f32 = 11.0;
const GAP: f32 = 2.0;
const WEEK_GAP: f32 = 8.0;
/// From one week's first mark to the next one's.
const WEEK: f32 = 7.0 * SIDE + 6.0 * GAP + WEEK_GAP;

/// Where the mark of day `index` lies, with `weeks` in a row.
fn place(index: usize, weeks: usize) -> Vec2 {
    let (week, day) = (index / 7, index % 7);
    let (row, column) = (week / weeks, week % weeks);
    vec2(column as f32 * WEEK + day as f32 * (SIDE + GAP), row as f32 * (SIDE + WEEK_GAP))
}

/// Marks of `days`, oldest first; `said` gives the words of each. Only where `stop` does Tab come here.
pub fn stones(ui: &mut Ui, name: &str, days: &[DayState], stop: bool, said: &dyn Fn(usize) -> String) -> Response {
    let weeks_all = days.len().div_ceil(7).max(1);
    // At most as many weeks a row as fit, in rows of equal length.
    let fit = (1..=weeks_all).rev().find(|n| *n as f32 * WEEK - WEEK_GAP <= ui.available_width() + 0.5).unwrap_or(1);
    let rows = weeks_all.div_ceil(fit);
    let weeks = weeks_all.div_ceil(rows);
    let size = vec2(weeks as f32 * WEEK - WEEK_GAP, rows as f32 * (SIDE + WEEK_GAP) - WEEK_GAP);
    let (outer, response) = ui.allocate_exact_size(vec2(size.x, size.y.max(20.0)), if stop { Sense::click() } else { Sense::CLICK });
    let origin = pos2(outer.left(), outer.center().y - size.y / 2.0);
    let rect_of = |i: usize| Rect::from_min_size(origin + place(i, weeks), Vec2::splat(SIDE));

    let id = response.id.with("day");
    let last = days.len().saturating_sub(1);
    let mut at: usize = ui.data(|data| data.get_temp(id)).unwrap_or(last).min(last);
    if response.has_focus() {
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, EventFilter { horizontal_arrows: true, ..EventFilter::default() }));
        let (left, right, home, end) = ui.input(|i| {
            (i.num_presses(Key::ArrowLeft), i.num_presses(Key::ArrowRight), i.key_pressed(Key::Home), i.key_pressed(Key::End))
        });
        at = (at + right).min(last).saturating_sub(left);
        if home {
            at = 0;
        } else if end {
            at = last;
        }
        ui.data_mut(|data| data.insert_temp(id, at));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let words = if days.is_empty() { String::new() } else { said(at) };
    let focused = response.has_focus();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(words.clone());
        if focused {
            node.set_live(accesskit::Live::Polite);
        }
    });
    if !ui.is_rect_visible(outer) {
        bring_into_view(ui, &response, outer);
        return response;
    }
    let t = tokens(ui.ctx());
    for (i, state) in days.iter().enumerate() {
        paint_day(ui.painter(), rect_of(i), *state, &t);
    }
    if response.has_focus() && keyboard_was_last(ui.ctx()) && !days.is_empty() {
        theme::ring(ui, rect_of(at), 3.0);
        response.show_tooltip_text(words);
        return response;
    }
    focus_ring(ui, &response, outer, 4.0);
    let under = response.hover_pos().and_then(|p| (0..days.len()).find(|i| rect_of(*i).expand2(vec2(GAP / 2.0, 8.0)).contains(p)));
    if let Some(i) = under {
        return response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            super::small(ui, said(i));
        });
    }
    response
}
