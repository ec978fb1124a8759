//! The library: five groups, each rule with why it helps and when to leave it.

use crate::content::{Content, LibraryRule};
use crate::domain::rule::RuleGroup;
use crate::session::Command;
use crate::session::command::RuleCommand;
use crate::session::model::RulesModel;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::views::naming;
use crate::ui::widgets as w;
use egui::{Align, Layout, Ui};
use std::sync::Arc;

/// What is looked for, and what was found.
pub(super) struct Shelf {
    query: String,
    group: RuleGroup,
    /// The rule whose reasons are open.
    open: Option<&'static str>,
    of: Option<(String, RuleGroup, Arc<RulesModel>)>,
    found: Vec<&'static LibraryRule>,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { query: String::new(), group: RuleGroup::Tone, open: None, of: None, found: Vec::new() }
    }
}

impl Shelf {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>, search: bool) {
        w::heading(ui, tr!("rules-library"));
        w::gap(ui, 4.0);
        let count = cx.content.rules.len();
        let field = w::search_field(ui, &tr!("rules-library-search", count = count), &mut self.query);
        if search {
            field.request_focus();
        }
        w::gap(ui, 4.0);
        if self.query.trim().is_empty() {
            ui.horizontal_wrapped(|ui| {
                for group in RuleGroup::ALL {
                    if w::chip(ui, &group_name(group), group == self.group).clicked() {
                        self.group = group;
                    }
                }
            });
        }
        self.refresh(cx.content, &cx.models.rules);
        if self.found.is_empty() {
            w::gap(ui, 8.0);
            w::small_soft(ui, tr!("rules-library-none"));
        }
        for rule in &self.found {
            w::gap(ui, 8.0);
            ui.push_id(&rule.id, |ui| entry(ui, cx, rule, &mut self.open));
            divide(ui);
        }
    }

    /// Looks again where the question or the rules changed. Rules that are there already are left out.
    fn refresh(&mut self, content: &'static Content, rules: &Arc<RulesModel>) {
        let same = |(query, group, of): &(String, RuleGroup, Arc<RulesModel>)| {
            *query == self.query && *group == self.group && Arc::ptr_eq(of, rules)
        };
        if self.of.as_ref().is_some_and(same) {
            return;
        }
        let there = |id: &str| rules.in_force.iter().chain(&rules.proposed).any(|row| row.rule.library_id.as_deref() == Some(id));
        let everywhere = !self.query.trim().is_empty();
        self.found =
            content.rules.matching(&self.query).filter(|rule| (everywhere || rule.group == self.group) && !there(&rule.id)).collect();
        self.of = Some((self.query.clone(), self.group, rules.clone()));
    }
}

fn entry(ui: &mut Ui, cx: &mut ViewCx<'_>, rule: &'static LibraryRule, open: &mut Option<&'static str>) {
    let id = rule.id.as_str();
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let add = w::small_standard(ui, &if cx.is_for_two() { tr!("rules-propose-short") } else { tr!("rules-library-add") });
        let add = w::named(add, &tr!("rules-library-add-named", rule = rule.words.as_str()));
        if add.clicked() {
            propose(cx, rule);
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            w::body(ui, &rule.words);
            if *open != Some(id) {
                let about = w::link(ui, &tr!("rules-library-open"));
                if w::named(about, &tr!("rules-library-open-named", rule = rule.words.as_str())).clicked() {
                    *open = Some(id);
                }
            }
        });
    });
    if *open == Some(id) {
        w::small_soft(ui, tr!("rules-library-why", why = rule.why.as_str()));
        w::small_soft(ui, tr!("rules-library-when-not", when = rule.not_when.as_str()));
        if w::small_quiet(ui, &tr!("rules-library-close")).clicked() {
            *open = None;
        }
    }
}

fn propose(cx: &mut ViewCx<'_>, rule: &LibraryRule) {
    let yes = cx.me().map(|me| me.id).into_iter().collect();
    let words = naming::words(&rule.words);
    let said = if cx.is_for_two() { tr!("rules-proposed-toast") } else { tr!("rules-library-added") };
    cx.act_saying(Command::Rule(RuleCommand::Propose { words, library_id: Some(rule.id.clone()), yes }), said);
}

fn group_name(group: RuleGroup) -> String {
    match group {
        RuleGroup::Tone => tr!("rules-group-tone"),
        RuleGroup::PlaceAndTime => tr!("rules-group-place"),
        RuleGroup::Listening => tr!("rules-group-listening"),
        RuleGroup::Breaks => tr!("rules-group-breaks"),
        RuleGroup::Topics => tr!("rules-group-topics"),
    }
}
