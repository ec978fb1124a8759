//! One stone: filled for kept, lower half for partly, an outline for missed.

use super::paint::rounded_outline;
use crate::domain::goal::{Answer, DayState};
use crate::ui::theme::{Tokens, tokens};
use egui::{Color32, CornerRadius, Painter, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// Paints the mark of an answer, 11 to 14 wide.
pub(super) fn paint_answer(painter: &Painter, rect: Rect, answer: Answer, fill: Color32, outline: Color32) {
    let radius = rect.width() * 4.0 / 14.0;
    let corner = CornerRadius::from(radius);
    match answer {
        Answer::Kept => {
            painter.rect_filled(rect, corner, fill);
        }
        Answer::Partly => {
            let lower = Rect::from_min_max(pos2(rect.left(), rect.center().y), rect.max);
            painter.rect_filled(lower, CornerRadius { nw: 0, ne: 0, ..corner }, fill);
            painter.rect_stroke(rect, corner, Stroke::new(1.3, fill), StrokeKind::Inside);
        }
        Answer::Missed => {
            painter.rect_stroke(rect, corner, Stroke::new(1.3, outline), StrokeKind::Inside);
        }
    }
}

/// Paints a day's mark.
pub(super) fn paint_day(painter: &Painter, rect: Rect, state: DayState, t: &Tokens) {
    match state {
        DayState::Answered(answer) => paint_answer(painter, rect, answer, t.accent, t.control),
        DayState::NotDue => {
            painter.circle_filled(rect.center(), 1.3, t.control);
        }
        DayState::Unanswered => {
            painter.circle_stroke(rect.center(), 2.2, Stroke::new(1.0, t.control));
        }
        DayState::Open => {
            let line = rounded_outline(rect.shrink(0.6), rect.width() * 0.27);
            painter.extend(Shape::dashed_line(&line, Stroke::new(1.3, t.accent), 2.2, 1.8));
        }
        DayState::Future => {}
    }
}

/// One mark by itself, for legends and lists.
pub fn stone(ui: &mut Ui, state: DayState) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
    paint_day(ui.painter(), rect, state, &tokens(ui.ctx()));
    response
}
