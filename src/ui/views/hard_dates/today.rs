//! The line on Today some days before a hard date, where it was asked for. It says nothing of the matter.

use crate::tr;
use crate::ui::view::{Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it, while one is near.
pub(in crate::ui::views) fn today(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let day = cx.today();
    if !cx.models.notes.hard_dates.there.iter().any(|noted| noted.note.is_near(day)) {
        return;
    }
    w::gap(ui, 20.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::body(ui, tr!("hard-dates-near"));
        if w::small_quiet(ui, &tr!("today-draft-open")).clicked() {
            cx.go(Place::HardDates);
        }
    });
}
