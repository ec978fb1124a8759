//! The chart of Progress: ratings as lines, moments on one axis, goals as bars, over the same time.
//!
//! One stop by keyboard, then arrows move over the bars; what lies there is said to a screen reader and shown beside.
//! Whoever draws it brings the figures ready made; here nothing is added up.

mod bars;
mod legend;
mod lines;
mod moments;

pub use legend::moments_legend;

use super::paint::focus_ring;
use crate::domain::day::Day;
use crate::domain::person::Seat;
use crate::domain::progress::{Bar, Piece, Span, Tick, ticks};
use crate::say;
use crate::ui::theme::{Type, one_line, tokens};
use chrono::Datelike;
use egui::{Color32, EventFilter, Key, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, accesskit, pos2, vec2};

/// One person's ratings.
#[derive(Debug, Clone)]
pub struct ChartLine {
    /// Whose seat: a solid line with discs, or a dashed one with squares.
    pub seat: Seat,
    /// Whose, in words; empty where no person marks show.
    pub owner: String,
    /// What stands at its end.
    pub end: String,
    /// Its points, parted by gaps.
    pub pieces: Vec<Piece>,
}

/// What a mark on the axis of moments looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartMark {
    /// A filled disc.
    Good,
    /// A hollow diamond.
    HardWeek,
}

/// One mark on the axis of moments.
#[derive(Debug, Clone)]
pub struct ChartMoment {
    /// Its day.
    pub day: Day,
    /// Its kind.
    pub mark: ChartMark,
    /// A few words; left out where there is no room.
    pub label: String,
}

/// Everything the chart draws.
#[derive(Debug, Clone)]
pub struct ChartFigures {
    /// The time it speaks of.
    pub span: Span,
    /// Lines; the first one is filled below.
    pub lines: Vec<ChartLine>,
    /// Marks in the order of their days.
    pub moments: Vec<ChartMoment>,
    /// One's own hold, and what it is called.
    pub hold: Option<(Day, Day, String)>,
    /// Bars over the whole span.
    pub bars: Vec<Bar>,
    /// What the bars are called, and what is said beside that.
    pub bars_title: (String, String),
}

/// Room left of the plot for the scale, and right of it for the names of lines.
const LEFT: f32 = 44.0;
const RIGHT: f32 = 92.0;
/// Heights, from top to bottom.
const TOP: f32 = 10.0;
const PULSE: f32 = 158.0;
const MOMENTS: f32 = 118.0;
const TITLE: f32 = 34.0;
const BARS: f32 = 104.0;
const MONTHS: f32 = 26.0;
/// The widest name along the time.
const TICK: f32 = 84.0;

/// Where the parts of the chart lie.
struct Plot {
    span: Span,
    left: f32,
    right: f32,
    pulse_top: f32,
    pulse_bottom: f32,
    axis: f32,
    title: f32,
    bars_top: f32,
    bars_bottom: f32,
}

impl Plot {
    fn over(rect: Rect, span: Span) -> Self {
        let narrow = rect.width() < 560.0;
        let pulse_top = rect.top() + TOP;
        let pulse_bottom = pulse_top + PULSE;
        let title = pulse_bottom + MOMENTS;
        let bars_top = title + TITLE;
        Self {
            span,
            left: rect.left() + if narrow { 30.0 } else { LEFT },
            right: rect.right() - if narrow { 64.0 } else { RIGHT },
            pulse_top,
            pulse_bottom,
            axis: pulse_bottom + MOMENTS / 2.0,
            title,
            bars_top,
            bars_bottom: bars_top + BARS,
        }
    }

    fn x(&self, day: Day) -> f32 {
        self.left + self.span.at(day) * (self.right - self.left)
    }

    fn y(&self, value: f32) -> f32 {
        self.pulse_bottom - value / 10.0 * (self.pulse_bottom - self.pulse_top)
    }
}

