//! Changing the passphrase, or setting the first one.

use crate::problem::Problem;
use crate::session::{Request, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::{NewPassphrase, Typed};
use crate::ui::shell::parts;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets;
use egui::Ui;

/// A passphrase being changed.
#[derive(Default)]
pub(super) struct Keys {
    open: bool,
    old: Typed,
    choice: NewPassphrase,
    asked: Option<Ticket>,
    problem: Option<Problem>,
}

impl Keys {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.both() {
            widgets::body(ui, tr!("settings-you-both"));
            return;
        }
        self.take_answer(cx);
        let first = cx.models.here.no_passphrase;
        widgets::card(ui, |ui| {
            widgets::heading(ui, if first { tr!("settings-passphrase-none") } else { tr!("settings-passphrase") });
            widgets::small_soft(ui, &cx.content.onboarding.passphrase.lead);
            ui.add_space(8.0);
            if !self.open {
                let label = if first { tr!("settings-passphrase-set") } else { tr!("settings-passphrase-change") };
                self.open = widgets::standard(ui, &label).clicked();
                return;
            }
            self.form(ui, cx, first);
        });
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, first: bool) {
        let working = self.asked.is_some();
        ui.add_enabled_ui(!working, |ui| {
            if !first {
                parts::secret(ui, &tr!("settings-passphrase-old"), &mut self.old);
                ui.add_space(12.0);
            }
            self.choice.show(ui, cx);
        });
        if let Some(problem) = &self.problem {
            widgets::problem(ui, problem.to_string());
        }
        widgets::small_soft(ui, tr!("settings-passphrase-copies"));
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            let new = self.choice.value().filter(|_| !working && (first || !self.old.text.is_empty()));
            let label = if working { tr!("unlock-working") } else { tr!("settings-passphrase-keep") };
            if parts::primary_enabled(ui, new.is_some(), &label).clicked()
                && let Some(new) = new
            {
                let old = (!first).then(|| self.old.take());
                self.problem = None;
                self.asked = Some(cx.ask(|ticket| Request::ChangePassphrase { ticket, old, new }));
            }
            if !working && widgets::quiet(ui, &tr!("unlock-cancel")).clicked() {
                *self = Self::default();
            }
        });
    }

    fn take_answer(&mut self, cx: &mut ViewCx<'_>) {
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
            }
            Some(_) => {
                *self = Self::default();
                cx.say(tr!("settings-passphrase-changed"));
            }
            None => {}
        }
    }
}
