//! A habit's strength: five tapering layers, always with a word.

use crate::domain::goal::StrengthWord;
use crate::ui::theme::tokens;
use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Widths of the layers, bottom to top.
const LAYERS: [f32; 5] = [26.0, 24.0, 22.0, 19.0, 16.0];

/// The layers; `word` is what they say.
pub fn strength(ui: &mut Ui, strength: StrengthWord, word: &str) -> Response {
    let t = tokens(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(26.0, 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, word));
    for (i, width) in LAYERS.into_iter().enumerate() {
        let y = rect.bottom() - 2.0 - i as f32 * 4.8;
        let layer = Rect::from_center_size(pos2(rect.center().x, y), vec2(width, 3.6));
        if i < strength.layers() {
            ui.painter().rect_filled(layer, CornerRadius::same(2), t.accent);
        } else {
            ui.painter().rect_stroke(layer, CornerRadius::same(2), Stroke::new(1.0, t.control), StrokeKind::Inside);
        }
    }
    response
}
