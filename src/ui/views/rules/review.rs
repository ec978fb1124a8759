//! The day on which a rule is looked at again.

use crate::domain::day::Day;
use crate::domain::id::RuleId;
use crate::domain::rule::Rule;
use crate::session::Command;
use crate::session::command::RuleCommand;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::widgets as w;
use egui::Ui;

/// A day being chosen.
pub(super) struct Choice {
    pub(super) rule: RuleId,
    day: Option<Day>,
    before: Option<Day>,
}

impl Choice {
    /// Begins with the day the rule has.
    pub(super) fn of(rule: &Rule) -> Self {
        Self { rule: rule.id, day: rule.review, before: rule.review }
    }

    /// Draws it; true when it is done with.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
        let mut done = false;
        w::gap(ui, 8.0);
        w::sunk_box(ui, |ui| {
            w::date_field(ui, &tr!("rules-review-label"), &mut self.day, cx.today());
            ui.horizontal_wrapped(|ui| {
                if ui.add_enabled_ui(self.day.is_some(), |ui| w::small_standard(ui, &tr!("rules-review-set"))).inner.clicked() {
                    cx.act(Command::Rule(RuleCommand::SetReview(self.rule, self.day)));
                    done = true;
                }
                if self.before.is_some() && w::small_quiet(ui, &tr!("rules-review-clear")).clicked() {
                    cx.act(Command::Rule(RuleCommand::SetReview(self.rule, None)));
                    done = true;
                }
                done |= w::small_quiet(ui, &tr!("rules-cancel")).clicked();
            });
        });
        done
    }
}
