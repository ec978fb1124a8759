//! This computer: when it locks, which country's numbers, where the vault is.

use crate::session::Ticket;
use crate::tr;
use crate::ui::view::{Confirm, Intent, Pick, Reply, ViewCx};
use crate::ui::views::help::numbers;
use crate::ui::views::people::join::path_field;
use crate::ui::widgets;
use egui::Ui;
use std::path::PathBuf;

/// Seconds offered before the vault locks by itself.
const QUIET: [u32; 8] = [30, 60, 120, 300, 600, 900, 1800, 3600];

/// A folder being chosen.
#[derive(Default)]
pub(super) struct Computer {
    folder: String,
    picking: Option<Ticket>,
}

impl Computer {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let mut settings = cx.settings.clone();
        widgets::card(ui, |ui| {
            widgets::heading(ui, tr!("settings-lock"));
            widgets::small_soft(ui, tr!("settings-lock-words"));
            ui.add_space(4.0);
            let mut offered = QUIET.to_vec();
            if !offered.contains(&settings.lock_after_seconds) {
                offered.push(settings.lock_after_seconds);
                offered.sort_unstable();
            }
            let choices: Vec<_> = offered.into_iter().map(|seconds| (seconds, quiet(seconds))).collect();
            widgets::drop_down(ui, &tr!("settings-lock"), &mut settings.lock_after_seconds, &choices);
            ui.add_space(12.0);
            widgets::switch(ui, &tr!("settings-close-on-hide"), &mut settings.close_on_hide);
        });
        cx.settings_mut(|kept| *kept = settings);
        ui.add_space(16.0);
        widgets::card(ui, |ui| {
            widgets::heading(ui, tr!("settings-country"));
            widgets::small_soft(ui, tr!("settings-country-words"));
            ui.add_space(4.0);
            numbers::choose(ui, cx);
        });
        // The demo lives in the cache and moves nowhere.
        if !cx.models.here.demo {
            ui.add_space(16.0);
            widgets::card(ui, |ui| self.vault(ui, cx));
        }
    }

    fn vault(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        if let Some(Reply::Path(path)) = self.picking.and_then(|ticket| cx.reply(ticket)) {
            self.picking = None;
            if let Some(path) = path {
                self.folder = path.to_string_lossy().into_owned();
            }
        }
        widgets::heading(ui, tr!("settings-vault"));
        widgets::small_soft(ui, tr!("settings-vault-words"));
        if let Some(folder) = cx.settings.data_dir.as_deref() {
            widgets::small(ui, tr!("settings-vault-here", folder = folder.display().to_string()));
        }
        ui.add_space(8.0);
        if let Some(ticket) = path_field(ui, cx, &tr!("join-folder"), &mut self.folder, Pick::Folder) {
            self.picking = Some(ticket);
        }
        ui.add_space(8.0);
        let ready = !self.folder.trim().is_empty();
        if ui.add_enabled_ui(ready, |ui| widgets::standard(ui, &tr!("settings-vault-open"))).inner.clicked() {
            cx.confirm(Confirm {
                question: tr!("settings-vault-question"),
                body: tr!("settings-vault-body"),
                keep: tr!("settings-vault-stay"),
                act: tr!("settings-vault-open"),
                danger: false,
                then: vec![Intent::MoveVault(PathBuf::from(self.folder.trim()))],
            });
        }
    }
}

fn quiet(seconds: u32) -> String {
    let minutes = seconds / 60;
    if seconds.is_multiple_of(60) { tr!("settings-minutes", minutes = minutes) } else { tr!("settings-seconds", seconds = seconds) }
}
