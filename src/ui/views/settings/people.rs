//! The second person: who is in this vault, and inviting somebody.

use crate::problem::Problem;
use crate::session::{Request, Secret, Ticket};
use crate::tr;
use crate::ui::shell::parts;
use crate::ui::view::{Pick, Place, Reply, SettingsPage, ViewCx};
use crate::ui::views::people::join::path_field;
use crate::ui::widgets;
use egui::Ui;
use std::path::PathBuf;

/// The name suggested for the invite's file; it shows in file lists.
const FILE_NAME: &str = "invite.age";

/// An invite on its way.
#[derive(Default)]
pub(super) struct People {
    file: String,
    picking: Option<Ticket>,
    asked: Option<Ticket>,
    problem: Option<Problem>,
    words: Option<Secret>,
}

impl People {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        self.take_answers(cx);
        if cx.is_for_two() {
            widgets::card(ui, |ui| {
                widgets::heading(ui, tr!("settings-two"));
                widgets::body(ui, tr!("settings-two-words"));
            });
            return;
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, tr!("invite-title"));
            widgets::body(ui, &cx.content.onboarding.alone.lead);
            widgets::small_soft(ui, tr!("invite-about"));
            ui.add_space(12.0);
            if let Some(words) = self.words.clone() {
                self.made(ui, cx, &words);
            } else if cx.models.here.no_passphrase {
                widgets::body(ui, tr!("invite-needs-passphrase"));
                ui.add_space(8.0);
                if widgets::standard(ui, &tr!("settings-passphrase-set")).clicked() {
                    cx.go(Place::Settings(Some(SettingsPage::Keys)));
                }
            } else {
                self.form(ui, cx);
            }
        });
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if cx.models.here.invite_open {
            widgets::small(ui, tr!("invite-open"));
            ui.add_space(8.0);
        }
        let working = self.asked.is_some();
        if let Some(ticket) = path_field(ui, cx, &tr!("invite-file"), &mut self.file, Pick::Save { name: FILE_NAME.into() }) {
            self.picking = Some(ticket);
        }
        if let Some(problem) = &self.problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(12.0);
        let label = if working { tr!("unlock-working") } else { tr!("invite-make") };
        if parts::primary_enabled(ui, !working && !self.file.trim().is_empty(), &label).clicked() {
            let file = PathBuf::from(self.file.trim());
            self.problem = None;
            self.asked = Some(cx.ask(|ticket| Request::Invite { ticket, file }));
        }
    }

    fn made(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, words: &Secret) {
        widgets::strong(ui, tr!("invite-made"));
        ui.add_space(8.0);
        parts::words_to_keep(ui, words.expose(), &tr!("join-words"));
        ui.add_space(8.0);
        widgets::body(ui, tr!("invite-next"));
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            if widgets::standard(ui, &tr!("invite-lock")).clicked() {
                cx.send(Request::Lock);
            }
            if widgets::quiet(ui, &tr!("help-check-done")).clicked() {
                *self = Self::default();
            }
        });
    }

    fn take_answers(&mut self, cx: &mut ViewCx<'_>) {
        if let Some(Reply::Path(path)) = self.picking.and_then(|ticket| cx.reply(ticket)) {
            self.picking = None;
            if let Some(path) = path {
                self.file = path.to_string_lossy().into_owned();
            }
        }
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Invited(words)) => *self = Self { words: Some(words), ..Self::default() },
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
            }
            Some(_) => self.asked = None,
            None => {}
        }
    }
}
