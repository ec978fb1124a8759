//! Rules that were set aside; each can be proposed once more.

use crate::session::Command;
use crate::session::command::RuleCommand;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws them below the rules in force.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    for row in &models.rules.set_aside {
        let Some(version) = row.rule.versions.last() else { continue };
        divide(ui);
        ui.push_id(row.rule.id, |ui| {
            w::soft(ui, version.words.trim());
            ui.horizontal_wrapped(|ui| {
                if let Some(at) = row.rule.set_aside {
                    w::caption(ui, tr!("rules-set-aside-on", date = say::day_month(at.day())));
                }
                let (label, said) = if cx.is_for_two() {
                    (tr!("rules-bring-back"), tr!("rules-proposed-toast"))
                } else {
                    (tr!("rules-bring-back-alone"), tr!("rules-kept-toast"))
                };
                if w::small_quiet(ui, &label).clicked() {
                    cx.act_saying(Command::Rule(RuleCommand::BringBack(row.rule.id)), said);
                }
            });
        });
    }
}
