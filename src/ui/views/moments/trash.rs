//! One's own moments in the trash: put back, or deleted for good. Their words are not read here.

use super::form::kind_name;
use crate::session::Command;
use crate::session::command::MomentCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::parts::{Around, Gone, trash};
use egui::Ui;

/// Draws it; true when one leaves it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
    let rows = cx.models.moments.trash.iter().map(|moment| Gone {
        id: moment.id.0,
        title: Some(tr!("moments-row", date = say::day_near(moment.day, cx.today()), kind = kind_name(moment.kind))),
        caption: None,
        restore: Command::Moment(MomentCommand::Restore(moment.id)),
        purge: Command::Moment(MomentCommand::Purge(moment.id)),
    });
    let around = Around {
        back: tr!("moments-title"),
        about: tr!("parts-trash-about"),
        restored: tr!("parts-restored"),
        purge: tr!("moments-purge-body"),
    };
    trash(ui, cx, &around, rows.collect())
}
