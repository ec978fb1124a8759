//! Goals as bars: kept filled, partly hatched, missed an outline on top.

use super::{ChartFigures, Plot};
use crate::ui::theme::{Tokens, Type, one_line, tokens};
use egui::{CornerRadius, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// A part of a bar, and the air between parts.
const AIR: f32 = 2.0;
/// The highest one answer gets.
const TALLEST: f32 = 14.0;

pub(super) fn paint(ui: &Ui, plot: &Plot, rect: Rect, figures: &ChartFigures) {
    let t = tokens(ui.ctx());
    let (title, about) = &figures.bars_title;
    let heading = one_line(ui, Type::CardHeading, t.ink, title, rect.width());
    let legend = super::legend::bars(ui, plot.right, plot.title + 11.0);
    let beside = rect.left() + heading.size().x + 18.0;
    ui.painter().galley(pos2(rect.left(), plot.title), heading, t.ink);
    let about = one_line(ui, Type::Caption, t.ink3, about, (legend - beside).max(0.0));
    ui.painter().galley(pos2(beside, plot.title + 2.0), about, t.ink3);
    let most = figures.bars.iter().map(crate::domain::progress::Bar::answered).max().unwrap_or(0).max(1);
    let unit = ((plot.bars_bottom - plot.bars_top) / most as f32).min(TALLEST);
    let step = (plot.right - plot.left) / figures.bars.len().max(1) as f32;
    let width = (step * 0.56).clamp(2.0, 18.0);
    for bar in &figures.bars {
        let x = f32::midpoint(plot.x(bar.from), plot.x(bar.to)) - width / 2.0;
        let mut bottom = plot.bars_bottom;
        for (count, part) in [(bar.kept, Part::Kept), (bar.partly, Part::Partly), (bar.missed, Part::Missed)] {
            if count == 0 {
                continue;
            }
            let top = bottom - unit * count as f32;
            let air = AIR.min(unit / 3.0);
            piece(ui.painter(), Rect::from_min_max(pos2(x, top + air), pos2(x + width, bottom)), part, &t);
            bottom = top;
        }
    }
    ui.painter().hline(plot.left..=plot.right, plot.bars_bottom + 0.5, Stroke::new(1.0, t.line));
}

/// What a part of a bar says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Kept,
    Partly,
    Missed,
}

/// One part; the legend draws it too.
pub(super) fn piece(painter: &Painter, rect: Rect, part: Part, t: &Tokens) {
    let corner = CornerRadius::from((rect.width().min(rect.height()) * 0.25).min(3.0));
    match part {
        Part::Kept => {
            painter.rect_filled(rect, corner, t.accent);
        }
        Part::Partly => {
            painter.rect_filled(rect, corner, t.accent_soft);
            hatch(&painter.with_clip_rect(rect.intersect(painter.clip_rect())), rect, t);
        }
        Part::Missed => {
            painter.rect_stroke(rect, corner, Stroke::new(1.3, t.control), StrokeKind::Inside);
        }
    }
}

fn hatch(painter: &Painter, rect: Rect, t: &Tokens) {
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment(
            [pos2(x, rect.bottom()), pos2(x, rect.bottom()) + vec2(rect.height(), -rect.height())],
            Stroke::new(1.6, t.accent),
        );
        x += 5.0;
    }
}
