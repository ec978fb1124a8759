//! The second screen: the passphrase. Going on without one is said plainly and takes a second press.

use super::Next;
use crate::domain::words::Words;
use crate::problem::Problem;
use crate::session::{Request, Secret};
use crate::tr;
use crate::ui::shell::new_passphrase::NewPassphrase;
use crate::ui::shell::parts;
use crate::ui::view::ViewCx;
use crate::ui::widgets;
use egui::Ui;

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
        widgets::caption(ui, tr!("first-run-step", step = 2));
        widgets::page_title(ui, tr!("first-run-passphrase-title"));
        widgets::soft(ui, &words.lead);
        ui.add_space(16.0);
        ui.add_enabled_ui(!self.under_way, |ui| {
            widgets::card(ui, |ui| {
                self.choice.show(ui, cx);
                ui.add_space(8.0);
                widgets::small_soft(ui, &words.words);
            });
        });
        if let Some(problem) = problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(20.0);
        let chosen = self.choice.value().filter(|_| !self.under_way);
        let label = if self.under_way { tr!("first-run-making") } else { tr!("first-run-begin") };
        let (left, go) = parts::actions(ui, parts::step_back, |ui| parts::primary_tall_enabled(ui, chosen.is_some(), &label).clicked());
        if go {
            self.create(cx, chosen);
        }
        if left {
            next = Some(Next::Welcome);
        }
        if self.alone && !self.under_way {
            ui.add_space(16.0);
            self.without(ui, cx);
        }
        next
    }

    fn without(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if !self.asked_without {
            self.asked_without = widgets::quiet(ui, &tr!("first-run-without")).clicked();
            return;
        }
        widgets::sand_card(ui, |ui| {
            widgets::body(ui, &cx.content.onboarding.passphrase.without);
            ui.add_space(8.0);
            ui.horizontal_wrapped(|ui| {
                if widgets::standard(ui, &tr!("first-run-without-yes")).clicked() {
                    self.create(cx, None);
                }
                if widgets::quiet(ui, &tr!("first-run-without-no")).clicked() {
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
