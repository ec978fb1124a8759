//! Goals in the trash: put back, or deleted for good.

use crate::session::Command;
use crate::session::command::GoalCommand;
use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it; true when it is left.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
    let left = page::back_link(ui, &tr!("goals-title"));
    page::head(ui, None, &tr!("goals-trash-title"), |_| {});
    w::soft(ui, tr!("goals-trash-about"));
    w::gap(ui, 16.0);
    let models = cx.models;
    if models.goals.trash.is_empty() {
        w::body(ui, tr!("goals-trash-empty"));
        return left;
    }
    w::card(ui, |ui| {
        for (index, row) in models.goals.trash.iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            w::body(ui, row.goal.plan.title.trim());
            ui.push_id(row.goal.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let (home, id) = (row.home, row.goal.id);
                    if w::small_standard(ui, &tr!("goals-restore")).clicked() {
                        cx.act_saying(Command::Goal(GoalCommand::Restore(home, id)), tr!("goals-restored"));
                    }
                    if w::small_quiet(ui, &tr!("goals-purge")).clicked() {
                        let purge = Command::Goal(GoalCommand::Purge(home, id));
                        let then = vec![Intent::command(cx.out, purge)];
                        cx.confirm(Confirm {
                            question: tr!("goals-purge-question"),
                            body: tr!("goals-purge-body"),
                            keep: tr!("goals-purge-keep"),
                            act: tr!("goals-purge"),
                            danger: true,
                            then,
                        });
                    }
                });
            });
        }
    });
    left
}
