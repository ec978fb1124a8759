//! The focus ring, and whether the last input was a key: then the ring is always visible.

use super::tokens;
use egui::{Context, CornerRadius, Event, Id, Rect, Stroke, StrokeKind, Ui};
use std::sync::Arc;

fn keys_id() -> Id {
    Id::unique("groundwork keys last")
}

/// Starts watching what kind of input came last.
pub(super) fn watch(ctx: &Context) {
    let look = |ui: &mut Ui| {
        let last = ui.input(|input| {
            input.raw.events.iter().rev().find_map(|event| match event {
                Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => Some(true),
                Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => Some(false),
                _ => None,
            })
        });
        if let Some(keys) = last {
            ui.data_mut(|data| data.insert_temp(keys_id(), keys));
        }
    };
    ctx.on_begin_pass("groundwork keys last", Arc::new(look));
}

/// The last input was a key, or something that stands for one.
pub fn keyboard_was_last(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(keys_id())).unwrap_or(true)
}

/// Draws the ring around `rect`: 2 points of accent, 2 away from the edge, where focus is to be seen.
pub fn ring(ui: &Ui, rect: Rect, radius: f32) {
    let around = rect.expand(2.0);
    let stroke = Stroke::new(2.0, tokens(ui.ctx()).accent);
    ui.painter().rect_stroke(around, CornerRadius::from(radius + 2.0), stroke, StrokeKind::Outside);
}
