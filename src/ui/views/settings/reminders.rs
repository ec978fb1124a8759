//! What may remind one, and how: lines inside this window, each to be turned off. Nothing is ever sent to the desktop.

use crate::domain::today::Reminded;
use crate::tr;
use crate::ui::shell::reminder::Reminder;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if cx.me().is_none() {
        w::body(ui, tr!("settings-you-both"));
        return;
    }
    let now = cx.models.here.preferences.clone();
    let mut new = now.clone();
    let mut switch = |ui: &mut Ui, name: &str, id: &str| {
        let mut on = !new.reminders_closed.contains(id);
        if w::switch(ui, name, &mut on).changed() {
            if on {
                new.reminders_closed.remove(id);
            } else {
                new.reminders_closed.insert(id.to_owned());
            }
        }
    };
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("settings-remind-today"));
        w::small_soft(ui, tr!("settings-remind-today-words"));
        w::gap(ui, 8.0);
        for what in Reminded::ALL.into_iter().filter(|what| *what != Reminded::Evening) {
            switch(ui, &name(what), what.id());
        }
    });
    ui.add_space(16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("settings-remind-line"));
        w::small_soft(ui, tr!("settings-remind-line-words"));
        w::gap(ui, 8.0);
        switch(ui, &name(Reminded::Evening), Reminded::Evening.id());
        for reminder in Reminder::SWITCHED {
            switch(ui, &reminder.name(), reminder.id());
        }
    });
    ui.add_space(16.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("settings-remind-more"));
        w::gap(ui, 4.0);
        w::switch(ui, &tr!("settings-first-days"), &mut new.first_days);
        w::switch(ui, &tr!("settings-last-good"), &mut new.last_good_moment);
    });
    ui.add_space(16.0);
    w::small_soft(ui, tr!("settings-remind-never"));
    if new != now {
        cx.prefer(|preferences| *preferences = new);
    }
}

fn name(what: Reminded) -> String {
    match what {
        Reminded::Goals => tr!("settings-remind-goals"),
        Reminded::Exercises => tr!("settings-remind-exercises"),
        Reminded::CheckIns => tr!("settings-remind-check-ins"),
        Reminded::Evening => tr!("settings-remind-evening"),
        Reminded::Reviews => tr!("settings-remind-reviews"),
        Reminded::Drafts => tr!("settings-remind-drafts"),
        Reminded::HardDates => tr!("settings-remind-hard-dates"),
        Reminded::Visits => tr!("settings-remind-visits"),
    }
}
