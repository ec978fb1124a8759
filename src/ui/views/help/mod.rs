//! Help now: numbers first. Nothing here is recorded: this view holds what is shown and forgets it on leaving.

mod front;
pub mod numbers;
mod own_lines;
mod reading;
mod safety;
pub(super) mod settle;

use crate::ui::shell::page;
use crate::ui::view::{HelpPage, Place, View, ViewCx};
use crate::ui::views::lines::turned;
use egui::Ui;

/// What of Help now is shown.
#[derive(Default)]
pub struct HelpView {
    page: HelpPage,
    settle: settle::Settle,
    safety: safety::Safety,
    own: own_lines::OwnLines,
}

impl HelpView {
    /// Turns to a page.
    pub fn turn_to(&mut self, page: HelpPage) {
        if page != self.page {
            *self = Self { page, ..Self::default() };
        }
    }
}

impl View for HelpView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        // The safety check is never shown in company.
        if self.page == HelpPage::SafetyCheck && cx.both() {
            self.turn_to(HelpPage::Front);
        }
        let next = page::scroll_up_to(ui, cx.window, 800.0, |ui| match self.page {
            HelpPage::Front => front::show(ui, cx, &mut self.own),
            HelpPage::Page("steady") => self.settle.show(ui, cx).then_some(HelpPage::Front),
            HelpPage::Page(id) => reading::show(ui, cx, id),
            HelpPage::SafetyCheck => self.safety.show(ui, cx),
        });
        if let Some(next) = next {
            self.turn_to(next);
            page::to_top(ui.ctx());
            turned(ui);
        }
    }

    fn open(&mut self, place: &Place, _cx: &mut ViewCx<'_>) {
        if let Place::Help(page) = place {
            *self = Self { page: *page, ..Self::default() };
        }
    }

    fn flush(&mut self, _cx: &mut ViewCx<'_>) {
        self.safety = safety::Safety::default();
    }

    fn back(&mut self, _cx: &mut ViewCx<'_>) -> bool {
        let inside = self.page != HelpPage::Front;
        self.turn_to(HelpPage::Front);
        inside
    }
}
