//! Goals to start from, those for the person and what happened first.

use crate::content::{Cause, Content, GoalTemplate};
use crate::domain::breach::BreachKind;
use crate::domain::own::OwnKind;
use crate::tr;
use crate::ui::view::ViewCx;
use crate::ui::views::lines::divide;
use crate::ui::widgets as w;
use egui::Ui;

/// How many stand there at first.
const FIRST: usize = 6;

/// A template to start from, and whether it is a ritual for both.
#[derive(Clone, Copy)]
pub(super) struct Used {
    pub(super) template: &'static GoalTemplate,
    pub(super) ritual: bool,
}

/// What is searched for and what was found.
#[derive(Default)]
pub(super) struct Templates {
    query: String,
    searched: Option<String>,
    found: Vec<&'static GoalTemplate>,
    all: bool,
}

impl Templates {
    /// Draws the list; the one to start from.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &ViewCx<'_>, search: bool) -> Option<Used> {
        self.refresh(cx);
        let mut used = None;
        w::heading(ui, tr!("goal-form-library"));
        w::gap(ui, 4.0);
        let field = w::search_field(ui, &tr!("goal-form-library-search"), &mut self.query);
        if search {
            field.request_focus();
        }
        w::gap(ui, 8.0);
        if self.found.is_empty() {
            w::small_soft(ui, tr!("goal-form-library-none"));
        }
        let shown = if self.all { self.found.len() } else { FIRST };
        for template in self.found.iter().take(shown) {
            ui.push_id(&template.id, |ui| {
                w::body(ui, &template.title);
                w::caption(ui, &template.why);
                let ritual = cx.content.rituals.get(&template.id).is_some();
                if ritual {
                    w::caption(ui, tr!("goals-of-both"));
                }
                let use_it = w::small_standard(ui, &tr!("goal-form-use"));
                let use_it = w::named(use_it, &tr!("goal-form-use-named", title = template.title.as_str()));
                if use_it.clicked() {
                    used = Some(Used { template, ritual });
                }
                divide(ui);
            });
        }
        if self.found.len() > shown && w::small_quiet(ui, &tr!("goal-form-library-all", count = self.found.len())).clicked() {
            self.all = true;
        }
        used
    }

    fn refresh(&mut self, cx: &ViewCx<'_>) {
        if self.searched.as_ref() == Some(&self.query) {
            return;
        }
        let preferences = &cx.models.here.preferences;
        let kinds: Vec<BreachKind> = preferences.breach_kinds.iter().copied().collect();
        let query = self.query.trim().to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&query);
        // What is for both is made with both here.
        let rituals = cx.content.rituals.iter().filter(|_| cx.both());
        self.found = rituals
            .chain(suited(cx.content, preferences.role, &kinds, &causes(cx)))
            .filter(|t| query.is_empty() || holds(&t.title) || holds(&t.plan.when) || holds(&t.plan.then) || holds(&t.why))
            .collect();
        self.searched = Some(self.query.clone());
    }
}

/// What lay under it, by the paths one walked; of one's own pages alone.
fn causes(cx: &ViewCx<'_>) -> Vec<Cause> {
    let paths = cx.models.own.pages.iter().filter_map(|page| match &page.kind {
        OwnKind::Beneath(path) if !page.is_blank() => cx.content.own.paths.get(path),
        _ => None,
    });
    paths.filter_map(|path| path.cause).collect()
}

/// Templates that answer what lay under it, then those for the person and what happened, then those for any.
fn suited(
    content: &'static Content,
    role: Option<crate::domain::person::Role>,
    kinds: &[BreachKind],
    causes: &[Cause],
) -> Vec<&'static GoalTemplate> {
    let ids: Vec<String> = content.goals.suited(role, kinds).map(|template| template.id.clone()).collect();
    let mut found: Vec<&'static GoalTemplate> = ids.iter().filter_map(|id| content.goals.get(id)).collect();
    found.sort_by_key(|template| !template.causes.iter().any(|cause| causes.contains(cause)));
    found
}
