//! Days as laid stones: full for kept, half full for partly, an outline for missed; a dot for every other day.

use crate::domain::day::Day;
use crate::domain::goal::{Answer, DayState};
use crate::export::flow::{Block, Flow};
use crate::export::page::Role;
use crate::export::path::Path;
use crate::export::set::{INK, SOFT, Span, Style};
use crate::say::month_name;
use chrono::Datelike;

/// Air above the stones.
const TOP: f32 = 2.5;

/// Sizes of one row, in points.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    pub stone: f32,
    gap: f32,
    week: f32,
}

impl Measure {
    /// The row of 13 weeks fills the text; a shorter one is drawn larger, within reason.
    pub fn for_days(days: usize, width: f32) -> Self {
        let weeks = days.div_ceil(7).max(1) as f32;
        let unit = width / (weeks * (7.0 + 6.0 * 0.2) + (weeks - 1.0) * 0.55);
        let stone = unit.clamp(1.5, 6.2);
        Self { stone, gap: stone * 0.2, week: stone * 0.55 }
    }

    fn x(self, day: usize) -> f32 {
        let (week, of_week) = (day / 7, day % 7);
        week as f32 * (7.0 * self.stone + 6.0 * self.gap + self.week) + of_week as f32 * (self.stone + self.gap)
    }
}

/// One row with its months below.
pub fn row(flow: &mut Flow, stones: &[DayState], first: Day, measure: Measure, x: f32, role: Role) -> Block {
    let mut block = Block::of(TOP + measure.stone + 14.5);
    for (n, state) in stones.iter().enumerate() {
        draw(&mut block, *state, x + measure.x(n), TOP, measure.stone, role);
    }
    let mut free = 0.0;
    for (week, monday) in (0..stones.len() / 7).zip(first.iter_weeks()) {
        // A month is named below the first week that begins in it.
        if week > 0 && monday.day() > 7 {
            continue;
        }
        let words = month_name(monday.month());
        let line = flow.setter.lines(&[Span { style: Style::Foot, grey: SOFT, text: &words }], 80.0).swap_remove(0);
        let left = measure.x(week * 7);
        if left >= free {
            free = left + line.width + 6.0;
            block.put(line, x + left, TOP + measure.stone + 10.5, Role::Layout);
        }
    }
    block
}

/// One stone in its square.
pub fn draw(block: &mut Block, state: DayState, x: f32, y: f32, size: f32, role: Role) {
    let (radius, thick) = (size * 0.26, (size * 0.14).max(0.5));
    let ring = || Path::ring([x, y, size, size], radius, thick);
    match state {
        DayState::Answered(Answer::Kept) => block.fill(Path::rounded([x, y, size, size], radius, radius), INK, role),
        DayState::Answered(Answer::Partly) => {
            block.fill(ring(), INK, role);
            block.fill(Path::rounded([x, y + size / 2.0, size, size / 2.0], 0.0, radius), INK, role);
        }
        DayState::Answered(Answer::Missed) => block.fill(ring(), INK, role),
        // A day without an answer looks like a day that asked for none: it changes nothing.
        DayState::Unanswered | DayState::Open | DayState::NotDue => {
            let dot = (size * 0.22).max(0.9);
            let middle = (size - dot) / 2.0;
            block.fill(Path::circle(x + middle, y + middle, dot), 120, Role::Layout);
        }
        DayState::Future => {}
    }
}
