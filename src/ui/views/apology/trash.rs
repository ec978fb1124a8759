//! Drafts and letters in the trash: put back, or deleted for good.

use super::{Turn, about};
use crate::session::Command;
use crate::session::command::ApologyCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
    let models = cx.models;
    let mut turn = Turn::Stay;
    if page::back_link(ui, &tr!("apology-all")) {
        turn = Turn::Home;
    }
    page::head(ui, None, &tr!("apology-trash-title"), |_| {});
    w::soft(ui, tr!("apology-trash-about"));
    w::gap(ui, 16.0);
    if models.apology.trash.is_empty() {
        w::body(ui, tr!("apology-trash-empty"));
        return turn;
    }
    w::card(ui, |ui| {
        for (index, apology) in models.apology.trash.iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            if let Some(line) = about::first_line(apology, cx.settings.quiet_labels) {
                w::body(ui, line);
            }
            w::caption(ui, tr!("apology-draft-from", date = say::day_month(apology.begun.day())));
            ui.push_id(apology.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    if w::small_standard(ui, &tr!("apology-restore")).clicked() {
                        cx.act_saying(Command::Apology(ApologyCommand::Restore(apology.id)), tr!("apology-restored"));
                    }
                    if w::small_quiet(ui, &tr!("apology-purge")).clicked() {
                        let then = vec![Intent::command(cx.out, Command::Apology(ApologyCommand::Purge(apology.id)))];
                        cx.confirm(Confirm {
                            question: tr!("apology-purge-question"),
                            body: tr!("apology-purge-body"),
                            keep: tr!("apology-purge-keep"),
                            act: tr!("apology-purge"),
                            danger: true,
                            then,
                        });
                    }
                });
            });
        }
    });
    turn
}
