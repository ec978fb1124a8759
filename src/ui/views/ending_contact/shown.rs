//! A page as it is read by the other: its parts under their titles.

use crate::domain::ending_contact::{ContactParts, ShownContact};
use crate::session::Command;
use crate::session::command::EndingContactCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::{naming, parts};
use crate::ui::widgets as w;
use egui::Ui;

/// The words of a page.
pub(super) fn words(ui: &mut Ui, cx: &ViewCx<'_>, page: &ContactParts) {
    let content = cx.content;
    parts::read(ui, page.written().map(|(part, words)| (content.account.contact_part(part).title.as_str(), words.as_str())));
}

/// A copy that is shown, with its owner's mark; its owner can hide it.
pub(super) fn card(ui: &mut Ui, cx: &mut ViewCx<'_>, shown: &ShownContact) {
    let models = cx.models;
    let Some(owner) = models.here.person(shown.owner) else { return };
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        naming::line(ui, &models.here, owner);
        w::caption(ui, tr!("contact-shown-on", date = say::day_with_year(shown.at.day())));
        w::gap(ui, 8.0);
        words(ui, cx, &shown.parts);
        if naming::everyone_here(&models.here).contains(&owner.id) {
            w::gap(ui, 8.0);
            hide(ui, cx, shown);
        }
    });
}

/// The way to hide it again.
pub(super) fn hide(ui: &mut Ui, cx: &mut ViewCx<'_>, shown: &ShownContact) {
    if w::small_quiet(ui, &tr!("rules-boundary-hide")).clicked() {
        cx.act_saying(Command::EndingContact(EndingContactCommand::Hide(shown.id)), tr!("rules-boundary-hidden"));
    }
}
