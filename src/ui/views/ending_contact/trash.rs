//! One's own pages in the trash: put back, or deleted for good.

use super::Turn;
use crate::session::Command;
use crate::session::command::EndingContactCommand;
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
    if page::back_link(ui, &tr!("section-ending-contact")) {
        turn = Turn::Home;
    }
    page::head(ui, None, &tr!("apology-trash-title"), |_| {});
    w::soft(ui, tr!("parts-trash-about"));
    w::gap(ui, 16.0);
    if models.accounts.contact_trash.is_empty() {
        w::body(ui, tr!("apology-trash-empty"));
        return turn;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (index, page) in models.accounts.contact_trash.iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            w::body(ui, tr!("contact-row", date = say::day_month(page.since.day())));
            ui.push_id(page.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    if w::small_standard(ui, &tr!("apology-restore")).clicked() {
                        cx.act_saying(Command::EndingContact(EndingContactCommand::Restore(page.id)), tr!("parts-restored"));
                    }
                    if w::small_quiet(ui, &tr!("apology-purge")).clicked() {
                        let then = vec![Intent::command(cx.out, Command::EndingContact(EndingContactCommand::Purge(page.id)))];
                        cx.confirm(Confirm {
                            question: tr!("apology-purge-question"),
                            body: tr!("account-purge-body"),
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
