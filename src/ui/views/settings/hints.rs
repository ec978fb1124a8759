//! Hints on wording: on or off, kinds that are muted, and what was kept aside in this sitting.

use crate::coach::Category;
use crate::tr;
use crate::ui::shell::hints;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws the card's inside.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    w::heading(ui, tr!("settings-hints"));
    w::small_soft(ui, tr!("settings-hints-about"));
    w::gap(ui, 8.0);
    let mut on = cx.models.here.preferences.wants_hints();
    if w::switch(ui, &tr!("settings-hints-on"), &mut on).changed() {
        cx.prefer(|preferences| preferences.hints = Some(on));
    }
    let muted = cx.models.here.preferences.muted_hints.clone();
    let known: Vec<Category> = muted.iter().filter_map(|id| Category::from_id(id)).collect();
    if !known.is_empty() {
        w::gap(ui, 12.0);
        w::small(ui, tr!("settings-hints-muted"));
        for category in known {
            ui.push_id(category, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let name = hints::name(category);
                    w::small_soft(ui, &name);
                    let back = w::small_quiet(ui, &tr!("settings-hints-back"));
                    if w::named(back, &tr!("settings-hints-back-named", name = name)).clicked() {
                        cx.prefer(|preferences| {
                            preferences.muted_hints.remove(category.id());
                        });
                    }
                });
            });
        }
    }
    if hints::any_aside(ui.ctx()) {
        w::gap(ui, 12.0);
        w::small_soft(ui, tr!("settings-hints-aside"));
        if w::small_standard(ui, &tr!("settings-hints-again")).clicked() && hints::show_again(ui.ctx()) {
            cx.say(tr!("settings-hints-again-done"));
        }
    }
}
