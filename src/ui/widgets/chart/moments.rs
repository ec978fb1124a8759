//! Moments on one axis: discs for what was good, hollow diamonds of the same size for hard weeks, labels that don't touch.

use super::{ChartFigures, ChartMark, Plot};
use crate::domain::progress::{Row, place_labels};
use crate::ui::theme::{Tokens, Type, one_line, tokens};
use egui::{CornerRadius, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// The widest label.
const LABEL: f32 = 168.0;
/// Marks nearer to each other than this are drawn as one.
const NEAR: f32 = 5.0;

pub(super) fn paint(ui: &Ui, plot: &Plot, rect: Rect, figures: &ChartFigures) {
    let t = tokens(ui.ctx());
    ui.painter().hline(plot.left..=plot.right, plot.axis, Stroke::new(1.4, t.control));
    if let Some((from, until, name)) = &figures.hold {
        hold(ui, plot, &t, plot.x((*from).max(plot.span.first)), plot.x((*until).min(plot.span.last)), name);
    }
    let marks: Vec<(f32, &super::ChartMoment)> = figures.moments.iter().map(|moment| (plot.x(moment.day), moment)).collect();
    let color = |mark: ChartMark| if mark == ChartMark::Good { t.ink } else { t.clay };
    let galleys: Vec<_> = marks.iter().map(|(_, moment)| one_line(ui, Type::Caption, color(moment.mark), &moment.label, LABEL)).collect();
    let wishes: Vec<(f32, f32)> = marks.iter().zip(&galleys).map(|((x, _), galley)| (*x, galley.size().x)).collect();
    let places = place_labels(&wishes, rect.left(), rect.right(), 10.0);
    let mut drawn = f32::NEG_INFINITY;
    for (((x, moment), galley), place) in marks.iter().zip(galleys).zip(places) {
        if x - drawn < NEAR && place.is_none() {
            continue;
        }
        drawn = *x;
        if let Some((row, left)) = place {
            let (from, to, y) = match row {
                Row::Above => (plot.axis - 8.0, plot.axis - 14.0, plot.axis - 17.0 - galley.size().y),
                Row::Below => (plot.axis + 8.0, plot.axis + 14.0, plot.axis + 17.0),
            };
            ui.painter().vline(*x, from.min(to)..=from.max(to), Stroke::new(1.0, t.control));
            ui.painter().galley(pos2(left, y), galley, color(moment.mark));
        }
        mark(ui, &t, pos2(*x, plot.axis), moment.mark);
    }
}

/// One mark; the legend draws it too.
pub(super) fn mark(ui: &Ui, t: &Tokens, at: Pos2, mark: ChartMark) {
    match mark {
        ChartMark::Good => {
            ui.painter().circle_filled(at, 6.6, t.surface);
            ui.painter().circle_filled(at, 5.0, t.accent);
        }
        ChartMark::HardWeek => {
            let points = [vec2(0.0, -6.5), vec2(6.5, 0.0), vec2(0.0, 6.5), vec2(-6.5, 0.0)].map(|to| at + to).to_vec();
            ui.painter().add(Shape::convex_polygon(points, t.surface, Stroke::new(1.7, t.clay)));
        }
    }
}

/// A sand pill on the axis, and its name below it.
fn hold(ui: &Ui, plot: &Plot, t: &Tokens, from: f32, to: f32, name: &str) {
    let pill = Rect::from_min_max(pos2(from, plot.axis - 5.0), pos2(to.max(from + 10.0), plot.axis + 5.0));
    ui.painter().rect(pill, CornerRadius::same(5), t.sand, Stroke::new(1.0, t.control), StrokeKind::Inside);
    let galley = one_line(ui, Type::Caption, t.ink3, name, LABEL);
    let left = (pill.center().x - galley.size().x / 2.0).clamp(plot.left, (plot.right - galley.size().x).max(plot.left));
    ui.painter().galley(pos2(left, plot.axis + 36.0), galley, t.ink3);
}
