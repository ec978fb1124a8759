//! The only decoration: layered hills, and the mark of five laid stones.

use crate::ui::theme::{Tokens, tokens};
use egui::{Color32, CornerRadius, Mesh, Painter, Rect, Response, Sense, Shape, Ui, pos2, vec2};

/// Each layer, back to front: height of its left edge, its crest and where that is, its right edge (shares of the rect).
const LAYERS: [[f32; 6]; 4] = [
    // base, amplitude, frequency, phase, second amplitude, second phase
    [0.30, 0.16, 1.1, 0.3, 0.05, 1.9],
    [0.44, 0.14, 1.3, 2.2, 0.05, 0.4],
    [0.60, 0.12, 1.2, 4.1, 0.04, 2.8],
    [0.76, 0.09, 1.5, 0.9, 0.03, 5.0],
];

/// Hills across the foot of `rect`, back to front.
pub fn hills(painter: &Painter, rect: Rect, t: &Tokens) {
    for (layer, color) in LAYERS.into_iter().zip(t.hills) {
        painter.add(ridge(rect, layer, color));
    }
}

/// The height of a layer's ground at `x` (0 to 1), as a share from the top.
fn ground(layer: [f32; 6], x: f32) -> f32 {
    let [base, high, often, phase, small, small_phase] = layer;
    base - high * (x * often * std::f32::consts::TAU * 0.6 + phase).sin() - small * (x * 7.0 + small_phase).sin()
}

fn ridge(rect: Rect, layer: [f32; 6], color: Color32) -> Shape {
    let mut mesh = Mesh::default();
    let steps = (rect.width() / 6.0).clamp(24.0, 320.0).round();
    let mut x = 0.0;
    while x <= steps {
        let share = x / steps;
        let top = rect.top() + rect.height() * ground(layer, share).clamp(0.0, 1.0);
        let at = rect.left() + rect.width() * share;
        // A faint row above the edge softens the ridge.
        mesh.colored_vertex(pos2(at, top - 0.7), Color32::TRANSPARENT);
        mesh.colored_vertex(pos2(at, top + 0.3), color);
        mesh.colored_vertex(pos2(at, rect.bottom()), color);
        if let Ok(n) = u32::try_from(mesh.vertices.len())
            && n >= 6
        {
            for row in 0..2 {
                let (a, b) = (n - 6 + row, n - 3 + row);
                mesh.add_triangle(a, b, a + 1);
                mesh.add_triangle(a + 1, b, b + 1);
            }
        }
        x += 1.0;
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
