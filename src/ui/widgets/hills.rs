//! The only decoration: layered hills, and the mark of five laid stones.

use crate::ui::theme::{Tokens, tokens};
use egui::{Color32, CornerRadius, Mesh, Painter, Rect, Response, Sense, Shape, Ui, pos2, vec2};

/// Each layer, back to front: places along its ridge as shares of the width and of the height from the top.
const LAYERS: [[(f32, f32); 7]; 4] = [
    [(0.0, 0.064), (0.1, 0.023), (0.31, 0.12), (0.5, 0.16), (0.66, 0.2), (0.79, 0.295), (1.0, 0.42)],
    [(0.0, 0.327), (0.16, 0.35), (0.31, 0.42), (0.47, 0.52), (0.7, 0.4), (0.88, 0.255), (1.0, 0.273)],
    [(0.0, 0.586), (0.12, 0.64), (0.23, 0.668), (0.34, 0.61), (0.5, 0.49), (0.66, 0.423), (1.0, 0.464)],
    [(0.0, 0.605), (0.23, 0.668), (0.36, 0.68), (0.48, 0.725), (0.65, 0.79), (0.85, 0.7), (1.0, 0.64)],
];

/// The three nearer layers as they rise in the corner of a card.
const CORNER: [[(f32, f32); 7]; 3] = [
    [(0.0, 1.0), (0.15, 0.86), (0.28, 0.62), (0.45, 0.24), (0.65, 0.02), (0.82, 0.06), (1.0, 0.16)],
    [(0.0, 1.0), (0.15, 0.88), (0.3, 0.7), (0.48, 0.52), (0.62, 0.56), (0.82, 0.6), (1.0, 0.5)],
    [(0.2, 1.02), (0.34, 0.96), (0.46, 0.88), (0.6, 0.82), (0.74, 0.8), (0.88, 0.84), (1.0, 0.8)],
];

/// Hills across the foot of `rect`, back to front.
pub fn hills(painter: &Painter, rect: Rect, t: &Tokens) {
    for (layer, color) in LAYERS.iter().zip(t.hills) {
        painter.add(ridge(rect, layer, color, 0.0));
    }
}

/// Hills rising to the right in the lower right corner of a card, following its rounded edge.
pub(super) fn corner_hills(rect: Rect, t: &Tokens) -> Vec<Shape> {
    CORNER.iter().zip(&t.hills[1..]).map(|(layer, color)| ridge(rect, layer, *color, 13.0)).collect()
}

/// The ground of a layer at `x`: a smooth curve through its places, which never swings past them much.
fn ground(layer: &[(f32, f32)], x: f32) -> f32 {
    let last = layer.len() - 1;
    let i = layer.windows(2).position(|w| x <= w[1].0).unwrap_or(last - 1);
    let slope = |i: usize| {
        let (a, b) = (layer[i.saturating_sub(1)], layer[(i + 1).min(last)]);
        (b.1 - a.1) / (b.0 - a.0)
    };
    let ((x0, y0), (x1, y1)) = (layer[i], layer[i + 1]);
    let (wide, t) = (x1 - x0, (x - x0) / (x1 - x0));
    let (t2, t3) = (t * t, t * t * t);
    (2.0 * t3 - 3.0 * t2 + 1.0) * y0
        + (t3 - 2.0 * t2 + t) * wide * slope(i)
        + (3.0 * t2 - 2.0 * t3) * y1
        + (t3 - t2) * wide * slope(i + 1)
}

fn ridge(rect: Rect, layer: &[(f32, f32)], color: Color32, radius: f32) -> Shape {
    let mut mesh = Mesh::default();
    let start = layer[0].0;
    let steps = (rect.width() * (1.0 - start) / 4.0).clamp(24.0, 400.0).round();
    let mut step = 0.0;
    while step <= steps {
        let share = start + (1.0 - start) * step / steps;
        let x = rect.left() + rect.width() * share;
        // Where the card's corner is round, the ground ends on its arc.
        let into = (x - (rect.right() - radius)).max(0.0);
        let bottom = rect.bottom() - radius + (radius * radius - into * into).max(0.0).sqrt();
        let top = (rect.top() + rect.height() * ground(layer, share)).clamp(rect.top(), bottom);
        // A faint row above the edge softens the ridge.
        mesh.colored_vertex(pos2(x, top - 0.7), Color32::TRANSPARENT);
        mesh.colored_vertex(pos2(x, top + 0.3), color);
        mesh.colored_vertex(pos2(x, bottom.max(top + 0.3)), color);
        if let Ok(n) = u32::try_from(mesh.vertices.len())
            && n >= 6
        {
            for row in 0..2 {
                let (a, b) = (n - 6 + row, n - 3 + row);
                mesh.add_triangle(a, b, a + 1);
                mesh.add_triangle(a + 1, b, b + 1);
            }
        }
        step += 1.0;
    }
    Shape::mesh(mesh)
}

/// The icon: five laid stones in three courses, the top one unfinished.
pub fn brand_mark(ui: &mut Ui, size: f32) -> Response {
    let [moss, sage, straw, cream] = tokens(ui.ctx()).mark;
    let (rect, response) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    let unit = size / 256.0;
    ui.painter().rect_filled(rect, CornerRadius::from(56.0 * unit), moss);
    let stones = [
        (32.0, 40.0, 112.0, sage),
        (32.0, 104.0, 64.0, straw),
        (112.0, 104.0, 112.0, cream),
        (32.0, 168.0, 112.0, cream),
        (160.0, 168.0, 64.0, sage),
    ];
    for (x, y, width, color) in stones {
        let stone = Rect::from_min_size(rect.min + vec2(x, y) * unit, vec2(width, 48.0) * unit);
        ui.painter().rect_filled(stone, CornerRadius::from(16.0 * unit), color);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ridge_goes_through_its_places() {
        for layer in LAYERS.iter().chain(&CORNER) {
            for (x, y) in layer {
                assert!((ground(layer, *x) - y).abs() < 1e-4);
            }
            for i in 0..=100_u8 {
                let x = layer[0].0 + (1.0 - layer[0].0) * f32::from(i) / 100.0;
                assert!((-0.1..=1.1).contains(&ground(layer, x)));
            }
        }
    }
}
