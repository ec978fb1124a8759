//! Finding help: is it time, who to see, who I can tell. Alone only; with both here there is no way to it.

mod candidate;
mod confidant;
mod signs;

use crate::domain::note::{Candidate, Confidant};
use crate::tr;
use crate::ui::shell::page as frame;
use crate::ui::view::{FindingTab, Place, View, ViewCx};
use crate::ui::views::notes::Notes;
use crate::ui::views::sections::{self, GuideSection};
use crate::ui::widgets as w;
use egui::Ui;
use signs::Signs;

/// The screen's own state.
#[derive(Default)]
pub struct FindingView {
    tab: FindingTab,
    signs: Signs,
    candidates: Notes<Candidate>,
    confidants: Notes<Confidant>,
}

impl View for FindingView {
    fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.me().is_none() {
            *self = Self::default();
        }
        frame::scroll(ui, cx.window, |ui| {
            if cx.me().is_none() {
                w::soft(ui, tr!("own-both"));
                return;
            }
            match self.tab {
                FindingTab::Candidates if self.candidates.is_inside() => self.candidates.inside(ui, cx),
                FindingTab::Confidants if self.confidants.is_inside() => self.confidants.inside(ui, cx),
                tab => self.front(ui, cx, tab),
            }
        });
    }

    fn open(&mut self, place: &Place, cx: &mut ViewCx<'_>) {
        let Place::Finding(tab) = place else { return };
        self.candidates.leave(cx);
        self.confidants.leave(cx);
        self.signs = Signs::default();
        self.tab = *tab;
    }

    fn flush(&mut self, cx: &mut ViewCx<'_>) {
        self.candidates.flush(cx);
        self.confidants.flush(cx);
        // What was ticked is for this sitting in front of the page alone.
        self.signs = Signs::default();
    }

    fn back(&mut self, cx: &mut ViewCx<'_>) -> bool {
        match self.tab {
            FindingTab::Signs => false,
            FindingTab::Candidates => self.candidates.leave(cx),
            FindingTab::Confidants => self.confidants.leave(cx),
        }
    }
}

impl FindingView {
    fn front(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, tab: FindingTab) {
        let section = GuideSection::Finding(tab);
        sections::guide(ui, cx, section);
        frame::head(ui, None, &section.name(cx.settings.quiet_labels), |_| {});
        w::gap(ui, frame::UNDER_TITLE);
        let about = match tab {
            FindingTab::Signs => tr!("finding-signs-about"),
            FindingTab::Candidates => tr!("finding-candidates-about"),
            FindingTab::Confidants => tr!("finding-confidants-about"),
        };
        frame::reading(ui, |ui| w::soft(ui, about));
        w::gap(ui, 14.0);
        match tab {
            FindingTab::Signs => self.signs.show(ui, cx),
            FindingTab::Candidates => self.candidates.list(ui, cx),
            FindingTab::Confidants => self.confidants.list(ui, cx),
        }
    }
}
