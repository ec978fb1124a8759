//! Ratings as lines and answers as bars, black and white first: solid with full circles for one person, dashed with open
//! squares for the other, hatch for partly. The geometry is that of the screen.

use super::bar::{Mark, piece};
use super::words::{bar_words, pulse_words};
use crate::domain::day::Day;
use crate::domain::person::Seat;
use crate::domain::progress::{Bar, Point, Span, Step, Tick, curve, spread, ticks};
use crate::domain::summary::{PulseFigure, WeeksFigure};
use crate::export::flow::{Block, Flow};
use crate::export::page::{Role, Tag};
use crate::export::path::Path;
use crate::export::set::{INK, SOFT, Span as Run, Style};
use crate::say::{day_month, month_name};
use crate::tr;
use chrono::Datelike;

const LEFT: f32 = 22.0;
const RIGHT: f32 = 62.0;
const TOP: f32 = 8.0;
const PULSE: f32 = 96.0;
const BARS: f32 = 62.0;
const NAMES: f32 = 18.0;
/// Hairlines no lighter than this.
const GRID: u8 = 0xBB;
/// The widest name along the time.
const TICK: f32 = 62.0;
/// Up to so many weeks are told by days, more by months.
const FEW_WEEKS: usize = 9;
/// Marks are at least so far apart.
const MARK_GAP: f32 = 40.0;
/// The highest one answer gets.
const TALLEST: f32 = 9.0;

/// The line of each person.
pub fn pulse(flow: &mut Flow, figure: &PulseFigure) {
    let width = flow.width();
    let right = width - RIGHT;
    let node = flow.node(Tag::Figure(pulse_words(figure)), None);
    let role = Role::Node(node);
    let mut block = Block::of(TOP + PULSE + NAMES);
    let y = |value: f32| TOP + PULSE - value / 10.0 * PULSE;
    for value in [0_u8, 5, 10] {
        block.fill(Path::rect(LEFT, y(f32::from(value)) - 0.25, right - LEFT, 0.5), GRID, Role::Layout);
        put(flow, &mut block, &value.to_string(), Style::Foot, 0.0, y(f32::from(value)) + 3.0);
    }
    names(flow, &mut block, figure.span, right, TOP + PULSE + 12.0);
    let at = |point: &Point| (LEFT + point.x * (right - LEFT), y(point.y));
    let mut ends = Vec::new();
    for line in &figure.lines {
        for piece in &line.pieces {
            let path: Vec<(f32, f32)> = curve(piece, 8).into_iter().map(|(x, v)| (LEFT + x * (right - LEFT), y(v))).collect();
            match line.seat {
                Seat::First => block.fill(Path::stroke(&path, 1.6), INK, role),
                Seat::Second => {
                    for dash in dashes(&path, 4.5, 2.8) {
                        block.fill(Path::stroke(&dash, 1.4), INK, role);
                    }
                }
            }
        }
        let points: Vec<&Point> = line.pieces.iter().flatten().collect();
        let mut last_x = f32::NEG_INFINITY;
        for (i, point) in points.iter().enumerate() {
            let (x, value) = at(point);
            let is_last = i + 1 == points.len();
            if is_last || (x - last_x >= MARK_GAP && at(points[points.len() - 1]).0 - x >= MARK_GAP) {
                mark(&mut block, line.seat, x, value, role);
                last_x = x;
            }
        }
        if let Some(last) = points.last() {
            let words = format!("{} {}", line.owner, last.y).trim().to_owned();
            ends.push((words, at(last)));
        }
    }
    let wished: Vec<f32> = ends.iter().map(|(_, (_, y))| *y).collect();
    for ((words, (x, _)), height) in ends.iter().zip(spread(&wished, 12.0, TOP, TOP + PULSE)) {
        put(flow, &mut block, words, Style::Caption, x + 8.0, height + 3.2);
    }
    flow.push(6.0, block);
    if let [first, second] = figure.lines.as_slice() {
        let words = tr!("pages-pulse-lines", first = first.owner.as_str(), second = second.owner.as_str());
        note(flow, &words);
    }
}

