//! A day: typed, or picked from a month.

use super::field::{FieldOptions, bare, field_label};
use super::{Icon, calendar, icon_button, menu};
use crate::domain::day::Day;
use crate::platform::DateOrder;
use crate::tr;
use crate::ui::say::{self, day_with_year, month_name};
use chrono::{Datelike, Months, NaiveDate};
use egui::{Id, Popup, PopupCloseBehavior, Response, Ui};

/// A field for a day, with a month behind its button. True when the day changed.
pub fn date_field(ui: &mut Ui, label: &str, day: &mut Option<Day>, today: Day) -> bool {
    field_from(ui, label, day, today, today)
}

/// The same for a day gone by: without a year, the last such day up to `today` is meant.
pub fn past_date_field(ui: &mut Ui, label: &str, day: &mut Option<Day>, today: Day) -> bool {
    let a_year_ago = today.checked_sub_months(Months::new(12)).and_then(|day| day.succ_opt()).unwrap_or(today);
    field_from(ui, label, day, today, a_year_ago)
}

/// A day typed without a year is the next one from `from` on.
fn field_from(ui: &mut Ui, label: &str, day: &mut Option<Day>, today: Day, from: Day) -> bool {
    let before = *day;
    ui.vertical(|ui| {
        let id = ui.make_persistent_id(egui::IdSalt::new(label));
        let name = field_label(ui, label);
        let written = day.map(day_with_year).unwrap_or_default();
        let kept: Option<String> = ui.data(|data| data.get_temp(id));
        let mut text = kept.clone().unwrap_or_else(|| written.clone());
        let unclear = !text.trim().is_empty() && parse_day(&text, from).is_none();
        ui.horizontal(|ui| {
            let hint = day_with_year(today);
            let options = FieldOptions { hint: &hint, width: Some((ui.available_width() - 40.0).min(220.0)), ..FieldOptions::default() };
            let edit = bare(ui, &mut text, options).labelled_by(name.id);
            if edit.changed() {
                *day = parse_day(&text, from);
                ui.data_mut(|data| data.insert_temp(id, text.clone()));
            } else if !edit.has_focus() && kept.is_some() && !unclear {
                // Left: what was understood is written out in full.
                ui.data_mut(|data| data.remove::<String>(id));
            }
            let open = icon_button(ui, Icon::Calendar, &tr!("widget-pick-day"));
            if let Some(picked) = behind(ui, &open, id, *day, today, &|_| None) {
                *day = Some(picked);
                ui.data_mut(|data| data.remove::<String>(id));
            }
        });
        if unclear {
            super::problem(ui, tr!("widget-day-unclear"));
        }
    });
    *day != before
}

/// The button with a calendar on it, and a month behind it in which some days stand out; the day that was pressed.
pub fn month_button(ui: &mut Ui, name: &str, chosen: Option<Day>, today: Day, marked: &dyn Fn(Day) -> Option<String>) -> Option<Day> {
    let open = icon_button(ui, Icon::Calendar, name);
    behind(ui, &open, open.id.with("days"), chosen, today, marked)
}

/// The month that opens from a button.
fn behind(ui: &Ui, open: &Response, id: Id, chosen: Option<Day>, today: Day, marked: calendar::Marked<'_>) -> Option<Day> {
    let (month_id, opening_id) = (id.with("month"), id.with("opening"));
    if open.clicked() {
        ui.data_mut(|data| {
            data.insert_temp(month_id, chosen.unwrap_or(today));
            data.insert_temp(opening_id, true);
        });
    }
    let popup = Popup::from_toggle_button_response(open).frame(menu::frame(ui)).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(|ui| {
        let mut shown = ui.data(|data| data.get_temp(month_id)).or(chosen).unwrap_or(today);
        if !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp::<bool>(opening_id)).is_some() {
            // The month opens on the day in force, ready for the arrows.
            ui.memory_mut(|m| m.request_focus(month_id.with(shown)));
        }
        let picked = calendar::month(ui, month_id, &mut shown, chosen, today, marked);
        if picked.is_some() {
            ui.data_mut(|data| data.remove::<Day>(month_id));
            open.request_focus();
            ui.close();
        } else {
            ui.data_mut(|data| data.insert_temp(month_id, shown));
        }
        picked
    });
    shown.and_then(|shown| shown.inner)
}

