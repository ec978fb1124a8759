//! One of several, each with a title and an explanation.

use super::paint::{focus_ring, touched};
use crate::ui::theme::{Type, layout, tokens};
use egui::{CornerRadius, EventFilter, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Rows with a round mark; one is always chosen. True when the choice changed.
pub fn choice<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut T, choices: &[(T, &str, &str)]) -> bool {
    let before = choices.iter().position(|(value, ..)| value == chosen);
    let group = ui.make_persistent_id(egui::IdSalt::new(name));
    let ids: Vec<Id> = (0..choices.len()).map(|i| group.with(i)).collect();
    let focused = ids.iter().position(|id| ui.memory(|m| m.has_focus(*id)));
    let stop = focused.or(before).unwrap_or(0);
    let mut now = before;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for (i, (_, title, words)) in choices.iter().enumerate() {
            if row(ui, ids[i], i == stop, before == Some(i), title, words) {
                now = Some(i);
            }
        }
    });
    if let Some(to) = focused.and_then(|at| arrows(ui, &ids, at)) {
        now = Some(to);
    }
    match now.and_then(|i| choices.get(i)) {
        Some((value, ..)) if now != before => {
            *chosen = *value;
            true
        }
        _ => false,
    }
}

fn arrows(ui: &Ui, ids: &[Id], at: usize) -> Option<usize> {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(ids[at], filter));
    let to = ui.input(|i| {
        if i.key_pressed(Key::ArrowDown) || i.key_pressed(Key::ArrowRight) {
            Some((at + 1).min(ids.len() - 1))
        } else if i.key_pressed(Key::ArrowUp) || i.key_pressed(Key::ArrowLeft) {
            Some(at.saturating_sub(1))
        } else {
            None
        }
    })?;
    ui.memory_mut(|m| m.request_focus(ids[to]));
    Some(to)
}

fn row(ui: &mut Ui, id: Id, stop: bool, on: bool, title: &str, words: &str) -> bool {
    let t = tokens(ui.ctx());
    let enabled = ui.is_enabled();
    let width = ui.available_width();
    let room = width - 46.0 - 16.0;
    let style = if on { Type::InterfaceStrong } else { Type::Interface };
    let ink = if enabled { t.ink } else { t.ink3 };
    let title_text = layout(ui, style, ink, title, room);
    let words_text = (!words.is_empty()).then(|| layout(ui, Type::Small, t.ink2, words, room));
    let words_height = words_text.as_ref().map_or(0.0, |g| g.size().y + 1.0);
    let height = title_text.size().y + words_height + 22.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, id, if stop { Sense::click() } else { Sense::CLICK });
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if !words.is_empty() {
            node.set_description(words);
        }
    });
    let corner = CornerRadius::same(12);
    ui.painter().rect_filled(rect, corner, touched(ui, &response, if on { t.accent_soft } else { t.surface }));
    let border = if on { Stroke::new(1.5, t.accent) } else { Stroke::new(1.0, t.control) };
    ui.painter().rect_stroke(rect, corner, border, StrokeKind::Inside);
    let top = rect.top() + 11.0;
    let mark = Rect::from_center_size(pos2(rect.left() + 25.0, top + Type::Interface.line() / 2.0), vec2(20.0, 20.0));
    if on {
        ui.painter().circle_filled(mark.center(), 10.0, if enabled { t.accent } else { t.control });
        ui.painter().circle_filled(mark.center(), 3.8, t.on_accent);
    } else {
        ui.painter().circle(mark.center(), 9.5, t.surface, Stroke::new(1.0, t.control));
    }
    let left = rect.left() + 46.0;
    let below = top + title_text.size().y + 1.0;
    ui.painter().galley(pos2(left, top), title_text, ink);
    if let Some(words_text) = words_text {
        ui.painter().galley(pos2(left, below), words_text, t.ink2);
    }
    focus_ring(ui, &response, rect, 12.0);
    response.clicked()
}
