//! Exercises: the library to look through, one of them to read, and putting it on a day.
//!
//! Nothing here is marked, counted or suggested to anybody: whoever wants one finds it.

mod list;
mod planned;
mod reading;

pub(in crate::ui::views) use planned::today;

use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use egui::Ui;

/// The screen's own state.
#[derive(Default)]
pub struct ExercisesView {
    shelf: list::Shelf,
    /// The one being read.
    open: Option<&'static str>,
    putting: planned::Putting,
    search_wanted: bool,
    /// Pages shown so far: each begins at its top.
    pages: u64,
}

impl View for ExercisesView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let (window, search) = (cx.window, std::mem::take(&mut self.search_wanted));
        // With both here nothing lies open that one does alone.
        let open = self.open.and_then(|id| cx.content.exercises.get(id)).filter(|one| !cx.both() || one.who.is_for_two());
        ui.push_id(("exercises", self.pages), |ui| {
            page::scroll(ui, window, |ui| match open {
                Some(exercise) => reading::show(ui, cx, exercise, &mut self.putting),
                None => self.shelf.show(ui, cx, search),
            });
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        let Place::Exercises(open) = place else { return };
        if self.open != *open {
            self.open = *open;
            self.pages += 1;
        }
        self.putting = planned::Putting::on(cx.today());
    }

    fn search(&mut self, cx: &mut ViewCx<'_>) -> bool {
        if self.open.is_some() {
            cx.go(Place::Exercises(None));
        }
        self.search_wanted = true;
        true
    }
}
