//! Rules in force, each with its marks, its date and its menu, and the way to those set aside.

use super::write::Writing;
use super::{Panel, RulesView, earlier, review, said, set_aside};
use crate::domain::rule::RuleVersion;
use crate::session::Command;
use crate::session::command::RuleCommand;
use crate::session::model::RuleRow;
use crate::tr;
use crate::ui::say;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};

impl RulesView {
    /// Draws the card.
    pub(super) fn in_force(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let models = cx.models;
        let rules = &models.rules;
        w::card(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if !rules.set_aside.is_empty() {
                    let label = if self.show_set_aside {
                        tr!("rules-set-aside-hide")
                    } else {
                        tr!("rules-set-aside-list", count = rules.set_aside.len())
                    };
                    if w::small_quiet(ui, &label).clicked() {
                        self.show_set_aside = !self.show_set_aside;
                    }
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    w::gap(ui, 5.0);
                    w::heading(ui, if cx.is_for_two() { tr!("rules-in-force") } else { tr!("rules-in-force-alone") });
                });
            });
            if rules.in_force.is_empty() {
                divide(ui);
                w::soft(ui, if cx.is_for_two() { tr!("rules-empty") } else { tr!("rules-empty-alone") });
            }
            for row in &rules.in_force {
                divide(ui);
                let looked_at = self.looked_at == Some(row.rule.id);
                let shown = ui.push_id(row.rule.id, |ui| self.rule(ui, cx, row));
                if looked_at {
                    shown.response.scroll_to_me(None);
                    self.looked_at = None;
                }
            }
            if !rules.in_force.is_empty() {
                divide(ui);
                w::caption(ui, tr!("rules-safety"));
            }
            if self.show_set_aside {
                set_aside::show(ui, cx);
            }
        });
        w::gap(ui, 16.0);
    }

    fn rule(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &RuleRow) {
        let models = cx.models;
        let here = &models.here;
        let Some((version, reworded)) = said::standing(&row.rule, here) else { return };
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            self.menu(ui, cx, row, version);
            ui.with_layout(Layout::top_down(Align::Min), |ui| w::body(ui, version.words.trim()));
        });
        ui.horizontal_wrapped(|ui| {
            if here.is_for_two() {
                for person in here.people.iter().filter(|person| version.agreed.iter().any(|agreed| agreed.person == person.id)) {
                    w::avatar(ui, person, 20.0);
                }
            }
            w::caption(ui, said::since(&row.rule, version, here));
        });
        if let Some(day) = row.rule.review {
            let due = day <= here.today;
            w::caption(ui, if due { tr!("rules-review-due") } else { tr!("rules-review-on", date = say::day_month(day)) });
        }
        if reworded.is_some() {
            w::caption(ui, tr!("rules-new-wording"));
        }
        self.panel(ui, cx, row);
    }

    fn menu(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &RuleRow, version: &RuleVersion) {
        let id = row.rule.id;
        w::more_menu(ui, &tr!("rules-more-named", rule = version.words.trim()), |ui| {
            if item(ui, &tr!("rules-change-wording")) {
                let words = row.rule.versions.last().unwrap_or(version).words.trim();
                self.write(cx, || Writing::wording(id, words));
            }
            if item(ui, &tr!("rules-review")) {
                self.panel = Some(Panel::Review(review::Choice::of(&row.rule)));
            }
            if row.rule.versions.len() > 1 && item(ui, &tr!("rules-earlier")) {
                self.panel = Some(Panel::Earlier(id));
            }
            if item(ui, &tr!("rules-set-aside")) {
                cx.act_saying(Command::Rule(RuleCommand::SetAside(id)), tr!("rules-set-aside-toast"));
            }
        });
    }

    /// What is opened below this rule.
    fn panel(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, row: &RuleRow) {
        let close = match &mut self.panel {
            Some(Panel::Review(choice)) if choice.rule == row.rule.id => choice.show(ui, cx),
            Some(Panel::Earlier(id)) if *id == row.rule.id => earlier::show(ui, &cx.models.here, &row.rule),
            _ => false,
        };
        if close {
            self.panel = None;
        }
    }
}

fn item(ui: &mut Ui, words: &str) -> bool {
    let pressed = w::menu_item(ui, words).clicked();
    if pressed {
        ui.close();
    }
    pressed
}
