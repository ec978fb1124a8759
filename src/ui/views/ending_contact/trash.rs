//! One's own pages in the trash: put back, or deleted for good.

use super::Turn;
use crate::session::Command;
use crate::session::command::EndingContactCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::parts::{Around, Gone, trash};
use crate::ui::views::sections::ApologySection;
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) -> Turn {
    let rows = cx.models.accounts.contact_trash.iter().map(|page| Gone {
        id: page.id.0,
        title: Some(tr!("contact-row", date = say::day_month(page.since.day()))),
        caption: None,
        restore: Command::EndingContact(EndingContactCommand::Restore(page.id)),
        purge: Command::EndingContact(EndingContactCommand::Purge(page.id)),
    });
    let around = Around {
        back: ApologySection::EndingContact.name(cx.settings.quiet_labels),
        about: tr!("parts-trash-about"),
        restored: tr!("parts-restored"),
        purge: tr!("account-purge-body"),
    };
    if trash(ui, cx, &around, rows.collect()) { Turn::Home } else { Turn::Stay }
}
