//! How often something is to be done: daily, on weekdays, some days a week, weekly, monthly, once.

use crate::domain::day::Day;
use crate::domain::goal::{Cadence, Weekdays};
use crate::tr;
use crate::ui::say;
use crate::ui::widgets as w;
use chrono::{Datelike, Duration};
use egui::Ui;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Daily,
    Weekdays,
    PerWeek,
    Weekly,
    Monthly,
    Once,
}

impl Kind {
    fn of(cadence: Cadence) -> Self {
        match cadence {
            Cadence::Daily => Self::Daily,
            Cadence::Weekdays(_) => Self::Weekdays,
            Cadence::PerWeek(_) => Self::PerWeek,
            Cadence::Weekly(_) => Self::Weekly,
            Cadence::Monthly(_) => Self::Monthly,
            Cadence::Once(_) => Self::Once,
        }
    }

    /// What a kind begins with.
    fn at_first(self, today: Day) -> Cadence {
        match self {
            Self::Daily => Cadence::Daily,
            Self::Weekdays => Cadence::Weekdays(Weekdays::WORKING),
            Self::PerWeek => Cadence::PerWeek(3),
            Self::Weekly => Cadence::Weekly(today.weekday()),
            Self::Monthly => Cadence::Monthly(u8::try_from(today.day()).unwrap_or(1)),
            Self::Once => Cadence::Once(today + Duration::days(1)),
        }
    }
}

/// Draws the choice under `label`; true when it changed.
pub(in crate::ui::views) fn show(ui: &mut Ui, label: &str, cadence: &mut Cadence, today: Day) -> bool {
    let mut kind = Kind::of(*cadence);
    let choices = [
        (Kind::Daily, tr!("goal-form-daily")),
        (Kind::Weekdays, tr!("goal-form-weekdays")),
        (Kind::PerWeek, tr!("goal-form-per-week")),
        (Kind::Weekly, tr!("goal-form-weekly")),
        (Kind::Monthly, tr!("goal-form-monthly")),
        (Kind::Once, tr!("goal-form-once")),
    ];
    w::field_label(ui, label);
    let mut changed = w::drop_down(ui, label, &mut kind, &choices);
    if changed {
        *cadence = kind.at_first(today);
    }
    match cadence {
        Cadence::Daily => {}
        Cadence::Weekdays(days) => changed |= weekdays(ui, days),
        Cadence::PerWeek(times) => changed |= per_week(ui, times),
        Cadence::Weekly(weekday) => {
            let names = say::week().map(|day| (day, say::weekday_name(day)));
            changed |= w::drop_down(ui, &tr!("goal-form-weekday"), weekday, &names);
        }
        Cadence::Monthly(day) => {
            let days: Vec<(u8, String)> = (1..=31).map(|day| (day, day.to_string())).collect();
            changed |= w::drop_down(ui, &tr!("goal-form-month-day"), day, &days);
        }
        Cadence::Once(day) => {
            let mut chosen = Some(*day);
            if w::date_field(ui, &tr!("goal-form-date"), &mut chosen, today) {
                *day = chosen.unwrap_or(*day);
                changed = true;
            }
        }
    }
    changed
}

fn weekdays(ui: &mut Ui, days: &mut Weekdays) -> bool {
    let mut changed = false;
    w::gap(ui, 4.0);
    ui.horizontal_wrapped(|ui| {
        for day in say::week() {
            if w::chip(ui, &say::weekday_name(day), days.has(day)).clicked() {
                *days = days.toggled(day);
                changed = true;
            }
        }
    });
    changed
}

fn per_week(ui: &mut Ui, times: &mut u8) -> bool {
    const TIMES: [(u8, &str); 7] = [(1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"), (6, "6"), (7, "7")];
    w::gap(ui, 4.0);
    let mut chosen = Some(*times);
    let changed = w::segmented(ui, &tr!("goal-form-times"), &mut chosen, &TIMES);
    *times = chosen.unwrap_or(*times);
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_begins_with_a_day() {
        let today: Day = "2026-11-23".parse().unwrap();
        for kind in [Kind::Daily, Kind::Weekdays, Kind::PerWeek, Kind::Weekly, Kind::Monthly, Kind::Once] {
            let cadence = kind.at_first(today);
            assert!(cadence.names_a_day(), "{kind:?}");
            assert_eq!(Kind::of(cadence), kind);
        }
    }
}