/// A day as people type it: 2026-11-30, 30.11.2026, 30/11, 30 November, November 30, 2026. Without a year, the next
/// such day from `today` on. Where both are numbers they are read in the order days are written in, unless only the other
/// way is a day.
pub fn parse_day(text: &str, today: Day) -> Option<Day> {
    parse_in(say::formats().order, text, today)
}

fn parse_in(order: DateOrder, text: &str, today: Day) -> Option<Day> {
    let parts: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).map(str::to_lowercase).collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|p| p.parse().ok()).collect();
    let named = parts.iter().find_map(|p| month_named(p));
    let words = parts.len() - numbers.len();
    if words != usize::from(named.is_some()) {
        return None;
    }
    match (named, numbers.as_slice()) {
        (Some(month), [day]) => next(today, month, *day),
        (Some(month), [day, year]) if *year > 31 => date(*year, month, *day),
        (Some(month), [year, day]) if *year > 31 => date(*year, month, *day),
        (None, [year, month, day]) if *year > 31 => date(*year, *month, *day),
        (None, [one, other, year]) => {
            let year = if *year < 100 { 2000 + year } else { *year };
            let ((day, month), (other_day, other_month)) = both_ways(order, *one, *other);
            date(year, month, day).or_else(|| date(year, other_month, other_day))
        }
        (None, [one, other]) => {
            let ((day, month), (other_day, other_month)) = both_ways(order, *one, *other);
            next(today, month, day).or_else(|| next(today, other_month, other_day))
        }
        _ => None,
    }
}

/// Day and month as two numbers are read first, and the other way round.
fn both_ways(order: DateOrder, one: u32, other: u32) -> ((u32, u32), (u32, u32)) {
    match order {
        DateOrder::DayFirst => ((one, other), (other, one)),
        DateOrder::MonthFirst => ((other, one), (one, other)),
    }
}

fn month_named(word: &str) -> Option<u32> {
    (word.chars().count() >= 3).then(|| (1..=12).find(|m| month_name(*m).to_lowercase().starts_with(word)))?
}

fn date(year: u32, month: u32, day: u32) -> Option<Day> {
    (1900..=2200).contains(&year).then(|| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))?
}

fn next(today: Day, month: u32, day: u32) -> Option<Day> {
    // Up to eight years on, for a 29 February.
    (today.year()..=today.year() + 8).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).find(|d| *d >= today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        let today: Day = "2026-11-12".parse().unwrap();
        for (text, day) in [
            ("2026-11-30", "2026-11-30"),
            ("30.11.2026", "2026-11-30"),
            ("30/11/26", "2026-11-30"),
            ("30/11", "2026-11-30"),
            ("11/30", "2026-11-30"),
            ("30 November", "2026-11-30"),
            ("30 nov", "2026-11-30"),
            ("November 30, 2027", "2027-11-30"),
            (" 1 march ", "2027-03-01"),
            ("29 feb", "2028-02-29"),
            ("12 November 2026", "2026-11-12"),
        ] {
            assert_eq!(parse_day(text, today), Some(day.parse().unwrap()), "{text}");
        }
        for (text, by_day, by_month) in
            [("3/12", "2026-12-03", "2027-03-12"), ("3.12.26", "2026-12-03", "2026-03-12"), ("12/25", "2026-12-25", "2026-12-25")]
        {
            assert_eq!(parse_in(DateOrder::DayFirst, text, today), Some(by_day.parse().unwrap()), "{text}");
            assert_eq!(parse_in(DateOrder::MonthFirst, text, today), Some(by_month.parse().unwrap()), "{text}");
        }
        for text in ["", "soon", "31 November", "30", "30 November maybe", "32/13/2026", "2026"] {
            assert_eq!(parse_day(text, today), None, "{text}");
        }
    }
}
