//! What this program is, what it promises and what not.

use crate::tr;
use crate::ui::shell::page;
use crate::ui::view::{Place, SettingsPage, ViewCx};
use crate::ui::widgets;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    widgets::card(ui, |ui| {
        widgets::heading(ui, tr!("about-version", version = env!("CARGO_PKG_VERSION")));
        page::reading(ui, |ui| {
            for id in ["what-it-is", "what-it-is-not", "court", "stopping"] {
                if let Some(point) = cx.content.onboarding.points.get(id) {
                    ui.add_space(12.0);
                    widgets::strong(ui, &point.title);
                    widgets::body(ui, &point.words);
                }
            }
        });
    });
    ui.add_space(16.0);
    widgets::card(ui, |ui| {
        page::reading(ui, |ui| {
            widgets::heading(ui, tr!("about-promised"));
            widgets::body(ui, tr!("about-promised-words"));
            ui.add_space(12.0);
            widgets::heading(ui, tr!("about-not-promised"));
            widgets::body(ui, tr!("about-not-promised-words"));
            ui.add_space(12.0);
            widgets::heading(ui, tr!("about-licences"));
            widgets::small_soft(ui, tr!("about-licences-words"));
            ui.add_space(8.0);
            if widgets::standard(ui, &tr!("about-licences-open")).clicked() {
                cx.go(Place::Settings(Some(SettingsPage::Licences)));
            }
        });
    });
    ui.add_space(16.0);
    widgets::card(ui, |ui| {
        widgets::heading(ui, tr!("about-counselor"));
        widgets::small_soft(ui, tr!("about-counselor-words"));
        ui.add_space(8.0);
        if widgets::standard(ui, &tr!("about-counselor-open")).clicked() {
            cx.go(Place::Summary);
        }
    });
}
