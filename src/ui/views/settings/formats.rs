//! How dates and times are written: as the system has them, or as chosen.

use crate::platform::{DateOrder, HourClock, WeekStart};
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use chrono::Weekday;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let mut settings = cx.settings.clone();
    w::card(ui, |ui| {
        let day = say::day_with_year(cx.today());
        w::body(ui, tr!("settings-formats-now", day = day, time = say::time_of_day(cx.now.time())));
        w::small_soft(ui, tr!("settings-formats-words"));
        w::gap(ui, 14.0);
        let orders = [(DateOrder::DayFirst, tr!("settings-order-day")), (DateOrder::MonthFirst, tr!("settings-order-month"))];
        pick(ui, &tr!("settings-order"), &mut settings.date_order, orders);
        let clocks = [(HourClock::Twelve, tr!("settings-clock-12")), (HourClock::TwentyFour, tr!("settings-clock-24"))];
        pick(ui, &tr!("settings-clock"), &mut settings.hour_clock, clocks);
        let weeks = [(WeekStart::Monday, Weekday::Mon), (WeekStart::Sunday, Weekday::Sun), (WeekStart::Saturday, Weekday::Sat)];
        pick(ui, &tr!("settings-week"), &mut settings.week_start, weeks.map(|(start, day)| (start, say::weekday_name(day))));
        w::small_soft(ui, tr!("settings-week-words"));
    });
    cx.settings_mut(|kept| *kept = settings);
}

/// One of the choices, or as the system has it.
fn pick<T: PartialEq + Copy, const N: usize>(ui: &mut Ui, label: &str, chosen: &mut Option<T>, choices: [(T, String); N]) {
    let mut all = vec![(None, tr!("settings-formats-system"))];
    all.extend(choices.map(|(value, name)| (Some(value), name)));
    w::field_label(ui, label);
    w::drop_down(ui, label, chosen, &all);
    w::gap(ui, 12.0);
}
