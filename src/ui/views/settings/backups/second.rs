//! A second folder, such as a stick, for a copy of each.

use super::exposed_words;
use crate::platform::Exposure;
use crate::problem::Problem;
use crate::session::command::PersonCommand;
use crate::session::{BackupAnswer, BackupRequest, Command, Request, Ticket};
use crate::tr;
use crate::ui::say;
use crate::ui::view::{Confirm, Intent, Pick, Reply, ViewCx};
use crate::ui::views::people::join::path_field_at;
use crate::ui::widgets;
use egui::Ui;
use std::path::PathBuf;

/// A folder being chosen.
#[derive(Default)]
pub(super) struct Second {
    choosing: bool,
    /// The form was just opened; it takes the caret.
    fresh: bool,
    folder: String,
    picking: Option<Ticket>,
    asked: Option<Ticket>,
    problem: Option<Problem>,
}

impl Second {
    /// Draws the card's inside; true when another folder is in use now.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, exposed: Option<Exposure>, there: bool) -> bool {
        let changed = self.take_answers(cx);
        widgets::heading(ui, tr!("second-title"));
        widgets::small_soft(ui, tr!("second-about"));
        ui.add_space(8.0);
        let kept = cx.models.here.preferences.second_folder.clone();
        if !kept.is_empty() {
            widgets::small(ui, tr!("second-is", folder = kept.clone()));
            let seen = cx.models.backups.second_seen.map(|seen| say::day_near(seen.day(), cx.today()));
            let words = match (there, seen) {
                (true, _) => tr!("second-there"),
                (false, Some(day)) => tr!("second-seen", day = day),
                (false, None) => tr!("second-not-there"),
            };
            widgets::small(ui, words);
            if let Some(exposure) = exposed {
                widgets::small(ui, exposed_words(exposure));
            }
            ui.add_space(8.0);
        }
        if self.choosing {
            self.choose(ui, cx);
            return changed;
        }
        ui.horizontal_wrapped(|ui| {
            let label = if kept.is_empty() { tr!("second-choose") } else { tr!("second-choose-other") };
            self.choosing = widgets::standard(ui, &label).clicked();
            self.fresh = self.choosing;
            if !kept.is_empty() && widgets::quiet(ui, &tr!("second-forget-this")).clicked() {
                forget(cx);
            }
        });
        changed
    }

    fn choose(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let fresh = std::mem::take(&mut self.fresh);
        if let Some(ticket) = path_field_at(ui, cx, &tr!("second-folder"), &mut self.folder, Pick::Folder, fresh) {
            self.picking = Some(ticket);
        }
        if let Some(problem) = &self.problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let ready = self.asked.is_none() && !self.folder.trim().is_empty();
            if ui.add_enabled_ui(ready, |ui| widgets::standard(ui, &tr!("second-use"))).inner.clicked() {
                let folder = PathBuf::from(self.folder.trim());
                self.problem = None;
                self.asked = Some(cx.ask(|ticket| Request::Backup(ticket, BackupRequest::SecondFolder(folder))));
            }
            if widgets::quiet(ui, &tr!("unlock-cancel")).clicked() {
                *self = Self::default();
            }
        });
    }

    fn take_answers(&mut self, cx: &mut ViewCx<'_>) -> bool {
        if let Some(Reply::Path(path)) = self.picking.and_then(|ticket| cx.reply(ticket)) {
            self.picking = None;
            if let Some(path) = path {
                self.folder = path.to_string_lossy().into_owned();
            }
        }
        match self.asked.and_then(|ticket| cx.reply(ticket)) {
            Some(Reply::Backup(BackupAnswer::SecondFolder(_))) => {
                *self = Self::default();
                cx.say(tr!("second-used"));
                true
            }
            Some(Reply::Refused(problem)) => {
                self.asked = None;
                self.problem = Some(problem);
                false
            }
            _ => false,
        }
    }
}

/// What lies there stays there, and that is said.
fn forget(cx: &mut ViewCx<'_>) {
    let mut preferences = cx.models.here.preferences.clone();
    preferences.second_folder.clear();
    let forget = Command::Person(PersonCommand::Prefer(Box::new(preferences)));
    let then = vec![Intent::command_saying(cx.out, forget, tr!("second-forgotten"))];
    cx.confirm(Confirm {
        question: tr!("second-forget-question"),
        body: tr!("second-forget-body"),
        keep: tr!("second-forget-keep"),
        act: tr!("second-forget"),
        danger: false,
        then,
    });
}
