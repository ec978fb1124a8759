//! A new passphrase by the recovery words.

use crate::problem::Problem;
use crate::session::{Request, Secret};
use crate::tr;
use crate::ui::shell::new_passphrase::{NewPassphrase, Typed};
use crate::ui::shell::parts;
use crate::ui::view::ViewCx;
use crate::ui::widgets;
use egui::Ui;

/// Words being typed, and the passphrase that follows.
#[derive(Default)]
pub(super) struct Recover {
    words: Typed,
    choice: NewPassphrase,
}

impl Recover {
    /// Draws it; true when it is left.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, problem: Option<&Problem>, working: bool) -> bool {
        widgets::page_title(ui, tr!("recover-title"));
        widgets::soft(ui, tr!("recover-lead"));
        ui.add_space(16.0);
        ui.add_enabled_ui(!working, |ui| {
            widgets::card(ui, |ui| {
                parts::secret(ui, &tr!("recover-words"), &mut self.words);
                ui.add_space(16.0);
                self.choice.show(ui, cx);
            });
        });
        if let Some(problem) = problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(20.0);
        let chosen = self.choice.value().filter(|_| !working && self.words.text.split_whitespace().count() >= 8);
        let label = if working { tr!("unlock-working") } else { tr!("recover-go") };
        let (left, go) = parts::actions(ui, parts::step_back, |ui| parts::primary_tall_enabled(ui, chosen.is_some(), &label).clicked());
        if go && let Some(passphrase) = chosen {
            cx.send(Request::Recover { words: Secret::new(self.words.text.as_str()), passphrase });
        }
        left
    }
}
