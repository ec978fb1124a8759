//! Proposals that wait, each on sand, and the buttons by which each person says yes for themselves.

use super::write::Writing;
use super::{RulesView, said};
use crate::domain::id::RuleId;
use crate::domain::rule::RuleVersion;
use crate::session::Command;
use crate::session::command::{PersonCommand, RuleCommand};
use crate::session::model::RuleRow;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::Ui;

impl RulesView {
    /// Draws every proposal, and new words that wait for a rule in force.
    pub(super) fn proposed(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let reworded = models.rules.in_force.iter().filter_map(|row| {
            let (version, newer) = said::standing(&row.rule, &models.here)?;
            Some((row, Some(version), newer?))
        });
        let open = models.rules.proposed.iter().filter_map(|row| Some((row, None, row.rule.versions.last()?)));
        for (row, in_force, newest) in open.chain(reworded) {
            let looked_at = self.looked_at == Some(row.rule.id);
            let id = row.rule.id;
            let shown = ui.push_id(id, |ui| {
                w::sand_card(ui, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        let by = newest.proposed_by.filter(|_| cx.is_for_two());
                        if let Some(person) = by.and_then(|by| models.here.person(by)) {
                            w::avatar(ui, person, 20.0);
                        }
                        w::caption(ui, said::proposed(newest, &models.here));
                    });
                    w::body(ui, newest.words.trim());
                    if let Some(version) = in_force {
                        w::small_soft(ui, tr!("rules-instead-of", rule = version.words.trim()));
                    }
                    w::gap(ui, 4.0);
                    self.choices(ui, cx, row, newest);
                });
            });
            if looked_at {
                shown.response.scroll_to_me(None);
                self.looked_at = None;
            }
            w::gap(ui, 16.0);
        }
    }

    /// Agree, other words, not now; or take it back where it is one's own.
    pub(super) fn choices(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &RuleRow, version: &RuleVersion) {
        let here = &cx.models.here;
        let id = row.rule.id;
        ui.horizontal_wrapped(|ui| {
            for person in naming::everyone_here(here) {
                if version.agreed.iter().any(|agreed| agreed.person == person) {
                    continue;
                }
                let label = if here.both() { tr!("rules-agrees", name = naming::name(here, person)) } else { tr!("rules-i-agree") };
                if w::small_standard(ui, &label).clicked() {
                    let agree = RuleCommand::Agree { id, version: version.number, person };
                    cx.act_saying(Command::Rule(agree), tr!("rules-agreed-toast"));
                }
            }
            if w::small_standard(ui, &tr!("rules-change-wording")).clicked() {
                self.write(cx, || Writing::wording(id, version.words.trim()));
            }
            if row.mine_to_withdraw && w::small_quiet(ui, &tr!("rules-withdraw")).clicked() {
                cx.act_saying(Command::Rule(RuleCommand::Withdraw(id, version.number)), tr!("rules-withdrawn"));
            }
            if !row.mine_to_withdraw && cx.me().is_some() && w::small_quiet(ui, &tr!("rules-not-now")).clicked() {
                put_off(cx, id, version.number);
            }
        });
    }
}

/// Out of one's own sight; Undo puts one's choices back as they were.
fn put_off(cx: &mut ViewCx<'_>, id: RuleId, version: u32) {
    let before = cx.models.here.preferences.clone();
    let back = Command::Person(PersonCommand::Prefer(Box::new(before)));
    cx.act_undo_with(Command::Rule(RuleCommand::NotNow(id, version)), tr!("rules-put-off"), back);
}
