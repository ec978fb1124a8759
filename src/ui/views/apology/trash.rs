//! Drafts and letters in the trash: put back, or deleted for good.

use super::{Turn, about};
use crate::session::Command;
use crate::session::command::ApologyCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::parts::{Around, Gone, trash};
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
    let rows = cx.models.apology.trash.iter().map(|apology| Gone {
        id: apology.id.0,
        title: about::first_line(apology, cx.settings.quiet_labels),
        caption: Some(tr!("apology-draft-from", date = say::day_month(apology.begun.day()))),
        restore: Command::Apology(ApologyCommand::Restore(apology.id)),
        purge: Command::Apology(ApologyCommand::Purge(apology.id)),
    });
    let around = Around {
        back: tr!("apology-all"),
        about: tr!("apology-trash-about"),
        restored: tr!("apology-restored"),
        purge: tr!("apology-purge-body"),
    };
    if trash(ui, cx, &around, rows.collect()) { Turn::Home } else { Turn::Stay }
}
