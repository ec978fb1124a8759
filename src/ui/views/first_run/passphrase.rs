//! The second screen: the passphrase. Going on without one is said plainly and takes a second press.

use super::Next;
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{Request, Secret};
use crate::tr;
use crate::ui::shell::{kit, parts};
use crate::ui::shell::new_passphrase::NewPassphrase;
use crate::ui::view::ViewCx;
use egui::{Align, Layout, Ui};

/// The second screen's own state.
#[derive(Default)]
pub(super) struct PassphraseStep {
    choice: NewPassphrase,
    /// Nobody else uses this computer, so going without one may be offered.
    alone: bool,
    asked_without: bool,
    under_way: bool,
}

impl PassphraseStep {
    pub(super) fn new(alone: bool) -> Self {
        Self { alone, ..Self::default() }
    }

    pub(super) fn refused(&mut self) {
        self.under_way = false;
    }

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, problem: Option<&Problem>) -> Option<Next> {
        let mut next = None;
        let words = &cx.content.onboarding.passphrase;
        kit::caption(ui, &tr!("first-run-step", step = 2));
        kit::page_title(ui, &tr!("first-run-passphrase-title"));
        kit::soft(ui, &words.lead);
        ui.add_space(16.0);
        ui.add_enabled_ui(!self.under_way, |ui| {
            kit::card(ui, |ui| {
                self.choice.show(ui, cx);
                ui.add_space(8.0);
                kit::small(ui, &words.words);
            });
        });
        if let Some(problem) = problem {
            kit::problem(ui, &problem.to_string());
        }
        ui.add_space(20.0);
        parts::actions(ui, |ui| {
            if kit::quiet(ui, &tr!("shell-back")).clicked() {
                next = Some(Next::Welcome);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let chosen = self.choice.value().filter(|_| !self.under_way);
                let label = if self.under_way { tr!("first-run-making") } else { tr!("first-run-begin") };
                if parts::primary_tall_enabled(ui, chosen.is_some(), &label).clicked() {
                    self.create(cx, chosen);
                }
            });
        });
        if self.alone && !self.under_way {
            ui.add_space(16.0);
            self.without(ui, cx);
        }
        next
    }

    fn without(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if !self.asked_without {
            self.asked_without = kit::quiet(ui, &tr!("first-run-without")).clicked();
            return;
        }
        kit::sand_card(ui, |ui| {
            kit::body(ui, &cx.content.onboarding.passphrase.without);
            ui.add_space(8.0);
            ui.horizontal_wrapped(|ui| {
                if kit::standard(ui, &tr!("first-run-without-yes")).clicked() {
                    self.create(cx, None);
                }
                if kit::quiet(ui, &tr!("first-run-without-no")).clicked() {
                    self.asked_without = false;
                }
            });
        });
    }

    fn create(&mut self, cx: &mut ViewCx<'_>, passphrase: Option<Secret>) {
        self.under_way = true;
        cx.send(Request::Create { name: Words::default(), role: None, passphrase });
    }
}
