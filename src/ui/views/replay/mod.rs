//! When it replays: steadying oneself first, one key away, and then a page for what came, if one likes. Alone only.
//!
//! Nothing is counted, and no line is drawn through several.

mod page;

use crate::domain::note::Replay;
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::help::settle::Settle;
use crate::ui::views::lines::turned;
use crate::ui::views::notes::Notes;
use crate::ui::views::sections::{self, JournalSection};
use crate::ui::widgets as w;
use egui::Ui;

/// From this many on one day, the page says that the body may need something else than writing.
const ENOUGH_FOR_A_DAY: usize = 3;

/// The screen's own state.
#[derive(Default)]
pub struct ReplayView {
    notes: Notes<Replay>,
    settling: Option<Settle>,
    /// The first button takes the focus: steadying oneself is one key away.
    fresh: bool,
}

impl View for ReplayView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            *self = Self::default();
        }
        frame::scroll(ui, cx.window, |ui| {
            if cx.me().is_none() {
                w::soft(ui, tr!("own-both"));
            } else if let Some(settle) = &mut self.settling {
                let left = frame::back_link(ui, &JournalSection::Replay.name(cx.settings.quiet_labels));
                settle.ways(ui, cx);
                if left {
                    self.settling = None;
                    self.fresh = true;
                    turned(ui);
                }
            } else if self.notes.is_inside() {
                self.notes.inside(ui, cx);
            } else {
                self.front(ui, cx);
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        if *place == Place::Replay {
            self.notes.leave(cx);
            self.settling = None;
            self.fresh = true;
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.notes.flush(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        let settling = self.settling.take().is_some();
        // The way on is one key away again.
        self.fresh |= settling;
        self.notes.leave(cx) || settling
    }
}

impl ReplayView {
    fn front(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        sections::journal(ui, cx, JournalSection::Replay);
        frame::head(ui, None, &JournalSection::Replay.name(cx.settings.quiet_labels), |_| {});
        w::gap(ui, frame::UNDER_TITLE);
        frame::reading(ui, |ui| w::soft(ui, tr!("replay-about")));
        w::gap(ui, 14.0);
        w::sand_card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let today = cx.today();
            let replays = &cx.models.notes.replays;
            // What was deleted since was lived through all the same.
            let of_today = replays.there.iter().chain(&replays.trash).filter(|noted| noted.note.day == today && !noted.note.is_blank());
            w::body(ui, if of_today.count() >= ENOUGH_FOR_A_DAY { tr!("replay-enough") } else { tr!("replay-first") });
            w::gap(ui, 10.0);
            let steady = w::primary(ui, &tr!("replay-steady"));
            if std::mem::take(&mut self.fresh) {
                steady.request_focus();
            }
            if steady.clicked() {
                self.settling = Some(Settle::default());
                turned(ui);
            }
        });
        w::gap(ui, 16.0);
        self.notes.list(ui, cx);
    }
}
