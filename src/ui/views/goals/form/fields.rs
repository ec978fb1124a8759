//! The fields of a goal, and the plan they make.

use super::often;
use crate::content::GoalTemplate;
use crate::domain::day::Day;
use crate::domain::goal::{Cadence, GoalPlan, OPENNESS_WEEKS, Openness, PlanRefused};
use crate::tr;
use crate::ui::views::naming::words;
use crate::ui::widgets::{self as w, FieldOptions};
use chrono::Duration;
use egui::Ui;
use serde::{Deserialize, Serialize};

/// What is typed so far; also the form of its draft.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Fields {
    title: String,
    when: String,
    then: String,
    cadence: Cadence,
    start: Day,
    end: Option<Day>,
    /// Openness is offered.
    open: bool,
    purpose: String,
    review: Day,
    /// The other person sees it.
    pub(super) shown: bool,
    /// The template it began as.
    pub(super) template: Option<String>,
}

impl Fields {
    /// Nothing typed yet.
    pub(super) fn blank(today: Day) -> Self {
        Self {
            title: String::new(),
            when: String::new(),
            then: String::new(),
            cadence: Cadence::Daily,
            start: today,
            end: None,
            open: false,
            purpose: String::new(),
            review: today + Duration::weeks(OPENNESS_WEEKS / 2),
            shown: false,
            template: None,
        }
    }

    /// A plan as it stands.
    pub(super) fn of(plan: &GoalPlan, today: Day) -> Self {
        let blank = Self::blank(today);
        Self {
            title: plan.title.as_str().to_owned(),
            when: plan.when.as_str().to_owned(),
            then: plan.then.as_str().to_owned(),
            cadence: plan.cadence,
            start: plan.start,
            end: plan.end,
            open: plan.openness.is_some(),
            purpose: plan.openness.as_ref().map_or_else(String::new, |o| o.purpose.as_str().to_owned()),
            review: plan.openness.as_ref().map_or(blank.review, |o| o.review),
            ..blank
        }
    }

    /// Begins with a template; days count from `today`.
    pub(super) fn take_over(&mut self, template: &GoalTemplate, today: Day) {
        *self = Self {
            title: template.title.clone(),
            when: template.plan.when.clone(),
            then: template.plan.then.clone(),
            cadence: template.cadence.from(today),
            template: Some(template.id.clone()),
            shown: self.shown,
            ..Self::blank(today)
        };
        if let Some(openness) = &template.openness {
            let (end, review) = openness.end_and_review(today);
            self.open = true;
            self.purpose.clone_from(&openness.purpose);
            self.end = Some(end);
            self.review = review;
        }
    }

    /// Nothing worth keeping was typed.
    pub(super) fn is_blank(&self) -> bool {
        [&self.title, &self.when, &self.then, &self.purpose].iter().all(|text| text.trim().is_empty())
    }

    /// The plan, not checked yet.
    pub(super) fn plan(&self) -> GoalPlan {
        let start = match self.cadence {
            // One day alone: it has to lie within the goal.
            Cadence::Once(day) => self.start.min(day),
            _ => self.start,
        };
        let openness = self.open.then(|| Openness { purpose: words(self.purpose.trim()), review: self.review });
        GoalPlan {
            title: words(self.title.trim()),
            when: words(self.when.trim()),
            then: words(self.then.trim()),
            cadence: self.cadence,
            start,
            // A day alone is its own end.
            end: self.end.filter(|_| self.open || !matches!(self.cadence, Cadence::Once(_))),
            openness,
        }
    }

    /// What the coach reads: the action, and what is done at the moment that was named. How often is chosen, not written.
    pub(super) fn spoken(&self) -> String {
        [&self.title, &self.then].into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Draws the fields; `begun` where the first day is past and stays as it was.
    pub(super) fn show(&mut self, ui: &mut Ui, today: Day, begun: bool) {
        hinted(ui, &tr!("goal-form-title"), &mut self.title, &tr!("goal-form-title-hint"));
        w::gap(ui, 8.0);
        hinted(ui, &tr!("goal-form-if"), &mut self.when, &tr!("goal-form-if-hint"));
        w::gap(ui, 8.0);
        hinted(ui, &tr!("goal-form-then"), &mut self.then, &tr!("goal-form-then-hint"));
        w::gap(ui, 16.0);
        often::show(ui, &tr!("goal-form-often"), &mut self.cadence, today);
        w::gap(ui, 8.0);
        if !matches!(self.cadence, Cadence::Once(_)) {
            self.days(ui, today, begun);
        }
        w::gap(ui, 8.0);
        self.openness(ui, today);
    }

    fn days(&mut self, ui: &mut Ui, today: Day, begun: bool) {
        let mut start = Some(self.start);
        if !begun && w::date_field(ui, &tr!("goal-form-start"), &mut start, today) {
            self.start = start.unwrap_or(today);
        }
        if self.open {
            return;
        }
        w::gap(ui, 4.0);
        let mut ends = self.end.is_some();
        if w::check(ui, &tr!("goal-form-has-end"), &mut ends).changed() {
            self.end = ends.then(|| self.start + Duration::weeks(OPENNESS_WEEKS));
        }
        if ends {
            w::date_field(ui, &tr!("goal-form-end"), &mut self.end, today);
        }
    }

    fn openness(&mut self, ui: &mut Ui, today: Day) {
        if w::check(ui, &tr!("goal-form-openness"), &mut self.open).changed() && self.open && self.end.is_none() {
            self.end = Some(self.start + Duration::weeks(OPENNESS_WEEKS));
            self.review = self.start + Duration::weeks(OPENNESS_WEEKS / 2);
        }
        if !self.open {
            return;
        }
        w::small_soft(ui, tr!("goal-form-openness-about"));
        w::gap(ui, 8.0);
        w::field(ui, &tr!("goal-form-purpose"), &mut self.purpose);
        w::gap(ui, 8.0);
        w::date_field(ui, &tr!("goal-form-end"), &mut self.end, today);
        w::gap(ui, 8.0);
        let mut review = Some(self.review);
        if w::date_field(ui, &tr!("goal-form-review"), &mut review, today) {
            self.review = review.unwrap_or(self.review);
        }
    }
}

fn hinted(ui: &mut Ui, label: &str, text: &mut String, hint: &str) {
    w::field_with(ui, label, text, FieldOptions { hint, ..FieldOptions::default() });
}

/// What would make the plan whole.
pub(super) fn what_would_work(refused: PlanRefused) -> String {
    match refused {
        PlanRefused::NoTitle => tr!("goal-form-needs-title"),
        PlanRefused::EndsBeforeStart => tr!("goal-form-needs-order"),
        PlanRefused::NoDays => tr!("goal-form-needs-day"),
        PlanRefused::OpennessWithoutEnd => tr!("goal-form-needs-end"),
        PlanRefused::ReviewOutside => tr!("goal-form-needs-review"),
        PlanRefused::NoPurpose => tr!("goal-form-needs-purpose"),
    }
}
