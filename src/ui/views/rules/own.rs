//! One's own rules from before there were two: the other does not see them unless one of them is proposed.

use crate::domain::rule::RuleState;
use crate::session::Command;
use crate::session::command::RuleCommand;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

/// Draws them; nothing where there are none.
pub(super) fn show(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let models = cx.models;
    let rules = &models.rules;
    if rules.own.is_empty() {
        return;
    }
    let me: Vec<_> = models.here.me().map(|me| me.id).into_iter().collect();
    let name = naming::other(&models.here).unwrap_or_default();
    w::card(ui, |ui| {
        w::heading(ui, tr!("rules-own"));
        w::small_soft(ui, tr!("rules-own-about"));
        for row in &rules.own {
            let version = match row.rule.state(&me) {
                RuleState::InForce { version, .. } | RuleState::Proposed(version) => version,
                RuleState::SetAside => continue,
            };
            divide(ui);
            ui.push_id(row.rule.id, |ui| {
                w::body(ui, version.words.trim());
                if w::small_quiet(ui, &tr!("rules-own-propose", name = name.as_str())).clicked() {
                    cx.act_saying(Command::Rule(RuleCommand::Share(row.rule.id)), tr!("rules-proposed-toast"));
                }
            });
        }
    });
    w::gap(ui, 16.0);
}
