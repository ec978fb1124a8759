//! Filled shapes: the few the pages are drawn with. A ring is an outline filled between its two edges, so nothing is ever
//! stroked and every painter draws the same.

/// How far a cubic's handles reach for a quarter of a circle.
const KAPPA: f32 = 0.552_284_7;

/// A step of an outline, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begin here.
    Move(f32, f32),
    /// A straight line to here.
    Line(f32, f32),
    /// A cubic by two handles to an end.
    Cubic([f32; 6]),
    /// Back to where it began.
    Close,
}

/// Closed outlines, filled where they wind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path(pub Vec<Segment>);

impl Path {
    /// A rectangle.
    pub(super) fn rect(x: f32, y: f32, w: f32, h: f32) -> Self {
        use Segment::{Close, Line, Move};
        Self(vec![Move(x, y), Line(x + w, y), Line(x + w, y + h), Line(x, y + h), Close])
    }

    /// A rectangle with corners of radius `top` and `bottom`.
    pub(super) fn rounded([x, y, width, height]: [f32; 4], top: f32, bottom: f32) -> Self {
        use Segment::{Close, Cubic, Line, Move};
        let (r, b) = (x + width, y + height);
        let (kt, kb) = (top * (1.0 - KAPPA), bottom * (1.0 - KAPPA));
        Self(vec![
            Move(x + top, y),
            Line(r - top, y),
            Cubic([r - kt, y, r, y + kt, r, y + top]),
            Line(r, b - bottom),
            Cubic([r, b - kb, r - kb, b, r - bottom, b]),
            Line(x + bottom, b),
            Cubic([x + kb, b, x, b - kb, x, b - bottom]),
            Line(x, y + top),
            Cubic([x, y + kt, x + kt, y, x + top, y]),
            Close,
        ])
    }

    /// A circle in a square box.
    pub(super) fn circle(x: f32, y: f32, size: f32) -> Self {
        Self::rounded([x, y, size, size], size / 2.0, size / 2.0)
    }

    /// The outline of a rounded rectangle, `thick` points wide, inside its box.
    pub(super) fn ring([x, y, w, h]: [f32; 4], radius: f32, thick: f32) -> Self {
        let mut path = Self::rounded([x, y, w, h], radius, radius);
        let inner = (radius - thick).max(0.0);
        let hole = Self::rounded([x + thick, y + thick, w - 2.0 * thick, h - 2.0 * thick], inner, inner);
        path.0.extend(hole.reversed().0);
        path
    }

    /// An open line, `thick` points wide: a strip for each of its bits, all wound the same way.
    pub(super) fn stroke(points: &[(f32, f32)], thick: f32) -> Self {
        use Segment::{Close, Line, Move};
        let mut path = Vec::with_capacity(points.len() * 5);
        for pair in points.windows(2) {
            let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
            let length = (to_x - x).hypot(to_y - y).max(f32::EPSILON);
            let (nx, ny) = ((to_y - y) / length * thick / 2.0, (x - to_x) / length * thick / 2.0);
            // Each strip reaches a little into the next, so that bends show no gap.
            let (ex, ey) = ((to_x - x) / length * thick / 4.0, (to_y - y) / length * thick / 4.0);
            path.extend([
                Move(x + nx - ex, y + ny - ey),
                Line(to_x + nx + ex, to_y + ny + ey),
                Line(to_x - nx + ex, to_y - ny + ey),
                Line(x - nx - ex, y - ny - ey),
                Close,
            ]);
        }
        Self(path)
    }

    /// The outline of a square on its corner around a middle, from which it reaches `radius` far.
    pub(super) fn diamond(x: f32, y: f32, radius: f32, thick: f32) -> Self {
        use Segment::{Close, Line, Move};
        let square = |r: f32| Self(vec![Move(x, y - r), Line(x + r, y), Line(x, y + r), Line(x - r, y), Close]);
        let mut path = square(radius);
        path.0.extend(square(radius - thick * 1.4).reversed().0);
        path
    }

    /// The same outline walked the other way round. Holds for one closed outline.
    fn reversed(&self) -> Self {
        let mut back = Vec::with_capacity(self.0.len());
        let mut here = (0.0, 0.0);
        for segment in &self.0 {
            match *segment {
                Segment::Move(x, y) => here = (x, y),
                Segment::Line(x, y) => {
                    back.push(Segment::Line(here.0, here.1));
                    here = (x, y);
                }
                Segment::Cubic([x1, y1, x2, y2, x, y]) => {
                    back.push(Segment::Cubic([x2, y2, x1, y1, here.0, here.1]));
                    here = (x, y);
                }
                Segment::Close => {}
            }
        }
        back.push(Segment::Move(here.0, here.1));
        back.reverse();
        back.push(Segment::Close);
        Self(back)
    }

    /// Moves it.
    pub(super) fn shift(&mut self, dx: f32, dy: f32) {
        for segment in &mut self.0 {
            match segment {
                Segment::Move(x, y) | Segment::Line(x, y) => {
                    *x += dx;
                    *y += dy;
                }
                Segment::Cubic(points) => {
                    for pair in points.chunks_exact_mut(2) {
                        pair[0] += dx;
                        pair[1] += dy;
                    }
                }
                Segment::Close => {}
            }
        }
    }
}
