//! Ratings as smooth lines with soft ground below; solid and discs for one person, dashes and squares for the other.

use super::{ChartLine, Plot, RIGHT, dot};
use crate::domain::person::Seat;
use crate::domain::progress::{Point, curve, spread};
use crate::ui::theme::{Type, one_line, tokens};
use egui::epaint::Mesh;
use egui::{Pos2, Rect, Shape, Stroke, Ui, pos2};

const WIDTH: f32 = 2.6;
/// Straight bits of a whole line, about; more would not be seen.
const BITS: usize = 360;
/// Marks are a month apart, and at least so far that they don't touch.
const MARK_DAYS: f32 = 30.0;
const MARK_GAP: f32 = 22.0;

pub(super) fn paint(ui: &Ui, plot: &Plot, rect: Rect, lines: &[ChartLine]) {
    let t = tokens(ui.ctx());
    let drawn: Vec<Vec<Vec<Pos2>>> = lines.iter().map(|line| paths(plot, line)).collect();
    // The ground of all lines lies below every line.
    for path in drawn.iter().flatten() {
        ground(ui, plot, path, t.hills[2].gamma_multiply(if t.dark { 0.5 } else { 0.8 }));
    }
    let mut ends = Vec::with_capacity(lines.len());
    for (line, paths) in lines.iter().zip(drawn) {
        let color = t.person(line.seat).fill;
        for path in paths {
            match line.seat {
                Seat::First => {
                    ui.painter().line(path, Stroke::new(WIDTH, color));
                }
                Seat::Second => ui.painter().extend(Shape::dashed_line(&path, Stroke::new(WIDTH, color), 7.0, 4.0)),
            }
        }
        for point in marked(plot, line) {
            dot(ui, at(plot, &point), line.seat, color, t.surface);
        }
        if let Some(last) = line.pieces.last().and_then(|piece| piece.last()) {
            ends.push((line, at(plot, last)));
        }
    }
    let wished: Vec<f32> = ends.iter().map(|(_, at)| at.y).collect();
    let heights = spread(&wished, 18.0, plot.pulse_top, plot.pulse_bottom);
    for ((line, at), y) in ends.iter().zip(heights) {
        let color = t.person(line.seat).text;
        let galley = one_line(ui, Type::SmallStrong, color, &line.end, RIGHT - 16.0);
        let left = (at.x + 12.0).min(rect.right() - galley.size().x);
        ui.painter().galley(pos2(left, y - galley.size().y / 2.0), galley, color);
    }
}

/// Each piece as it is drawn.
fn paths(plot: &Plot, line: &ChartLine) -> Vec<Vec<Pos2>> {
    let points: usize = line.pieces.iter().map(Vec::len).sum();
    let steps = u16::try_from((BITS / points.max(1)).clamp(1, 12)).unwrap_or(1);
    let place = |(x, y): (f32, f32)| pos2(plot.left + x * (plot.right - plot.left), plot.y(y));
    line.pieces.iter().map(|piece| curve(piece, steps).into_iter().map(place).collect()).collect()
}

fn at(plot: &Plot, point: &Point) -> Pos2 {
    pos2(plot.left + point.x * (plot.right - plot.left), plot.y(point.y))
}

/// The first and last points, those about a month apart between them, and every one that stands alone.
fn marked(plot: &Plot, line: &ChartLine) -> Vec<Point> {
    let width = plot.right - plot.left;
    let month = MARK_DAYS / (plot.span.weeks() as f32 * 7.0) * width;
    let apart = month.max(MARK_GAP) - 1.0;
    let mut marked: Vec<Point> = Vec::new();
    for piece in &line.pieces {
        for (i, point) in piece.iter().enumerate() {
            let far = marked.last().is_none_or(|last| (point.x - last.x) * width >= apart);
            if far || i + 1 == piece.len() && piece.len() == 1 {
                marked.push(*point);
            }
        }
    }
    if let Some(last) = line.pieces.last().and_then(|piece| piece.last())
        && marked.last() != Some(last)
    {
        if marked.len() > 1 && marked.last().is_some_and(|before| (last.x - before.x) * width < MARK_GAP) {
            marked.pop();
        }
        marked.push(*last);
    }
    marked
}

/// Soft ground from a line down to nothing.
fn ground(ui: &Ui, plot: &Plot, path: &[Pos2], color: egui::Color32) {
    if path.len() < 2 {
        return;
    }
    let mut mesh = Mesh::default();
    for (i, point) in (0_u32..).zip(path) {
        mesh.colored_vertex(*point, color);
        mesh.colored_vertex(pos2(point.x, plot.pulse_bottom), color);
        if i > 0 {
            let n = i * 2;
            mesh.add_triangle(n - 2, n - 1, n);
            mesh.add_triangle(n - 1, n, n + 1);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
}
