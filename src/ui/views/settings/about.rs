//! What this program is, what it promises and what not.

use crate::tr;
use crate::ui::shell::{kit, page};
use crate::ui::view::{Place, ViewCx};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    kit::card(ui, |ui| {
        kit::heading(ui, tr!("about-version", version = env!("CARGO_PKG_VERSION")));
        page::reading(ui, |ui| {
            for id in ["what-it-is", "what-it-is-not", "court", "stopping"] {
                if let Some(point) = cx.content.onboarding.points.get(id) {
                    ui.add_space(12.0);
                    kit::strong(ui, &point.title);
                    kit::body(ui, &point.words);
                }
            }
        });
    });
    ui.add_space(16.0);
    kit::card(ui, |ui| {
        page::reading(ui, |ui| {
            kit::heading(ui, tr!("about-promised"));
            kit::body(ui, tr!("about-promised-words"));
            ui.add_space(12.0);
            kit::heading(ui, tr!("about-not-promised"));
            kit::body(ui, tr!("about-not-promised-words"));
            ui.add_space(12.0);
            kit::heading(ui, tr!("about-licences"));
            kit::small_soft(ui, tr!("about-licences-words"));
        });
    });
    ui.add_space(16.0);
    kit::card(ui, |ui| {
        kit::heading(ui, tr!("about-counselor"));
        kit::small_soft(ui, tr!("about-counselor-words"));
        ui.add_space(8.0);
        if kit::standard(ui, &tr!("about-counselor-open")).clicked() {
            cx.go(Place::Summary);
        }
    });
}
