//! Putting one in the place of what is here: by the passphrase typed once more, the shared pages only by both.

use crate::problem::Problem;
use crate::session::{BackupAnswer, BackupRequest, BackupRow, Request, Ticket};
use crate::tr;
use crate::ui::shell::new_passphrase::Typed;
use crate::ui::shell::parts;
use crate::ui::view::{Reply, ViewCx};
use crate::ui::views::restore::{percent, when};
use crate::ui::widgets;
use egui::{Align, Ui};

/// A backup on its way back.
pub(super) struct PutBack {
    row: BackupRow,
    /// The form was just opened; its field takes the caret.
    fresh: bool,
    passphrase: Typed,
    with_shared: bool,
    other: Typed,
    asked: Option<Ticket>,
    part: f32,
    problem: Option<Problem>,
}

impl PutBack {
    pub(super) fn of(row: BackupRow) -> Self {
        Self {
            row,
            fresh: true,
            passphrase: Typed::default(),
            with_shared: false,
            other: Typed::default(),
            asked: None,
            part: 0.0,
            problem: None,
        }
    }

    /// Draws the card's inside; true when it is over.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        self.answer(cx);
        let made = self.row.made.map(when).unwrap_or_default();
        let needs_passphrase = !cx.models.here.no_passphrase;
        widgets::heading(ui, tr!("put-back-title", when = made));
        widgets::body(ui, tr!("put-back-about"));
        ui.add_space(8.0);
        ui.add_enabled_ui(self.asked.is_none(), |ui| {
            if needs_passphrase {
                let field = parts::secret(ui, &tr!("put-back-passphrase"), &mut self.passphrase);
                if std::mem::take(&mut self.fresh) {
                    field.request_focus();
                    field.scroll_to_me(Some(Align::Center));
                }
                ui.add_space(8.0);
            }
            if cx.is_for_two() && self.row.with_shared {
                widgets::switch(ui, &tr!("put-back-shared"), &mut self.with_shared);
                widgets::small_soft(ui, tr!("put-back-shared-words"));
                if self.with_shared {
                    ui.add_space(8.0);
                    parts::secret(ui, &tr!("put-back-other"), &mut self.other);
                }
                ui.add_space(8.0);
            }
        });
        if let Some(problem) = &self.problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(8.0);
        let mut left = false;
        ui.horizontal_wrapped(|ui| {
            let typed = !needs_passphrase || !self.passphrase.text.is_empty();
            let ready = self.asked.is_none() && typed && (!self.with_shared || !self.other.text.is_empty());
            let label = if self.asked.is_some() { tr!("put-back-working", percent = percent(self.part)) } else { tr!("put-back-go") };
            if ui.add_enabled_ui(ready, |ui| widgets::danger(ui, &label)).inner.clicked() {
                self.send(cx);
            }
            left = self.asked.is_none() && widgets::quiet(ui, &tr!("unlock-cancel")).clicked();
        });
        left
    }

    fn send(&mut self, cx: &mut ViewCx<'_>) {
        let (file, passphrase) = (self.row.file.clone(), self.passphrase.take());
        let other = self.with_shared.then(|| self.other.take());
        self.problem = None;
        self.part = 0.0;
        self.asked = Some(cx.ask(|ticket| Request::Backup(ticket, BackupRequest::PutBack { file, passphrase, other })));
    }

    fn answer(&mut self, cx: &mut ViewCx<'_>) {
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Backup(BackupAnswer::Progress(part))) => self.part = part,
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
            }
            // Done, every screen is another one and says so.
            _ => {}
        }
    }
}
