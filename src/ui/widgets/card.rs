//! Cards, boxes, lines and gaps. Never a card in a card: divide with hairlines.

use super::hills::corner_hills;
use crate::ui::theme::tokens;
use egui::{Color32, CornerRadius, Frame, Margin, Rect, Response, Sense, Shape, Stroke, Ui, vec2};

fn framed<R>(ui: &mut Ui, frame: Frame, content: impl FnOnce(&mut Ui) -> R) -> R {
    frame
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            content(ui)
        })
        .inner
}

fn padding(ui: &Ui) -> Margin {
    if ui.available_width() < 420.0 { Margin::symmetric(20, 18) } else { Margin::symmetric(24, 22) }
}

fn plain(fill: Color32, radius: u8, margin: Margin) -> Frame {
    Frame::NONE.fill(fill).corner_radius(CornerRadius::same(radius)).inner_margin(margin)
}

/// Surface, hairline, a little shadow; as wide as its column.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let t = tokens(ui.ctx());
    let frame = plain(t.surface, 14, padding(ui)).stroke(Stroke::new(1.0, t.line)).shadow(t.card_shadow());
    framed(ui, frame, content)
}

/// The same with hills rising in its lower right corner, where there is room for them: the next step's card alone.
pub fn card_on_hills<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = padding(ui);
    card(ui, |ui| {
        let behind = ui.painter().add(Shape::Noop);
        let result = content(ui);
        let all = ui.min_rect() + margin;
        if all.width() >= 480.0 {
            let size = vec2((all.width() * 0.37).min(280.0), (all.height() * 0.32).clamp(40.0, 64.0));
            let corner = Rect::from_min_max(all.max - size, all.max);
            ui.painter().set(behind, Shape::Vec(corner_hills(corner, &tokens(ui.ctx()))));
        }
        result
    })
}

/// Holds one thing only: one's own hold, a proposal, numbers to call.
pub fn sand_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = plain(tokens(ui.ctx()).sand, 14, padding(ui));
    framed(ui, frame, content)
}

/// A coach's hint whose phrase is active.
pub fn hint_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = plain(tokens(ui.ctx()).clay_soft, 14, Margin::symmetric(20, 14));
    framed(ui, frame, content)
}

/// A coach's hint that waits; the row in it has its own room around.
pub fn hint_card_at_rest<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let t = tokens(ui.ctx());
    let frame = plain(t.surface, 14, Margin::symmetric(5, 5)).stroke(Stroke::new(1.0, t.line)).shadow(t.card_shadow());
    framed(ui, frame, content)
}

/// A prompt or a plan, sunk into its surface.
pub fn sunk_box<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = plain(tokens(ui.ctx()).sunk, 12, Margin::symmetric(16, 12));
    framed(ui, frame, content)
}

/// A line across, with room for nothing.
pub fn hairline(ui: &mut Ui) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens(ui.ctx()).line);
    response
}

/// Room between things, in points.
pub fn gap(ui: &mut Ui, points: f32) {
    ui.add_space(points);
}
