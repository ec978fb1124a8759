//! Accounts in the trash: put back, or deleted for good.

use super::Turn;
use crate::session::Command;
use crate::session::command::AccountCommand;
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
    if page::back_link(ui, &tr!("section-account")) {
        turn = Turn::Home;
    }
    page::head(ui, None, &tr!("apology-trash-title"), |_| {});
    w::soft(ui, tr!("parts-trash-about"));
    w::gap(ui, 16.0);
    if models.accounts.trash.is_empty() {
        w::body(ui, tr!("apology-trash-empty"));
        return turn;
    }
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (index, account) in models.accounts.trash.iter().enumerate() {
            if index > 0 {
                divide(ui);
            }
            let more = account.something_more().is_some();
            w::body(ui, if more { tr!("account-row-more") } else { tr!("section-account") });
            w::caption(ui, tr!("apology-draft-from", date = say::day_month(account.begun.day())));
            ui.push_id(account.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    if w::small_standard(ui, &tr!("apology-restore")).clicked() {
                        cx.act_saying(Command::Account(AccountCommand::Restore(account.id)), tr!("parts-restored"));
                    }
                    if w::small_quiet(ui, &tr!("apology-purge")).clicked() {
                        let then = vec![Intent::command(cx.out, Command::Account(AccountCommand::Purge(account.id)))];
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
