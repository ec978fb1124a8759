//! Small painting helpers the widgets share.

use crate::ui::theme::{self, keyboard_was_last, tokens};
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Response, Shape, Stroke, Ui, Vec2, pos2, vec2};

/// So much of a tall thing is brought into view, and so much of what is around it.
const HEAD: f32 = 96.0;
const ROOM: f32 = 16.0;

/// Draws the focus ring where this widget has the focus and the last input was a key, and brings it into view when it
/// got there by key. What was pressed by pointer takes the focus too, so that Tab goes on from there.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if response.clicked() && !ui.ctx().memory(|m| m.focused().is_some_and(|id| id != response.id)) {
        response.request_focus();
    }
    if response.has_focus() && keyboard_was_last(ui.ctx()) {
        theme::ring(ui, rect, radius);
    }
    bring_into_view(ui, response, rect);
}

/// Scrolls to what a key just brought the focus to. A widget that draws nothing while out of sight calls it itself.
pub(super) fn bring_into_view(ui: &Ui, response: &Response, rect: Rect) {
    if response.gained_focus() && keyboard_was_last(ui.ctx()) {
        // Of something tall, as a page to write on, its beginning.
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), rect.height().min(HEAD)));
        ui.scroll_to_rect(head.expand2(vec2(0.0, ROOM)), None);
    }
}

/// `color` as the pointer stands to it.
pub(super) fn touched(ui: &Ui, response: &Response, color: Color32) -> Color32 {
    let t = tokens(ui.ctx());
    if !response.enabled() {
        color
    } else if response.is_pointer_button_down_on() {
        t.pressed(color)
    } else {
        let how = ui.ctx().animate_bool(response.id.with("hover"), response.hovered());
        color.lerp_to_gamma(t.hovered(color), how)
    }
}

/// Straight pieces of an arc; icons are small.
const ARC_STEPS: u8 = 24;

/// A line through points on a 20 grid, with round caps and joins.
pub(super) struct Pen<'a> {
    /// Where it draws.
    pub painter: &'a Painter,
    /// The grid's top left corner on screen.
    pub origin: Pos2,
    /// Points for a unit of the grid.
    pub scale: f32,
    /// Colour and width on screen.
    pub stroke: Stroke,
}

impl<'a> Pen<'a> {
    /// A pen over `rect`, whose shorter side is 20 units.
    pub fn over(painter: &'a Painter, rect: Rect, color: Color32) -> Self {
        let side = rect.width().min(rect.height());
        let scale = side / 20.0;
        let origin = rect.center() - Vec2::splat(side / 2.0);
        Self { painter, origin, scale, stroke: Stroke::new((1.6 * scale).max(1.2), color) }
    }

    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// An open line.
    pub fn line(&self, points: &[(f32, f32)]) {
        let points: Vec<Pos2> = points.iter().map(|&(x, y)| self.at(x, y)).collect();
        for end in [points.first(), points.last()].into_iter().flatten() {
            self.painter.circle_filled(*end, self.stroke.width / 2.0, self.stroke.color);
        }
        self.painter.line(points, self.stroke);
    }

    /// A closed line.
    pub fn closed(&self, points: &[(f32, f32)]) {
        let points: Vec<Pos2> = points.iter().map(|&(x, y)| self.at(x, y)).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    /// A ring.
    pub fn ring(&self, x: f32, y: f32, radius: f32) {
        self.painter.circle_stroke(self.at(x, y), radius * self.scale, self.stroke);
    }

    /// A disc.
    pub fn dot(&self, x: f32, y: f32, radius: f32) {
        self.painter.circle_filled(self.at(x, y), radius * self.scale, self.stroke.color);
    }

    /// Part of a ring; angles in degrees, clockwise from the right.
    pub fn arc(&self, x: f32, y: f32, radius: f32, from: f32, to: f32) {
        let points: Vec<(f32, f32)> = (0..=ARC_STEPS)
            .map(|i| {
                let angle = (from + (to - from) * f32::from(i) / f32::from(ARC_STEPS)).to_radians();
                (x + radius * angle.cos(), y + radius * angle.sin())
            })
            .collect();
        self.line(&points);
    }

    /// A rectangle with rounded corners.
    pub fn rect(&self, left: f32, top: f32, right: f32, bottom: f32, radius: f32) {
        let rect = Rect::from_min_max(self.at(left, top), self.at(right, bottom));
        let corner = CornerRadius::from(radius * self.scale);
        self.painter.rect_stroke(rect, corner, self.stroke, egui::StrokeKind::Middle);
    }

    /// A curve through its two ends, drawn towards `bend` (a quadratic curve).
    pub fn curve(&self, from: (f32, f32), bend: (f32, f32), to: (f32, f32)) {
        let points: Vec<(f32, f32)> = (0..=10_u8)
            .map(|i| {
                let t = f32::from(i) / 10.0;
                let u = 1.0 - t;
                let mix = |a: f32, b: f32, c: f32| u * u * a + 2.0 * u * t * b + t * t * c;
                (mix(from.0, bend.0, to.0), mix(from.1, bend.1, to.1))
            })
            .collect();
        self.line(&points);
    }
}

/// A drawn tick over `rect`.
pub(super) fn tick(painter: &Painter, rect: Rect, color: Color32) {
    Pen::over(painter, rect, color).line(&[(4.5, 10.5), (8.4, 14.2), (15.5, 6.3)]);
}

/// The outline of a rounded rectangle as points, for dashes.
pub(super) fn rounded_outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    let mut points = Vec::with_capacity(33);
    let inner = rect.shrink(radius);
    for (corner, start) in
        [(inner.right_top(), -90.0_f32), (inner.right_bottom(), 0.0), (inner.left_bottom(), 90.0), (inner.left_top(), 180.0)]
    {
        for step in 0..=6_u8 {
            let angle = (start + 15.0 * f32::from(step)).to_radians();
            points.push(pos2(corner.x + radius * angle.cos(), corner.y + radius * angle.sin()));
        }
    }
    if let Some(first) = points.first().copied() {
        points.push(first);
    }
    points
}
