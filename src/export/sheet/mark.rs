//! A person's mark: a full circle or an open rounded square with the initial. Told apart without colour.

use crate::domain::person::Seat;
use crate::export::flow::{Block, Flow};
use crate::export::page::Role;
use crate::export::path::Path;
use crate::export::set::{INK, Span, Style};

/// Room a mark takes before the text beside it.
pub const WIDTH: f32 = 19.0;
const SIZE: f32 = 13.0;

/// Draws the mark of `name` beside a line of body text whose top is at `y`. The name itself stands near it in words, so
/// the mark says nothing of its own to a reader by ear.
pub fn put(flow: &mut Flow, block: &mut Block, seat: Seat, name: &str, x: f32, y: f32) {
    let top = y + (Style::Body.size().1 - SIZE) / 2.0 + 0.25;
    let grey = match seat {
        Seat::First => {
            block.fill(Path::circle(x, top, SIZE), INK, Role::Layout);
            255
        }
        Seat::Second => {
            block.fill(Path::ring([x, top, SIZE, SIZE], 3.2, 0.8), INK, Role::Layout);
            INK
        }
    };
    let initial = name.chars().find(|c| c.is_alphanumeric()).map_or_else(|| "·".to_owned(), |c| c.to_uppercase().collect());
    let line = flow.setter.lines(&[Span { style: Style::Mark, grey, text: &initial }], 40.0).swap_remove(0);
    let left = x + (SIZE - line.width) / 2.0;
    block.put(line, left, top + SIZE / 2.0 + 2.85, Role::Layout);
}
