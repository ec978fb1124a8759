//! One's own moments in the trash: put back, or deleted for good.

use super::form::kind_name;
use crate::session::Command;
use crate::session::command::MomentCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::shell::page;
use crate::ui::view::{Confirm, Intent, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
    let models = cx.models;
    let mut back = false;
    if page::back_link(ui, &tr!("moments-title")) {
        back = true;
    }
    page::head(ui, None, &tr!("apology-trash-title"), |_| {});
    w::soft(ui, tr!("parts-trash-about"));
    w::gap(ui, 16.0);
    if models.moments.trash.is_empty() {
        w::body(ui, tr!("apology-trash-empty"));
        return back;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (index, moment) in models.moments.trash.iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            w::body(ui, tr!("moments-row", date = say::day_near(moment.day, cx.today()), kind = kind_name(moment.kind)));
            ui.push_id(moment.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    if w::small_standard(ui, &tr!("apology-restore")).clicked() {
                        cx.act_saying(Command::Moment(MomentCommand::Restore(moment.id)), tr!("parts-restored"));
                    }
                    if w::small_quiet(ui, &tr!("apology-purge")).clicked() {
                        let then = vec![Intent::command(cx.out, Command::Moment(MomentCommand::Purge(moment.id)))];
                        cx.confirm(Confirm {
                            question: tr!("apology-purge-question"),
                            body: tr!("moments-purge-body"),
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
    back
}
