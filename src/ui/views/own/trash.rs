//! Quiet pages in the trash: put back, or deleted for good.

use super::name_of;
use crate::domain::id::OwnPageId;
use crate::session::Command;
use crate::session::command::OwnCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::parts::{self, Around, Gone, trash};
use egui::Ui;

/// Draws it; true when one leaves it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
    let rows = cx.models.own.trash.iter().map(|gone| Gone {
        id: gone.id.0,
        title: Some(tr!("own-row", title = name_of(cx, gone), date = say::day_month(gone.since.day()))),
        caption: None,
        restore: Command::Own(OwnCommand::Restore(gone.id)),
        purge: Command::Own(OwnCommand::Purge(gone.id)),
    });
    let around = Around {
        back: tr!("own-title"),
        about: tr!("parts-trash-about"),
        restored: tr!("parts-restored"),
        purge: tr!("moments-purge-body"),
    };
    trash(ui, cx, &around, rows.collect())
}

/// Asked first: it can't be taken back.
pub(super) fn ask_purge(cx: &mut ViewCx<'_>, id: OwnPageId) {
    parts::ask_purge(cx, Command::Own(OwnCommand::Purge(id)), &tr!("moments-purge-body"));
}
