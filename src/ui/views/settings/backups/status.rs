//! When the last one was taken and tried out, in plain words; and taking one now.

use super::{Backups, exposed_words};
use crate::session::{BackupRequest, Request};
use crate::tr;
use crate::ui::say;
use crate::ui::shell::parts;
use crate::ui::view::ViewCx;
use crate::ui::views::restore::{percent, when};
use crate::ui::widgets;
use egui::Ui;

impl Backups {
    pub(super) fn status(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let model = &cx.models.backups;
        match model.last {
            Some(last) => {
                widgets::heading(ui, tr!("backups-last", when = when(last)));
                widgets::body(ui, tr!("backups-checked"));
            }
            None => {
                widgets::heading(ui, tr!("backups-none"));
                widgets::body(ui, if cx.models.here.demo { tr!("backups-none-demo") } else { tr!("backups-none-words") });
            }
        }
        if let Some(tested) = model.tested {
            let day = say::day_near(tested.day(), cx.today());
            widgets::body(ui, tr!("backups-tested", day = day));
        }
        if let Some(trouble) = &model.trouble {
            ui.add_space(8.0);
            widgets::strong(ui, tr!("backups-trouble"));
            widgets::problem(ui, trouble.to_string());
        }
        ui.add_space(8.0);
        widgets::small_soft(ui, tr!("backups-about"));
        if cx.models.here.no_passphrase {
            widgets::small_soft(ui, tr!("backups-open-to-all"));
        }
        widgets::small_soft(ui, tr!("backups-where", folder = model.folder.display().to_string()));
        if let Some(exposure) = self.found.as_ref().and_then(|found| found.vault) {
            ui.add_space(8.0);
            widgets::strong(ui, tr!("backups-vault-reached"));
            widgets::small(ui, exposed_words(exposure));
        }
        if let Some(problem) = &self.problem {
            widgets::problem(ui, problem.to_string());
        }
        ui.add_space(12.0);
        let label = if self.taking.is_some() { tr!("backups-taking", percent = percent(self.part)) } else { tr!("backups-take") };
        if parts::primary_enabled(ui, !self.is_at_work(), &label).clicked() {
            self.problem = None;
            self.part = 0.0;
            self.taking = Some(cx.ask(|ticket| Request::Backup(ticket, BackupRequest::Take)));
        }
    }
}
