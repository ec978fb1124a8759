//! Tools one leaves to the sessions: a switch each, one's own, seen by nobody else.

use crate::domain::at_home::HomeTool;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::at_home;
use crate::ui::widgets as w;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    w::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        w::heading(ui, tr!("at-home-title"));
        w::small_soft(ui, tr!("at-home-about"));
        w::gap(ui, 6.0);
        // With one person there is nobody to talk to or to pick with by this program.
        let all = HomeTool::ALL.into_iter().filter(|tool| cx.is_for_two() || !matches!(tool, HomeTool::Talk | HomeTool::Closeness));
        for tool in all.collect::<Vec<_>>() {
            let mut left = !cx.models.here.preferences.at_home(tool);
            if w::switch(ui, &at_home::name(tool), &mut left).changed() {
                cx.prefer(|preferences| at_home::set(preferences, tool, left));
            }
        }
        w::gap(ui, 4.0);
        w::small_soft(ui, tr!("at-home-never"));
    });
}
