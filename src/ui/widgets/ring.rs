//! A ring that drains clockwise in the speaker's colour, digits inside. At zero it stays; nothing flashes.

use crate::domain::person::Seat;
use crate::ui::theme::{Type, layout, one_line, tokens};
use egui::accesskit::{Live, Role as Node};
use egui::{Pos2, Response, Sense, Shape, Stroke, Ui, pos2, vec2};
use std::f32::consts::{FRAC_PI_2, TAU};

const DIAMETER: f32 = 168.0;
const WIDTH: f32 = 6.0;
/// Straight pieces of an arc; enough for its size at any text scale.
const ARC_STEPS: u8 = 120;

/// The timer: `left_s` of `given_s` seconds, with `below` under the digits. `name` is what a reader hears; a change of
/// `below` is said politely.
pub fn ring_timer(ui: &mut Ui, name: &str, left_s: u32, given_s: u32, seat: Seat, below: &str) -> Response {
    let t = tokens(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(DIAMETER, DIAMETER), Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Node::Timer);
        node.set_label(name);
        node.set_value(format!("{} {below}", digits(left_s)));
    });
    let said = response.id.with("said");
    ui.ctx().accesskit_node_builder(said, |node| {
        node.set_role(Node::Label);
        node.set_live(Live::Polite);
        node.set_label(below);
    });
    let (center, radius) = (rect.center(), (DIAMETER - WIDTH) / 2.0);
    ui.painter().add(Shape::line(arc(center, radius, -FRAC_PI_2, TAU - FRAC_PI_2), Stroke::new(WIDTH, t.line)));
    let share = if given_s == 0 { 0.0 } else { (left_s as f32 / given_s as f32).clamp(0.0, 1.0) };
    if share > 0.0 {
        let color = t.person(seat).fill;
        // What is left ends at the top, so that it drains clockwise.
        let from = -FRAC_PI_2 + TAU * (1.0 - share);
        let points = arc(center, radius, from, TAU - FRAC_PI_2);
        for end in [points.first(), points.last()].into_iter().flatten() {
            ui.painter().circle_filled(*end, WIDTH / 2.0, color);
        }
        ui.painter().add(Shape::line(points, Stroke::new(WIDTH, color)));
    }
    let galley = one_line(ui, Type::Timer, t.ink, &digits(left_s), DIAMETER - 30.0);
    let caption = layout(ui, Type::Caption, t.ink3, below, DIAMETER - 44.0);
    let top = center.y - f32::midpoint(galley.size().y, caption.size().y);
    let at = pos2(center.x - galley.size().x / 2.0, top);
    let below_at = pos2(center.x - caption.size().x / 2.0, top + galley.size().y);
    ui.painter().galley(at, galley, t.ink);
    ui.painter().galley(below_at, caption, t.ink3);
    response
}

/// Points along a circle, clockwise; angles in radians from the right.
fn arc(center: Pos2, radius: f32, from: f32, to: f32) -> Vec<Pos2> {
    let at = |step: u8| from + (to - from) * f32::from(step) / f32::from(ARC_STEPS);
    (0..=ARC_STEPS).map(|step| center + radius * vec2(at(step).cos(), at(step).sin())).collect()
}

/// "2:29", "1:03:00".
pub fn digits(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn digits_read_as_a_clock_does() {
        for (seconds, text) in [(0, "0:00"), (9, "0:09"), (149, "2:29"), (1880, "31:20"), (3600, "1:00:00"), (3785, "1:03:05")] {
            assert_eq!(digits(seconds), text);
        }
    }
}