/// Draws it as wide as there is room; `said` gives the words of a bar's time.
pub fn chart(ui: &mut Ui, name: &str, figures: &ChartFigures, said: &dyn Fn(usize) -> String) -> Response {
    let height = TOP + PULSE + MOMENTS + TITLE + BARS + MONTHS;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let plot = Plot::over(rect, figures.span);
    let at = walk(ui, &response, &figures.bars);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let words = if figures.bars.is_empty() { String::new() } else { said(at) };
    let focused = response.has_focus();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(words.clone());
        if focused {
            node.set_live(accesskit::Live::Polite);
        }
    });
    focus_ring(ui, &response, rect, 10.0);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    grid(ui, &plot, rect);
    lines::paint(ui, &plot, rect, &figures.lines);
    moments::paint(ui, &plot, rect, figures);
    bars::paint(ui, &plot, rect, figures);
    let pointed = response.hover_pos().and_then(|p| bar_at(&plot, figures, p.x));
    if let Some(at) = if focused { Some(at) } else { pointed }
        && let Some(bar) = figures.bars.get(at)
    {
        let t = tokens(ui.ctx());
        let x = f32::midpoint(plot.x(bar.from), plot.x(bar.to));
        ui.painter().vline(x, plot.pulse_top..=plot.bars_bottom, Stroke::new(1.0, t.control));
    }
    if focused {
        response.show_tooltip_text(words);
        return response;
    }
    match pointed {
        Some(at) => response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(320.0);
            super::small(ui, said(at));
        }),
        None => response,
    }
}

/// The bar the arrows are on; the last one at first. Its time stays when other bars are drawn.
fn walk(ui: &Ui, response: &Response, bars: &[Bar]) -> usize {
    let id = response.id.with("bar");
    let last = bars.len().saturating_sub(1);
    let kept: Option<Day> = ui.data(|data| data.get_temp(id));
    let mut at = kept.and_then(|day| bars.iter().position(|bar| day <= bar.to)).unwrap_or(last);
    if response.has_focus() {
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, EventFilter { horizontal_arrows: true, ..EventFilter::default() }));
        let (left, right, home, end) = ui.input(|i| {
            (i.num_presses(Key::ArrowLeft), i.num_presses(Key::ArrowRight), i.key_pressed(Key::Home), i.key_pressed(Key::End))
        });
        at = (at + right).min(last).saturating_sub(left);
        if home {
            at = 0;
        } else if end {
            at = last;
        }
        if let Some(bar) = bars.get(at) {
            ui.data_mut(|data| data.insert_temp(id, bar.from));
        }
    }
    at
}

fn bar_at(plot: &Plot, figures: &ChartFigures, x: f32) -> Option<usize> {
    if x < plot.left || x > plot.right {
        return None;
    }
    figures.bars.iter().position(|bar| x <= plot.x(bar.to) + 1.0)
}

/// 0, 5 and 10, the months, and their names.
fn grid(ui: &Ui, plot: &Plot, rect: Rect) {
    let t = tokens(ui.ctx());
    for value in [0_u8, 5, 10] {
        let y = plot.y(f32::from(value));
        ui.painter().hline(plot.left..=plot.right, y, Stroke::new(1.0, t.line));
        let galley = one_line(ui, Type::Caption, t.ink3, &value.to_string(), LEFT);
        ui.painter().galley(pos2(plot.left - 10.0 - galley.size().x, y - galley.size().y / 2.0), galley, t.ink3);
    }
    for tick in ticks(plot.span, plot.right - plot.left, TICK) {
        let x = plot.x(tick.day());
        let up = [pos2(x, plot.bars_bottom), pos2(x, plot.pulse_top)];
        ui.painter().extend(Shape::dashed_line(&up, Stroke::new(1.0, t.line), 2.0, 4.0));
        let name = match tick {
            Tick::Month(day) => say::month_name(day.month()),
            Tick::Year(day) => day.year().to_string(),
        };
        let galley = one_line(ui, Type::Caption, t.ink2, &name, TICK);
        let left = x.min(rect.right() - galley.size().x);
        ui.painter().galley(pos2(left, plot.bars_bottom + 8.0), galley, t.ink2);
    }
}

/// A disc or a rounded square in its owner's colour, with a rim of the card's.
fn dot(ui: &Ui, at: egui::Pos2, seat: Seat, fill: Color32, rim: Color32) {
    match seat {
        Seat::First => {
            ui.painter().circle_filled(at, 6.2, rim);
            ui.painter().circle_filled(at, 4.6, fill);
        }
        Seat::Second => {
            ui.painter().rect_filled(Rect::from_center_size(at, vec2(12.0, 12.0)), 3.0, rim);
            ui.painter().rect_filled(Rect::from_center_size(at, vec2(9.0, 9.0)), 2.0, fill);
        }
    }
}
