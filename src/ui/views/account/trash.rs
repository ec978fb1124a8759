//! Accounts in the trash: put back, or deleted for good.

use super::Turn;
use crate::session::Command;
use crate::session::command::AccountCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::parts::{Around, Gone, trash};
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
    let rows = cx.models.accounts.trash.iter().map(|account| Gone {
        id: account.id.0,
        title: Some(if account.something_more().is_some() { tr!("account-row-more") } else { tr!("section-account") }),
        caption: Some(tr!("apology-draft-from", date = say::day_month(account.begun.day()))),
        restore: Command::Account(AccountCommand::Restore(account.id)),
        purge: Command::Account(AccountCommand::Purge(account.id)),
    });
    let around = Around {
        back: tr!("section-account"),
        about: tr!("parts-trash-about"),
        restored: tr!("parts-restored"),
        purge: tr!("account-purge-body"),
    };
    if trash(ui, cx, &around, rows.collect()) { Turn::Home } else { Turn::Stay }
}
