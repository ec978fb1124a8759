//! A ring that drains clockwise in the speaker's colour, digits inside. At zero it stays; nothing flashes.

use crate::domain::person::Seat;
use crate::ui::theme::{Type, layout, one_line, tokens};
use egui::accesskit::{Live, Role as Node};
use egui::{Response, Sense, Shape, Stroke, Ui, pos2, vec2};
use std::f32::consts::{FRAC_PI_2, TAU};

const DIAMETER: f32 = 168.0;
const WIDTH: f32 = 6.0;

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
    ui.painter().circle_stroke(center, radius, Stroke::new(WIDTH, t.line));
    let share = if given_s == 0 { 0.0 } else { (left_s as f32 / given_s as f32).clamp(0.0, 1.0) };
    if share > 0.0 {
        let color = t.person(seat).fill;
        // What is left ends at the top, so that it drains clockwise.
        let from = -FRAC_PI_2 + TAU * (1.0 - share);
        let steps = (share * 96.0).ceil().max(2.0);
        let mut points = Vec::with_capacity(98);
        let mut step = 0.0;
        while step <= steps {
            let angle = from + (TAU - FRAC_PI_2 - from) * step / steps;
            points.push(center + radius * vec2(angle.cos(), angle.sin()));
            step += 1.0;
        }
        for end in [points.first(), points.last()].into_iter().flatten() {
            ui.painter().circle_filled(*end, WIDTH / 2.0, color);
        }
        ui.painter().add(Shape::line(points, Stroke::new(WIDTH, color)));
    }
    let galley = one_line(ui, Type::Timer, t.ink, &digits(left_s), DIAMETER - 30.0);
    let caption = layout(ui, Type::Caption, t.ink3, below, DIAMETER - 44.0);
    let top = center.y - (galley.size().y + caption.size().y) / 2.0;
    let at = pos2(center.x - galley.size().x / 2.0, top);
    let below_at = pos2(center.x - caption.size().x / 2.0, top + galley.size().y);
    ui.painter().galley(at, galley, t.ink);
    ui.painter().galley(below_at, caption, t.ink3);
    response
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
