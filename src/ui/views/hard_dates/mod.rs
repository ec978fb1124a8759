//! A hard date or place is coming: what to do, who is there, what to ask. Alone only.

mod page;
mod today;

pub(super) use today::today;

use crate::domain::note::HardDate;
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::notes::Notes;
use crate::ui::views::sections::{self, JournalSection};
use crate::ui::widgets as w;
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct HardDatesView {
    notes: Notes<HardDate>,
}

impl View for HardDatesView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            *self = Self::default();
        }
        frame::scroll(ui, cx.window, |ui| {
            if cx.me().is_none() {
                w::soft(ui, tr!("own-both"));
            } else if self.notes.is_inside() {
                self.notes.inside(ui, cx);
            } else {
                sections::journal(ui, cx, JournalSection::HardDates);
                frame::head(ui, None, &JournalSection::HardDates.name(cx.settings.quiet_labels), |_| {});
                w::gap(ui, frame::UNDER_TITLE);
                frame::reading(ui, |ui| w::soft(ui, tr!("hard-dates-about")));
                w::gap(ui, 14.0);
                self.notes.list(ui, cx);
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        if *place == Place::HardDates {
            self.notes.leave(cx);
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.notes.flush(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.notes.leave(cx)
    }
}
