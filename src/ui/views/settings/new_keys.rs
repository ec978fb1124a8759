//! Making new keys, for when a passphrase or a copy of the vault may have come into other hands.

use crate::problem::Problem;
use crate::session::{Request, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::{NewPassphrase, Typed};
use crate::ui::shell::parts;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// New keys on their way.
#[derive(Default)]
pub(super) struct NewKeys {
    open: bool,
    old: Typed,
    choice: NewPassphrase,
    asked: Option<Ticket>,
    problem: Option<Problem>,
}

impl NewKeys {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        // Without a passphrase there are no keys to replace; setting one makes new ones anyway.
        if cx.both() || cx.models.here.no_passphrase {
            return;
        }
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
            }
            Some(_) => {
                *self = Self::default();
                cx.say(tr!("new-keys-done"));
            }
            None => {}
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("new-keys"));
            w::small_soft(ui, tr!("new-keys-about"));
            ui.add_space(8.0);
            if !self.open {
                self.open = w::standard(ui, &tr!("new-keys-begin")).clicked();
                return;
            }
            self.form(ui, cx);
        });
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let working = self.asked.is_some();
        w::body(ui, tr!("new-keys-what"));
        w::small_soft(ui, tr!("new-keys-not"));
        ui.add_space(12.0);
        ui.add_enabled_ui(!working, |ui| {
            parts::secret(ui, &tr!("settings-passphrase-old"), &mut self.old);
            ui.add_space(12.0);
            self.choice.show(ui, cx);
        });
        if let Some(problem) = &self.problem {
            w::problem(ui, problem.to_string());
        }
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            let new = self.choice.value().filter(|_| !working && !self.old.text.is_empty());
            let label = if working { tr!("unlock-working") } else { tr!("new-keys-act") };
            if parts::primary_enabled(ui, new.is_some(), &label).clicked()
                && let Some(new) = new
            {
                let old = self.old.take();
                self.problem = None;
                self.asked = Some(cx.ask(|ticket| Request::NewKeys { ticket, old, new }));
            }
            if !working && w::quiet(ui, &tr!("unlock-cancel")).clicked() {
                *self = Self::default();
            }
        });
    }
}
