//! The if–then plan of an opened goal.

use crate::domain::goal::GoalPlan;
use crate::tr;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui, vec2};

/// Draws the two halves; nothing where neither is written.
pub(super) fn show(ui: &mut Ui, plan: &GoalPlan) {
    if plan.when.is_blank() && plan.then.is_blank() {
        return;
    }
    w::gap(ui, 8.0);
    w::sunk_box(ui, |ui| {
        let halves = [(tr!("goals-if"), &plan.when), (tr!("goals-then"), &plan.then)];
        let written = halves.iter().filter(|(_, words)| !words.is_blank()).count();
        for (index, (caption, words)) in halves.iter().filter(|(_, words)| !words.is_blank()).enumerate() {
            half(ui, caption, words.trim());
            if index + 1 < written {
                w::hairline(ui);
            }
        }
    });
}

fn half(ui: &mut Ui, caption: &str, words: &str) {
    ui.horizontal_top(|ui| {
        // As high as the first line of the words, so that both stand on one line.
        ui.allocate_ui_with_layout(vec2(44.0, 27.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(vec2(44.0, 27.0));
            w::caption(ui, caption);
        });
        ui.vertical(|ui| w::quote(ui, words));
    });
}
