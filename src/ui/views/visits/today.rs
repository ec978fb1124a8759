//! The line on Today while something to do is open, where it was asked for. It says nothing of the matter.

use crate::tr;
use crate::ui::view::{Place, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it, while it is wanted and something is open.
pub(in crate::ui::views) fn today(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if !cx.models.notes.visits.there.iter().any(|noted| noted.note.on_today && noted.note.has_open_homework()) {
        return;
    }
    w::gap(ui, 20.0);
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::body(ui, tr!("visits-today"));
        if w::named(w::small_quiet(ui, &tr!("today-draft-open")), &tr!("visits-today-open")).clicked() {
            cx.go(Place::Visits);
        }
    });
}
