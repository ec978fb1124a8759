//! Quiet pages in the trash: put back, or deleted for good.

use super::name_of;
use crate::domain::id::OwnPageId;
use crate::session::Command;
use crate::session::command::OwnCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it; true when one leaves it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
    let models = cx.models;
    let back = page::back_link(ui, &tr!("own-title"));
    page::head(ui, None, &tr!("apology-trash-title"), |_| {});
    w::soft(ui, tr!("parts-trash-about"));
    w::gap(ui, 16.0);
    if models.own.trash.is_empty() {
        w::body(ui, tr!("apology-trash-empty"));
        return back;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (index, gone) in models.own.trash.iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            w::body(ui, tr!("own-row", title = name_of(cx, gone), date = say::day_month(gone.since.day())));
            ui.push_id(gone.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    if w::small_standard(ui, &tr!("apology-restore")).clicked() {
                        cx.act_saying(Command::Own(OwnCommand::Restore(gone.id)), tr!("parts-restored"));
                    }
                    if w::small_quiet(ui, &tr!("apology-purge")).clicked() {
                        ask_purge(cx, gone.id);
                    }
                });
            });
        }
    });
    back
}

/// Asked first: it can't be taken back.
pub(super) fn ask_purge(cx: &mut ViewCx<'_>, id: OwnPageId) {
    let then = vec![Intent::command(cx.out, Command::Own(OwnCommand::Purge(id)))];
    cx.confirm(Confirm {
        question: tr!("apology-purge-question"),
        body: tr!("moments-purge-body"),
        keep: tr!("apology-purge-keep"),
        act: tr!("apology-purge"),
        danger: true,
        then,
    });
}
