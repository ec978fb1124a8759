//! A new passphrase by the recovery words.

use crate::problem::Problem;
use crate::session::Request;
use crate::tr;
use crate::ui::shell::{kit, parts};
use crate::ui::shell::new_passphrase::{NewPassphrase, Typed};
use crate::ui::view::ViewCx;
use egui::{Align, Layout, Ui};

/// Words being typed, and the passphrase that follows.
#[derive(Default)]
pub(super) struct Recover {
    words: Typed,
    choice: NewPassphrase,
}

impl Recover {
    /// Draws it; true when it is left.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, problem: Option<&Problem>, working: bool) -> bool {
        let mut left = false;
        kit::page_title(ui, &tr!("recover-title"));
        kit::soft(ui, &tr!("recover-lead"));
        ui.add_space(16.0);
        ui.add_enabled_ui(!working, |ui| {
            kit::card(ui, |ui| {
                parts::secret(ui, &tr!("recover-words"), &mut self.words);
                ui.add_space(16.0);
                self.choice.show(ui, cx);
            });
        });
        if let Some(problem) = problem {
            kit::problem(ui, &problem.to_string());
        }
        ui.add_space(20.0);
        parts::actions(ui, |ui| {
            if kit::quiet(ui, &tr!("shell-back")).clicked() {
                left = true;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let chosen = self.choice.value().filter(|_| !working && self.words.text.split_whitespace().count() >= 8);
                let label = if working { tr!("unlock-working") } else { tr!("recover-go") };
                if parts::primary_tall_enabled(ui, chosen.is_some(), &label).clicked()
                    && let Some(passphrase) = chosen
                {
                    cx.send(Request::Recover { words: crate::session::Secret::new(self.words.text.as_str()), passphrase });
                }
            });
        });
        left
    }
}
