//! A month to pick a day from; one stop by keyboard, then arrows.

use super::paint::focus_ring;
use super::{Icon, icon_button};
use crate::domain::day::Day;
use crate::tr;
use crate::ui::say::{calendar_start, day_with_year, month_name, weekday_name};
use crate::ui::theme::{Type, one_line, tokens};
use chrono::{Datelike, Duration, Months, NaiveDate};
use egui::{CornerRadius, EventFilter, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

const CELL: f32 = 36.0;

/// A day stands out, and what is said of it.
pub(super) type Marked<'a> = &'a dyn Fn(Day) -> Option<String>;

/// The month around `shown`, which arrows and the two buttons move; the day that was pressed.
pub(super) fn month(ui: &mut Ui, id: Id, shown: &mut Day, chosen: Option<Day>, today: Day, marked: Marked<'_>) -> Option<Day> {
    ui.set_width(7.0 * CELL);
    head(ui, shown);
    let first = calendar_start(shown.with_day(1).unwrap_or(*shown));
    let (_, area) = ui.allocate_space(vec2(7.0 * CELL, 22.0 + 6.0 * CELL));
    week_days(ui, area, first);
    let mut picked = None;
    for i in 0..42_u8 {
        let day = first + Duration::days(i64::from(i));
        let at = area.min + vec2(f32::from(i % 7) * CELL, 22.0 + f32::from(i / 7) * CELL);
        let look = Look { on: chosen == Some(day), of_month: day.month() == shown.month(), today: day == today, marked: marked(day) };
        if cell(ui, id.with(day), Rect::from_min_size(at, Vec2::splat(CELL)), day, day == *shown, &look) {
            picked = Some(day);
        }
    }
    if let Some(to) = moved(ui, id, *shown) {
        *shown = to;
        ui.memory_mut(|m| m.request_focus(id.with(to)));
    }
    picked
}

fn head(ui: &mut Ui, shown: &mut Day) {
    ui.horizontal(|ui| {
        if icon_button(ui, Icon::Left, &tr!("widget-month-before")).clicked() {
            *shown = shown.checked_sub_months(Months::new(1)).unwrap_or(*shown);
        }
        let title = format!("{} {}", month_name(shown.month()), shown.year());
        let ink = tokens(ui.ctx()).ink;
        let galley = one_line(ui, Type::CardHeading, ink, &title, 160.0);
        let (rect, response) = ui.allocate_exact_size(vec2(7.0 * CELL - 2.0 * 40.0, 32.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
        if icon_button(ui, Icon::Right, &tr!("widget-month-after")).clicked() {
            *shown = shown.checked_add_months(Months::new(1)).unwrap_or(*shown);
        }
    });
}

fn week_days(ui: &Ui, area: Rect, first: Day) {
    let color = tokens(ui.ctx()).ink3;
    for i in 0..7_u8 {
        let name: String = weekday_name((first + Duration::days(i64::from(i))).weekday()).chars().take(2).collect();
        let galley = one_line(ui, Type::Caption, color, &name, CELL);
        let at = pos2(area.left() + (f32::from(i) + 0.5) * CELL - galley.size().x / 2.0, area.top());
        ui.painter().galley(at, galley, color);
    }
}

/// How a day looks.
struct Look {
    on: bool,
    of_month: bool,
    today: bool,
    marked: Option<String>,
}

fn cell(ui: &Ui, id: Id, rect: Rect, day: Day, stop: bool, look: &Look) -> bool {
    let t = tokens(ui.ctx());
    let response = ui.interact(rect, id, if stop { Sense::click() } else { Sense::CLICK });
    response.widget_info(|| {
        let name = day_with_year(day);
        let name = look.marked.as_ref().map_or(name.clone(), |said| format!("{name}, {said}"));
        WidgetInfo::selected(Role::Button, true, look.on, name)
    });
    let inner = rect.shrink(2.0);
    let corner = CornerRadius::same(8);
    if look.on {
        ui.painter().rect_filled(inner, corner, t.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(inner, corner, t.sunk);
    }
    if look.today && !look.on {
        ui.painter().rect_stroke(inner, corner, Stroke::new(1.0, t.control), StrokeKind::Inside);
    }
    let ink = match (look.on, look.of_month) {
        (true, _) => t.on_accent,
        (_, true) => t.ink,
        _ => t.ink3,
    };
    let strong = look.on || look.marked.is_some();
    let galley = one_line(ui, if strong { Type::SmallStrong } else { Type::Small }, ink, &day.day().to_string(), CELL);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    if look.marked.is_some() {
        let dot = if look.on { t.on_accent } else { t.accent };
        ui.painter().circle_filled(pos2(rect.center().x, inner.bottom() - 4.5), 2.0, dot);
    }
    focus_ring(ui, &response, inner.shrink(2.0), 6.0);
    response.clicked()
}

fn moved(ui: &Ui, id: Id, shown: Day) -> Option<Day> {
    let here = id.with(shown);
    if !ui.memory(|m| m.has_focus(here)) {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(here, filter));
    let to = [
        (Key::ArrowLeft, shown - Duration::days(1)),
        (Key::ArrowRight, shown + Duration::days(1)),
        (Key::ArrowUp, shown - Duration::days(7)),
        (Key::ArrowDown, shown + Duration::days(7)),
        (Key::PageUp, shown.checked_sub_months(Months::new(1)).unwrap_or(shown)),
        (Key::PageDown, shown.checked_add_months(Months::new(1)).unwrap_or(shown)),
    ];
    to.into_iter().find(|(key, _)| ui.input(|i| i.key_pressed(*key))).map(|(_, day)| day).filter(|d| *d > NaiveDate::MIN)
}
