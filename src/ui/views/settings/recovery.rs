//! Recovery words: made, shown once, typed back once; only then they count. Never stored.

use crate::problem::Problem;
use crate::session::{Request, Secret, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::parts;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets;
use egui::Ui;

/// Recovery words on their way to paper.
#[derive(Default)]
pub(super) struct Recovery {
    passphrase: Typed,
    asked: Option<Ticket>,
    problem: Option<Problem>,
    words: Option<Secret>,
    /// The words are covered and being typed back.
    checking: bool,
    /// They were typed back, and are put in force.
    keeping: Option<Ticket>,
    typed: Typed,
}

impl Recovery {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.both() {
            return;
        }
        self.take_answer(cx);
        widgets::card(ui, |ui| {
            widgets::heading(ui, tr!("recovery-title"));
            widgets::small_soft(ui, tr!("recovery-about"));
            ui.add_space(8.0);
            if cx.models.here.no_passphrase {
                widgets::body(ui, tr!("recovery-needs-passphrase"));
                return;
            }
            match (self.words.clone(), self.checking) {
                (None, _) => self.ask(ui, cx),
                (Some(words), false) => self.read(ui, &words),
                (Some(words), true) => self.check(ui, cx, &words),
            }
        });
    }

    fn ask(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.models.here.preferences.has_recovery {
            widgets::small(ui, tr!("recovery-there"));
            ui.add_space(8.0);
        }
        let working = self.asked.is_some();
        ui.add_enabled_ui(!working, |ui| parts::secret(ui, &tr!("recovery-passphrase"), &mut self.passphrase));
        if let Some(problem) = &self.problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(8.0);
        let label = if working { tr!("unlock-working") } else { tr!("recovery-make") };
        let ready = !working && !self.passphrase.text.is_empty();
        if ui.add_enabled_ui(ready, |ui| widgets::standard(ui, &label)).inner.clicked() {
            let passphrase = self.passphrase.take();
            self.problem = None;
            self.asked = Some(cx.ask(|ticket| Request::NewRecoveryWords { ticket, passphrase }));
        }
    }

    fn read(&mut self, ui: &mut Ui, words: &Secret) {
        parts::words_to_keep(ui, words.expose(), &tr!("recovery-title"));
        ui.add_space(8.0);
        widgets::body(ui, tr!("recovery-write"));
        widgets::small_soft(ui, tr!("recovery-warning"));
        ui.add_space(12.0);
        self.checking = widgets::standard(ui, &tr!("recovery-written")).clicked();
    }

    fn check(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, words: &Secret) {
        parts::secret(ui, &tr!("recovery-type-back"), &mut self.typed);
        let same = plain(&self.typed.text) == plain(words.expose());
        let enough = self.typed.text.split_whitespace().count() >= words.expose().split_whitespace().count();
        if enough && !same {
            widgets::problem(ui, tr!("recovery-differs"));
        }
        if let Some(problem) = &self.problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            let keeping = self.keeping.is_some();
            let label = if keeping { tr!("unlock-working") } else { tr!("recovery-done") };
            if parts::primary_enabled(ui, same && !keeping, &label).clicked() {
                let words = words.clone();
                self.problem = None;
                self.keeping = Some(cx.ask(|ticket| Request::KeepRecoveryWords { ticket, words }));
            }
            if !keeping && widgets::quiet(ui, &tr!("recovery-show-again")).clicked() {
                self.checking = false;
            }
        });
    }

    fn take_answer(&mut self, cx: &mut ViewCx<'_>) {
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::RecoveryWords(words)) => *self = Self { words: Some(words), ..Self::default() },
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
            }
            Some(_) => self.asked = None,
            None => {}
        }
        match self.keeping.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Refused(problem)) => {
                self.keeping = None;
                self.problem = Some(problem);
            }
            Some(_) => {
                *self = Self::default();
                cx.say(tr!("recovery-ready"));
            }
            None => {}
        }
    }
}

/// Words without what does not matter in them: capitals, hyphens and how many spaces.
fn plain(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn capitals_and_spaces_do_not_matter_but_the_order_does() {
        assert_eq!(plain("Stone  moss\nriver"), plain("stone moss river "));
        assert_ne!(plain("stone moss river"), plain("moss stone river"));
        assert_ne!(plain("stone moss"), plain("stone moss river"));
    }
}
