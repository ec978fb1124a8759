//! Which backups there are, with what can be done with each.

use super::put_back::PutBack;
use super::{Backups, Way};
use crate::session::{BackupRequest, BackupRow, Request};
use crate::tr;
use crate::ui::shell::parts;
use crate::ui::view::ViewCx;
use crate::ui::views::restore::{Restore, percent, when};
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};
use std::path::PathBuf;

/// Shown before somebody asks for all.
const FIRST: usize = 8;

/// What somebody chose to do with one.
enum Chosen {
    Check(PathBuf),
    Beside(PathBuf),
    InPlace(BackupRow),
}

impl Backups {
    pub(super) fn list(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        w::heading(ui, tr!("backups-list"));
        w::small_soft(ui, tr!("backups-list-about"));
        ui.add_space(8.0);
        let mut chosen = None;
        if let Some(found) = &self.found {
            let shown = if self.all { found.rows.len() } else { FIRST.min(found.rows.len()) };
            for (at, row) in found.rows[..shown].iter().enumerate() {
                if at > 0 {
                    parts::divider(ui);
                }
                ui.push_id(&row.file, |ui| self.row(ui, row, &mut chosen));
            }
            if found.rows.is_empty() {
                w::small(ui, tr!("backups-list-empty"));
            }
            let more = found.rows.len() > shown;
            if more && w::small_quiet(ui, &tr!("backups-list-all", count = found.rows.len())).clicked() {
                self.all = true;
            }
        }
        ui.add_space(12.0);
        if w::standard(ui, &tr!("backups-elsewhere")).clicked() {
            self.way = Some(Way::Beside(Box::new(Restore::any())));
        }
        match chosen {
            Some(Chosen::Check(file)) => {
                self.part = 0.0;
                self.checked = None;
                let asked = file.clone();
                self.checking = Some((cx.ask(|ticket| Request::Backup(ticket, BackupRequest::Check(asked))), file));
            }
            Some(Chosen::Beside(file)) => self.way = Some(Way::Beside(Box::new(Restore::of(file)))),
            Some(Chosen::InPlace(row)) => self.way = Some(Way::InPlace(Box::new(PutBack::of(row)))),
            None => {}
        }
    }

    fn row(&self, ui: &mut Ui, row: &BackupRow, chosen: &mut Option<Chosen>) {
        let name = row.made.map_or_else(|| tr!("backups-unreadable"), when);
        ui.horizontal(|ui| {
            let words = tr!("backups-row", when = name.clone(), size = size(row.bytes));
            w::small(ui, words);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if row.problem.is_some() {
                    return;
                }
                w::more_menu(ui, &tr!("backups-more", when = name), |ui| {
                    if !self.is_at_work() && w::menu_item(ui, &tr!("backups-check")).clicked() {
                        *chosen = Some(Chosen::Check(row.file.clone()));
                    }
                    if w::menu_item(ui, &tr!("backups-beside")).clicked() {
                        *chosen = Some(Chosen::Beside(row.file.clone()));
                    }
                    if w::menu_item(ui, &tr!("backups-in-place")).clicked() {
                        *chosen = Some(Chosen::InPlace(row.clone()));
                    }
                });
            });
        });
        if let Some(problem) = &row.problem {
            w::problem(ui, problem.to_string());
        }
        if self.checking.as_ref().is_some_and(|(_, file)| *file == row.file) {
            w::caption(ui, tr!("backups-checking", percent = percent(self.part)));
        }
        match &self.checked {
            Some((file, None)) if *file == row.file => drop(w::saved(ui, &tr!("backups-check-whole"))),
            Some((file, Some(problem))) if *file == row.file => drop(w::problem(ui, problem.to_string())),
            _ => {}
        }
    }
}

/// "1.4 MB".
fn size(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return tr!("backups-kilobytes", size = kilobytes);
    }
    tr!("backups-megabytes", size = format!("{:.1}", bytes as f64 / 1_000_000.0))
}
