//! Closeness: a menu of small steps to read, and with both here a round in which each picks in private and only what both
//! picked opens.
//!
//! A round lives in this view alone, for today and while both are here. It is gone at leaving the page, at the lock and
//! at the day's end; no command carries any of it, no draft, log or undo holds it, and what is drawn in one turn has other
//! ids in the next, so that the window's memory ties nothing together. Nothing here asks anybody for closeness.

mod menu;
mod picking;

use crate::domain::closeness::Closeness;
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::ui::shell::page;
use crate::ui::view::{Place, View, ViewCx};
use crate::ui::views::lines::turned;
use egui::util::IdTypeMap;
use egui::{Ui, scroll_area};

/// The screen's own state.
#[derive(Default)]
pub struct ClosenessView {
    round: Option<Round>,
    menu: menu::Menu,
    /// Pages shown so far; what was pressed in one is nothing in the next.
    pages: u64,
    /// The keyboard goes on where the next press is.
    focus: bool,
}

struct Round {
    picks: Closeness,
    day: Day,
}

/// What was pressed.
enum Pressed {
    Nothing,
    Begin(PersonId, PersonId),
    Take,
    Toggle(&'static str),
    Done,
    NotToday,
    Leave,
}

impl View for ClosenessView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if self.round.as_ref().is_some_and(|round| !cx.both() || round.day != cx.today()) {
            self.forget();
        }
        let window = cx.window;
        let focus = std::mem::take(&mut self.focus);
        let pressed = ui
            .push_id(("closeness", self.pages), |ui| match &self.round {
                None => page::scroll(ui, window, |ui| self.menu.show(ui, cx)),
                Some(round) => page::scroll_up_to(ui, window, picking::WIDTH, |ui| picking::show(ui, cx, &round.picks, focus)),
            })
            .inner;
        self.take(ui, cx, pressed);
    }

    fn open(&mut self, _place: &Place, _cx: &mut ViewCx<'_>) {
        self.forget();
    }

    fn flush(&mut self, _cx: &mut ViewCx<'_>) {
        // Nothing is saved: leaving, locking and closing end the round.
        self.forget();
    }

    fn back(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        let was_on = self.round.is_some();
        self.forget();
        was_on
    }
}

impl ClosenessView {
    fn take(&mut self, ui: &Ui, cx: &ViewCx<'_>, pressed: Pressed) {
        match (pressed, &mut self.round) {
            (Pressed::Nothing, _) => return,
            (Pressed::Begin(first, second), _) => {
                self.round = Some(Round { picks: Closeness::new(first, second), day: cx.today() });
            }
            (Pressed::Toggle(step), Some(round)) => {
                round.picks.toggle(step);
                ui.ctx().request_repaint();
                return;
            }
            (Pressed::Take, Some(round)) => round.picks.take(),
            (Pressed::Done, Some(round)) => round.picks.done(),
            (Pressed::NotToday, Some(round)) => round.picks.not_tonight(),
            (_, _) => self.round = None,
        }
        self.pages += 1;
        self.focus = true;
        // How far somebody scrolled, and what the pointer last lay on, is nobody's business on the next page.
        ui.data_mut(IdTypeMap::remove_by_type::<scroll_area::State>);
        ui.ctx().clear_animations();
        turned(ui);
    }

    fn forget(&mut self) {
        if self.round.take().is_some() {
            self.pages += 1;
        }
    }
}