/// A bar a week, or a month.
pub fn weeks(flow: &mut Flow, figure: &WeeksFigure) {
    let right = flow.width() - RIGHT;
    let node = flow.node(Tag::Figure(bars_said(figure)), None);
    let role = Role::Node(node);
    let mut block = Block::of(TOP + BARS + NAMES);
    let most = figure.bars.iter().map(Bar::answered).max().unwrap_or(0).max(1);
    let unit = (BARS / most as f32).min(TALLEST);
    let width = ((right - LEFT) / figure.bars.len().max(1) as f32 * 0.56).clamp(1.5, 13.0);
    let x = |day: Day| LEFT + figure.span.at(day) * (right - LEFT);
    for bar in &figure.bars {
        let left = f32::midpoint(x(bar.from), x(bar.to)) - width / 2.0;
        let mut bottom = TOP + BARS;
        for (count, part) in [(bar.kept, Mark::Kept), (bar.partly, Mark::Partly), (bar.missed, Mark::Missed)] {
            if count > 0 {
                let height = unit * count as f32;
                piece(&mut block, [left, bottom - height + 0.6, width, (height - 0.6).max(0.6)], part, role);
                bottom -= height;
            }
        }
    }
    block.fill(Path::rect(LEFT, TOP + BARS, right - LEFT, 0.5), GRID, Role::Layout);
    names(flow, &mut block, figure.span, right, TOP + BARS + 12.0);
    flow.push(6.0, block);
    let about = match figure.step {
        Step::Week => tr!("pages-bars-week"),
        Step::Month => tr!("pages-bars-month"),
        Step::Quarter => tr!("pages-bars-quarter"),
    };
    note(flow, &about);
}

/// Every bar in words, for whoever reads by ear.
fn bars_said(figure: &WeeksFigure) -> String {
    let told: Vec<String> = figure.bars.iter().filter(|bar| bar.answered() > 0).map(|bar| bar_words(bar, figure.span.last)).collect();
    told.join("; ")
}

fn mark(block: &mut Block, seat: Seat, x: f32, y: f32, role: Role) {
    match seat {
        Seat::First => block.fill(Path::circle(x - 2.6, y - 2.6, 5.2), INK, role),
        Seat::Second => {
            block.fill(Path::rect(x - 2.8, y - 2.8, 5.6, 5.6), 255, role);
            block.fill(Path::ring([x - 2.8, y - 2.8, 5.6, 5.6], 1.2, 0.8), INK, role);
        }
    }
}

/// Months or years along the time.
fn names(flow: &mut Flow, block: &mut Block, span: Span, right: f32, baseline: f32) {
    if span.weeks() <= FEW_WEEKS {
        return days(flow, block, span, right, baseline);
    }
    for tick in ticks(span, right - LEFT, TICK) {
        let x = LEFT + span.at(tick.day()) * (right - LEFT);
        let words = match tick {
            Tick::Month(day) => month_name(day.month()),
            Tick::Year(day) => day.year().to_string(),
        };
        put(flow, block, &words, Style::Foot, x, baseline);
    }
}

/// Mondays along a short time, as many as have room.
fn days(flow: &mut Flow, block: &mut Block, span: Span, right: f32, baseline: f32) {
    let mut free = f32::NEG_INFINITY;
    for monday in span.mondays() {
        let x = LEFT + span.at(monday) * (right - LEFT);
        if x >= free {
            put(flow, block, &day_month(monday), Style::Foot, x, baseline);
            free = x + TICK + 8.0;
        }
    }
}

/// Read from the figure's own words; drawn for the eye.
fn put(flow: &mut Flow, block: &mut Block, words: &str, style: Style, x: f32, baseline: f32) {
    let line = flow.setter.lines(&[Run { style, grey: SOFT, text: words }], 160.0).swap_remove(0);
    block.put(line, x, baseline, Role::Layout);
}

fn note(flow: &mut Flow, words: &str) {
    let node = flow.node(Tag::Paragraph, None);
    flow.paragraph(3.0, &[Run { style: Style::Caption, grey: SOFT, text: words }], 0.0, flow.width(), Role::Node(node));
}

/// A line cut into dashes of `on` with `off` between them.
fn dashes(line: &[(f32, f32)], on: f32, off: f32) -> Vec<Vec<(f32, f32)>> {
    let mut all = Vec::new();
    let mut dash: Vec<(f32, f32)> = line.first().copied().into_iter().collect();
    let (mut drawing, mut left) = (true, on);
    for pair in line.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let far = dx.hypot(dy);
            if far <= left {
                left -= far;
                if drawing {
                    dash.push(to);
                }
                break;
            }
            let at = (from.0 + dx * left / far, from.1 + dy * left / far);
            if drawing {
                dash.push(at);
                all.push(std::mem::take(&mut dash));
                left = off;
            } else {
                dash = vec![at];
                left = on;
            }
            drawing = !drawing;
            from = at;
        }
    }
    if dash.len() > 1 {
        all.push(dash);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_begin_and_end_where_they_should() {
        let cut = dashes(&[(0.0, 0.0), (10.0, 0.0)], 3.0, 2.0);
        assert_eq!(cut, [vec![(0.0, 0.0), (3.0, 0.0)], vec![(5.0, 0.0), (8.0, 0.0)]]);
        assert!(dashes(&[(1.0, 1.0)], 3.0, 2.0).is_empty());
    }
}
