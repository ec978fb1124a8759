//! A vault of one's own elsewhere, with everything of one's own and a copy of what is shared.

use super::place::{Place, free_in};
use crate::problem::Problem;
use crate::session::{Request, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::parts;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::widgets as w;
use egui::Ui;

/// A copy being made.
#[derive(Default)]
pub(super) struct Part {
    open: bool,
    place: Place,
    passphrase: Typed,
    asked: Option<Ticket>,
    problem: Option<Problem>,
}

impl Part {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
            }
            Some(_) => {
                *self = Self::default();
                cx.say(tr!("data-part-done"));
            }
            None => {}
        }
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, tr!("data-part"));
            w::body(ui, tr!("data-part-about"));
            ui.add_space(6.0);
            if !self.open {
                self.open = w::standard(ui, &tr!("data-part-begin")).clicked();
                return;
            }
            self.form(ui, cx);
        });
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        w::small_soft(ui, tr!("data-part-unseen"));
        ui.add_space(12.0);
        let working = self.asked.is_some();
        ui.add_enabled_ui(!working, |ui| {
            self.place.show(ui, cx, &tr!("data-part-folder"));
            w::small_soft(ui, tr!("data-place-about"));
            ui.add_space(12.0);
            parts::secret(ui, &tr!("data-passphrase"), &mut self.passphrase);
        });
        if let Some(problem) = &self.problem {
            w::problem(ui, problem.to_string());
        }
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            let label = if working { tr!("unlock-working") } else { tr!("data-part-act") };
            let folder = self.place.folder().filter(|_| !working && !self.passphrase.text.is_empty());
            if parts::primary_enabled(ui, folder.is_some(), &label).clicked()
                && let Some(folder) = folder
            {
                let folder = free_in(folder, &tr!("data-part-name"), cx.today(), "");
                let passphrase = Some(self.passphrase.take());
                self.problem = None;
                self.asked = Some(cx.ask(|ticket| Request::Part { ticket, folder, passphrase }));
            }
            if !working && w::quiet(ui, &tr!("unlock-cancel")).clicked() {
                *self = Self::default();
            }
        });
    }
}
