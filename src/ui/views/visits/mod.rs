//! Sessions with a counselor: what is next, what to do until then, what to talk about, and what to leave to them. Alone only.

mod ahead;
mod left;
mod page;
mod today;
mod topics;

pub(super) use today::today;
pub(super) use topics::{topic_item, topic_of};

use crate::domain::note::Visit;
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::notes::Notes;
use crate::ui::views::sections::{self, ProgressSection};
use crate::ui::widgets as w;
use egui::Ui;
use topics::Topics;

/// The screen's own state.
#[derive(Default)]
pub struct VisitsView {
    notes: Notes<Visit>,
    topics: Topics,
}

impl View for VisitsView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            *self = Self::default();
        }
        let window = cx.window;
        frame::scroll(ui, window, |ui| {
            if cx.me().is_none() {
                w::soft(ui, tr!("own-both"));
                return;
            }
            if self.notes.is_inside() {
                self.notes.inside(ui, cx);
                return;
            }
            frame::head(ui, None, &tr!("visits-title"), |ui| {
                if w::primary(ui, &tr!("visits-pages")).clicked() {
                    cx.go(Place::Summary);
                }
            });
            w::gap(ui, frame::UNDER_TITLE);
            w::soft(ui, tr!("visits-about"));
            w::gap(ui, 12.0);
            sections::progress(ui, cx, ProgressSection::Visits);
            frame::columns(
                ui,
                window,
                &mut (&mut *self, &mut *cx),
                |ui, (view, cx)| {
                    if let Some(noted) = ahead::show(ui, cx) {
                        view.notes.open(ui, &noted);
                    }
                    view.topics.show(ui, cx);
                    w::gap(ui, 20.0);
                    view.notes.list(ui, cx);
                },
                |ui, (_, cx)| left::show(ui, cx),
            );
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        if *place == Place::Visits {
            self.notes.leave(cx);
        }
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.notes.flush(cx);
        self.topics.flush(cx);
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        self.notes.leave(cx)
    }
}
