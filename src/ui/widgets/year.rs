//! A year of marks: a column a week, a row a weekday, months named above. One stop by keyboard, then arrows; each day
//! says its date, answer and note. Where it is narrow the year stands in bands.

use super::paint::{bring_into_view, focus_ring};
use super::stone::paint_day;
use crate::domain::goal::DayState;
use crate::ui::theme::{self, Tokens, Type, keyboard_was_last, one_line, tokens};
use egui::{EventFilter, Id, Key, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2};

/// From one mark to the next, as wide as there is room for.
const CLOSEST: f32 = 13.0;
const WIDEST: f32 = 17.0;
const GAP: f32 = 2.0;
const NAMES_ABOVE: f32 = 20.0;
const NAMES_LEFT: f32 = 26.0;
const BAND_GAP: f32 = 14.0;

/// What is drawn; everything is made once, not in the frame.
pub struct Year<'a> {
    /// What a screen reader says of the whole.
    pub name: &'a str,
    /// Whole weeks, Monday first; none for a day of another year.
    pub days: &'a [Option<DayState>],
    /// What is said of each day.
    pub said: &'a [String],
    /// The days months begin on, with their short names.
    pub months: &'a [(usize, String)],
    /// Short names of the weekdays, Monday first.
    pub weekdays: &'a [String],
    /// The day the keyboard begins on.
    pub at_first: usize,
}

/// What became of it in this frame.
pub struct YearPlace {
    /// The whole.
    pub response: Response,
    /// The table was asked for by key.
    pub table: bool,
}

/// Draws it.
pub fn year(ui: &mut Ui, year: &Year<'_>) -> YearPlace {
    let weeks = year.days.len().div_ceil(7).max(1);
    let room = ui.available_width() - NAMES_LEFT;
    let fit = (1..=weeks).rev().find(|n| *n as f32 * CLOSEST <= room + 0.5).unwrap_or(1);
    let bands = weeks.div_ceil(fit);
    let per = weeks.div_ceil(bands);
    let pitch = (room / per as f32).floor().clamp(CLOSEST, WIDEST);
    let mut grid = Grid { origin: Pos2::ZERO, per, pitch };
    let size = vec2(NAMES_LEFT + per as f32 * pitch, bands as f32 * grid.band() - BAND_GAP);
    let (outer, response) = ui.allocate_exact_size(size, Sense::click());
    grid.origin = outer.min;

    let id = response.id.with("day");
    let mut at: usize = ui.data(|data| data.get_temp(id)).unwrap_or(year.at_first);
    at = inside(year.days, at);
    let mut table = false;
    if response.has_focus() {
        (at, table) = keys(ui, year.days, id, response.id, at);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, year.name));
    let words = year.said.get(at).map_or("", String::as_str);
    let focused = response.has_focus();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(words);
        if focused {
            node.set_live(accesskit::Live::Polite);
        }
    });
    if !ui.is_rect_visible(outer) {
        bring_into_view(ui, &response, outer);
        return YearPlace { response, table };
    }
    let t = tokens(ui.ctx());
    grid.names(ui, year, &t);
    for (index, state) in year.days.iter().enumerate() {
        if let Some(state) = state {
            paint_day(ui.painter(), grid.rect(index), *state, &t);
        }
    }
    if focused && keyboard_was_last(ui.ctx()) && !year.days.is_empty() {
        bring_into_view(ui, &response, outer);
        theme::ring(ui, grid.rect(at), 3.0);
        response.show_tooltip_text(words);
        return YearPlace { response, table };
    }
    focus_ring(ui, &response, outer, 4.0);
    let response = match response.hover_pos().and_then(|pointer| grid.under(pointer, year.days)) {
        Some(index) => response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            super::small(ui, year.said.get(index).map_or("", String::as_str));
        }),
        None => response,
    };
    YearPlace { response, table }
}

/// Arrows to the day before and after, and a week back and on; the ends; the table.
fn keys(ui: &Ui, days: &[Option<DayState>], id: Id, widget: Id, at: usize) -> (usize, bool) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(widget, filter));
    let last = days.len().saturating_sub(1);
    let (to, table) = ui.input(|i| {
        let on = (at + 7 * i.num_presses(Key::ArrowRight) + i.num_presses(Key::ArrowDown)).min(last);
        let to = on.saturating_sub(7 * i.num_presses(Key::ArrowLeft) + i.num_presses(Key::ArrowUp));
        let to = if i.key_pressed(Key::Home) { 0 } else { to };
        (if i.key_pressed(Key::End) { last } else { to }, i.key_pressed(Key::T) && i.modifiers.is_none())
    });
    let to = inside(days, to);
    ui.data_mut(|data| data.insert_temp(id, to));
    (to, table)
}

/// The day of the year nearest to `at`.
fn inside(days: &[Option<DayState>], at: usize) -> usize {
    let first = days.iter().position(Option::is_some).unwrap_or(0);
    let last = days.iter().rposition(Option::is_some).unwrap_or(0);
    at.clamp(first, last)
}

/// Where each day lies.
struct Grid {
    origin: Pos2,
    /// Weeks in a band.
    per: usize,
    pitch: f32,
}

impl Grid {
    /// From one band to the next.
    fn band(&self) -> f32 {
        NAMES_ABOVE + 7.0 * self.pitch + BAND_GAP
    }

    fn rect(&self, index: usize) -> Rect {
        let (week, weekday) = (index / 7, index % 7);
        let (band, column) = (week / self.per, week % self.per);
        let x = NAMES_LEFT + column as f32 * self.pitch;
        let y = band as f32 * self.band() + NAMES_ABOVE + weekday as f32 * self.pitch;
        Rect::from_min_size(self.origin + vec2(x, y), Vec2::splat(self.pitch - GAP))
    }

    fn under(&self, pointer: Pos2, days: &[Option<DayState>]) -> Option<usize> {
        let at = |index: &usize| self.rect(*index).expand(GAP / 2.0).contains(pointer);
        (0..days.len()).find(at).filter(|index| days[*index].is_some())
    }

    fn names(&self, ui: &Ui, year: &Year<'_>, t: &Tokens) {
        for (index, name) in year.months {
            let week = self.rect(index - index % 7);
            let galley = one_line(ui, Type::Caption, t.ink3, name, 4.0 * self.pitch);
            ui.painter().galley(pos2(week.left(), week.top() - NAMES_ABOVE), galley, t.ink3);
        }
        for band in 0..year.days.len().div_ceil(7).div_ceil(self.per) {
            // Every other one: all seven would stand too close.
            for (weekday, name) in year.weekdays.iter().enumerate().step_by(2) {
                let galley = one_line(ui, Type::Caption, t.ink3, name, NAMES_LEFT);
                let row = self.rect(band * self.per * 7 + weekday);
                let at = pos2(self.origin.x, row.center().y - galley.size().y / 2.0);
                ui.painter().galley(at, galley, t.ink3);
            }
        }
    }
}
