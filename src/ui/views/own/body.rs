//! Body and health: cards with times, each with who says so and when that was read. Nothing is asked or kept.

use crate::tr;
use crate::ui::say;
use crate::ui::view::{HelpPage, Place, ViewCx};
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws it.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let own = &cx.content.own;
    let role = cx.models.here.preferences.role;
    w::small_soft(ui, tr!("own-body-about", date = say::day_with_year(own.checked)));
    w::gap(ui, 4.0);
    if w::small_quiet(ui, &tr!("own-learned-help")).clicked() {
        cx.go(Place::Help(HelpPage::Front));
    }
    for card in own.health.iter().filter(|card| card.role.suits(role)) {
        w::gap(ui, 12.0);
        w::card(ui, |ui| {
            ui.set_min_width(ui.available_width());
            w::heading(ui, &card.title);
            w::body(ui, &card.words);
            for window in &card.window {
                divide(ui);
                w::strong(ui, tr!("own-body-window", what = window.what.as_str(), when = window.when.as_str()));
                w::caption(ui, tr!("own-body-source", source = window.source.as_str(), address = window.address.as_str()));
            }
        });
    }
}
